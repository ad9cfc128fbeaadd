import { oddsOfChance } from '#core/stats/chance.ts'
import { employerSpread } from './employerSpread.ts'
import { shareAt } from './figures.ts'
import { type Ladder, logisticOf, logitOf, meanOver, offerFrom } from './ladder.ts'
import { countedLevel, fitLadder, lateLevel, type Met } from './ladderFit.ts'
import { type Levels, type Pooled, pooledLevels } from './levels.ts'

/** How far candidates lie apart: nobody has measured it. Judgement. */
export const PERSON_SD = 0.45

/** What a factor of one kind of employer or another is: on the odds of each step, with its sd on the logit. */
export type KindEffect = { readonly factor: number; readonly sd: number }

/** Everything that the table of base rates was fitted to. */
export type BaseRateFit = {
  readonly levels: Levels
  readonly employer: ReturnType<typeof employerSpread>
  readonly personSd: number
  readonly marketSd: number
  readonly ladder: Ladder
  readonly met: readonly Met[]
  /** Logit of the chance of a first conversation, for a typical applicant and employer. */
  readonly application: number
  readonly campus: KindEffect
  readonly academic: KindEffect
  readonly smallFirm: number
  readonly largeFirm: number
}

const SLOPE_STEP = 0.01

const slopeOf = (level: (shift: number) => number): number => (level(SLOPE_STEP) - level(-SLOPE_STEP)) / (2 * SLOPE_STEP)

/** The x from -4 to 4 at which a rising function comes to a value. */
const whereIs = (value: number, rising: (x: number) => number): number => {
  let [low, high] = [-4, 4]
  for (let count = 0; count < 60; count++) {
    const middle = (low + high) / 2
    if (rising(middle) < value) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/**
 * What one source says of a kind of employer, drawn towards none: kinds lie apart about as employers do, by judgement, and a
 * single source is out by as much as sources are.
 */
const kindEffect = ({ level, error }: Pooled, employerSd: number, counted: (shift: number) => number): KindEffect => {
  const slope = slopeOf(counted)
  const apart = (slope * employerSd) ** 2
  const drawn = (level * apart) / (apart + error ** 2)
  return { factor: Math.exp(whereIs(counted(0) + drawn, counted)), sd: Math.sqrt((apart * error ** 2) / (apart + error ** 2)) / slope }
}

export const fitBaseRates = (): BaseRateFit => {
  const employer = employerSpread()
  const levels = pooledLevels(employer.sd)
  const spread = Math.hypot(PERSON_SD, employer.sd)
  const { ladder, met } = fitLadder(levels, spread)
  const first = (shift: number): number => countedLevel(ladder, 'first', spread, shift)
  const late = (shift: number): number => lateLevel(ladder, spread, shift)
  const application = whereIs(levels.application.level + 4, (x) => logitOf(meanOver(spread, (shift) => logisticOf(x - 4 + shift))) + 4) - 4
  const applied = (shift: number): number =>
    meanOver(spread, (from) => logisticOf(application + from + shift) * offerFrom(ladder, 'screen', from + shift))
  const sized = (figure: string): number =>
    Math.exp(whereIs((applied(0) * shareAt(`lever-2016 ${figure}`)) / shareAt('lever-2016 all-to-hire'), applied))
  return {
    levels,
    employer,
    personSd: PERSON_SD,
    marketSd: (2 * levels.betweenSources) / (slopeOf(first) + slopeOf(late)),
    ladder,
    met,
    application,
    campus: kindEffect(levels.campus, employer.sd, (shift) => (first(shift) + late(shift)) / 2),
    academic: kindEffect(levels.academic, employer.sd, late),
    smallFirm: sized('small-to-hire'),
    largeFirm: sized('large-to-hire'),
  }
}

/** How much oftener a way in leads to a first conversation than applying does, as an odds ratio. */
export const wayInFactor = (figure: string): number =>
  oddsOfChance(shareAt(`lever-2017 ${figure}`)) / oddsOfChance(shareAt('lever-2017 applicant-to-screen'))
