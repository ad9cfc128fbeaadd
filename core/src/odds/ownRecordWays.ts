import { baseRate } from '../evidence/baseRates.ts'
import type { Stage } from '../record/stage.ts'
import { asScreened, branchesOf, type Path, presentStage, type Rung } from './path.ts'
import { shiftFor } from './shift.ts'
import { PRIOR } from './spread.ts'
import type { Standing } from './standing.ts'
import { type WaitingRate, waitingRate } from './waitingRates.ts'

/** One of the ways in which a process may have come to where it stands: the steps it passed from the first conversation on, and the stage it has reached. */
export type WayTaken = {
  readonly weight: number
  readonly passed: readonly Rung[]
  readonly present: Rung
  /** Whether the first conversation is among the steps, passed or present; where it is not known how a process began it is not. */
  readonly fromFirst: boolean
  readonly rate: WaitingRate
}

const STEPS = ['screen', 'first', 'second', 'later'] as const satisfies readonly Stage[]
type PassedStep = (typeof STEPS)[number]

/** The rungs of the ladder from the screen on, with what is known of employer and source, and nothing of any one round. */
const rungsOf = (standing: Standing): Path =>
  branchesOf({ ...standing, stage: 'screen', fullRounds: 0, firstWasScreen: true, isLast: null, finalists: null })[0]?.path ?? []

/** A third interview and all later ones are one step: the ladder knows no more, and forty rounds at one employer are not forty proofs. */
const stepsPassed = (screened: boolean, fullRounds: number): PassedStep[] =>
  STEPS.filter((step) => {
    if (step === 'screen') return screened && fullRounds >= 1
    return fullRounds >= { first: 2, second: 3, later: 4 }[step]
  })

/** An offer after a round that another was to follow: they changed their mind, so that it was the last is not impossible. */
const withoutContradiction = (standing: Standing): Standing =>
  standing.ended === 'offer' && standing.isLast === false ? { ...standing, isLast: null } : standing

/** What was noticed acts on what comes next. */
const withSigns = (rung: Rung, standing: Standing): Rung => {
  if (standing.signs.length === 0) return rung
  const factor = Math.exp(shiftFor(standing, branchesOf(standing), PRIOR).by)
  return { ...rung, offerOdds: rung.offerOdds * factor, advanceOdds: rung.advanceOdds * factor }
}

const wayOf = (weight: number, standing: Standing, screened: boolean): WayTaken => {
  const rungs = rungsOf(standing)
  const known = { ...standing, firstWasScreen: screened }
  return {
    weight,
    passed: stepsPassed(screened, standing.fullRounds).map((step) => rungs[STEPS.indexOf(step)] as Rung),
    present: withSigns(branchesOf(known)[0]?.path[0] as Rung, known),
    fromFirst: standing.fullRounds >= 1 || standing.stage === 'screen',
    rate: waitingRate(presentStage(known), standing.employerKind),
  }
}

/** The same rounds if the first of them was a recruiter's screen. Of a declared final the stage stays what it is. */
const screenedFirst = (standing: Standing): Standing =>
  presentStage(standing) === 'final' || standing.stage === 'pre-offer' ? { ...standing, fullRounds: standing.fullRounds - 1 } : asScreened(standing)

/**
 * The ways in which a process that came to a conversation may have come to where it stands. There are two when nobody said whether the first
 * conversation was a recruiter's screen.
 */
export const waysTaken = (recorded: Standing): readonly WayTaken[] => {
  const standing = withoutContradiction(recorded)
  const { firstWasScreen, fullRounds } = standing
  if (firstWasScreen !== null || fullRounds === 0) return [wayOf(1, standing, firstWasScreen ?? false)]
  const screened = baseRate('first-was-screen').value
  return [wayOf(1 - screened, standing, false), wayOf(screened, screenedFirst(standing), true)]
}
