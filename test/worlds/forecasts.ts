import { meanChance } from '#core/odds/chance.ts'
import { bareAt, levelShift } from '#core/odds/level.ts'
import type { Standing } from '#core/odds/standing.ts'
import { chanceOfOdds, oddsOfChance } from '#core/stats/chance.ts'
import { type Draws, drawsFrom } from './draws.ts'
import { historyIn } from './history.ts'
import { offered } from './life.ts'
import { logFactorDrawn, type Observed, observedIn, standingDrawn } from './observed.ts'
import { logLoss, type Outcome } from './quality.ts'
import { signsGiven } from './signsGiven.ts'
import type { World } from './world.ts'

/** One process in a world, forecast by Goodsign, by the stage alone, and by all that is known but the silence and the signs. */
type Forecast = { readonly stage: Standing['stage']; readonly offer: boolean; readonly ours: number; readonly base: number; readonly known: number }

const remembered = <T>(keyOf: (standing: Standing) => string, worthOf: (standing: Standing) => T): ((standing: Standing) => T) => {
  const values = new Map<string, T>()
  return (standing) => {
    const key = keyOf(standing)
    const value = values.get(key) ?? worthOf(standing)
    values.set(key, value)
    return value
  }
}

const baseOf = remembered(
  ({ stage }) => stage,
  (standing) => meanChance(bareAt(standing)),
)
const knownOf = remembered(
  (standing) => JSON.stringify({ ...standing, signs: [], silence: null }),
  (standing) => meanChance({ ...standing, signs: [], silence: null }),
)

/** What moves every step at a stage so that the odds of an offer there are multiplied. */
const levelMoved = (times: number): ((standing: Standing) => number) =>
  times === 1
    ? () => 0
    : remembered(
        ({ stage }) => stage,
        (standing) => levelShift(standing, chanceOfOdds(times * oddsOfChance(baseOf(standing)))),
      )

/** A process that has not ended, followed from its first conversation to a random day. */
const followedIn = (draws: Draws, world: World): Pick<Observed, 'standing' | 'life'> => {
  for (;;) {
    const history = historyIn(draws, world, logFactorDrawn(draws))
    if (history.standing.ended === null) return history
  }
}

const forecastsIn = (draws: Draws, world: World, count: number): Forecast[] => {
  const moved = levelMoved(world.offerOdds)
  const lookedAt = (): Pick<Observed, 'standing' | 'life'> =>
    world.isFollowed
      ? followedIn(draws, world)
      : observedIn(
          draws,
          world,
          () => standingDrawn(draws),
          (standing) => logFactorDrawn(draws) + moved(standing),
        )
  return Array.from({ length: count }, () => {
    const { standing, life } = lookedAt()
    const offer = offered(life)
    const told = { ...standing, signs: signsGiven(draws, offer, world.overlap) }
    return { stage: standing.stage, offer, ours: meanChance(told), base: baseOf(standing), known: knownOf(standing) }
  })
}

/** How forecasts did in a world. Losses are logarithmic; a difference above 0 says that ours were the worse. */
export type Row = {
  readonly world: World
  readonly came: number
  readonly said: number
  readonly ours: number
  readonly overBase: number
  readonly overKnown: number
  /** Of the first difference. */
  readonly standardError: number
  /** The stage at which ours were the worst against the base rate, and by how much. */
  readonly worst: { readonly stage: string; readonly overBase: number }
  readonly stages: readonly {
    readonly stage: string
    readonly count: number
    readonly said: number
    readonly came: number
    readonly overBase: number
  }[]
}

type By = 'ours' | 'base' | 'known'

const lossOf = (forecasts: readonly Forecast[], by: By): number => logLoss(forecasts.map((one): Outcome => ({ chance: one[by], offer: one.offer })))

const lossOfOne = ({ offer, ...forecast }: Forecast, by: By): number => -Math.log(offer ? forecast[by] : 1 - forecast[by])

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

/** Every process of a world, forecast and scored. */
export const rowOf = (world: World, count: number, seed: number): Row => {
  const forecasts = forecastsIn(drawsFrom(seed), world, count)
  const differences = forecasts.map((one) => lossOfOne(one, 'ours') - lossOfOne(one, 'base'))
  const overBase = meanOf(differences)
  const stages = [...new Set(forecasts.map(({ stage }) => stage))].map((stage) => {
    const those = forecasts.filter((one) => one.stage === stage)
    const [said, came] = [those.map((one) => one.ours), those.map(({ offer }) => Number(offer))].map(meanOf) as [number, number]
    return { stage, count: those.length, said, came, overBase: lossOf(those, 'ours') - lossOf(those, 'base') }
  })
  const ours = lossOf(forecasts, 'ours')
  return {
    world,
    came: meanOf(forecasts.map(({ offer }) => Number(offer))),
    said: meanOf(forecasts.map((one) => one.ours)),
    ours,
    overBase,
    overKnown: ours - lossOf(forecasts, 'known'),
    standardError: Math.sqrt(meanOf(differences.map((difference) => (difference - overBase) ** 2)) / count),
    stages,
    worst: stages.reduce((worst, one) => (one.overBase > worst.overBase ? one : worst)),
  }
}
