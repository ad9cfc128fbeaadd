import { expect, test } from 'vitest'
import { read } from './read.ts'

/** A Tuesday. */
const ON = '2026-11-24'

const due = (when: string, on: string | null = ON) => read(`They said I would hear back ${when}.`, { on }).find(({ kind }) => kind === 'promise')

test.each([
  ['tomorrow', '2026-11-25'],
  ['by Friday', '2026-11-27'],
  ['by Tuesday', '2026-12-01'],
  ['next Friday', '2026-12-04'],
  ['on Monday next week', '2026-11-30'],
  ['this week', '2026-11-27'],
  ['by the end of the week', '2026-11-27'],
  ['early next week', '2026-12-04'],
  ['within a week', '2026-12-01'],
  ['in two weeks', '2026-12-08'],
  ['in a week or two', '2026-12-08'],
  ['in two to three days', '2026-11-27'],
  ['in 2-3 days', '2026-11-27'],
  ['within 48 hours', '2026-11-26'],
  ['in 4 business days', '2026-11-30'],
  ['by 3 December', '2026-12-03'],
  ['by the 3rd of December', '2026-12-03'],
  ['before Jan 5', '2027-01-05'],
  ['by the 27th', '2026-11-27'],
  ['by the 15th', '2026-12-15'],
  ['by the end of the month', '2026-11-30'],
])('a word promised %s is due on %s', (when, day) => {
  const found = due(when)
  expect(found?.dueOn).toBe(day)
  expect(found?.quote.endsWith(when)).toBe(true)
})

test('a word promised soon has no day', () => {
  expect(due('soon')?.dueOn).toBeNull()
  expect(due('by 31 February')?.dueOn).toBeNull()
})

test('on an unknown day a promise has its words but no day', () => {
  const found = due('by Friday', null)
  expect(found?.dueOn).toBeNull()
  expect(found?.quote).toContain('by Friday')
})
