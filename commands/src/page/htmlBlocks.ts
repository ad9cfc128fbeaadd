import { Parser } from 'htmlparser2'
import type { Block } from '#core/record/page.ts'

/** A browser lays out no tag deeper than this; a page that goes deeper is made to break readers. */
const DEEPEST = 512

/** The page goes deeper than any browser follows. */
export class TooDeep extends Error {
  override readonly name = 'TooDeep'
}

/** What is no part of what a page says. */
const SKIPPED = new Set(
  'script style noscript template svg math iframe object canvas audio video select datalist button nav footer aside dialog menu'.split(' '),
)
const SKIPPED_ROLES = new Set(['navigation', 'dialog', 'alertdialog', 'banner', 'contentinfo', 'search', 'complementary'])
const SKIPPED_NAMES = /(?:^|[\s_-])(?:cookie|consent|breadcrumbs?|newsletter|share|social|related|sidebar|visually-hidden|sr-only)(?:$|[\s_-])/i

const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'summary', 'legend'])
const ITEMS = new Set(['li', 'dd', 'dt'])
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
)
const BOLD = new Set(['b', 'strong'])
const LONGEST_BOLD_HEADING = 90

/** What stands in the head of a page, and in the scripts that are data. */
export type PageHead = { title: string | null; meta: Map<string, string>; canonical: string | null; jsonLd: string[] }
export type HtmlRead = PageHead & { blocks: Block[]; mainBlocks: Block[] }

type Attributes = Readonly<Record<string, string>>

const isSkipped = (name: string, attributes: Attributes): boolean =>
  SKIPPED.has(name) ||
  SKIPPED_ROLES.has(attributes.role ?? '') ||
  attributes.hidden !== undefined ||
  attributes['aria-hidden'] === 'true' ||
  (name !== 'body' && name !== 'html' && SKIPPED_NAMES.test(`${attributes.class ?? ''} ${attributes.id ?? ''}`))

const isMain = (name: string, attributes: Attributes): boolean => name === 'main' || name === 'article' || attributes.role === 'main'

const isJsonLd = (name: string, attributes: Attributes): boolean => name === 'script' && /^\s*application\/ld\+json/i.test(attributes.type ?? '')

/** The pieces of a page while it comes in, tag by tag; no tree of it is ever made. */
class PageReader {
  readonly read: HtmlRead = { title: null, meta: new Map(), canonical: null, jsonLd: [], blocks: [], mainBlocks: [] }
  private depth = 0
  private skippedAt: number | null = null
  private mainAt: number | null = null
  private data: string[] | null = null
  private title: string[] | null = null
  private words: string[] = []
  private bolds = 0
  private plainWords = false
  private kind: Block['kind'] = 'text'

  open(name: string, attributes: Attributes): void {
    this.depth += 1
    if (this.depth > DEEPEST) throw new TooDeep()
    if (isJsonLd(name, attributes)) this.data = []
    if (name === 'title' && this.read.title === null && this.skippedAt === null) this.title = []
    this.note(name, attributes)
    if (this.skippedAt !== null) return
    if (isSkipped(name, attributes)) {
      this.skippedAt = this.depth
      return
    }
    if (BOLD.has(name)) this.bolds += 1
    if (INLINE.has(name)) return
    this.flush()
    if (this.mainAt === null && isMain(name, attributes)) this.mainAt = this.depth
    if (HEADINGS.has(name)) this.kind = 'heading'
    else if (ITEMS.has(name)) this.kind = 'item'
  }

  close(name: string): void {
    if (name === 'script' && this.data !== null) {
      this.read.jsonLd.push(this.data.join(''))
      this.data = null
    }
    if (name === 'title' && this.title !== null) {
      this.read.title = this.title.join('').replace(/\s+/g, ' ').trim() || null
      this.title = null
    }
    if (this.skippedAt === null) {
      if (BOLD.has(name)) this.bolds = Math.max(0, this.bolds - 1)
      if (!INLINE.has(name)) this.flush(HEADINGS.has(name) || ITEMS.has(name))
    }
    if (this.skippedAt === this.depth) this.skippedAt = null
    if (this.mainAt === this.depth) this.mainAt = null
    this.depth -= 1
  }

  text(words: string): void {
    if (this.data !== null) this.data.push(words)
    else if (this.title !== null) this.title.push(words)
    else if (this.skippedAt === null) {
      this.words.push(words)
      if (this.bolds === 0 && /\p{L}/u.test(words)) this.plainWords = true
    }
  }

  /** Ends the piece that is being read. What follows in the same item is one more of its kind, until the item ends. */
  flush(isOver = false): void {
    const text = this.words.join('').replace(/\s+/gu, ' ').trim()
    const isBold = !this.plainWords && text.length <= LONGEST_BOLD_HEADING
    if (text !== '') {
      const block: Block = { kind: this.kind === 'text' && isBold ? 'heading' : this.kind, text }
      this.read.blocks.push(block)
      if (this.mainAt !== null) this.read.mainBlocks.push(block)
    }
    this.words = []
    this.plainWords = false
    if (isOver) this.kind = 'text'
  }

  private note(name: string, attributes: Attributes): void {
    const key = attributes.property ?? attributes.name
    if (name === 'meta' && key !== undefined && attributes.content !== undefined && this.read.meta.size < 200)
      this.read.meta.set(key.toLowerCase(), attributes.content)
    if (name === 'link' && attributes.rel === 'canonical' && attributes.href !== undefined) this.read.canonical = attributes.href
    if (name === 'time' && attributes.datetime !== undefined && !this.read.meta.has('time')) this.read.meta.set('time', attributes.datetime)
  }
}

/** As much as goes into the parser at once. */
const PIECE = 65_536

/** The pieces of a page or of part of one. @throws TooDeep */
export const htmlBlocks = (html: string): HtmlRead => {
  const reader = new PageReader()
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(name, attributes),
      onclosetag: (name) => reader.close(name),
      ontext: (words) => reader.text(words),
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  )
  for (let start = 0; start < html.length; start += PIECE) parser.write(html.slice(start, start + PIECE))
  parser.end()
  reader.flush()
  return reader.read
}
