import { expect, test } from 'vitest'
import { SIGNS, signOf } from '../evidence/signs.ts'
import type { Reading } from '../record/reading.ts'
import { NINETIETH_PERCENTILE } from '../stats/normal.ts'
import { signSteps } from './signSteps.ts'
import { signsRead } from './signs.ts'
import { UNKNOWN_STANDING } from './standing.ts'

const read = (sign: string, seen: Reading['seen'] = 'present', cancelledBy: string | null = null): Reading => ({ sign, seen, cancelledBy })
const stepsOf = (...signs: Reading[]) => signSteps({ ...UNKNOWN_STANDING, signs })
const sentence = (reading: Reading): string | undefined => stepsOf(reading)[0]?.step.sentence

const manager = signOf('met-manager')
const late = signOf('late-or-rescheduled')
const idle = SIGNS.find(({ kind, present: { logOdds } }) => kind === 'measured' && logOdds === 0)

test('a sign is told with what is known of it', () => {
  expect(sentence(read('met-manager'))).toBe(`${manager?.name}. ${manager?.note}`)
  expect(sentence(read(idle?.id ?? ''))).toBe(`${idle?.name}. ${idle?.note} It moves nothing.`)
  expect(sentence(read('nodding'))).toBe(`${signOf('nodding')?.name}. We found no evidence that it means anything, so it moves nothing.`)
})

test('one that was noticed not to be there is told so, in the middle of a sentence', () => {
  const name = manager?.name ?? ''
  const small = name.charAt(0).toLowerCase() + name.slice(1)
  expect(sentence(read('met-manager', 'absent'))).toBe(`You noticed that it was not so: ${small}.`)
  const praise = signOf('nodding')?.name ?? ''
  expect(sentence(read('nodding', 'absent'))).toBe(
    `You noticed that it was not so: ${praise.charAt(0).toLowerCase()}${praise.slice(1)}. That moves nothing.`,
  )
})

test('one whose meaning was taken away tells nothing, for sure, and that is our judgement', () => {
  const [step] = stepsOf(read('late-or-rescheduled', 'present', late?.cancels[0]?.id))
  expect(step?.step).toEqual({
    id: 'sign',
    sentence: `${late?.name}. But ${late?.cancels[0]?.text}, so it tells nothing.`,
    kind: 'judgement',
    sources: late?.sources,
  })
  expect(step?.sign).toEqual({ id: 'late-or-rescheduled', seen: 'present', low: 1, high: 1, n: late?.n })
})

test('what takes a meaning away counts only of that sign, and only when it was there', () => {
  const cancel = late?.cancels[0]?.id ?? null
  expect(signsRead([read('late-or-rescheduled', 'present', 'nothing-of-the-kind')]).logOdds).toBe(late?.present.logOdds)
  expect(signsRead([read('late-or-rescheduled', 'absent', cancel)]).logOdds).toBe(late?.absent.logOdds)
  expect(signsRead([read('late-or-rescheduled', 'present', cancel)])).toMatchObject({ logOdds: 0, sd: 0 })
})

test('four fifths of the factors that a sign may have lie between the two that are told', () => {
  const [step] = stepsOf(read('met-manager'))
  const reach = NINETIETH_PERCENTILE * (manager?.present.sd ?? 0)
  expect(step?.logOdds).toBe(manager?.present.logOdds)
  expect(Math.log(step?.sign.low ?? 0)).toBeCloseTo((manager?.present.logOdds ?? 0) - reach, 12)
  expect(Math.log(step?.sign.high ?? 0)).toBeCloseTo((manager?.present.logOdds ?? 0) + reach, 12)
  expect(step?.step).toMatchObject({ kind: manager?.kind, sources: manager?.sources })
})

test('what moves most is told first, and of what moves alike the first by its name, in whatever order it was read', () => {
  const readings = ['nodding', 'met-manager', 'eye-contact', 'late-or-rescheduled', 'culture-talk'].map((sign) => read(sign))
  const orders = [readings, readings.toReversed(), [...readings.slice(2), ...readings.slice(0, 2)]].map((order) =>
    stepsOf(...order).map(({ sign }) => sign.id),
  )
  expect(orders[0]).toEqual(['late-or-rescheduled', 'met-manager', 'culture-talk', 'eye-contact', 'nodding'])
  expect(orders[1]).toEqual(orders[0])
  expect(orders[2]).toEqual(orders[0])
})

test('three signs of two groups share as the rule says', () => {
  const ids = ['met-manager', 'shared-meal', 'relaxed'] as const
  const [one, two, three] = ids.map((id) => signOf(id)?.present.logOdds ?? 0) as [number, number, number]
  const { logOdds, contributions } = signsRead(ids.map((id) => read(id)))
  expect(logOdds).toBeCloseTo(((one + two) / 1.36 + three) / 1.15, 12)
  expect(contributions.map((part) => part.logOdds)).toEqual(
    [one / 1.36 / 1.15, two / 1.36 / 1.15, three / 1.15].map((part) => expect.closeTo(part, 12)),
  )
})

test('signs of one group err together, and groups apart', () => {
  const sd = (...ids: string[]): number => signsRead(ids.map((id) => read(id))).sd
  const of = (id: string): number => signOf(id)?.present.sd ?? 0
  expect(sd('met-manager', 'shared-meal')).toBe(Math.max(of('met-manager'), of('shared-meal')))
  expect(sd('met-manager', 'relaxed')).toBeCloseTo(Math.hypot(of('met-manager'), of('relaxed')), 12)
})
