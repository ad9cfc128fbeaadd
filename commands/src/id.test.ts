import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Id } from '#core/record/text.ts'
import { idMaker } from './id.ts'

const anInstant = fc.integer({ min: 1_700_000_000_000, max: 1_700_000_000_020 }).map((time) => new Date(time).toISOString())
const aChance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })

test('keys are UUIDs of version 7 that sort in the order they were made, also when the clock stands still or goes back', () => {
  fc.assert(
    fc.property(fc.array(anInstant, { minLength: 2, maxLength: 50 }), fc.infiniteStream(aChance), (instants, chances) => {
      let read = 0
      const now = () => instants[Math.min(read++, instants.length - 1)] as string
      const next = idMaker(now, () => chances.next().value as number)
      const ids = Array.from({ length: instants.length }, next)
      for (const id of ids) expect(Id.parse(id)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
      expect(ids.toSorted()).toEqual(ids)
      expect(new Set(ids).size).toBe(ids.length)
    }),
  )
})

test('tens of thousands made in one millisecond still sort', () => {
  const next = idMaker(
    () => '2026-11-24T11:00:00.000Z',
    () => 0.5,
  )
  const ids = Array.from({ length: 30_000 }, next)
  expect(ids.toSorted()).toEqual(ids)
  expect(new Set(ids).size).toBe(ids.length)
})

test('the time a key was made can be read from it', () => {
  const id = idMaker(
    () => '2026-11-24T11:00:00.000Z',
    () => 0,
  )()
  expect(Number.parseInt(id.slice(0, 13).replace('-', ''), 16)).toBe(Date.parse('2026-11-24T11:00:00.000Z'))
})
