import { z } from 'zod'
import { StarPart, type StoryFacts } from '#core/record/story.ts'

/** What a story still lacks: which part, which rule says so, and the sentence for it. */
export const Gap = z.strictObject({
  part: StarPart.nullable(),
  rule: z.enum(['missing', 'thin', 'uncounted', 'only-we', 'long-before-you-act', 'too-long']),
  sentence: z.string(),
})
export type Gap = z.infer<typeof Gap>

type Parts = Pick<StoryFacts, StarPart>

/** Fewer words than these say too little to be told. Our own judgement, as are the lengths below. */
const FEWEST_WORDS: Readonly<Record<StarPart, number>> = { situation: 6, task: 4, action: 12, result: 4 }

/** About three minutes aloud, at 140 words a minute. */
const MOST_WORDS = 420

/** The result comes first: it is what is left out most often. */
const IN_THIS_ORDER: readonly StarPart[] = ['result', 'action', 'situation', 'task']

const MISSING: Readonly<Record<StarPart, string>> = {
  situation: 'Where and when was it, and what was the matter? A listener who does not see the place cannot follow.',
  task: 'What was yours to do? Without it nobody can tell what you did from what went on around you.',
  action: 'What did you do, step by step? It is the part they came to hear.',
  result: 'What came of it? It is the part most often left out, and the part they remember.',
}

const THIN: Readonly<Record<StarPart, string>> = {
  situation: 'The situation is said in a few words. One sentence more lets them see it.',
  task: 'The task is said in a few words. Say what you had to reach, and by when.',
  action: 'The action is said in a few words. Say what you did first, then what, and why so.',
  result: 'The result is said in a few words. Say what was different afterwards, and for whom.',
}

/** Figures, and words that count: how much, how many, how often, how long, of how many. */
const COUNTED =
  /\d|%|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|dozen|hundred|thousand|million|half|halved|third|quarter|double|doubled|triple|tripled|twice|thrice|none|nobody|zero|once|first|per ?cent|percent)\b/i

const wordsIn = (text: string | null): number => (text === null ? 0 : (text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0))

const ONLY_WE = 'The action says we and never I. They hire you: say what you yourself did.'
const UNCOUNTED =
  'The result has nothing in it that can be counted. How much, how many, how long, compared with before? If nobody measured it, say who noticed, and what they did.'

const ofPart = (part: StarPart, text: string | null): Gap[] => {
  const words = wordsIn(text)
  if (words === 0) return [{ part, rule: 'missing', sentence: MISSING[part] }]
  const thin: Gap[] = words < FEWEST_WORDS[part] ? [{ part, rule: 'thin', sentence: THIN[part] }] : []
  if (part === 'result' && !COUNTED.test(text as string)) return [{ part, rule: 'uncounted', sentence: UNCOUNTED }, ...thin]
  if (part === 'action' && /\bwe\b/i.test(text as string) && !/\b(?:I|my|me|myself)\b/.test(text as string))
    return [{ part, rule: 'only-we', sentence: ONLY_WE }, ...thin]
  return thin
}

const ofWhole = (story: Parts): Gap[] => {
  const [before, action] = [wordsIn(story.situation) + wordsIn(story.task), wordsIn(story.action)]
  const all = before + action + wordsIn(story.result)
  const found: Gap[] = []
  if (action >= FEWEST_WORDS.action && before > 2 * action) {
    const sentence = `It takes ${before} words before you do anything, and ${action} while you do. Shorten what leads up to it.`
    found.push({ part: 'situation', rule: 'long-before-you-act', sentence })
  }
  if (all > MOST_WORDS)
    found.push({
      part: null,
      rule: 'too-long',
      sentence: `It has ${all} words, which is more than three minutes aloud. Keep what they would ask for.`,
    })
  return found
}

/**
 * What a story lacks, the gravest first: parts that are missing, a result without anything that can be counted, an action in which only we act. Rules
 * on its words, no verdict on what happened; nothing when they find nothing.
 *
 * @example gapsIn({ situation: null, task: 'To halve the time a report takes.', action: 'I wrote a script that drew the figures together, and had two people check it.', result: 'The report went out sooner.' }).map(({ part, rule }) => [part, rule]) // => [['situation', 'missing'], ['result', 'uncounted']]
 */
export const gapsIn = (story: Parts): Gap[] => {
  const found = IN_THIS_ORDER.flatMap((part) => ofPart(part, story[part]))
  const missing = found.filter(({ rule }) => rule === 'missing')
  return [...missing, ...found.filter(({ rule }) => rule !== 'missing'), ...ofWhole(story)]
}
