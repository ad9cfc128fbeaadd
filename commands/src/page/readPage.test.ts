import { describe, expect, test } from 'vitest'
import { Refusal } from '#core/refusal.ts'
import { PAGE_LIMITS, readPage } from './readPage.ts'

const whyNot = (html: string, limits = PAGE_LIMITS): Promise<string> =>
  readPage(html, limits).then(
    () => 'it was read',
    (error) => (error instanceof Refusal ? error.message : `a fault: ${error}`),
  )

test('a page is read for its headings, items and paragraphs, without what is around them', async () => {
  const { blocks, title, siteName } = await readPage(`<!doctype html><title>About | Orchard</title><meta property="og:site_name" content="Orchard">
    <nav>Home</nav><script>var x = "<p>no</p>"</script><div class="cookie-notice">We use cookies</div>
    <h2>Our <em>story</em></h2><p>Founded in 1998<br>in Rotterdam.</p><ul><li>Apples <b>and</b> pears<li>Juice</ul><p hidden>secret</p><footer>Imprint</footer>`)
  expect([title, siteName]).toEqual(['About | Orchard', 'Orchard'])
  expect(blocks).toEqual([
    { kind: 'heading', text: 'Our story' },
    { kind: 'text', text: 'Founded in 1998' },
    { kind: 'text', text: 'in Rotterdam.' },
    { kind: 'item', text: 'Apples and pears' },
    { kind: 'item', text: 'Juice' },
  ])
})

describe('What is no page, or one made to break readers, is refused in words', () => {
  test.each([
    ['nothing', ' \n', 'it is empty'],
    ['a PDF', '%PDF-1.7', 'it is a PDF'],
    ['a document', 'PK\u0003\u0004', 'Copy its text'],
    ['bytes', 'a\u0000', 'it is no text'],
    ['100,000 nested tags', '<div>'.repeat(100_000), 'deeper than any browser follows'],
    ['what is too large', `<p>${'x'.repeat(PAGE_LIMITS.bytes)}`, 'larger than 5 MB'],
  ])('%s', async (_, html, words) => expect(await whyNot(html)).toContain(words))

  test('and what takes too long', async () => {
    expect(await whyNot('<p>x</p>'.repeat(100_000), { ...PAGE_LIMITS, milliseconds: 5 })).toContain('took too long')
  })
})

test('a page of a great many pieces is read up to the limit, and data in it that is broken harms nobody', async () => {
  expect((await readPage('<p>hello</p>'.repeat(20_000))).blocks).toHaveLength(PAGE_LIMITS.blocks)
  expect((await readPage(`<p>x</p><script type="application/ld+json">${'['.repeat(100_000)}</script>`)).posting).toBe(null)
})
