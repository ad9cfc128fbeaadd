import { expect, test } from 'vitest'
import { type Debrief, UNKNOWN_DEBRIEF } from './debrief.ts'
import { guessInDebrief } from './forecast.ts'
import { type Round, UNKNOWN_ROUND } from './round.ts'

const processId = '01938000-0000-7000-8000-000000000000'
const idOf = (number: number): string => `01938000-0000-7000-8000-00000000000${number}`

const round = (number: number, facts: Partial<Round> = {}): Round => ({
  ...UNKNOWN_ROUND,
  id: idOf(number),
  processId,
  revision: 1,
  number,
  ...facts,
})
const debrief = (number: number, facts: Partial<Debrief>): Debrief => ({
  ...UNKNOWN_DEBRIEF,
  id: idOf(number + 4),
  roundId: idOf(number),
  processId,
  revision: 1,
  ...facts,
})

test('the guess of a stage is the one after the round that led to it', () => {
  const rounds = [round(1), round(2)]
  const debriefs = [debrief(1, { ownGuess: 0.2 })]
  expect(guessInDebrief({ rounds, messages: [], debriefs })).toBeUndefined()
  expect(guessInDebrief({ rounds, messages: [], debriefs: [...debriefs, debrief(2, { ownGuess: 0 })] })).toBe(0)
  expect(guessInDebrief({ rounds, messages: [], debriefs: [debrief(2, { isFinished: true })] })).toBeNull()
  expect(guessInDebrief({ rounds, messages: [], debriefs: [debrief(2, { isFinished: false })] })).toBeUndefined()
})

test('before there is a full interview it is the one after the screen, and at the two ends there is none', () => {
  const screen = round(1, { isScreen: true })
  const debriefs = [debrief(1, { ownGuess: 0.4 })]
  expect(guessInDebrief({ rounds: [screen], messages: [], debriefs })).toBe(0.4)
  expect(guessInDebrief({ rounds: [screen, round(2)], messages: [], debriefs })).toBeUndefined()
  expect(guessInDebrief({ rounds: [], messages: [], debriefs: [] })).toBeUndefined()
  expect(guessInDebrief({ rounds: [round(1)], messages: [{ direction: 'received', kind: 'references' } as never], debriefs })).toBeUndefined()
})
