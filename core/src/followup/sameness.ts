import type { Circumstances } from './note.ts'
import { type Found, REACHED } from './parts.ts'
import { type Shape, shapeOf } from './shape.ts'
import { folded, type Word, wordsIn } from './words.ts'

/** As many words in a row are one shingle. */
const SHINGLE = 4

/** A share of a note's shingles that no two notes of somebody's own come to by chance. */
const MOST_SHARED = 0.3

/** The words of a note between salutation and closing. Numbers and addresses are the same in every note, and are left out. */
const bodyWords = ({ text, body }: Shape): Word[] => {
  const said = text.slice(body.start, body.end).replace(new RegExp(REACHED, 'g'), (reached) => ' '.repeat(reached.length))
  return wordsIn(said).map(({ word, start, end }) => ({ word: folded(word), start: body.start + start, end: body.start + end }))
}

const shinglesOf = (words: readonly Word[]): string[] =>
  Array.from({ length: Math.max(0, words.length - SHINGLE + 1) }, (_, at) =>
    words
      .slice(at, at + SHINGLE)
      .map(({ word }) => word)
      .join(' '),
  )

/**
 * The share of one note's shingles that stand in another one too; salutation and closing do not count.
 *
 * @example sharedBetween('I liked the cold room and the boats.', 'I liked the cold room and the cores.') // => 0.8
 */
export const sharedBetween = (one: string, other: string): number => {
  const said = shinglesOf(bodyWords(shapeOf(one)))
  const before = new Set(shinglesOf(bodyWords(shapeOf(other))))
  return said.length === 0 ? 0 : said.filter((shingle) => before.has(shingle)).length / said.length
}

/** The longest run of words that stood in the other note. */
const longestRun = (words: readonly Word[], before: ReadonlySet<string>): { start: number; end: number } => {
  const isShared = shinglesOf(words).map((shingle) => before.has(shingle))
  let [best, from] = [{ at: 0, length: 0 }, 0]
  for (let at = 0; at <= isShared.length; at += 1) {
    if (isShared[at] === true) continue
    if (at - from > best.length) best = { at: from, length: at - from }
    from = at + 1
  }
  return { start: words[best.at]?.start ?? 0, end: words[best.at + best.length + SHINGLE - 2]?.end ?? 0 }
}

/** Is it the same note as one that was sent already? */
export const samenessFound = (shape: Shape, { earlier }: Circumstances): Found[] => {
  const words = bodyWords(shape)
  const shingles = shinglesOf(words)
  if (shingles.length === 0) return []
  for (const { text } of earlier) {
    const before = new Set(shinglesOf(bodyWords(shapeOf(text))))
    const shared = shingles.filter((shingle) => before.has(shingle)).length / shingles.length
    if (shared > MOST_SHARED) return [{ rule: 'same-note', within: 'text', ...longestRun(words, before) }]
  }
  return []
}
