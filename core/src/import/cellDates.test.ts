import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Day } from '../record/day.ts'
import { cellDates, orderShown, readDate } from './cellDates.ts'
import type { DateOrder } from './preview.ts'

const daysOf = (cell: string, order: DateOrder | null = 'month-first', year: number | null = null) =>
  cellDates(cell).dates.map((date) => readDate(date, order, year).day)

describe('Dates are read in every shape in which people write them', () => {
  test.each([
    ['2024-03-07', '2024-03-07'],
    ['2024/3/7', '2024-03-07'],
    ['2024-03-07T10:15:00.000Z', '2024-03-07'],
    ['3/7/24, 2:22 PM', '2024-03-07'],
    ['3/17/2023 17:05:09', '2023-03-17'],
    ['14 Nov 2021', '2021-11-14'],
    ['14-Nov-21', '2021-11-14'],
    ['Nov 14, 2021', '2021-11-14'],
    ['the 8th of July 2019', '2019-07-08'],
    ['Thu Mar 07 2024 10:00:00 GMT+0000', '2024-03-07'],
    ['14.11.2021', '2021-11-14'],
    ['5.8.21', '2021-08-05'],
    ['44518', '2021-11-18'],
    ['44518.75', '2021-11-18'],
    ['9/92019 ', '2019-09-09'],
  ])('%s is %s', (cell, day) => expect(daysOf(cell)).toEqual([day]))

  test('Several dates in one cell are several dates', () => {
    expect(daysOf('4/2/2019 & 4/16/2019')).toEqual(['2019-04-02', '2019-04-16'])
    expect(daysOf('4/2/2019 and 5/9/2019')).toEqual(['2019-04-02', '2019-05-09'])
    expect(daysOf('March 7, 2024 → March 9, 2024')).toEqual(['2024-03-07', '2024-03-09'])
  })

  test('The hour beside a date is read, and midnight behind a bare day is none', () => {
    expect(cellDates('3/7/24, 2:22 PM').dates[0]?.time).toBe('14:22')
    expect(cellDates('3/7/24, 12:05 am').dates[0]?.time).toBe('00:05')
    expect(cellDates('3/7/24 00:00:00').dates[0]?.time).toBeNull()
  })

  test('What is no date is none: numbers, phone numbers, months without a day, long prose', () => {
    for (const cell of ['55,000', '2019', '555-123-4567', 'Jul-19', 'Nov 2021', '1-2 weeks', 'may', '', `3/7/2024 ${'word '.repeat(60)}`])
      expect(daysOf(cell)).toEqual([])
  })

  test('Words beside a date are told apart from it', () => {
    expect(cellDates('4/2/2019 with Ada').rest).toBe('with Ada')
    expect(cellDates('Mon, 4/2/2019 and 4/3/2019').rest).toBe('')
  })
})

describe('What is doubtful about a date is said', () => {
  const doubtOf = (cell: string, order: DateOrder | null = null, year: number | null = null) =>
    cellDates(cell).dates.map((date) => readDate(date, order, year).doubt)

  test('A date that can be read two ways is unknown until somebody decides', () => {
    expect([doubtOf('8/5/2019'), daysOf('8/5/2019', null)]).toEqual([['ambiguous'], [null]])
    expect([daysOf('8/5/2019', 'month-first'), daysOf('8/5/2019', 'day-first')]).toEqual([['2019-08-05'], ['2019-05-08']])
    expect(doubtOf('8/8/2019')).toEqual([null])
  })

  test('A date without a year takes a guessed one, doubtfully, or stays unknown', () => {
    expect([doubtOf('8-Jul'), daysOf('8-Jul')]).toEqual([['no year'], [null]])
    expect([doubtOf('8-Jul', null, 2019), daysOf('8-Jul', null, 2019)]).toEqual([['year guessed'], ['2019-07-08']])
    expect(doubtOf('29 Feb', null, 2019)).toEqual(['impossible'])
  })

  test('A day that does not exist is impossible, and one that can only be read the other way says so', () => {
    expect([doubtOf('31/2/2020'), doubtOf('13/14/2020'), doubtOf('0/4/2020')]).toEqual([['impossible'], ['impossible'], ['impossible']])
    expect([doubtOf('14/3/2020', 'month-first'), daysOf('14/3/2020', 'month-first')]).toEqual([['other order'], ['2020-03-14']])
    expect(doubtOf('9/92019')).toEqual(['mended'])
  })

  test('A number over 12 shows which is the day', () => {
    expect(['14/3/2020', '3/14/2020', '3/4/2020', '4/4/2020', '14.3.2020'].map((cell) => orderShown(cellDates(cell).dates[0] as never))).toEqual([
      'day-first',
      'month-first',
      'either',
      null,
      null,
    ])
  })
})

test('Every calendar day is read back from the ways of writing it', () => {
  const day = fc
    .date({ min: new Date('1970-01-01'), max: new Date('2079-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  fc.assert(
    fc.property(day, (on) => {
      const [year, month, date] = on.split('-').map(Number)
      expect(daysOf(`${month}/${date}/${year}`, 'month-first')).toEqual([on])
      expect(daysOf(`${date}/${month}/${year}`, 'day-first')).toEqual([on])
      expect(daysOf(`${date}.${month}.${year}`, null)).toEqual([on])
      expect(daysOf(on, null)).toEqual([on])
    }),
  )
})

test('No text makes a date that is no day', () => {
  const pieces = fc.array(
    fc.oneof(fc.nat(40).map(String), fc.constantFrom('/', '-', '.', ' ', ', ', 'Jul', 'of', 'th', '2019', ':', 'PM', "'", 'é', '𝟜')),
    { maxLength: 12 },
  )
  fc.assert(
    fc.property(
      pieces,
      fc.constantFrom<DateOrder | null>('day-first', 'month-first', null),
      fc.option(fc.integer({ min: 1900, max: 2199 })),
      (parts, order, year) => {
        for (const day of daysOf(parts.join(''), order, year)) if (day !== null) expect(Day.safeParse(day).success).toBe(true)
      },
    ),
  )
})
