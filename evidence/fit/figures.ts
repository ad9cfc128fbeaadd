import { readFileSync } from 'node:fs'
import { figureOf, shareOf } from '#core/evidence/sources.ts'
import { logitOf } from './ladder.ts'

/** One row of the table that base rates are fitted to: one source at one stage. */
export type TableRow = {
  /** An interview of which the source does not say whether it was the first or a late one lies in the middle of the two. */
  readonly stage: 'screen' | 'first' | 'late' | 'interview' | 'application'
  readonly kind: 'any' | 'campus' | 'academic'
  readonly vendor: string
  /** Each `key figure` of evidence/sources.json. */
  readonly figures: readonly string[]
  /** How many employers, when so few that the level is theirs and not the market's. */
  readonly employers?: number
  /** Hires are counted and not offers. */
  readonly hires?: boolean
  readonly note: string
}

/** A row's level on the logit and the variance of its sampling. */
export type Level = { readonly level: number; readonly variance: number }

/** A share that is printed to whole percents and stands on thousands: no nearer than this, on the logit. Judgement. */
const PRINTED_SD = 0.05

export const TABLE: readonly TableRow[] = JSON.parse(readFileSync(new URL('./base-rate-table.json', import.meta.url), 'utf8'))

/** The share of offers that are accepted, over the two countries of one vendor: hires over it are offers. */
export const acceptedShare = (): number => (shareAt('smartrecruiters-2024 offer-accepted-uk') + shareAt('smartrecruiters-2024 offer-accepted-de')) / 2

export const shareAt = (named: string): number => {
  const [key = '', id = ''] = named.split(' ')
  return shareOf(figureOf(key, id))
}

const figureLevel = (named: string, hires: boolean): Level => {
  const [key = '', id = ''] = named.split(' ')
  const figure = figureOf(key, id)
  const level = logitOf(shareOf(figure) / (hires ? acceptedShare() : 1))
  return { level, variance: 'trials' in figure ? 1 / figure.events + 1 / (figure.trials - figure.events) : PRINTED_SD ** 2 }
}

/**
 * A source's level: the mean of its figures on the logit. Its variance is that of the sampling of the figures and of the way they lie
 * apart, each over their number, and for a source of few employers the way employers lie apart.
 */
export const levelOf = ({ figures, hires = false, employers }: TableRow, employerSd: number): Level => {
  const levels = figures.map((named) => figureLevel(named, hires))
  const n = levels.length
  const level = levels.reduce((sum, one) => sum + one.level, 0) / n
  const apart = n === 1 ? 0 : levels.reduce((sum, one) => sum + (one.level - level) ** 2, 0) / (n - 1) / n
  const sampling = levels.reduce((sum, { variance }) => sum + variance, 0) / n ** 2
  return { level, variance: sampling + apart + (employers === undefined ? 0 : employerSd ** 2 / employers) }
}
