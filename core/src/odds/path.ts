import { chanceOfOdds, oddsOfChance } from '../stats/chance.ts'
import { baseRate } from './base-rates.ts'
import type { Standing } from './standing.ts'

/** One stage still to be passed, at a typical employer: the chance that it is the last, and the odds of an offer if so and of going on if not. */
export type Rung = { readonly last: number; readonly offerOdds: number; readonly advanceOdds: number }

/** A way a process may stand: its stages from the present one on, the last of which is always the last round. */
export type Path = readonly Rung[]

/** What may be the case, and how likely it is. The likelihoods of all branches sum to one. */
export type Branch = { readonly weight: number; readonly path: Path }

/** What follows a stage. The three sum to one; a no may be told or never told. */
export type Next = { readonly offer: number; readonly advance: number; readonly no: number }

const LADDER = ['applied', 'screen', 'first', 'second', 'later'] as const
type Step = (typeof LADDER)[number] | 'final'

const SCREEN = LADDER.indexOf('screen')
const LATER = LADDER.indexOf('later')

const rateOf = (id: string): number => baseRate(id).value

/** The factor on the odds of every step that is known of this employer and this way in. */
const marketFactor = ({ employerKind, source }: Standing, step: Step): number => {
  const employer = employerKind === null ? 1 : rateOf(`employer.${employerKind}`)
  if (source === null) return employer
  if (step === 'applied') return employer * rateOf(`source.${source}`)
  return source === 'referred' ? employer * rateOf('referred.interviews') : employer
}

/**
 * The chance of an offer at the last round, pulled towards one over the number of candidates left. At most that many are
 * left in a round still to come, so there the pull is never downwards.
 */
const pulled = (chance: number, finalists: number | null, stillToCome: boolean): number => {
  if (finalists === null) return chance
  const weight = rateOf('finalists.weight')
  const towards = (1 - weight) * chance + weight / finalists
  return stillToCome ? Math.max(chance, towards) : towards
}

const INTERVIEWS: ReadonlySet<Step | Standing['stage']> = new Set(['first', 'second', 'later', 'final'])

const rungOf = (standing: Standing, step: Step, isPresent: boolean): Rung => {
  const factor = marketFactor(standing, step)
  const finalists = INTERVIEWS.has(step) ? standing.finalists : null
  const declared = isPresent && INTERVIEWS.has(step) ? standing.isLast : null
  const last = step === 'final' ? 1 : step === 'applied' ? 0 : rateOf(`last.${step}`)
  return {
    last: declared === null ? last : Number(declared),
    offerOdds: step === 'applied' ? 0 : factor * oddsOfChance(pulled(rateOf(`offer.${step}`), finalists, !isPresent)),
    advanceOdds: step === 'final' ? 0 : factor * oddsOfChance(rateOf(`advance.${step}`)),
  }
}

const pathFrom = (standing: Standing, first: Step): Path => {
  const steps: Step[] = first === 'final' ? [first] : [...LADDER.slice(LADDER.indexOf(first)), 'final']
  return steps.map((step, index) => rungOf(standing, step, index === 0))
}

const preOfferPath = (standing: Standing): Path => {
  const chance = pulled(rateOf('offer.pre-offer'), standing.finalists, true)
  return [{ last: 1, offerOdds: marketFactor(standing, 'final') * oddsOfChance(chance), advanceOdds: 0 }]
}

const pathOf = (standing: Standing): Path => {
  if (standing.stage === 'pre-offer') return preOfferPath(standing)
  const isFinal = standing.isLast === true && INTERVIEWS.has(standing.stage)
  return pathFrom(standing, isFinal ? 'final' : standing.stage)
}

/** The same process when its first conversation turns out to have been a recruiter's screen: it stands one stage lower. */
export const asScreened = (standing: Standing): Standing => {
  const full = Math.max(0, countOf(standing) - 1)
  if (full === 0) return { ...standing, stage: 'screen', fullRounds: 0, firstWasScreen: true, isLast: null, finalists: null }
  return { ...standing, stage: LADDER[Math.min(SCREEN + full, LATER)] as Step, fullRounds: full, firstWasScreen: true }
}

/** Whether it matters what the first conversation was, and nobody has said: not before an interview, and not at a declared final. */
export const asksWhatFirstWas = ({ stage, firstWasScreen, isLast }: Standing): boolean =>
  firstWasScreen === null && isLast !== true && INTERVIEWS.has(stage) && stage !== 'final'

/**
 * The ways in which the process may stand. There is one, but for a process with interviews of which nobody said whether the
 * first was a recruiter's screen: with a stated chance it stands one stage lower than its count says.
 */
export const branchesOf = (standing: Standing): readonly Branch[] => {
  if (!asksWhatFirstWas(standing)) return [{ weight: 1, path: pathOf(standing) }]
  const screened = rateOf('first-was-screen')
  return [
    { weight: 1 - screened, path: pathOf(standing) },
    { weight: screened, path: pathOf(asScreened(standing)) },
  ]
}

/** Full interviews reached, as the stage says. */
const countOf = ({ stage, fullRounds }: Standing): number => {
  if (stage === 'first') return 1
  if (stage === 'second') return 2
  return stage === 'later' ? Math.max(3, fullRounds) : fullRounds
}

/**
 * What follows a stage at one employer, for one candidate, in one market.
 *
 * @param factor the three together, and the signs, as a factor on the odds of every step; 1 is typical.
 */
export const nextOf = ({ last, offerOdds, advanceOdds }: Rung, factor: number): Next => {
  const offer = last * chanceOfOdds(offerOdds * factor)
  const advance = (1 - last) * chanceOfOdds(advanceOdds * factor)
  return { offer, advance, no: 1 - offer - advance }
}

/** The chance of an offer along a path: V = f·o + (1 - f)·a·V of the next stage. It rises with the factor, and never falls. */
export const chanceAlong = (path: Path, factor: number): number => {
  let chance = 0
  for (let index = path.length - 1; index >= 0; index--) {
    const { offer, advance } = nextOf(path[index] as Rung, factor)
    chance = offer + advance * chance
  }
  return chance
}

/** The chance of an offer over every way in which the process may stand. */
export const chanceOver = (branches: readonly Branch[], factor: number): number =>
  branches.reduce((sum, { weight, path }) => sum + weight * chanceAlong(path, factor), 0)
