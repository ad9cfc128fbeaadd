import { expect, test } from 'vitest'
import { mutant, readMutant } from './mutated.ts'

test('a file changed by chance is read or refused in words, and changes nothing of the language itself', async () => {
  const before = Object.getOwnPropertyNames(Object.prototype)
  for (let seed = 0; seed < 150; seed += 1) {
    const read = await readMutant(mutant(seed))
    if ('why' in read) expect(read.why, `seed ${seed}`).toMatch(/\.$/)
    else for (const { why } of read.leftOut) expect(why, `seed ${seed}`).toMatch(/\.$/)
  }
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before)
})
