import { ownRecordOf } from '#core/odds/ownRecord.ts'
import { EMPLOYER_SPREAD, PERSON_SPREAD } from '#core/odds/personGrid.ts'
import type { Standing } from '#core/odds/standing.ts'
import { type Trial, trialOf } from './calibration.ts'
import type { Draws } from './draws.ts'
import { finalIn, historyIn } from './history.ts'
import { observedIn, standingDrawn } from './observed.ts'
import { AS_SAID } from './world.ts'

/** What a candidate has put down: only finals, or every process from its first conversation on. */
export type Kept = 'finals' | 'histories'

const MOST_PROCESSES = 20

const PROCESS: Record<Kept, (draws: Draws, logFactor: number) => Standing> = {
  finals: (draws, logFactor) => finalIn(draws, AS_SAID, logFactor),
  histories: (draws, logFactor) => historyIn(draws, AS_SAID, logFactor).standing,
}

/**
 * One more process of candidates who have up to twenty behind them, each judged by its own silence and by those. Person and market are drawn once
 * for all processes of a candidate.
 */
export const ownTrialsOf = (draws: Draws, count: number, kept: Kept): Trial[] =>
  Array.from({ length: count }, () => {
    let person = 0
    const drawnFactor = (): number => person + EMPLOYER_SPREAD * draws.normal()
    const next = observedIn(
      draws,
      AS_SAID,
      () => standingDrawn(draws),
      () => {
        person = PERSON_SPREAD * draws.normal()
        return drawnFactor()
      },
    )
    const behind = Array.from({ length: Math.floor(draws.uniform() * (MOST_PROCESSES + 1)) }, () => PROCESS[kept](draws, drawnFactor()))
    return trialOf(next, ownRecordOf(behind).belief)
  })
