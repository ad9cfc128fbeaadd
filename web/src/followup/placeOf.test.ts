import { describe, expect, test } from 'vitest'
import { placeOf } from './placeOf.ts'

const TEXT = 'Dear Lina,\n\nI attach my references. Lina asked.\n\nNoor'
const lina = { within: 'text', start: 5, end: 9, quote: 'Lina' } as const

describe('the place of a remark', () => {
  test('is where the check found the words', () => expect(placeOf(lina, TEXT, TEXT)).toEqual({ start: 5, end: 9 }))
  test('moves with a line for the subject, which the check does not count', () =>
    expect(placeOf(lina, TEXT, `Subject: Hello\n\n${TEXT}`)).toEqual({ start: 21, end: 25 }))
  test('is the nearest one with these words when the text was typed on since', () =>
    expect(placeOf(lina, TEXT, 'Dear dear Lina,\n\nLina asked.')).toEqual({ start: 10, end: 14 }))
  test('is nowhere when the words are gone', () => expect(placeOf(lina, TEXT, 'Dear Lena,')).toBeNull())
  test('of what is missing is a place to begin, and never beyond the end', () => {
    expect(placeOf({ within: 'text', start: 12, end: 12, quote: '' }, TEXT, TEXT)).toEqual({ start: 12, end: 12 })
    expect(placeOf({ within: 'text', start: 12, end: 12, quote: '' }, TEXT, 'Dear')).toEqual({ start: 4, end: 4 })
  })
})
