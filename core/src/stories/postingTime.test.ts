import { expect, test } from 'vitest'
import type { ReadPage } from '#core/record/page.ts'
import { postingOfPage } from './posting.ts'
import { storiesIn } from './resume.ts'

const page = (text: string): ReadPage => ({
  title: null,
  siteName: null,
  address: null,
  publishedOn: null,
  posting: null,
  blocks: [{ kind: 'text', text }],
})

// A rule that goes over a text again for each of its words would need minutes for these, and the test would be ended.
test.each(['market ', 'years of a ', 'A. ', 'you will have ', '9 by ', 'Built, saving ', 'a'])(
  'words without end (%s) are passed over at once',
  (words) => {
    const text = words.repeat(Math.ceil(200_000 / words.length))
    expect(postingOfPage(page(text)).requirements.length).toBeLessThanOrEqual(60)
    expect(storiesIn(`- Grew ${text}`).length).toBeLessThanOrEqual(60)
    expect(storiesIn(JSON.stringify({ work: [{ highlights: [`Grew ${text}`], summary: text }] })).length).toBeLessThanOrEqual(60)
  },
)
