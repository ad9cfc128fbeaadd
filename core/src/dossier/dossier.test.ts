import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#core/record/day.ts'
import { type Fact, type FactHeading, UNKNOWN_FACT } from '#core/record/fact.ts'
import { aRow } from '#test/arbitrary-rows.ts'
import { dossierOf } from './dossier.ts'
import { HEADING_ORDER } from './headings.ts'

const TODAY = '2026-11-24'
let keys = 0
const fact = (heading: FactHeading, text: string, facts: Partial<Fact> = {}): Fact => {
  keys += 1
  return { ...UNKNOWN_FACT, source: 'their page', seenOn: TODAY, ...facts, heading, text, id: `f${keys}`, revision: 1, processId: 'p' }
}
const ago = (days: number): string => addDays(TODAY, -days)

test('the headings are those of the article, and the people', () => {
  expect(HEADING_ORDER).toEqual(['history', 'values', 'products', 'services', 'mission', 'industry', 'competitors', 'news', 'people'])
})

describe('a fact', () => {
  const states = (heading: FactHeading, facts: Partial<Fact>) => {
    const found = dossierOf([fact(heading, 'x', facts)], TODAY).headings.find((one) => one.heading === heading)?.facts[0]
    return [found?.days, found?.isStale]
  }

  test('is stale when its source was written too long ago for its kind', () => {
    expect(states('news', { saidOn: ago(90) })).toEqual([90, false])
    expect(states('news', { saidOn: ago(91) })).toEqual([91, true])
    expect(states('mission', { saidOn: ago(91) })).toEqual([91, false])
    expect(states('history', { saidOn: '1990-01-01' })[1]).toBe(false)
  })

  test('is as old as its source, not as the day on which it was read', () => {
    expect(states('news', { saidOn: ago(400), seenOn: TODAY })).toEqual([400, true])
    expect(states('news', { saidOn: null, seenOn: ago(3) })).toEqual([3, false])
  })

  test('without a day is neither fresh nor stale, and one without a source is told so', () => {
    expect(states('news', { saidOn: null, seenOn: null })).toEqual([null, null])
    const { counts, words } = dossierOf([fact('news', 'They moved.', { seenOn: null, source: null })], TODAY)
    expect(counts).toEqual({ facts: 1, stale: 0, undated: 1, unsourced: 1, gaps: 8 })
    expect(words).toBe(
      'One fact is known. Nobody knows how old one of them is. One has no source: do not quote it. Nothing is known of their history, values, products, services, mission, industry, competitors and people.',
    )
  })
})

describe('three sentences', () => {
  test('say what they are, where they stand and what is new, each the first sentence of a fresh fact with its source', () => {
    const { quotable } = dossierOf(
      [
        fact('history', 'Founded in 1998 in Rotterdam. It was a garage.'),
        fact('mission', 'Orchard wants fruit to be eaten and not thrown away. So they say.', {
          source: null,
          sourceUrl: 'https://orchard.example/about',
        }),
        fact('competitors', 'Pellworm sells more.', { saidOn: ago(40) }),
        fact('news', 'They bought a juice works in May.', { saidOn: ago(200) }),
        fact('news', 'They open in Ghent in spring! We shall see.', { saidOn: ago(20) }),
      ],
      TODAY,
    )
    expect(quotable.map(({ text, source, on }) => [text, source, on])).toEqual([
      ['Orchard wants fruit to be eaten and not thrown away.', 'https://orchard.example/about', TODAY],
      ['Pellworm sells more.', 'their page', ago(40)],
      ['They open in Ghent in spring!', 'their page', ago(20)],
    ])
  })

  test('are fewer where nothing fresh and sourced is known', () => {
    expect(dossierOf([], TODAY).quotable).toEqual([])
    expect(dossierOf([fact('news', 'Old.', { saidOn: ago(500) }), fact('mission', 'Whose?', { source: null })], TODAY).quotable).toEqual([])
  })
})

test('of any facts each stands once under its heading, the newest first, and what is quoted stands in a fact', () => {
  fc.assert(
    fc.property(fc.uniqueArray(aRow('facts'), { selector: ({ id }) => id, maxLength: 12 }), (facts) => {
      const { headings, quotable, counts } = dossierOf(facts, TODAY)
      const listed = headings.flatMap((one) => one.facts.map((aged) => ({ under: one.heading, ...aged })))
      expect(listed.map(({ fact: { id } }) => id).sort()).toEqual(facts.map(({ id }) => id).sort())
      expect(counts.facts).toBe(facts.length)
      for (const { under, fact: one } of listed) expect(one.heading).toBe(under)
      for (const { facts: under, gap } of headings) {
        expect(gap === null).toBe(under.length > 0)
        const days = under.map((aged) => aged.days ?? Number.POSITIVE_INFINITY)
        expect(days).toEqual(days.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0)))
      }
      expect(quotable.length).toBeLessThanOrEqual(3)
      for (const { factId, text } of quotable)
        expect(
          facts
            .find(({ id }) => id === factId)
            ?.text.trim()
            .startsWith(text),
        ).toBe(true)
    }),
  )
})
