import { expect, test } from 'vitest'
import { SIGNS } from '../evidence/signs.ts'
import type { Reading } from '../record/reading.ts'
import { signsRead } from './signs.ts'
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

test('where two of several mean something, and where a lone one means nothing, it is said so', () => {
  expect(signWords(seen(idle[0], raising[0], raising[1]))).toMatch(/^You took down 3 signs\. 2 of them are known to mean something: together they /)
  expect(signWords(seen(idle[0]))).toBe('You took down one sign. It is not known to mean anything.')
})

test('signs that all but cancel each other, and one that says next to nothing, are told to leave the odds where they were', () => {
  const gentle = (signs: Reading[]): boolean => Math.abs(signsRead(signs).logOdds) < Math.log(1.05)
  const pairs = raising.flatMap((up) => lowering.map((down) => seen(up, down))).filter(gentle)
  expect(pairs.length).toBeGreaterThan(0)
  for (const pair of pairs)
    expect(signWords(pair)).toBe('You took down 2 signs. They are known to mean something: together they leave the odds about where they were.')
  const faint = SIGNS.flatMap(({ id }): Reading[] => [{ sign: id, seen: 'absent', cancelledBy: null }]).filter((one) => {
    const { logOdds } = signsRead([one])
    return logOdds !== 0 && gentle([one])
  })
  expect(faint.length).toBeGreaterThan(0)
  for (const one of faint)
    expect(signWords([one])).toBe('You took down one sign. It is known to mean something: it leaves the odds about where they were.')
})

test('a sign that nobody knows of is not counted', () => {
  expect(signWords(seen('a-sign-nobody-knows'))).toBeNull()
})
