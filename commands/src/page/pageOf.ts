import type { Block, ReadPage } from '#core/record/page.ts'
import { type HtmlRead, htmlBlocks, TooDeep } from './htmlBlocks.ts'
import { jsonLdPosting } from './jsonLd.ts'
import { pagePosting } from './pagePosting.ts'

/** A page as it was read or, when it cannot be, why: a plain sentence. */
export type PageAnswer = ReadPage | { readonly why: string }

/** How much of a page is kept: pieces, and letters in them. */
export type PageLimits = { readonly blocks: number; readonly letters: number }

const within = (blocks: readonly Block[], limits: PageLimits): Block[] => {
  let letters = 0
  return blocks.slice(0, limits.blocks).filter(({ text }) => {
    letters += text.length
    return letters <= limits.letters
  })
}

/** Fewer letters in the part that is marked as the page's own are taken for a frame that is filled in later. */
const ENOUGH = 200

const ownBlocks = ({ blocks, mainBlocks }: HtmlRead): Block[] =>
  mainBlocks.reduce((sum, { text }) => sum + text.length, 0) >= ENOUGH ? mainBlocks : blocks

const said = (...words: (string | undefined)[]): string | null =>
  words
    .find((one) => one !== undefined && one.trim() !== '')
    ?.trim()
    .slice(0, 500) ?? null

/** What a page says, in pieces, with the posting that it tells machines of. */
export const pageOf = (html: string, limits: PageLimits): PageAnswer => {
  try {
    const read = htmlBlocks(html)
    const { meta } = read
    const posting = jsonLdPosting(read.jsonLd)
    const made = posting === null ? null : pagePosting(posting)
    return {
      title: said(meta.get('og:title'), read.title ?? undefined),
      siteName: said(meta.get('og:site_name'), meta.get('application-name')),
      address: said(read.canonical ?? undefined, meta.get('og:url')),
      publishedOn: said(meta.get('article:published_time'), meta.get('date'), meta.get('dc.date'), meta.get('time')),
      blocks: within(ownBlocks(read), limits),
      posting: made === null ? null : { ...made, blocks: within(made.blocks, limits) },
    }
  } catch (error) {
    if (error instanceof TooDeep) return { why: 'its parts lie in each other deeper than any browser follows. Copy its text and bring that.' }
    throw error
  }
}
