import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gapsIn } from './completeness.ts'

const WHOLE = {
  situation: 'In the spring our monthly sales report took two analysts three days.',
  task: 'I was to get it out on the first working day.',
  action:
    'I listed each step, wrote a script for the four that never change, and had a colleague check its figures against the old ones for two months.',
  result: 'It goes out in four hours now, and nobody has found a wrong figure in it since.',
}
const rules = (story: Partial<typeof WHOLE | Record<keyof typeof WHOLE, string | null>>) =>
  gapsIn({ ...WHOLE, ...story }).map(({ part, rule }) => `${part} ${rule}`)

test('a story with its four parts and something counted lacks nothing', () => {
  expect(rules({})).toEqual([])
})

test.each(['situation', 'task', 'action', 'result'] as const)('a story without its %s is told so', (part) => {
  for (const nothing of [null, '', ' \n', '…']) expect(rules({ [part]: nothing })).toEqual([`${part} missing`])
})

test('what is missing is said first, and the result before all', () => {
  expect(rules({ situation: null, task: null, action: null, result: null })).toEqual([
    'result missing',
    'action missing',
    'situation missing',
    'task missing',
  ])
  expect(rules({ task: null, result: 'Everybody was much happier with it.' })).toEqual(['task missing', 'result uncounted'])
})

test('a result is counted by figures and by words that count', () => {
  for (const result of [
    'Complaints fell by 12 %.',
    'It was done in half the time.',
    'Nobody left that year.',
    'Two of the three shops took it over.',
  ])
    expect(rules({ result })).toEqual([])
  for (const result of ['The client was very happy with it.', 'Morale improved in the whole team.'])
    expect(rules({ result })).toEqual(['result uncounted'])
})

test('an action in which only we act is told so, and one with an I in it is not', () => {
  const action = 'We talked to each of the shops, drew up a plan together and then we moved the stock in a single night.'
  expect(rules({ action })).toEqual(['action only-we'])
  expect(rules({ action: `${action} I kept the list.` })).toEqual([])
})

test('a long way to the action, and a long story, are told by their words', () => {
  const [long] = gapsIn({ ...WHOLE, situation: 'It was a wet autumn and the old warehouse leaked. '.repeat(8) })
  expect(long?.sentence).toBe('It takes 91 words before you do anything, and 27 while you do. Shorten what leads up to it.')
  expect(rules({ action: `${WHOLE.action} `.repeat(16) })).toEqual(['null too-long'])
})

test('any story has an answer, and only parts that are empty are missing', () => {
  const part = fc.option(fc.string({ unit: 'grapheme' }), { nil: null })
  fc.assert(
    fc.property(fc.record({ situation: part, task: part, action: part, result: part }, { noNullPrototype: true }), (story) => {
      for (const { part, rule } of gapsIn(story)) {
        if (part !== null && rule === 'missing') expect(/[\p{L}\p{N}]/u.test(story[part] ?? '')).toBe(false)
        if (part !== null && rule === 'thin') expect(story[part]).not.toBe(null)
      }
    }),
  )
})
