import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PANEL, subjectTold } from '#test/prepScene.ts'
import { UNKNOWN_PREP } from '../record/prep.ts'
import { RoundFormat } from '../record/round.ts'
import { Asks, asksFor } from './asks.ts'
import { ASKS } from './questions.ts'

const texts = ({ recommended }: Asks): string[] => recommended.map(({ text }) => text)
const LAST = 'By when do you expect to decide, and when may I ask if I have heard nothing?'

describe('the questions for a round', () => {
  test('begin with what was left open, give each person one, and end with when one hears', () => {
    const asks = asksFor(subjectTold(PANEL))
    expect(Asks.parse(asks)).toEqual(asks)
    expect(asks.recommended.map(({ whom }) => whom)).toEqual([null, 'Lena Vogt', 'Rin Ito', 'Chidi Okafor', null])
    expect(texts(asks)[0]).toBe('Who would I report to after the spring reorganisation?')
    expect(texts(asks).at(-1)).toBe(LAST)
    expect(asks.recommended[1]?.why).toMatch(/^Lena Vogt is the manager\. It tells you /)
  })

  test('leave out what was answered, what was asked before and what the record knows, and say why', () => {
    const told = { ...PANEL, rounds: PANEL.rounds?.map((round) => ({ ...round, finalists: 3 })) ?? [] }
    const [first, second] = [ASKS[0]?.id ?? '', ASKS[1]?.id ?? '']
    const asks = asksFor(subjectTold(told, { prep: { ...UNKNOWN_PREP, answered: [first] }, askedThem: [{ round: 'round 2', question: second }] }))
    expect(asks.struck.map(({ why }) => why)).toEqual(['You struck it out.', 'You meant to ask it in round 2.', 'They said that 3 are left.'])
    const shown = [...asks.recommended, ...asks.more].map(({ id }) => id)
    for (const { id } of asks.struck) expect(shown).not.toContain(id)
  })

  test('a question that was left open can be struck out by its name', () => {
    const left = asksFor(subjectTold(PANEL)).recommended[0]
    expect(left?.id).toMatch(/^open-/)
    const asks = asksFor(subjectTold(PANEL, { prep: { ...UNKNOWN_PREP, answered: [left?.id ?? ''] } }))
    expect(texts(asks)).not.toContain(left?.text)
    expect(asks.struck[0]).toEqual({ id: left?.id, text: left?.text, why: 'You struck it out.' })
  })

  test('have what was left open twice once', () => {
    const debriefs = PANEL.debriefs?.map((debrief) => ({ ...debrief, openQuestions: `${debrief.openQuestions}\n${debrief.openQuestions}` })) ?? []
    expect(asksFor(subjectTold({ ...PANEL, debriefs }))).toEqual(asksFor(subjectTold(PANEL)))
  })

  test('take a promise that is due later as the answer to when one hears, and one that is past not', () => {
    const due = (dueOn: string) => texts(asksFor(subjectTold({ ...PANEL, promises: [{ by: 'them', what: 'A decision', dueOn }] })))
    expect(due('2026-12-04')).not.toContain(LAST)
    expect(due('2026-11-20')).toContain(LAST)
  })

  test('keep what was chosen, even more than five', () => {
    const chosen = ASKS.filter(({ fit }) => fit.includes('manager'))
      .slice(0, 7)
      .map(({ id }) => id)
    const asks = asksFor(subjectTold(PANEL, { prep: { ...UNKNOWN_PREP, chosen, own: ['What do you grow?'] } }))
    expect(asks.recommended.map(({ id }) => id)).toEqual(expect.arrayContaining(chosen))
    expect(texts(asks)[0]).toBe('What do you grow?')
  })

  test('ask a recruiter of the way, and somebody from the top of the direction', () => {
    const asked = (role: string, format: RoundFormat) =>
      asksFor(subjectTold({ people: [{ id: 1, name: 'Maud Evers', role }], rounds: [{ formats: [format], personIds: [1] }] })).recommended.map(
        ({ id }) => id?.split('-')[0],
      )
    expect(asked('Recruiter', 'screen')[0]).toBe('process')
    expect(asked('Chief executive', 'executive')[0]).toBe('direction')
  })
})

test('however a round is made up, three to five are recommended, or all that fit where most are answered; none twice, none that is struck', () => {
  /** Of somebody of whom nothing is known eight questions may be asked: with so many answered three are left. */
  const FEW = 5
  const round = fc.record({
    formats: fc.uniqueArray(fc.constantFrom(...RoundFormat.options.filter((format) => format !== 'take-home')), { maxLength: 3 }),
    isLast: fc.constantFrom(true, false, null),
    number: fc.constantFrom(1, 2, 4, null),
  })
  const person = fc.record({
    role: fc.constantFrom('Recruiter', 'CEO', 'Head of data', 'Designer', 'Data analyst', 'HR', 'direct report', 'gardener'),
    decisionPart: fc.constantFrom('decides', 'advises', 'screens', 'coordinates'),
  })
  const names = ASKS.map(({ id }) => id)
  const answers = fc.oneof(fc.uniqueArray(fc.constantFrom(...names), { maxLength: FEW }), fc.subarray(names, { maxLength: 60 }))
  fc.assert(
    fc.property(round, fc.array(person, { maxLength: 6 }), answers, (facts, people, answered) => {
      const subject = subjectTold(
        {
          process: { company: 'Orchard', role: 'Data Analyst' },
          people: people.map((one, id) => ({ ...one, id, name: `Person ${id}` })),
          rounds: [{ ...facts, personIds: people.map((_, id) => id) }],
        },
        { prep: { ...UNKNOWN_PREP, answered } },
      )
      const { recommended, more, struck } = asksFor(subject)
      const all = [...recommended, ...more].map(({ id }) => id)
      expect(recommended.length).toBeGreaterThanOrEqual(answered.length > FEW && more.length === 0 ? 0 : 3)
      expect(recommended.length).toBeLessThanOrEqual(5)
      expect(new Set(all).size).toBe(all.length)
      expect(struck.filter(({ id }) => all.includes(id))).toEqual([])
    }),
    { numRuns: 300 },
  )
})
