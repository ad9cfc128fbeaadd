import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, daysBetween } from '#core/record/day.ts'
import type { StarPart } from '#core/record/story.ts'
import { type Grade, gradeOf, missingFrom } from './grade.ts'
import { memoryOf } from './memory.ts'
import { type Item, practiceUpTo } from './nextPractice.ts'

const TODAY = '2026-11-24'
const ALL: StarPart[] = ['situation', 'task', 'action', 'result']
const item = (title: string, practised: Item['practised'] = [], isChosen = false): Item => ({
  storyId: null,
  question: title,
  title,
  isChosen,
  practised,
})

test('a telling is graded by what was in it', () => {
  expect(gradeOf(ALL)).toBe('good')
  for (const part of ['situation', 'task', 'result'] as const) expect(gradeOf(ALL.filter((one) => one !== part))).toBe('hard')
  for (const told of [[], ['situation', 'task', 'result']] as StarPart[][]) expect(gradeOf(told)).toBe('again')
  expect(missingFrom(['result', 'situation'])).toEqual(['task', 'action'])
})

/** FSRS 6 as it is published, for tellings that were all good, with the parameters that it comes with. */
const FSRS = { w: [0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796], decay: -0.1542 }
const recalled = (days: number, stability: number): number => (1 + (0.9 ** (1 / FSRS.decay) - 1) * (days / stability)) ** FSRS.decay

const stabilityAfter = (gaps: readonly number[]): number => {
  const [, , first = 0, , w4 = 0, w5 = 0, , w7 = 0, w8 = 0, w9 = 0, w10 = 0] = FSRS.w
  const difficultyOf = (grade: number): number => w4 - Math.exp(w5 * (grade - 1)) + 1
  let [stability, difficulty] = [first, difficultyOf(3)]
  for (const gap of gaps) {
    stability *= 1 + Math.exp(w8) * (11 - difficulty) * stability ** -w9 * (Math.exp(w10 * (1 - recalled(gap, stability))) - 1)
    difficulty = Math.min(10, Math.max(1, w7 * difficultyOf(4) + (1 - w7) * difficulty))
  }
  return stability
}

describe('the reckoning of the days', () => {
  test('is that of FSRS 6 with its own parameters, worked out apart from it', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 5 }), fc.nat(90), (gaps, later) => {
        let on = TODAY
        const practised: { on: string; grade: Grade }[] = [{ on, grade: 'good' }]
        for (const gap of gaps) {
          on = addDays(on, gap)
          practised.push({ on, grade: 'good' })
        }
        expect(memoryOf(practised)?.recallOn(addDays(on, later))).toBeCloseTo(recalled(later, stabilityAfter(gaps)), 5)
      }),
    )
  })

  test('brings what was not told sooner, and what was told well later', () => {
    const dueAfter = (grade: Grade): number => daysBetween(TODAY, memoryOf([{ on: TODAY, grade }])?.dueOn as string)
    expect([dueAfter('again'), dueAfter('hard'), dueAfter('good')]).toEqual([1, 2, 3])
    expect(memoryOf([])).toBe(null)
  })
})

describe('practice up to a round', () => {
  test('never comes after the day before it, and what was never practised comes first', () => {
    const found = practiceUpTo([item('weak', [{ on: '2026-11-23', told: ['action'] }]), item('new')], TODAY, '2026-12-10')
    expect(found.map(({ title, dueOn }) => [title, dueOn])).toEqual([
      ['new', TODAY],
      ['weak', '2026-11-25'],
    ])
    expect(found[1]?.why).toBe('The last time you left out the situation, the task and the result.')
  })

  test('lets be what holds until then', () => {
    const practised = ['2026-10-01', '2026-10-04', '2026-10-18'].map((on) => ({ on, told: ALL }))
    const [found] = practiceUpTo([item('strong', practised)], TODAY, '2026-11-30')
    expect(found).toMatchObject({ dueOn: null, why: 'All four parts were told the last time. By this reckoning it holds until the round.' })
    expect(found?.recall).toBeGreaterThan(0.9)
  })

  test('is drawn forward to the day before it when it would fall on its day', () => {
    const hard = [{ on: TODAY, told: ['action'] as StarPart[] }]
    expect(practiceUpTo([item('hard', hard)], TODAY, '2026-12-10')[0]?.dueOn).toBe('2026-11-26')
    expect(practiceUpTo([item('hard', hard)], TODAY, '2026-11-26')[0]?.dueOn).toBe('2026-11-25')
  })

  test('is today when the round is', () => {
    expect(practiceUpTo([item('new')], TODAY, TODAY)[0]?.dueOn).toBe(TODAY)
  })

  test('puts first, of one day, what was chosen for the process', () => {
    expect(practiceUpTo([item('other'), item('chosen', [], true)], TODAY, null).map(({ title }) => title)).toEqual(['chosen', 'other'])
  })

  const aTelling = fc.tuple(fc.nat(60), fc.subarray(ALL))
  const anItem = fc.array(aTelling, { maxLength: 8 }).map((tellings) =>
    item(
      'x',
      tellings.toSorted(([one], [other]) => other - one).map(([ago, told]) => ({ on: addDays(TODAY, -ago), told })),
    ),
  )

  test('is never before today, never after the day before the round unless that is past, and left out only when it should hold', () => {
    fc.assert(
      fc.property(fc.array(anItem, { maxLength: 5 }), fc.nat(40), (items, ahead) => {
        const roundOn = addDays(TODAY, ahead)
        for (const { dueOn, recall, times } of practiceUpTo(items, TODAY, roundOn)) {
          if (dueOn === null) {
            expect(times).toBeGreaterThan(0)
            expect(recall).toBeGreaterThanOrEqual(0.9)
            continue
          }
          expect(dueOn >= TODAY).toBe(true)
          expect(dueOn < roundOn || dueOn === TODAY).toBe(true)
        }
      }),
    )
  })
})
