import { ProcessFacts } from '../record/process.ts'
import { type RoundFacts, UNKNOWN_ROUND } from '../record/round.ts'
import { type Draft, daysIn, doubt, type End, keep, lineOf, type ReadDay, type Sheet } from './draft.ts'
import { type Mark, readMark, saysNothing } from './mark.ts'
import type { Meaning } from './meaning.ts'
import { headingKey, nameKey } from './nameKey.ts'
import type { Column } from './preview.ts'
import { type StageName, stageName } from './stageName.ts'
import { readStatus, type StatusReading } from './statusReading.ts'
import { employerKindOf, sourceOf, workplaceOf } from './valueWords.ts'

/** One cell that says something, and where it stands. */
export type Place = { sheet: Sheet; draft: Draft; rowIndex: number; rowNumber: number; column: Column }

const AHEAD = 'This day lies ahead, so it cannot be when it happened. The day is unknown; the words are in the notes.'

const note = ({ draft, rowNumber, column }: Place, cell: string, sentence: string): void => doubt(draft, rowNumber, column, cell, sentence)
const keepIt = ({ draft, column }: Place, cell: string): void => keep(draft, column, cell)

/** A day on which something is said to have happened: not one that lies ahead. What is doubtful about it is noted and kept. */
const pastDay = (place: Place, cell: string, read: ReadDay): ReadDay['day'] => {
  const ahead = read.day !== null && read.day > place.sheet.today
  const sentence = ahead ? AHEAD : read.sentence
  if (sentence !== null) {
    note(place, cell, sentence)
    keepIt(place, cell)
  }
  return ahead ? null : read.day
}

/** The first day of a cell that holds one, and nothing else; what else it says is kept. */
const onlyDay = (place: Place, cell: string): ReadDay | null => {
  const { days, rest } = daysIn(place.sheet, place.rowIndex, place.column, cell)
  const [first] = days
  if (first === undefined) {
    keepIt(place, cell)
    note(place, cell, 'This is no date that can be read. It is kept in the notes.')
    return null
  }
  const day = pastDay(place, cell, first)
  if (days.length > 1) note(place, cell, 'This cell has several dates. The first is used, and all of them are in the notes.')
  if (days.length > 1 || rest !== '') keepIt(place, cell)
  return { ...first, day }
}

/** A round as its name tells, held or planned on a day that may be unknown. */
export const roundOf = (named: StageName | null, { day, time }: Pick<ReadDay, 'day' | 'time'>, today: string): RoundFacts => {
  const kind = { ...UNKNOWN_ROUND, formats: named?.formats ?? [], where: named?.where ?? null, isScreen: named?.isScreen ?? null, isLast: named?.isLast ?? null }
  if (day === null) return kind
  return day > today ? { ...kind, plannedOn: day, plannedTime: time } : { ...kind, heldOn: day, heldTime: time }
}

const NO_DAY = { day: null, time: null }

const endWith = (place: Place, kind: End['kind'], on: End['on'], words: string | null, automatic = false): void => {
  place.draft.ends.push({ kind, on, stage: automatic ? 'applied' : null, words })
}

/** What a status says becomes an ending, a round that was told of, or a state; what is not plain is kept. */
const takeStatus = (place: Place, cell: string, said: StatusReading): void => {
  const { draft, column } = place
  if (said.doubt !== null) note(place, cell, said.doubt)
  if (said.outcome !== null) endWith(place, said.outcome, null, said.plain ? null : cell.trim(), said.automatic)
  else if (!said.plain) keepIt(place, cell)
  if (said.stage !== null) draft.told.push({ round: { ...roundOf(said.stage, NO_DAY, place.sheet.today), number: said.stage.ordinal }, column, cell })
  if (said.state === 'not applied') draft.refused = `“${cell.trim().slice(0, 60)}” says that you have not applied, so there is no process yet.`
  if (said.state === 'contacted') draft.facts.source ??= 'sourced'
  if (said.state === 'referred') draft.facts.source ??= 'referred'
}

const readStatusCell = (place: Place, cell: string): void => {
  const mark = readMark(cell)
  // "Response? No" says that nobody answered so far.
  const aboutAnswers = /\b(?:response|reply|answer)\b/.test(headingKey(place.column.header))
  if (mark === 'no' && aboutAnswers) return
  takeStatus(place, cell, readStatus(cell))
}

const needsName = (named: StageName | null): boolean => named === null || (named.formats.length === 0 && named.where === null)

const MARK_DOUBTS: Partial<Record<Mark, string>> = { lapsed: 'This lapsed, so no round was taken from it. It is kept in the notes.' }

const readMarkedRound = (place: Place, cell: string, mark: Mark, named: StageName | null): void => {
  if (mark === 'yes' || mark === 'to come') place.draft.rounds.push(roundOf(named, NO_DAY, place.sheet.today))
  if (mark === 'to come' || mark === 'lapsed' || (mark === 'yes' && needsName(named))) keepIt(place, cell)
  const sentence = MARK_DOUBTS[mark]
  if (sentence !== undefined) note(place, cell, sentence)
}

/** A round by its dates: each is one, and a date that lies ahead plans it. */
const readDatedRounds = (place: Place, cell: string, days: readonly ReadDay[], rest: string, named: StageName | null): void => {
  for (const read of days) {
    place.draft.rounds.push(roundOf(named, read, place.sheet.today))
    if (read.sentence !== null) note(place, cell, read.sentence)
  }
  const unclear = days.some(({ sentence }) => sentence !== null)
  if (unclear || rest !== '' || (needsName(named) && named?.ordinal === null && headingKey(place.column.header).split(' ').length > 2)) keepIt(place, cell)
}

const readRound = (place: Place, cell: string): void => {
  const named = stageName(place.column.header)
  const mark = readMark(cell)
  if (mark !== null) return readMarkedRound(place, cell, mark, named)
  const { days, rest } = daysIn(place.sheet, place.rowIndex, place.column, cell)
  if (days.length > 0) return readDatedRounds(place, cell, days, rest, named)
  const said = readStatus(cell)
  keepIt(place, cell)
  if (said.outcome === 'rejection' && said.doubt === null) {
    place.draft.rounds.push(roundOf(named, NO_DAY, place.sheet.today))
    endWith(place, 'rejection', null, null)
    return
  }
  note(place, cell, 'It is not clear whether this round took place, so none was taken from it. It is kept in the notes.')
}

const AUTOMATIC = /\bauto(?:matic(?:ally)?)?\b/

/** A column of its own for one ending: a mark, or the day. A "no" says only that it has not come to that. */
const readEnd =
  (kind: End['kind']) =>
  (place: Place, cell: string): void => {
    const key = headingKey(place.column.header)
    const automatic = kind === 'rejection' && AUTOMATIC.test(key)
    const mark = readMark(cell)
    if (mark === 'yes') return endWith(place, kind, null, null, automatic)
    if (mark !== null) return mark === 'no' || mark === 'nothing' ? undefined : keepIt(place, cell)
    const { days, rest } = daysIn(place.sheet, place.rowIndex, place.column, cell)
    if (days[0] !== undefined) {
      endWith(place, kind, pastDay(place, cell, days[0]), rest === '' ? null : cell.trim(), automatic)
      return
    }
    const said = readStatus(cell)
    if (said.outcome === kind && said.doubt === null) return endWith(place, kind, null, said.plain ? null : cell.trim(), automatic)
    keepIt(place, cell)
    note(place, cell, 'It is not clear whether this ended it, so no outcome was taken from it. It is kept in the notes.')
  }

const readApplied = (place: Place, cell: string): void => {
  place.draft.applied = cell.trim()
  const mark = readMark(cell)
  if (mark === 'yes') return
  place.draft.facts.appliedOn = onlyDay(place, cell)?.day ?? null
}

const readDidApply = (place: Place, cell: string): void => {
  const mark = readMark(cell)
  if (mark === 'no') place.draft.refused = `“${place.column.header}: ${cell.trim().slice(0, 60)}” says that you have not applied, so there is no process yet.`
  else if (mark !== 'yes') keepIt(place, cell)
}

const readInProgress = (place: Place, cell: string): void => {
  const mark = readMark(cell)
  if (mark === 'yes' || mark === 'no') place.draft.inProgress = mark === 'yes'
  else keepIt(place, cell)
}

const ADDRESS = /https?:\/\/[^\s<>"]+/i

const readLink = (place: Place, cell: string): void => {
  const bare = /^www\.\S+$/i.test(cell.trim()) ? `https://${cell.trim()}` : cell.trim()
  const address = ADDRESS.exec(bare.slice(0, 4000))?.[0] ?? ''
  const url = ProcessFacts.shape.postingUrl.safeParse(address)
  if (url.success && place.draft.facts.postingUrl === null) place.draft.facts.postingUrl = url.data
  if (!url.success || address !== bare) keepIt(place, cell)
}

const readPlace = (place: Place, cell: string): void => {
  const { facts } = place.draft
  const kind = workplaceOf(cell)
  if (kind !== null) facts.workplace ??= kind
  else facts.place = lineOf(place.draft, place.column, cell)
}

const readWorkplace = (place: Place, cell: string): void => {
  const kind = workplaceOf(cell) ?? (readMark(cell) === 'yes' ? workplaceOf(place.column.header) : null)
  // That a job is not remote leaves open whether it is hybrid.
  if (kind === null) keepIt(place, cell)
  else place.draft.facts.workplace = kind
}

const readFoundThrough = (place: Place, cell: string): void => {
  const source = sourceOf(cell)
  place.draft.facts.source ??= source
  keepIt(place, cell)
}

const readReferral = (place: Place, cell: string): void => {
  const mark = readMark(cell)
  if (mark === 'no') return
  place.draft.facts.source = 'referred'
  if (mark !== 'yes') keepIt(place, cell)
}

const readEmployerKind = (place: Place, cell: string): void => {
  const kind = employerKindOf(nameKey(cell))
  if (kind === null) keepIt(place, cell)
  else place.draft.facts.employerKind = kind
}

const readResponse = (place: Place, cell: string): void => {
  if (readMark(cell) === 'no') return
  if (readMark(cell) === 'yes') return keepIt(place, cell)
  const read = onlyDay(place, cell)
  if (read !== null && read.day !== null) place.draft.responses.push({ on: read.day, time: read.time })
}

const readStatusDay = (place: Place, cell: string): void => {
  place.draft.statusOn = onlyDay(place, cell)?.day ?? null
}

const LONGEST_POSTING = 200_000

const readPosting = (place: Place, cell: string): void => {
  if (cell.length <= LONGEST_POSTING) place.draft.facts.postingText = cell
  else keepIt(place, cell)
}

type Reader = (place: Place, cell: string) => void

const READERS: Partial<Record<Meaning, Reader>> = {
  company: ({ draft, column }, cell) => {
    draft.facts.company = lineOf(draft, column, cell)
  },
  role: ({ draft, column }, cell) => {
    draft.facts.role = lineOf(draft, column, cell)
  },
  appliedOn: readApplied,
  didApply: readDidApply,
  status: readStatusCell,
  statusOn: readStatusDay,
  inProgress: readInProgress,
  round: readRound,
  respondedOn: readResponse,
  rejection: readEnd('rejection'),
  offer: readEnd('offer'),
  withdrawal: readEnd('withdrawal'),
  link: readLink,
  postingText: readPosting,
  place: readPlace,
  workplace: readWorkplace,
  foundThrough: readFoundThrough,
  referral: readReferral,
  employerKind: readEmployerKind,
  notes: ({ draft, column }, cell) => keep(draft, column, cell),
}

const SAYS_LITTLE: ReadonlySet<Meaning> = new Set(['company', 'derived', 'ignore'])

/** Takes from one cell what its column means. A cell that says nothing (empty, a dash, n/a) tells nothing. */
export const readCell = (place: Place, cell: string): void => {
  if (saysNothing(cell)) return
  if (!SAYS_LITTLE.has(place.column.meaning)) place.draft.saysMore = true
  READERS[place.column.meaning]?.(place, cell)
}

/** What a status, or a stage of a step, says: as `readCell` takes it. */
export const readStatusText = (place: Place, cell: string): void => takeStatus(place, cell, readStatus(cell))
