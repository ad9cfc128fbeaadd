import { BASE_RATES, baseRate } from '../evidence/baseRates.ts'
import type { Stage } from '../record/stage.ts'
import { chanceOfOdds, oddsOfChance } from '../stats/chance.ts'
import type { Standing } from './standing.ts'

/** One stage of a process: the chance that it is the last, and for a factor of 1 the odds of an offer if it is and of going on if it is not. */
export type Rung = { readonly last: number; readonly offerOdds: number; readonly advanceOdds: number }

/** The stages of a process from the present one on. The last of them is always the last round. */
export type Path = readonly Rung[]

/** What may be the case, how likely it is, and the stage that it then stands at. The weights of all branches sum to one. */
export type Branch = { readonly weight: number; readonly stage: Stage; readonly path: Path }

/** The chances of what follows a stage. They sum to one; a no may be told or never told. */
export type Next = { readonly offer: number; readonly advance: number; readonly no: number }

const LADDER = ['applied', 'screen', 'first', 'second', 'later', 'final'] as const satisfies readonly Stage[]
type LadderStage = (typeof LADDER)[number]

const INTERVIEWS: ReadonlySet<Stage> = new Set(['first', 'second', 'later', 'final'])

/** Whether the process has come to a full interview, and not yet beyond: the stages of which one can ask how many are left and whether it is the last. */
export const isInterviewing = (stage: Stage): boolean => INTERVIEWS.has(stage)

const rateOf = (id: string): number => baseRate(id).value

/** The parameters of one name by what they are for: to put their ids together for each process would take longer than the arithmetic. */
const ratesOf = (name: string): ReadonlyMap<string, number> =>
  new Map(BASE_RATES.filter(({ id }) => id.startsWith(`${name}.`)).map(({ id, value }) => [id.slice(name.length + 1), value]))

const RATES = {
  employer: ratesOf('employer'),
  source: ratesOf('source'),
  last: ratesOf('last'),
  offer: ratesOf('offer'),
  advance: ratesOf('advance'),
}

const rateFor = (name: keyof typeof RATES, of: string): number => RATES[name].get(of) ?? rateOf(`${name}.${of}`)

/** What is known of the employer and of the way in, as a factor on the odds of passing a stage. */
const marketFactor = ({ employerKind, source }: Standing, stage: LadderStage): number => {
  const employer = employerKind === null ? 1 : rateFor('employer', employerKind)
  if (source === null) return employer
  if (stage === 'applied') return employer * rateFor('source', source)
  return source === 'referred' ? employer * rateOf('referred.interviews') : employer
}

/**
 * The chance of an offer at the last round, pulled towards one over the number of candidates left. At most that many are
 * left in a round still to come, so there the pull is never downwards.
 */
const pulled = (chance: number, finalists: number | null, isPresent: boolean): number => {
  if (finalists === null) return chance
  const weight = rateOf('finalists.weight')
  const nearer = (1 - weight) * chance + weight / finalists
  return isPresent ? nearer : Math.max(chance, nearer)
}

const rungOf = (standing: Standing, stage: LadderStage, isPresent: boolean): Rung => {
  const factor = marketFactor(standing, stage)
  if (stage === 'applied') return { last: 0, offerOdds: 0, advanceOdds: factor * oddsOfChance(rateOf('advance.applied')) }
  const finalists = isInterviewing(standing.stage) ? standing.finalists : null
  const offerOdds = factor * oddsOfChance(pulled(rateFor('offer', stage), finalists, isPresent))
  if (stage === 'final') return { last: 1, offerOdds, advanceOdds: 0 }
  const goesOn = isPresent && isInterviewing(stage) && standing.isLast === false
  return { last: goesOn ? 0 : rateFor('last', stage), offerOdds, advanceOdds: factor * oddsOfChance(rateFor('advance', stage)) }
}

/** References are asked of those they mean to take: how many were left in the round before can only help. */
const preOfferRung = (standing: Standing): Rung => ({
  last: 1,
  offerOdds: marketFactor(standing, 'final') * oddsOfChance(pulled(rateOf('offer.pre-offer'), standing.finalists, false)),
  advanceOdds: 0,
})

/** The stage at which the process stands: an interview that was said to be the last is the final. */
export const presentStage = ({ stage, isLast }: Standing): Stage => (isLast === true && isInterviewing(stage) ? 'final' : stage)

const pathOf = (standing: Standing): Path => {
  const from = presentStage(standing)
  if (from === 'pre-offer') return [preOfferRung(standing)]
  return LADDER.slice(LADDER.indexOf(from)).map((rung, index) => rungOf(standing, rung, index === 0))
}

/** The parameters that the chance of a process at this stage rests on, when nothing else is known of it. */
export const rateIdsAhead = (stage: Stage): string[] => {
  if (stage === 'pre-offer') return ['offer.pre-offer']
  return LADDER.slice(LADDER.indexOf(stage)).flatMap((ahead) => {
    if (ahead === 'applied') return ['advance.applied']
    return ahead === 'final' ? ['offer.final'] : [`last.${ahead}`, `offer.${ahead}`, `advance.${ahead}`]
  })
}

/** Whether it matters what the first conversation was, and nobody has said: neither before an interview, nor when this one was declared the last. */
export const asksWhatFirstWas = ({ stage, firstWasScreen, isLast }: Standing): boolean =>
  firstWasScreen === null && isLast !== true && isInterviewing(stage) && stage !== 'final'

/** The same process if its first conversation was a recruiter's screen: it stands one interview lower than its count says. */
export const asScreened = (standing: Standing): Standing => {
  const { stage, fullRounds } = standing
  if (stage === 'first') return { ...standing, stage: 'screen', fullRounds: 0, firstWasScreen: true }
  const full = stage === 'second' ? 1 : Math.max(2, fullRounds - 1)
  return { ...standing, stage: full === 1 ? 'first' : full === 2 ? 'second' : 'later', fullRounds: full, firstWasScreen: true }
}

/**
 * The ways in which the process may stand. There is one, but for a process with interviews of which nobody said whether the
 * first was a recruiter's screen: with a stated chance it was.
 */
export const branchesOf = (standing: Standing): readonly Branch[] => {
  const branch = (weight: number, as: Standing): Branch => ({ weight, stage: presentStage(as), path: pathOf(as) })
  if (!asksWhatFirstWas(standing)) return [branch(1, standing)]
  const screened = rateOf('first-was-screen')
  return [branch(1 - screened, standing), branch(screened, asScreened(standing))]
}

/**
 * The chances of what follows a stage, for one candidate at one employer in one market.
 *
 * @param factor what the three of them put on the odds of passing any stage; 1 is typical.
 */
export const nextOf = ({ last, offerOdds, advanceOdds }: Rung, factor: number): Next => {
  const offer = last * chanceOfOdds(offerOdds * factor)
  const advance = (1 - last) * chanceOfOdds(advanceOdds * factor)
  return { offer, advance, no: 1 - offer - advance }
}

/**
 * The chance of an offer along a path: V = f·o + (1 - f)·a·V of the next stage, with f the chance that the stage is the last.
 * It is linear in each f, so not knowing the number of rounds costs nothing. It never falls as the factor rises.
 */
export const chanceAlong = (path: Path, factor: number): number => {
  let ahead = 0
  for (let index = path.length - 1; index >= 0; index--) {
    const { last, offerOdds, advanceOdds } = path[index] as Rung
    ahead = last * chanceOfOdds(offerOdds * factor) + (1 - last) * chanceOfOdds(advanceOdds * factor) * ahead
  }
  return ahead
}

/** The chance of an offer over every way in which the process may stand. */
export const chanceOver = (branches: readonly Branch[], factor: number): number => {
  let sum = 0
  for (const { weight, path } of branches) sum += weight * chanceAlong(path, factor)
  return sum
}
