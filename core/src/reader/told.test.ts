import { expect, test } from 'vitest'
import { Readings } from '../record/reading.ts'
import { read } from './read.ts'
import { toldIn } from './told.ts'

test('confirmed findings become readings, one a sign; a smile seen once was a smile', () => {
  const { readings } = toldIn(read('One of them smiled. The other did not smile. There was no eye contact.'))
  expect(readings).toEqual([
    { sign: 'smiling', seen: 'present', cancelledBy: null },
    { sign: 'eye-contact', seen: 'absent', cancelledBy: null },
  ])
  expect(Readings.safeParse(readings).success).toBe(true)
})

test('only what is handed in counts', () => {
  expect(toldIn([])).toMatchObject({ readings: [], formats: [], stageMarkers: [], rounds: null, people: null, isSecond: false, isFinal: false })
})

test('talk of pay is a sign only where it comes late', () => {
  const signs = (text: string) => toldIn(read(text)).readings.map(({ sign }) => sign)
  expect(signs('We discussed my salary expectations.')).toEqual([])
  expect(signs('In the final round we discussed my salary expectations.')).toEqual(['pay-discussed-late'])
})

test('formats, markers and counts are those of the record and of the evidence', () => {
  const told = toldIn(
    read('A phone screen with the recruiter, an online coding test, then an onsite of four interviews and a presentation. It was the final round.'),
  )
  expect(told.formats).toEqual(expect.arrayContaining(['screen', 'presentation', 'on-site-day']))
  expect(told.formats).not.toContain('phone')
  expect(told.stageMarkers).toEqual(
    expect.arrayContaining([
      'phone-call',
      'recruiter-call',
      'online-test',
      'on-site',
      'second-round',
      'third-round',
      'four-or-more-rounds',
      'final-round',
    ]),
  )
  expect(told).toMatchObject({ rounds: 4, isSecond: true, isFinal: true })
})
