import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ReadPage } from '#core/record/page.ts'
import { Refusal } from '#core/refusal.ts'
import { askLocked } from '../lockedChild.ts'
import type { PageAnswer } from './pageOf.ts'

/** How much of a page is read, and for how long. */
export const PAGE_LIMITS = { bytes: 5_000_000, blocks: 2000, letters: 200_000, milliseconds: 8000 }

/** What reads pages, and what that stands on: all in one folder of packages, each in its own. */
const PARSER = dirname(dirname(fileURLToPath(import.meta.resolve('htmlparser2'))))
const STANDS_ON = ['domelementtype', 'domhandler', 'domutils', 'dom-serializer', 'entities']
const READER = {
  called: 'The reader of pages',
  file: fileURLToPath(new URL('pageChild.ts', import.meta.url)),
  packages: [PARSER, ...STANDS_ON.map((name) => `${dirname(PARSER)}/${name}`)],
}

/** A page that cannot be read, and why. */
export const pageUnreadable = (why: string): Refusal => new Refusal('page-unreadable', { why })

/** What somebody brought is a page and no plain text. */
const isHtml = (text: string): boolean => /^\s*<(?:!doctype\b|!--|\?xml\b|[a-z][a-z0-9-]*[\s/>])/i.test(text.slice(0, 2000))

/** What somebody brought is the data of a posting, without the page around it. */
const isPostingData = (text: string): boolean => /^\s*[[{]/.test(text) && text.includes('JobPosting')

/** The page that somebody brought; null when it is a plain text. Data alone is put into a page. */
export const pageIn = (text: string): string | null => {
  if (isPostingData(text)) return `<script type="application/ld+json">${text.replaceAll('</', '<\\/')}</script>`
  return isHtml(text) ? text : null
}

/** What a file is when it is no page at all. */
const mistakenFor = (text: string): string | null => {
  const start = text.slice(0, 1024)
  if (text.trim() === '') return 'it is empty.'
  if (start.startsWith('%PDF-')) return 'it is a PDF. Copy its text and bring that.'
  if (start.startsWith('PK\u0003\u0004')) return 'it is a document such as .docx, or a zip file. Copy its text and bring that.'
  if (start.includes('\u0000')) return 'it is no text. Save the page as HTML, or copy its text and bring that.'
  return null
}

/**
 * What a page says, in pieces. A stranger's page is read in a process of its own that may read nothing else, and that is ended when it takes too long.
 *
 * @throws Refusal when it is empty, no page, too large, too deep or takes too long.
 */
export const readPage = async (html: string, limits = PAGE_LIMITS): Promise<ReadPage> => {
  const mistaken = mistakenFor(html)
  if (mistaken !== null) throw pageUnreadable(mistaken)
  if (Buffer.byteLength(html) > limits.bytes) throw pageUnreadable(`it is larger than ${limits.bytes / 1_000_000} MB. Copy its text and bring that.`)
  const answer = await askLocked<PageAnswer>(READER, html, { blocks: limits.blocks, letters: limits.letters }, limits.milliseconds)
  if (answer === 'too-long') throw pageUnreadable('reading it took too long. Copy its text and bring that.')
  if (answer === 'too-much-memory') throw pageUnreadable('reading it takes too much memory. Copy its text and bring that.')
  if ('why' in answer) throw pageUnreadable(answer.why)
  return ReadPage.parse(answer)
}
