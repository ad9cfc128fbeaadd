import { z } from 'zod'
import { Day } from '../record/day.ts'
import { Readings } from '../record/reading.ts'
import { RoundFormat } from '../record/round.ts'
import type { Finding } from './finding.ts'

/** What a text tells once its findings are confirmed: what the record and the odds can take. */
export const Told = z.strictObject({
  readings: Readings.describe('The signs, one a sign.'),
  formats: z.array(RoundFormat).describe('The kinds of round that took place.'),
  stageMarkers: z
    .array(z.string())
    .describe('Keys of the stage markers of evidence/signs.json: for a text that tells a whole process whose stage nobody recorded.'),
  rounds: z.int().nullable().describe('How many rounds there were, if it says.'),
  people: z.int().nullable().describe('The most interviewers it counts, if it says.'),
  isSecond: z.boolean().describe('It tells of a second round, or a later one.'),
  isFinal: z.boolean().describe('It calls a round the final one.'),
  questions: z.array(z.string()).describe('What was asked, in the words of the text.'),
  promisedOn: Day.nullable().describe('The earliest day by which they said they would give word.'),
})
export type Told = z.infer<typeof Told>

/** The reader finds that pay was talked about; the catalogue's sign is that it was talked about late. */
const LATE_PAY = 'pay-discussed'

const readingsOf = (signs: readonly Finding[], isLate: boolean): Told['readings'] => {
  const seen = new Map<string, 'present' | 'absent'>()
  for (const { value, polarity } of signs) {
    if (value === LATE_PAY && !(isLate && polarity === 'present')) continue
    const sign = value === LATE_PAY ? 'pay-discussed-late' : value
    // One who smiled and one who did not: there was a smile.
    if (seen.get(sign) !== 'present') seen.set(sign, polarity)
  }
  return [...seen].map(([sign, polarity]) => ({ sign, seen: polarity, cancelledBy: null }))
}

const markersOf = (has: (kind: Finding['kind'], value: string) => boolean, rounds: number | null): string[] => [
  ...(has('format', 'phone') ? ['phone-call'] : []),
  ...(has('format', 'screen') || has('person', 'recruiter') ? ['recruiter-call'] : []),
  ...(has('format', 'online-test') ? ['online-test'] : []),
  ...(has('format', 'on-site') ? ['on-site'] : []),
  ...(has('stage', 'second') ? ['second-round'] : []),
  ...(has('stage', 'third-or-later') ? ['third-round'] : []),
  ...(rounds !== null && rounds >= 4 ? ['four-or-more-rounds'] : []),
  ...(has('stage', 'final') ? ['final-round'] : []),
]

const highest = (counts: readonly Finding[], what: string): number | null =>
  counts
    .filter(({ value }) => value.startsWith(`${what}:`))
    .map(({ value }) => Number(value.slice(what.length + 1)))
    .reduce<number | null>((most, count) => Math.max(most ?? 0, count), null)

/**
 * What findings come to, once they are confirmed: hand in only those that were.
 *
 * @example toldIn([]).readings // => []
 */
export const toldIn = (confirmed: readonly Finding[]): Told => {
  const present = confirmed.filter(({ polarity }) => polarity === 'present')
  const has = (kind: Finding['kind'], value: string): boolean => present.some((finding) => finding.kind === kind && finding.value === value)
  const rounds = highest(present, 'rounds')
  const isLate = has('stage', 'final') || has('stage', 'third-or-later')
  return {
    readings: readingsOf(
      confirmed.filter(({ kind }) => kind === 'sign'),
      isLate,
    ),
    formats: RoundFormat.options.filter((format) => has('format', format)),
    stageMarkers: markersOf(has, rounds),
    rounds,
    people: highest(present, 'people'),
    isSecond: has('stage', 'second') || has('stage', 'third-or-later'),
    isFinal: has('stage', 'final'),
    questions: present.filter(({ kind }) => kind === 'question').map(({ quote }) => quote),
    promisedOn: present.reduce<Day | null>((first, { dueOn }) => (dueOn !== null && (first === null || dueOn < first) ? dueOn : first), null),
  }
}
