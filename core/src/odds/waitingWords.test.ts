import { describe, expect, test } from 'vitest'
import { dayWords } from './dayWords.ts'
import { promiseWords, silenceWords, waitingWords } from './waitingWords.ts'

const silent = (days: number, promisedOn: string | null = null) => ({ since: '2026-11-11', days, promisedOn, holidays: [] })
const dates = { writeOn: '2026-11-26', stopWaitingOn: '2026-12-10' }
const POLITE = 'it is polite, and nobody has shown that it changes the answer.'
const MOST = 'Most good answers that come have come by day 10.'

describe('waiting in words', () => {
  test('tells the silence, the day to write and the day to stop', () => {
    expect(waitingWords(silent(13), 9.9, dates)).toBe(
      `Nine working days without word. ${MOST} Write on Thursday 26 November if you like; ${POLITE} By Thursday 10 December four fifths of the chance will be gone; stop waiting then.`,
    )
  })

  test.each([
    [14, `Write tomorrow if you like; ${POLITE} By`],
    [15, `Write today if you like; ${POLITE} By`],
    [28, `Write today if you like; ${POLITE} By tomorrow`],
  ])('says on day %i when to write', (days, words) => {
    expect(waitingWords(silent(days), 9.9, dates)).toContain(words)
  })

  test('says no more of writing once one need not wait', () => {
    expect(waitingWords(silent(29), 9.9, dates)).toBe(
      `21 working days without word. ${MOST} Since today four fifths of the chance is gone. You need not wait any longer.`,
    )
  })

  test('tells a promise in place of the usual time', () => {
    expect(waitingWords(silent(13, '2026-11-27'), 9.9, dates)).toContain(
      'They promised word by Friday 27 November; until two working days after it, silence says nothing.',
    )
    expect(promiseWords(silent(13, '2026-11-13'))).toBe('They had promised word by Friday 13 November.')
    expect(promiseWords(silent(13, '2026-11-10'))).toBeNull()
  })

  test.each([
    [0, 'Not a working day has passed since their last word.'],
    [1, 'One working day without word.'],
    [6, 'Four working days without word.'],
    [100, '72 working days without word.'],
  ])('counts a silence of %i days', (days, words) => {
    expect(silenceWords(silent(days))).toBe(words)
  })
})

test.each([
  ['2026-11-24', 'today'],
  ['2026-11-23', 'yesterday'],
  ['2026-11-22', 'Sunday 22 November'],
  ['1969-12-28', 'Sunday 28 December 1969'],
])('%s is said as %s', (day, words) => {
  expect(dayWords(day, '2026-11-24')).toBe(words)
})
