import { expect, test } from 'vitest'
import { putOffDays } from './putOffDays.ts'

test('something can be put off until tomorrow, the next Monday and a week from now', () => {
  expect(putOffDays('2026-11-24')).toEqual([
    { name: 'tomorrow', day: '2026-11-25' },
    { name: 'monday', day: '2026-11-30' },
    { name: 'inAWeek', day: '2026-12-01' },
  ])
})

test('a day that is two of them is offered once', () => {
  expect(putOffDays('2026-11-29').map(({ day }) => day)).toEqual(['2026-11-30', '2026-12-06'])
  expect(putOffDays('2026-11-30').map(({ day }) => day)).toEqual(['2026-12-01', '2026-12-07'])
})
