import { expect, test } from 'vitest'
import { Id } from '#core/record/text.ts'
import { newKey } from './newKey.ts'

test('keys are keys of the record, and the later sorts after, within one millisecond too', () => {
  const keys = Array.from({ length: 3000 }, newKey)
  for (const key of keys.slice(0, 50)) expect(Id.safeParse(key).success).toBe(true)
  expect(keys[0]?.[14]).toBe('7')
  expect(keys.toSorted()).toEqual(keys)
  expect(new Set(keys).size).toBe(keys.length)
})
