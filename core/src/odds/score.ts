import { z } from 'zod'
import { OutcomeKind } from '../record/outcome.ts'
import { chanceInRange } from './chance.ts'
import { beliefsOf, type Known, NOTHING_KNOWN } from './known.ts'
import { OpenOdds } from './odds.ts'
import type { Standing } from './standing.ts'
import { endedWords } from './words.ts'
import { workingOf } from './working.ts'

/** The chance, its range and its working alone: of many processes at once nobody reads the words and the curve, which take the most time. */
export const Score = z.union([
  OpenOdds.pick({ chance: true, range: true, working: true }),
  z.strictObject({ chance: z.null(), outcome: OutcomeKind, words: z.string() }),
])
export type Score = z.infer<typeof Score>

/** The same chance, range and working as `oddsOf` gives; a process that has ended has no chance. */
export const scoreOf = (standing: Standing, known: Known = NOTHING_KNOWN): Score => {
  if (standing.ended !== null) return { chance: null, outcome: standing.ended, words: endedWords(standing.ended) }
  const beliefs = beliefsOf(standing, known)
  const { chance, range } = chanceInRange(standing, beliefs.after)
  return { chance, range: { ...range, coverage: 0.8 }, working: workingOf(standing, known, beliefs) }
}
