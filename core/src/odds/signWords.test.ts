import { expect, test } from 'vitest'
import { SIGNS } from '../evidence/signs.ts'
import type { Reading } from '../record/reading.ts'
import { signWords } from './signWords.ts'

const seen = (...ids: (string | undefined)[]): Reading[] => ids.map((id) => ({ sign: id ?? '', seen: 'present', cancelledBy: null }))

const idle = SIGNS.filter(({ kind }) => kind === 'no-evidence').map(({ id }) => id)
const raising = SIGNS.filter(({ present: { logOdds } }) => logOdds > 0.1).map(({ id }) => id)
const lowering = SIGNS.filter(({ present: { logOdds } }) => logOdds < -0.1).map(({ id }) => id)

test('signs that are known to mean nothing are told so', () => {
  expect(signWords(seen(...idle.slice(0, 3)))).toBe('You took down 3 signs. Not one of these is known to mean anything.')
})

test('of several signs it is told how many mean something, and what they do together', () => {
  expect(signWords(seen(idle[0], raising[0]))).toMatch(
    /^You took down 2 signs\. 1 of them is known to mean something: it multiplies the odds of an offer by 1\.\d\.$/,
  )
  expect(signWords(seen(raising[0], raising[1]))).toMatch(
    /^You took down 2 signs\. They are known to mean something: together they multiply the odds of an offer by 1\.\d\.$/,
  )
  expect(signWords(seen(lowering[0]))).toMatch(
    /^You took down one sign\. It is known to mean something: it multiplies the odds of an offer by 0\.\d\d\.$/,
  )
})

test('a sign that nobody knows of is not counted', () => {
  expect(signWords(seen('a-sign-nobody-knows'))).toBeNull()
})
