import { type Aim, type Belief, calibrated } from './calibration.ts'
import { levelOf, TABLE, type TableRow } from './figures.ts'
import { anotherRoundFrom, fourRoundsOrMore, type Ladder, logisticOf, logitOf, meanOver, offerFrom, ROUNDS, type RoundStage } from './ladder.ts'
import type { Levels } from './levels.ts'

const STEPS = ['screen', 'first', 'second', 'later'] as const

/**
 * What was believed of the ladder before the table was fitted: judgements. An offer at the last round a third or a little more; few
 * are left later, so more of them go on; about three rounds in all.
 */
const BELIEVED = {
  offer: { screen: 0.3, first: 0.33, second: 0.36, later: 0.36, final: 0.36 },
  advance: { screen: 0.36, first: 0.48, second: 0.57, later: 0.62 },
  last: { screen: 0.02, first: 0.22, second: 0.5, later: 0.7 },
} as const

/** How far the beliefs may be out: all offers together, all advances together, and each by itself; on the logit. Judgements. */
const LOOSE = { offers: 0.5, advances: 0.4, offer: 0.15, advance: 0.3, last: 0.3 }

/** A visit on site is a second round at one firm, the declared last at another, and the first full interview at a third: its share is known this well beyond the spread of sources. Judgement. */
const ON_SITE_MEANING_SD = 0.3

/** How well the share of processes with four rounds or more is known: those that ended early are in the count. Judgement. */
const ROUNDS_SD = 0.5

const belief = (mean: number, sd: number): Belief => ({ mean, sd })

const BELIEFS: readonly Belief[] = [
  belief(0, LOOSE.offers),
  belief(0, LOOSE.advances),
  ...ROUNDS.map((stage) => belief(logitOf(BELIEVED.offer[stage]), LOOSE.offer)),
  ...STEPS.map((stage) => belief(logitOf(BELIEVED.advance[stage]), LOOSE.advance)),
  ...STEPS.map((stage) => belief(logitOf(BELIEVED.last[stage]), LOOSE.last)),
]

const ladderOf = (parameters: readonly number[]): Ladder => {
  const [offers = 0, advances = 0, ...own] = parameters
  const at = (i: number): number => own[i] ?? 0
  const steps = <S extends readonly string[]>(stages: S, from: number, shift: number): Record<S[number], number> =>
    Object.fromEntries(stages.map((stage, i) => [stage, at(from + i) + shift])) as Record<S[number], number>
  return { offer: steps(ROUNDS, 0, offers), advance: steps(STEPS, ROUNDS.length, advances), last: steps(STEPS, ROUNDS.length + STEPS.length, 0) }
}

/** The logit of the share of offers at a stage in a market at the level: the mean over candidates and employers, as a source counts it. */
export const countedLevel = (ladder: Ladder, stage: RoundStage, spread: number, shift = 0): number =>
  logitOf(meanOver(spread, (from) => offerFrom(ladder, stage, from + shift)))

/** A late round is the second or the declared last: nobody says which, so it is the middle of the two. Judgement. */
export const lateLevel = (ladder: Ladder, spread: number, shift = 0): number =>
  (countedLevel(ladder, 'second', spread, shift) + countedLevel(ladder, 'final', spread, shift)) / 2

const anotherRound = (ladder: Ladder, stage: 'screen' | 'first', spread: number): number =>
  logitOf(meanOver(spread, (shift) => anotherRoundFrom(ladder, stage, shift)))

const row = (figures: string): TableRow => ({ stage: 'first', kind: 'any', vendor: '', figures: [figures], note: '' })

/** What the ladder is aimed at: four levels of the table and three steps that single sources give. */
const aimsOf = ({ screen, first, late, betweenSources }: Levels, spread: number): readonly (Aim & { readonly what: string })[] => {
  const onward = levelOf(row('pariti-2024 first-to-later'), 0)
  const toVisit = levelOf(row('lever-2017 screen-to-on-site'), 0)
  const apart = (variance: number, more = 0): number => Math.hypot(betweenSources, Math.sqrt(variance), more)
  const by = (level: (ladder: Ladder) => number) => (parameters: readonly number[]) => level(ladderOf(parameters))
  return [
    { id: 'screen', what: 'screen to offer', level: screen.level, sd: screen.error, impliedBy: by((l) => countedLevel(l, 'screen', spread)) },
    { id: 'first', what: 'first interview to offer', level: first.level, sd: first.error, impliedBy: by((l) => countedLevel(l, 'first', spread)) },
    { id: 'late', what: 'second, visit or final to offer', level: late.level, sd: late.error, impliedBy: by((l) => lateLevel(l, spread)) },
    {
      id: 'onward',
      what: 'first interview to another round',
      level: onward.level,
      sd: apart(onward.variance),
      impliedBy: by((l) => anotherRound(l, 'first', spread)),
    },
    {
      id: 'visit',
      what: 'screen to a full interview',
      level: toVisit.level,
      sd: apart(toVisit.variance, ON_SITE_MEANING_SD),
      impliedBy: by((l) => anotherRound(l, 'screen', spread)),
    },
    { id: 'rounds', what: 'four rounds or more', level: logitOf(0.25), sd: ROUNDS_SD, impliedBy: by((l) => logitOf(fourRoundsOrMore(l))) },
  ]
}

/** One line of how well the ladder meets what it was aimed at: shares. */
export type Met = { readonly what: string; readonly aimed: number; readonly sd: number; readonly met: number }

/** The ladder that meets the levels best, with how well it does. */
export const fitLadder = (levels: Levels, spread: number): { readonly ladder: Ladder; readonly met: readonly Met[] } => {
  const aims = aimsOf(levels, spread)
  const { parameters } = calibrated(aims, BELIEFS)
  return {
    ladder: ladderOf(parameters),
    met: aims.map(({ what, level, sd, impliedBy }) => ({ what, aimed: logisticOf(level), sd, met: logisticOf(impliedBy(parameters)) })),
  }
}

/** The table without the rows of one vendor. */
export const without = (vendor: string): readonly TableRow[] => TABLE.filter((one) => one.vendor !== vendor)
