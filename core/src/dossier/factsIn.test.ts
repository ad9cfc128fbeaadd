import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Block, ReadPage } from '#core/record/page.ts'
import { factsIn } from './factsIn.ts'

const page = (blocks: readonly Block[], facts: Partial<ReadPage> = {}): ReadPage => ({
  title: null,
  siteName: null,
  address: null,
  publishedOn: null,
  posting: null,
  ...facts,
  blocks: [...blocks],
})
const text = (words: string): Block => ({ kind: 'text', text: words })
const heading = (words: string): Block => ({ kind: 'heading', text: words })

test('what a sentence says is found by its words, wherever it stands', () => {
  const { facts } = factsIn(
    page([
      text('Orchard was founded in 1998 by two sisters. We make juice from fruit that shops throw away. Hello there, you.'),
      text('Our mission is to waste nothing that can be eaten. In March the company announced a second juice works.'),
      text('It competes with Pellworm and with Brightwater. Maud Evers, founder and CEO, still picks apples herself.'),
      text('The market for oat drinks grew by a tenth last year. We value plain words and short meetings.'),
    ]),
  )
  expect(facts.map((one) => `${one.heading}: ${one.text.slice(0, 22)}`)).toEqual([
    'history: Orchard was founded in',
    'products: We make juice from fru',
    'mission: Our mission is to wast',
    'news: In March the company a',
    'competitors: It competes with Pellw',
    'people: Maud Evers, founder an',
    'industry: The market for oat dri',
    'values: We value plain words a',
  ])
})

test('what stands under a heading that is known belongs to it, until the next heading', () => {
  const { facts } = factsIn(
    page([
      heading('What we stand for'),
      text('Honesty in the small print as well as in the large.'),
      heading('Imprint'),
      text('Orchard Ltd, Harbour Road 7, Rotterdam.'),
    ]),
  )
  expect(facts).toEqual([{ heading: 'values', text: 'Honesty in the small print as well as in the large.' }])
})

test('the page is the source, with its day when it says one', () => {
  expect(factsIn(page([], { title: 'About us', siteName: 'Orchard', publishedOn: '2026-03-05T08:00:00+01:00' }))).toEqual({
    source: 'About us, Orchard',
    saidOn: '2026-03-05',
    facts: [],
  })
  expect(factsIn(page([], { publishedOn: 'last week' }))).toMatchObject({ source: null, saidOn: null })
})

test('of one kind no more than eight are taken, and nothing twice', () => {
  const many = Array.from({ length: 20 }, (_, index) => text(`We make things of kind number ${index} for everybody.`))
  expect(factsIn(page([...many, ...many])).facts).toHaveLength(8)
})

test('a sentence without end is passed over at once', () => {
  expect(factsIn(page([text('market '.repeat(60_000)), heading('our values '.repeat(20_000))])).facts).toEqual([])
})

test('of any page only what stands in it is found', () => {
  const words = fc
    .array(fc.constantFrom('founded in 1998.', 'We make', 'our mission', 'Juice', 'announced', 'and so on', 'CEO', 'x'), { maxLength: 12 })
    .map((all) => all.join(' '))
  const block = fc.record(
    { kind: fc.constantFrom<Block['kind']>('heading', 'item', 'text'), text: fc.oneof(words, fc.string()) },
    { noNullPrototype: true },
  )
  fc.assert(
    fc.property(fc.array(block, { maxLength: 10 }), (blocks) => {
      for (const { text: found } of factsIn(page(blocks)).facts) expect(blocks.some((one) => one.text.includes(found))).toBe(true)
    }),
  )
})
