import { ProcessFacts } from '../record/process.ts'
import { keep, lineOf } from './draft.ts'
import { headingsOf } from './headings.ts'
import { readMark } from './mark.ts'
import { nameKey } from './nameKey.ts'
import { keepIt, onlyDay, type Place } from './place.ts'
import { employerKindOf, sourceOf, workplaceOf } from './valueWords.ts'

export const readApplied = (place: Place, cell: string): void => {
  place.draft.applied = cell.trim()
  const mark = readMark(cell)
  if (mark === 'yes') return
  place.draft.facts.appliedOn = onlyDay(place, cell)?.day ?? null
}

export const readDidApply = (place: Place, cell: string): void => {
  const mark = readMark(cell)
  if (mark === 'no')
    place.draft.refused = `“${place.column.header}: ${cell.trim().slice(0, 60)}” says that you have not applied, so there is no process yet.`
  else if (mark !== 'yes') keepIt(place, cell)
}

export const readInProgress = (place: Place, cell: string): void => {
  const mark = readMark(cell)
  if (mark === 'yes' || mark === 'no') place.draft.inProgress = mark === 'yes'
  else keepIt(place, cell)
}

const ADDRESS = /https?:\/\/[^\s<>"]+/i

export const readLink = (place: Place, cell: string): void => {
  const bare = /^www\.\S+$/i.test(cell.trim()) ? `https://${cell.trim()}` : cell.trim()
  const address = ADDRESS.exec(bare.slice(0, 4000))?.[0] ?? ''
  const url = ProcessFacts.shape.postingUrl.safeParse(address)
  if (url.success && place.draft.facts.postingUrl === null) place.draft.facts.postingUrl = url.data
  if (!url.success || address !== bare) keepIt(place, cell)
}

export const readPlace = (place: Place, cell: string): void => {
  const { facts } = place.draft
  const kind = workplaceOf(cell)
  if (kind !== null) facts.workplace ??= kind
  else facts.place = lineOf(place.draft, place.column, cell)
}

export const readWorkplace = (place: Place, cell: string): void => {
  const kind = workplaceOf(cell) ?? (readMark(cell) === 'yes' ? workplaceOf(place.sheet.keyOf(place.column.header)) : null)
  // That a job is not remote leaves open whether it is hybrid.
  if (kind === null) keepIt(place, cell)
  else place.draft.facts.workplace = kind
}

export const readFoundThrough = (place: Place, cell: string): void => {
  const source = sourceOf(cell)
  place.draft.facts.source ??= source
  keepIt(place, cell)
}

export const readReferral = (place: Place, cell: string): void => {
  const mark = readMark(cell)
  if (mark === 'no') return
  place.draft.facts.source = 'referred'
  if (mark !== 'yes') keepIt(place, cell)
}

export const readEmployerKind = (place: Place, cell: string): void => {
  const kind = employerKindOf(nameKey(cell))
  if (kind === null) keepIt(place, cell)
  else place.draft.facts.employerKind = kind
}

export const readResponse = (place: Place, cell: string): void => {
  if (readMark(cell) === 'no') return
  const read = readMark(cell) === 'yes' ? null : onlyDay(place, cell)
  if (read === null) keepIt(place, cell)
  if (read !== null && read.day !== null) place.draft.responses.push({ on: read.day, time: read.time })
}

export const readStatusDay = (place: Place, cell: string): void => {
  place.draft.statusOn = onlyDay(place, cell)?.day ?? null
}

const LONGEST_POSTING = 200_000

export const readPosting = (place: Place, cell: string): void => {
  if (cell.length <= LONGEST_POSTING) place.draft.facts.postingText = cell
  else keepIt(place, cell)
}

const OWN_NOTES: ReadonlySet<string> = new Set(headingsOf('notes'))

/** The candidate's own notes need no heading; what was not understood does. */
export const readNotes = ({ sheet, draft, column }: Place, cell: string): void =>
  keep(draft, OWN_NOTES.has(sheet.keyOf(column.header)) ? { header: '' } : column, cell)
