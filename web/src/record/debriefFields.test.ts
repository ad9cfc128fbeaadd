import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { UNKNOWN_DEBRIEF } from '#core/record/debrief.ts'
import { UNKNOWN_ROUND } from '#core/record/round.ts'
import { fieldsOf, inputOf, isSame, rowsOf } from './debriefFields.ts'

const ID = '0197a000-0000-7000-8000-000000000001'
const of = (place: number): string => ID.replace(/1$/, `${place}`)
const round = { ...UNKNOWN_ROUND, id: ID, revision: 1, processId: ID, formats: ['video' as const], personIds: [of(7), of(3)], durationMinutes: 45 }
const debrief = {
  ...UNKNOWN_DEBRIEF,
  id: ID,
  revision: 2,
  processId: ID,
  roundId: ID,
  notes: 'Calm.',
  readings: [{ sign: 'smiling', seen: 'present' as const, cancelledBy: null }],
  asked: [{ question: 'Why us?', answer: null, sureness: null, instead: null }],
}
const base = fieldsOf(round, debrief)
const asked = (question: string, answer: string | null = null) => ({ question, answer, sureness: null, instead: null })

describe('the form of a debrief', () => {
  test('holds what is recorded of the round and the debrief, and nothing of what is not known', () => {
    expect(base).toEqual({
      'format:video': true,
      [`there:${of(7)}`]: true,
      [`there:${of(3)}`]: true,
      durationMinutes: 45,
      notes: 'Calm.',
      'reading:smiling': { seen: 'present', cancelledBy: null },
      'asked:0000': asked('Why us?'),
    })
  })

  test('saves nothing of what was not touched', () => {
    expect(inputOf(base, {})).toEqual({})
  })

  test('saves a fact alone, and empty words as none', () => {
    expect(inputOf(base, { notes: '  ', isLast: false, ownGuess: 0.4 })).toEqual({ notes: null, ownGuess: 0.4, corrects: { isLast: false } })
  })
})

describe('signs', () => {
  test('that were noticed are saved together; one that was not noticed is not among them', () => {
    const said = { 'reading:smiling': null, 'reading:nodding': { seen: 'absent', cancelledBy: null } }
    expect(inputOf(base, said)).toEqual({ readings: [{ sign: 'nodding', seen: 'absent', cancelledBy: null }] })
  })

  test('never bring along one that nobody answered', () => {
    const name = fc.constantFrom('smiling', 'nodding', 'praise', 'tour')
    const answer = fc.constantFrom(null, { seen: 'present' as const, cancelledBy: null }, { seen: 'absent' as const, cancelledBy: null })
    fc.assert(
      fc.property(fc.dictionary(name, answer), (answers) => {
        const said = Object.fromEntries(Object.entries(answers).map(([sign, value]) => [`reading:${sign}`, value]))
        const { readings = [] } = inputOf({}, said)
        const noticed = Object.entries(answers).filter(([, value]) => value !== null)
        expect(new Map(readings.map(({ sign, seen }) => [sign, seen]))).toEqual(new Map(noticed.map(([sign, value]) => [sign, value?.seen])))
      }),
    )
  })
})

test('who was there keeps its order, those who are new at its end; formats stand in theirs', () => {
  const said = { [`there:${of(7)}`]: null, [`there:${of(1)}`]: true, 'format:case': true, 'format:panel': true }
  expect(inputOf(base, said)).toEqual({ corrects: { personIds: [of(3), of(1)], formats: ['video', 'panel', 'case'] } })
})

test('questions stay in the order in which they were added, and one with an answer alone is not lost', () => {
  const said = { 'asked:0197b': asked('  ', 'Two days a month.'), 'asked:0197a': asked('How fast?  '), 'asked:0197c': asked('') }
  expect(inputOf(base, said).asked).toEqual([asked('Why us?'), asked('How fast?'), asked('(not noted)', 'Two days a month.')])
})

test('a question that was taken away is not saved again', () => {
  expect(inputOf(base, { 'asked:0000': null })).toEqual({ asked: [] })
})

test('new people and promises go by the keys they were given, without those that have no name', () => {
  const said = {
    [`met:${of(4)}`]: { name: ' Rin Ito ', role: ' ' },
    [`met:${of(5)}`]: { name: ' ', role: 'Founder' },
    [`promised:${of(6)}`]: { by: 'them', what: 'Word', dueOn: '2026-12-01' },
  }
  expect(inputOf(base, said)).toEqual({
    met: [{ id: of(4), name: 'Rin Ito', role: null }],
    promised: [{ id: of(6), by: 'them', what: 'Word', dueOn: '2026-12-01' }],
  })
})

test('a promise with its day alone is not lost', () => {
  const said = {
    [`promised:${of(6)}`]: { by: 'them', what: ' ', dueOn: '2026-12-01' },
    [`promised:${of(7)}`]: { by: 'them', what: ' ', dueOn: null },
  }
  expect(inputOf(base, said)).toEqual({ promised: [{ id: of(6), by: 'them', what: '(not noted)', dueOn: '2026-12-01' }] })
})

test('nothing, null and no words are the same; no is not', () => {
  expect([isSame('', undefined), isSame(null, undefined), isSame(false, null), isSame(0, null)]).toEqual([true, true, false, false])
})

test('rows of a kind are told from those of another that begins alike', () => {
  expect(rowsOf({ 'there:1': true, 'thereby:1': true, 'there:2': null }, 'there')).toEqual([['1', true]])
})
