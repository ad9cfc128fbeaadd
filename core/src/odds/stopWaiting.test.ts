import { expect, test } from 'vitest'
import { Stage } from '../record/stage.ts'
import { PRIOR } from './spread.ts'
import { type Standing, UNKNOWN_STANDING } from './standing.ts'
import { stopWaitingFinder } from './stopWaiting.ts'
import { waitingOf } from './waiting.ts'

const silence = { since: '2026-10-01', days: 54, promisedOn: null, holidays: ['2026-10-05'] }

test('the day found for many is the one that the waiting of each says, whatever else was asked before', () => {
  const stopWaitingOn = stopWaitingFinder()
  const lowered = [{ weight: 1, centre: -1, sd: 1 }]
  for (const stage of Stage.options)
    for (const promisedOn of [null, '2026-11-01'])
      for (const employerKind of [null, 'academic'] as const)
        for (const belief of [PRIOR, lowered]) {
          const standing: Standing = {
            ...UNKNOWN_STANDING,
            stage,
            employerKind,
            fullRounds: stage === 'first' ? 1 : 0,
            silence: { ...silence, promisedOn },
          }
          expect(stopWaitingOn(standing, belief), `${stage} ${employerKind}`).toBe(waitingOf(standing, belief)?.stopWaitingOn)
        }
  expect(stopWaitingOn(UNKNOWN_STANDING, PRIOR)).toBeNull()
})
