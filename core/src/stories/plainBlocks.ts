import type { Block } from '#core/record/page.ts'
import { sectionOf } from './postingHeadings.ts'

/** A sign at the beginning of a line that makes it an item of a list: a dot, a dash, a number, a letter in brackets. */
const BULLET = /^(?:[•·▪◦●○■□‣⁃*+–—-]|\d{1,2}[.)]|\(?[a-z]\))\s+/u

const LONGEST_HEADING = 70
const LONGEST_MARKED = 200

const isHeading = (line: string, next: string | undefined): boolean => {
  if (/^#{1,6} |^\*\*[^*]+\*\*:?$/.test(line)) return line.length <= LONGEST_MARKED
  if (line.length > LONGEST_HEADING || BULLET.test(line)) return false
  if (line.endsWith(':')) return true
  if (/[.!?,;]$/.test(line)) return /\?$/.test(line) && sectionOf(line) !== null
  if (/\p{L}{3}/u.test(line) && line === line.toUpperCase()) return true
  return sectionOf(line) !== null && line.split(/\s+/).length <= 6 && next !== undefined
}

const bare = (line: string): string =>
  line
    .replace(/^#{1,6} +/, '')
    .replace(/^\*\*([^*]+)\*\*(:?)$/, '$1$2')
    .replace(/\s*:$/, '')

/** Pieces of which only the words are known, as what their words show them to be: headings, items, paragraphs. */
export const shaped = (blocks: readonly Block[]): Block[] =>
  blocks.map((block, index) => {
    const { kind, text } = block
    if (kind !== 'text') return block
    if (isHeading(text, blocks[index + 1]?.text)) return { kind: 'heading', text: bare(text) }
    return BULLET.test(text) ? { kind: 'item', text: text.replace(BULLET, '') } : block
  })

/** A text that was pasted, in pieces, as far as its lines show them. */
export const plainBlocks = (text: string): Block[] =>
  shaped(
    text
      .split(/\r\n|\r|\n/)
      .map((line) => line.replace(/[\s\u00a0\u200b]+/gu, ' ').trim())
      .filter((line) => line !== '')
      .map((line) => ({ kind: 'text', text: line })),
  )
