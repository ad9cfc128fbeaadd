import { type Branch, branchesOf, nextOf } from '#core/odds/path.ts'
import type { Standing } from '#core/odds/standing.ts'
import { Stage } from '#core/record/stage.ts'
import type { Draws } from './draws.ts'
import { daysUntilWord, rateIn, type World } from './world.ts'

/** What comes next at a stage, and after how many days it is heard. */
export type Step = { readonly stage: Stage; readonly event: 'offer' | 'advance' | 'no'; readonly days: number }

/** The rest of a process, step by step, to its end. The last is no advance. */
export type Life = readonly Step[]

export const offered = (life: Life): boolean => life.at(-1)?.event === 'offer'

const stagesFrom = ({ stage, path }: Branch): readonly Stage[] =>
  stage === 'pre-offer' ? [stage] : Stage.options.slice(Stage.options.indexOf(stage)).slice(0, path.length)

/** The way in which a process stands, drawn: nobody may have said what the first conversation was. */
const branchDrawn = (draws: Draws, standing: Standing): Branch => {
  const branches = branchesOf(standing)
  const place = draws.uniform()
  return (place < (branches[0]?.weight ?? 1) ? branches[0] : branches[1]) as Branch
}

const timesAt = ({ stageOdds }: World, stage: Stage): number => (stageOdds as Partial<Record<Stage, number>> | null)?.[stage] ?? 1

/**
 * A process lived through from where it stands.
 *
 * @param logFactor what person, market and employer put on the odds of every step, as a logarithm.
 */
export const lifeFrom = (draws: Draws, world: World, standing: Standing, logFactor: number): Life => {
  const branch = branchDrawn(draws, standing)
  const factor = world.stepOdds * Math.exp(logFactor)
  const life: Step[] = []
  for (const [index, stage] of stagesFrom(branch).entries()) {
    const { offer, advance } = nextOf(branch.path[index] as Branch['path'][number], factor * timesAt(world, stage))
    const place = draws.uniform()
    const event = place < offer ? 'offer' : place < offer + advance ? 'advance' : 'no'
    life.push({ stage, event, days: daysUntilWord(draws, world, event !== 'no', rateIn(stage, standing)) })
    if (event !== 'advance') break
  }
  return life
}
