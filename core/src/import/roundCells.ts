import { type RoundFacts, UNKNOWN_ROUND } from '../record/round.ts'
import { daysIn, type ReadDay } from './draft.ts'
import { type Mark, readMark } from './mark.ts'
import { keepIt, note, type Place } from './place.ts'
import type { StageName } from './stageName.ts'

/** A round as its name tells, held or planned on a day that may be unknown. */
export const roundOf = (named: StageName | null, { day, time }: Pick<ReadDay, 'day' | 'time'>, today: string): RoundFacts => {
  const kind = {
    ...UNKNOWN_ROUND,
    formats: named?.formats ?? [],
    where: named?.where ?? null,
    isScreen: named?.isScreen ?? null,
    isLast: named?.isLast ?? null,
  }
  if (day === null) return kind
  return day > today ? { ...kind, plannedOn: day, plannedTime: time } : { ...kind, heldOn: day, heldTime: time }
}

/** A day that is not known. */
export const NO_DAY = { day: null, time: null }

const needsName = (named: StageName | null): boolean => named === null || (named.formats.length === 0 && named.where === null)

const MARK_DOUBTS: Partial<Record<Mark, string>> = { lapsed: 'This lapsed, so no round was taken from it. It is kept in the notes.' }

const readMarkedRound = (place: Place, cell: string, mark: Mark, named: StageName | null): void => {
  if (mark === 'yes' || mark === 'to come') place.draft.rounds.push(roundOf(named, NO_DAY, place.sheet.today))
  // A "no" behind a "yes" says where it stopped.
  const stopped = mark === 'no' && place.draft.rounds.length > 0
  if (stopped || mark === 'to come' || mark === 'lapsed' || (mark === 'yes' && needsName(named))) keepIt(place, cell)
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
  if (unclear || rest !== '' || (needsName(named) && named?.ordinal === null && place.sheet.keyOf(place.column.header).split(' ').length > 2))
    keepIt(place, cell)
}

/** A cell of a column of rounds: a mark, the days it was held, or a result. */
export const readRound = (place: Place, cell: string): void => {
  const named = place.sheet.named(place.column.header)
  const mark = readMark(cell)
  if (mark !== null) {
    readMarkedRound(place, cell, mark, named)
    return
  }
  const { days, rest } = daysIn(place.sheet, place.rowIndex, place.column, cell)
  if (days.length > 0) {
    readDatedRounds(place, cell, days, rest, named)
    return
  }
  const said = place.sheet.status(cell)
  keepIt(place, cell)
  if (said.outcome === 'rejection' && said.doubt === null) {
    place.draft.rounds.push(roundOf(named, NO_DAY, place.sheet.today))
    place.draft.ends.push({ kind: 'rejection', on: null, stage: null, words: null })
    return
  }
  note(place, cell, 'It is not clear whether this round took place, so none was taken from it. It is kept in the notes.')
}
