import type { Finding } from '#core/reader/finding.ts'
import { read } from '#core/reader/read.ts'
import type { Label, Passage } from './readerLabels.ts'

/** Findings that are right and that are not, and labels that were found and that were not. */
export type Score = { readonly right: number; readonly wrong: number; readonly found: number; readonly missed: number }

const NONE: Score = { right: 0, wrong: 0, found: 0, missed: 0 }

/** Of what was found, the share that is right; null when nothing was found. */
export const precisionOf = ({ right, wrong }: Score): number | null => (right + wrong === 0 ? null : right / (right + wrong))

/** Of what is there, the share that was found; null when nothing is there. */
export const recallOf = ({ found, missed }: Score): number | null => (found + missed === 0 ? null : found / (found + missed))

type Said = Pick<Finding, 'kind' | 'value' | 'polarity' | 'start' | 'end'>

const ROLES = new Set(['recruiter', 'manager', 'peer', 'executive', 'assistant', 'professor'])

const isName = ({ kind, value }: Label | Said): boolean => kind === 'person' && !ROLES.has(value)

/** What is compared: a count by its number, a name or a question by its place. */
const matches = (finding: Said, label: Label): boolean => {
  if (finding.kind !== label.kind || finding.polarity !== label.polarity || isName(finding) !== isName(label)) return false
  if (finding.kind === 'question' || isName(finding)) return finding.start < label.end && label.start < finding.end
  return finding.value === label.value
}

/** The line of the table: a count without its number, a name without the name. */
const rowOf = (said: Label | Said): string => {
  const value = isName(said) ? 'name' : said.value.replace(/:.*/, '')
  return `${said.kind} | ${value}${said.polarity === 'absent' ? ', absent' : ''}`
}

const added = (score: Score | undefined, what: keyof Score): Score => ({ ...(score ?? NONE), [what]: (score ?? NONE)[what] + 1 })

/** The surest findings count: those that the reader suggests without a doubt. */
const counts = ({ sureness }: Finding): boolean => sureness === 'sure'

/** The scores of a set of passages by kind and value. */
export const scoresOf = (passages: readonly Passage[]): ReadonlyMap<string, Score> => {
  const scores = new Map<string, Score>()
  const note = (said: Label | Said, what: keyof Score): void => void scores.set(rowOf(said), added(scores.get(rowOf(said)), what))
  for (const { text, labels } of passages) {
    const findings = read(text).filter(counts)
    for (const finding of findings) note(finding, labels.some((label) => matches(finding, label)) ? 'right' : 'wrong')
    for (const label of labels) note(label, findings.some((finding) => matches(finding, label)) ? 'found' : 'missed')
  }
  return scores
}

/** Scores added up. */
export const sumOf = (scores: Iterable<Score>): Score =>
  [...scores].reduce(
    (sum, score) => ({
      right: sum.right + score.right,
      wrong: sum.wrong + score.wrong,
      found: sum.found + score.found,
      missed: sum.missed + score.missed,
    }),
    NONE,
  )
