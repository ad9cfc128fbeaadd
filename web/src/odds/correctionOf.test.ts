import { expect, test } from 'vitest'
import type { Shown } from '../record/process.ts'
import { correctionOf } from './correctionOf.ts'

type Round = Shown['rounds'][number]

const round = (id: string, facts: Partial<Round>): Round => ({ id, revision: 7, formats: [], isScreen: null, number: null, ...facts }) as Round
const recordOf = (...rounds: Round[]): Shown => ({ process: { id: 'p', revision: 3 }, rounds }) as unknown as Shown

test('saying what the first conversation was corrects the first round', () => {
  const record = recordOf(round('one', { number: 1 }), round('two', { number: 2 }))
  expect(correctionOf('screen', true, record)).toEqual({ command: 'round.correct', input: { round: 'one', revision: 7, isScreen: true } })
  expect(correctionOf('screen', false, record)).toEqual({ command: 'round.correct', input: { round: 'one', revision: 7, isScreen: false } })
})

test('a first conversation that was not recorded is added when one says what it was', () => {
  expect(correctionOf('screen', true, recordOf(round('two', { number: 2 })))).toEqual({
    command: 'round.add',
    input: { process: 'p', number: 1, isScreen: true },
  })
})

test('whether it is the last is kept at the furthest full interview, not at a screen', () => {
  const record = recordOf(round('full', { number: 1 }), round('screen', { number: 2, formats: ['screen'] }))
  expect(correctionOf('last', true, record)).toEqual({ command: 'round.correct', input: { round: 'full', revision: 7, isLast: true } })
  expect(correctionOf('finalists', 5, record)).toEqual({ command: 'round.correct', input: { round: 'full', revision: 7, finalists: 5 } })
})

test('without a full interview there is nothing to say it of', () => {
  expect(correctionOf('last', true, recordOf())).toBeNull()
  expect(correctionOf('finalists', 2, recordOf(round('screen', { isScreen: true })))).toBeNull()
})

test('how one came in and what kind of employer it is are facts of the process', () => {
  expect(correctionOf('source', 'referred', recordOf())).toEqual({
    command: 'process.correct',
    input: { process: 'p', revision: 3, source: 'referred' },
  })
  expect(correctionOf('employer', 'government', recordOf())).toEqual({
    command: 'process.correct',
    input: { process: 'p', revision: 3, employerKind: 'government' },
  })
})
