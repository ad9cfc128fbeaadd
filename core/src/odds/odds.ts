import { z } from 'zod'
import { OutcomeKind } from '../record/outcome.ts'
import { chanceInRange } from './chance.ts'
import { beliefsOf, type Known, NOTHING_KNOWN } from './known.ts'
import { signWords } from './signWords.ts'
import type { Standing } from './standing.ts'
import { Waiting, waitingOf } from './waiting.ts'
import { Counts, countsOf, endedWords, figures, oddsWords } from './words.ts'
import { Step, workingOf } from './working.ts'
import { WouldMove, wouldMoveOf } from './wouldMove.ts'

/** Four fifths of the underlying chances lie in the range. */
const COVERAGE = 0.8

/** The answer for a process that is still open. */
export const OpenOdds = z.strictObject({
  open: z.literal(true),
  chance: z.number().min(0).max(1).describe('The chance of an offer, as it is: the floor and the ceiling are in the words only.'),
  range: z.strictObject({
    low: z.number().min(0).max(1),
    high: z.number().min(0).max(1),
    coverage: z.literal(COVERAGE),
  }),
  words: z.string().describe('The chance and its range in two sentences.'),
  figures: z.string().describe('The same in hundredths.'),
  counts: Counts,
  working: z.array(Step),
  signs: z.string().nullable().describe('What the signs that were read come to, in words; null when none was read.'),
  waiting: Waiting.nullable().describe('The two dates and the chance by day; null while there is no silence, or nobody knows since when.'),
  wouldMove: z.array(WouldMove),
})
export type OpenOdds = z.infer<typeof OpenOdds>

/** The answer for a process that has ended: it has no chance any more, only words. */
const EndedOdds = z.strictObject({ open: z.literal(false), outcome: OutcomeKind, words: z.string() })

/** Where a process stands. `words` is always there; look at `open` before asking for a chance. */
export const Odds = z.discriminatedUnion('open', [OpenOdds, EndedOdds])
export type Odds = z.infer<typeof Odds>

/**
 * The chance that this process ends in an offer, with its 80 % range and its working.
 *
 * The chance is the mean over employers, markets and candidates; the range holds the underlying chance of four in five of them.
 * It is a range of chances, not of outcomes.
 *
 * @param known what is known besides the record of this process.
 */
export const oddsOf = (standing: Standing, known: Known = NOTHING_KNOWN): Odds => {
  if (standing.ended !== null) return { open: false, outcome: standing.ended, words: endedWords(standing.ended) }
  const beliefs = beliefsOf(standing, known)
  const belief = beliefs.after
  const { chance, range } = chanceInRange(standing, belief)
  const shown = { chance, range: { ...range, coverage: COVERAGE } } as const
  return {
    open: true,
    ...shown,
    words: oddsWords(shown),
    figures: figures(shown),
    counts: countsOf(shown),
    working: workingOf(standing, known, beliefs),
    signs: signWords(standing.signs),
    waiting: waitingOf(standing, belief),
    wouldMove: wouldMoveOf(standing, chance, belief),
  }
}
