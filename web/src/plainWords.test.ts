import { expect, test } from 'vitest'
import { ProcessFacts } from '#core/record/process.ts'
import { RoundFacts } from '#core/record/round.ts'
import { plainWords } from './plainWords.ts'

const saidOf = (read: { error?: { issues: { message: string }[] } | undefined }): string | undefined =>
  read.error?.issues.map(({ message }) => plainWords(message))[0]

test('an address that is none, a text too long and a number out of range are told in plain words', () => {
  expect(saidOf(ProcessFacts.shape.postingUrl.safeParse('northwind'))).toBe('Write the whole address, beginning with https:// or http://.')
  expect(saidOf(ProcessFacts.shape.company.safeParse('x'.repeat(301)))).toBe('This is longer than can be kept here.')
  expect(saidOf(RoundFacts.shape.number.safeParse(100))).toBe('This number is larger than it can be.')
  expect(saidOf(RoundFacts.shape.number.safeParse(0))).toBe('This number is smaller than it can be.')
})

test('what is plain already stays as it is', () => {
  expect(plainWords('A year between 1900 and 2199.')).toBe('A year between 1900 and 2199.')
})
