import { expect, test } from 'vitest'
import { pluralIn } from './plural.ts'

test('a number is said in the form its language has for it', () => {
  const polish = pluralIn('pl')
  const days = { one: '# dzień', few: '# dni', many: '# dni', other: '# dnia' }
  expect([1, 2, 5, 1.5].map((count) => polish(count, days))).toEqual(['1 dzień', '2 dni', '5 dni', '1,5 dnia'])
})

test('one thing is counted in the singular, none and several in the plural', () => {
  const processes = { one: '# process', other: '# processes' }
  expect([0, 1, 2, 10_000].map((count) => pluralIn('en-GB')(count, processes))).toEqual([
    '0 processes',
    '1 process',
    '2 processes',
    '10,000 processes',
  ])
})

test('a form that is not given is that for all others', () => {
  expect(pluralIn('en-GB')(1, { other: '# sheep' })).toBe('1 sheep')
})
