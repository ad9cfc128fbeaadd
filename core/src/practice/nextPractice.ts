import { z } from 'zod'
import { addDays, Day } from '#core/record/day.ts'
import { StarPart } from '#core/record/story.ts'
import { Id } from '#core/record/text.ts'
import { gradeOf, missingFrom } from './grade.ts'
import { memoryOf } from './memory.ts'

/** Something to practise, and every time it was, in that order. */
export type Item = {
  readonly storyId: string | null
  readonly question: string | null
  readonly title: string
  /** It was chosen for something that this process asks for. */
  readonly isChosen: boolean
  readonly practised: readonly { readonly on: Day; readonly told: readonly StarPart[] }[]
}

/** Something to practise, with the day for it. */
export const ToPractise = z.strictObject({
  storyId: Id.nullable(),
  question: z.string().nullable(),
  title: z.string(),
  isChosen: z.boolean(),
  times: z.int(),
  lastOn: Day.nullable(),
  missing: z.array(StarPart).describe('What was not told the last time.'),
  dueOn: Day.nullable().describe('The day to practise it; null when it should hold until the round by this reckoning.'),
  recall: z
    .number()
    .min(0)
    .max(1)
    .nullable()
    .describe('How surely it would be told on the day of the round or, without one, today; null when it was never practised.'),
  why: z.string(),
})
export type ToPractise = z.infer<typeof ToPractise>

/** What one must know of the days above: whence they are. */
export const BORROWED =
  'The days are reckoned as for facts that are learned from cards. Nobody has measured whether stories are kept in the same way: take them as a suggestion, and practise sooner what feels unsure.'

const PARTS: Readonly<Record<StarPart, string>> = { situation: 'the situation', task: 'the task', action: 'what you did', result: 'the result' }

/** Nine of ten is what the days are reckoned for, so it is sure enough for a round. */
const SURE = 0.9

const listed = (names: readonly string[]): string => (names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`)

/** Never after the day before the round; on the day itself when there is none before. */
const within = (day: Day, today: Day, roundOn: Day): Day => {
  const last = addDays(roundOn, -1)
  const before = day > last ? last : day
  return before < today ? today : before
}

const whyOf = (times: number, missing: readonly StarPart[], dueOn: Day | null): string => {
  if (times === 0) return 'It was never practised.'
  const left =
    missing.length === 0 ? 'All four parts were told the last time.' : `The last time you left out ${listed(missing.map((part) => PARTS[part]))}.`
  return dueOn === null ? `${left} By this reckoning it holds until the round.` : left
}

const toPractise = ({ practised, ...item }: Item, today: Day, roundOn: Day | null): ToPractise => {
  const memory = memoryOf(practised.map(({ on, told }) => ({ on, grade: gradeOf(told) })))
  const last = practised.at(-1)
  const missing = last === undefined ? [] : missingFrom(last.told)
  const known = { ...item, times: practised.length, lastOn: last?.on ?? null, missing }
  if (memory === null) return { ...known, dueOn: today, recall: null, why: whyOf(0, [], today) }
  const recall = memory.recallOn(roundOn ?? today)
  const holds = roundOn !== null && recall >= SURE
  const dueOn = holds ? null : roundOn === null ? (memory.dueOn < today ? today : memory.dueOn) : within(memory.dueOn, today, roundOn)
  return { ...known, dueOn, recall, why: whyOf(practised.length, missing, dueOn) }
}

/** What is due sooner comes first; of one day what was chosen for the process, and then what would be told least surely. */
const soonest = (one: ToPractise, other: ToPractise): number =>
  Number((one.dueOn ?? '9999') > (other.dueOn ?? '9999')) - Number((one.dueOn ?? '9999') < (other.dueOn ?? '9999')) ||
  Number(other.isChosen) - Number(one.isChosen) ||
  (one.recall ?? 0) - (other.recall ?? 0)

/**
 * What to practise and on which day, spaced to the round: as late as it can be to be told surely, and never after the day before. Without a round it is
 * spaced as if one went on learning for good.
 *
 * @param roundOn the day of the round, today or later; null when none is planned
 */
export const practiceUpTo = (items: readonly Item[], today: Day, roundOn: Day | null): ToPractise[] =>
  items.map((item) => toPractise(item, today, roundOn)).sort(soonest)
