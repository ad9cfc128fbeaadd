import { NINETIETH_PERCENTILE } from '../stats/normal.ts'
import { type Contribution, signsRead } from './signs.ts'
import type { Standing } from './standing.ts'
import type { Step } from './working.ts'

/** What a sign brings to the working: its step, what is known of its factor, and what it adds to the log odds. */
export type SignStepOf = {
  readonly step: Pick<Step, 'id' | 'sentence' | 'kind' | 'sources'>
  readonly sign: NonNullable<Step['sign']>
  readonly logOdds: number
}

const startingSmall = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1)

/**
 * A reading in a sentence or two: what was seen, and what is known of it.
 */
const sentenceOf = ({ sign, seen, cancelled, logOdds }: Contribution): string => {
  if (cancelled !== null) return `${sign.name}. But ${cancelled}, so it tells nothing.`
  if (seen === 'absent') return `You noticed that it was not so: ${startingSmall(sign.name)}.${logOdds === 0 ? ' That moves nothing.' : ''}`
  if (sign.kind === 'no-evidence') return `${sign.name}. We found no evidence that it means anything, so it moves nothing.`
  return logOdds === 0 ? `${sign.name}. ${sign.note} It moves nothing.` : `${sign.name}. ${sign.note}`
}

const stepOf = (contribution: Contribution): SignStepOf => {
  const { sign, seen, cancelled, logOdds } = contribution
  const reach = cancelled === null ? NINETIETH_PERCENTILE * sign[seen].sd : 0
  return {
    step: { id: 'sign', sentence: sentenceOf(contribution), kind: cancelled === null ? sign.kind : 'judgement', sources: [...sign.sources] },
    sign: { id: sign.id, seen, low: Math.exp(logOdds - reach), high: Math.exp(logOdds + reach), n: sign.n },
    logOdds,
  }
}

/** The steps of the working that the signs take: what moves most first, whatever order they were read in. */
export const signSteps = ({ signs }: Standing): SignStepOf[] =>
  signsRead(signs)
    .contributions.map(stepOf)
    .sort((one, other) => Math.abs(other.logOdds) - Math.abs(one.logOdds) || (one.sign.id < other.sign.id ? -1 : 1))
