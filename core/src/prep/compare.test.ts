import { describe, expect, test } from 'vitest'
import { PANEL, subjectTold } from '#test/prepScene.ts'
import { Comparison, comparisonOf } from './compare.ts'

const comparison = comparisonOf(subjectTold(PANEL))
const row = (aspect: string) => comparison.rows.find((one) => one.aspect === aspect)

describe('a third round beside the first two', () => {
  test('is what it promises to be', () => {
    expect(Comparison.parse(comparison)).toEqual(comparison)
    expect(comparison.earlier.map(({ name, on }) => [name, on])).toEqual([
      ['round 1', '2026-10-14'],
      ['round 2', '2026-11-04'],
    ])
  })

  test('differs in format, length, place and people, and what is not known is null', () => {
    expect(row('format')).toEqual({ aspect: 'format', earlier: ["recruiter's screen", 'video call and behavioural round'], now: 'panel' })
    expect(row('length')).toEqual({ aspect: 'length', earlier: ['25 min', '45 min'], now: '60 min' })
    expect(row('place')).toEqual({ aspect: 'place', earlier: ['by phone', 'by video'], now: 'in person, their office' })
    expect(row('people')?.earlier).toEqual(['Paula Brandt (the recruiter)', 'Lena Vogt (the manager)'])
    expect(row('depth')?.earlier).toEqual(['whether the basics fit', 'the first full look at you'])
    expect(row('topics')?.earlier).toEqual([null, 'hard situations and your experience'])
  })

  test('brings again what was weak first, and says who has not heard it', () => {
    expect(comparison.again.map(({ text }) => text)).toEqual([
      'Tell us about a failure.',
      'Tell me about an analysis that changed a decision.',
      'How do you say no to a stakeholder?',
      'What they cared about: Whether I can explain numbers to nurses.',
    ])
    expect(comparison.again[0]?.why).toBe('Rin Ito and Chidi Okafor were not in round 2 and may ask it anew. You were unsure of it.')
  })

  test('tells what is new', () => {
    expect(comparison.fresh.map((sentence) => sentence.split(':')[0])).toEqual([
      'Rin Ito, a colleague in the same work',
      'Chidi Okafor, somebody who depends on the work',
      'A panel',
      'It is in person for the first time.',
      'It is longer than any before',
    ])
  })

  test('keeps promises both ways, with those that are late', () => {
    expect(comparison.promises.map(({ by, state, says }) => [by, state, says])).toEqual([
      ['them', 'kept', 'They promised: Word on the next round, by Tuesday 10 November 2026; kept on Thursday 12 November 2026.'],
      ['me', 'late', 'You promised: The figure on returns, by Friday 6 November 2026; not kept.'],
    ])
  })

  test('hands on what was left open and what they cared about', () => {
    expect(comparison.open).toEqual([{ round: 'round 2', text: 'Who would I report to after the spring reorganisation?' }])
    expect(comparison.caredAbout).toEqual([{ round: 'round 2', text: 'Whether I can explain numbers to nurses.' }])
  })
})

test('those who know an answer ask what lies behind it', () => {
  const rounds = PANEL.rounds?.map((round) => ({ ...round, personIds: ['lena'] })) ?? []
  expect(comparisonOf(subjectTold({ ...PANEL, rounds })).again[0]?.why).toBe(
    'They know your answer from round 2: expect the question behind it. You were unsure of it.',
  )
})

test('a first round has nothing beside it, and says so', () => {
  const { rows, missing, fresh } = comparisonOf(subjectTold({ rounds: [{ formats: ['screen'] }] }))
  expect(rows.every(({ earlier }) => earlier.length === 0)).toBe(true)
  expect(missing[0]?.text).toBe('There is no earlier round of this process to compare with.')
  expect(fresh).toEqual([])
})

test('a round of last week without a debrief is asked for in one line, one of last spring is not', () => {
  const missing = (heldOn: string) =>
    comparisonOf(
      subjectTold({
        rounds: [
          { id: 1, number: 1, formats: ['technical'], heldOn },
          { id: 2, number: 2 },
        ],
      }),
    ).missing.flatMap(({ text, mend, round }) => (mend === 'debrief' ? [[text, round]] : []))
  expect(missing('2026-11-18')).toEqual([
    ['Round 1 has no debrief: write down what they asked, what they cared about and what was left open.', expect.any(String)],
  ])
  expect(missing('2026-04-18')).toEqual([])
})

test('a round planned for an earlier day that has not come is not one of the past', () => {
  const { earlier } = comparisonOf(
    subjectTold({
      rounds: [
        { number: 1, plannedOn: '2026-11-30' },
        { number: 2, plannedOn: '2026-12-02' },
      ],
    }),
  )
  expect(earlier).toEqual([])
})
