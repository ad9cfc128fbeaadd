import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainBlocks } from './plainBlocks.ts'
import { requirementsIn } from './requirementsIn.ts'

const asked = (text: string) => requirementsIn(plainBlocks(text)).map(({ text: words, need }) => `${need}: ${words}`)

test('items under a heading that asks are asked for, under one that offers they are not', () => {
  expect(asked('You bring:\n- Patience\n- A licence to drive\n\nWe offer:\n- A good salary\n- A degree in patience')).toEqual([
    'must: Patience',
    'must: A licence to drive',
  ])
})

test('what is only nice to have is told apart by its heading and by its own words', () => {
  expect(asked('Requirements\n• SQL\n• German, ideally\n• Python is a plus\nNice to have\n• Dutch')).toEqual([
    'must: SQL',
    'nice: German, ideally',
    'nice: Python is a plus',
    'nice: Dutch',
  ])
})

test('in prose only a sentence that asks is taken', () => {
  expect(asked('We make oat drinks. You have a degree in law. The garden is large. You will get a good pension and must not worry.')).toEqual([
    'must: You have a degree in law',
  ])
})

test('a line that leads to others is no requirement, and a heading in bold letters is', () => {
  expect(asked('## Requirements\n* **You are:**\n  * patient\n* **You know how to:**\n  * listen')).toEqual(['must: patient', 'must: listen'])
  expect(requirementsIn([{ kind: 'heading', text: 'Able to drive a lorry at night' }])).toMatchObject([{ text: 'Able to drive a lorry at night' }])
})

test('the same thing asked twice is asked once, and a list without end is cut', () => {
  expect(asked('Skills:\n- SQL\n- sql\n- SQL.')).toEqual(['must: SQL'])
  expect(asked(`Skills:\n${Array.from({ length: 300 }, (_, index) => `- Skill number ${index}`).join('\n')}`)).toHaveLength(60)
})

const piece = fc.oneof(
  fc.constantFrom('You have:', 'Benefits', '- SQL and patience', 'You must be able to drive. We are nice.', '* **Dutch**'),
  fc.string(),
)

test('of any text nothing is found that does not stand in it', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (lines) => {
      const blocks = plainBlocks(lines.join('\n'))
      for (const { text, quote } of requirementsIn(blocks)) {
        expect(blocks.some((block) => block.text.includes(quote))).toBe(true)
        expect(quote.replaceAll(/\*\*|__/g, '').replaceAll(/\s+/g, ' ')).toContain(text)
      }
    }),
  )
})
