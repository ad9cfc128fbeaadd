import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { askedIn, foundOf, readPostings } from './figures.ts'

const page = readFileSync(new URL('../../docs/stories.md', import.meta.url), 'utf8')

describe('postings of every shape', () => {
  const postings = readPostings()

  test('are at least twenty: pages and texts, with data for machines, without, and with broken ones', () => {
    expect(postings.length).toBeGreaterThanOrEqual(20)
    for (const from of ['machine-data', 'page', 'text']) expect(postings.filter(({ posting }) => posting.from === from).length).toBeGreaterThan(3)
  })

  test.each(postings)('$label.file is read for what it asks, each thing once and with its need', ({ missed, otherNeed, extra }) => {
    expect({ missed, otherNeed, extra }).toEqual({ missed: [], otherNeed: [], extra: [] })
  })

  test.each(postings)('$label.file says what the role is called, whose it is and where', ({ label, posting }) => {
    expect([posting.from, posting.title, posting.company, posting.place]).toEqual([label.source, label.title, label.company, label.place])
  })

  test('what is found stands in the posting, word for word', () => {
    for (const { posting } of postings)
      for (const { text, quote } of posting.requirements) {
        expect(posting.text).toContain(quote)
        expect(quote).toContain(text)
      }
  })

  test('and the figure stands on the page', () => {
    const asked = postings.reduce((sum, one) => sum + askedIn(one), 0)
    expect(page).toContain(`${asked} of ${asked} things in ${postings.length} postings`)
  })
})

describe('stories for requirements', () => {
  test.each(['all', 'made', 'kept-back'] as const)('the figures of the %s pairs stand on the page', (set) => {
    const { pairs, amongThree, first } = foundOf(set)
    expect(page).toContain(
      `| ${pairs} | ${amongThree} (${((100 * amongThree) / pairs).toFixed(1)} %) | ${first} (${((100 * first) / pairs).toFixed(1)} %) |`,
    )
  })

  test('of all labelled pairs at least 85 in a hundred have a story that answers among the first three', () => {
    const { pairs, amongThree } = foundOf('all')
    expect(pairs).toBeGreaterThanOrEqual(40)
    expect(amongThree / pairs).toBeGreaterThanOrEqual(0.85)
  })
})
