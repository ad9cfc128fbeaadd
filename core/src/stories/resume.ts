import { z } from 'zod'
import { Competency } from '#core/record/competency.ts'
import { competenciesOf } from './kinWords.ts'
import { type ResumeLine, resumeLines } from './resumeLines.ts'
import { termsOf } from './terms.ts'

/** A story that a line of a résumé may be the beginning of. Each part is a piece of the résumé, word for word; what it does not say is null. */
export const StorySuggestion = z.strictObject({
  quote: z.string().describe('The line of the résumé.'),
  title: z.string().describe('The beginning of the line.'),
  situation: z.string().nullable().describe('Where it was, as the résumé has it.'),
  action: z.string().nullable(),
  result: z.string().nullable(),
  competencies: z.array(z.strictObject({ competency: Competency, because: z.string() })).describe('What its words speak of, each with the word.'),
})
export type StorySuggestion = z.infer<typeof StorySuggestion>

const MOST = 60
const FEWEST_WORDS = 4
const TITLE_LETTERS = 70

/** Words with which a line about something done begins, beside those in -ed. */
const DONE =
  /^(?:\p{L}{3,}ed|used|built|led|ran|grew|won|wrote|rewrote|made|taught|cut|set|took|brought|held|drove|sold|saw|kept|oversaw|began|found|gave|got|met|put|spoke|spun|stood|sent|shrank|drew|chose|became|rebuilt|co-?\p{L}+ed)\b/iu

/** A result told first and then how: "Reduced waste by 9% by ordering daily". */
const RESULT_FIRST =
  /^((?:grew|cut|reduced|increased|raised|lowered|saved|halved|doubled|tripled|improved|lifted|shortened|boosted|won)\b.*?\d.*?) by (\p{Ll}+ing\b.*)$/iu

/** What was done, and then what came of it. */
const RESULT_LAST =
  /^(.{12,}?)[,;–—]?\s+((?:resulting in|leading to|which (?:led|cut|saved|raised|reduced|brought|made)|that (?:cut|saved|raised|reduced|brought|led)|so that|(?:cutting|saving|raising|reducing|surfacing|improving|increasing|lowering|growing|bringing|lifting|halving|doubling|shortening|freeing)\b).*)$/iu

const ONLY_RESULT = /^(?:grew|cut|reduced|increased|raised|lowered|saved|halved|doubled|tripled|improved|lifted|shortened|boosted|won)\b.*\d/iu

const bare = (text: string): string => text.replace(/[.,;\s]+$/u, '')

const partsOf = (line: string): Pick<StorySuggestion, 'action' | 'result'> => {
  const text = bare(line)
  const first = RESULT_FIRST.exec(text)
  if (first !== null) return { action: first[2] as string, result: first[1] as string }
  const last = RESULT_LAST.exec(text)
  if (last !== null) return { action: last[1] as string, result: last[2] as string }
  return ONLY_RESULT.test(text) ? { action: null, result: text } : { action: text, result: null }
}

const titleOf = (line: string): string => {
  const text = bare(line)
  if (text.length <= TITLE_LETTERS) return text
  const gap = text.lastIndexOf(' ', TITLE_LETTERS)
  return bare(text.slice(0, gap > 20 ? gap : TITLE_LETTERS))
}

const competenciesIn = (line: string): StorySuggestion['competencies'] => {
  const found = new Map<Competency, string>()
  for (const { word, term } of termsOf(line)) for (const competency of competenciesOf(term)) if (!found.has(competency)) found.set(competency, word)
  return [...found].map(([competency, because]) => ({ competency, because }))
}

/** What is longer is no line of a résumé. */
const LONGEST = 600

const isOfDeed = ({ text }: ResumeLine): boolean => text.length <= LONGEST && DONE.test(text) && text.split(/\s+/).length >= FEWEST_WORDS

/**
 * The stories that a résumé may hold the beginnings of, in its order: a JSON Résumé, or one pasted as text. Nothing is made up: all there is in a suggestion
 * stands in the résumé, and the parts that it does not tell are for the candidate to write.
 */
export const storiesIn = (resume: string): StorySuggestion[] => {
  const lines = new Map(
    resumeLines(resume)
      .filter(isOfDeed)
      .map((line) => [line.text, line]),
  )
  return [...lines.values()].slice(0, MOST).map(({ text, where }) => ({
    quote: text,
    title: titleOf(text),
    situation: where,
    ...partsOf(text),
    competencies: competenciesIn(text),
  }))
}
