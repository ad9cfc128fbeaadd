import type { DebriefFacts } from '../record/debrief.ts'
import { straight, wordsIn } from './words.ts'

/**
 * Something that was really talked about, as it can stand in a sentence: a thing (`the night audit`) or a question (`how I test a dashboard`).
 * It is of one person when the notes say that they brought it up; of nobody when it was said to all.
 */
export type Topic = {
  readonly form: 'thing' | 'question'
  readonly words: string
  readonly of: string | null
  /** What the candidate would say to it now, where it is what they were asked. */
  readonly added: string | null
}

const ASKING_WORD = /^(?:how|what|whether|why|when|where|which|who|if)\b/i
const LONGEST = 18

/** Verbs that make a whole sentence of words, which then are no thing. */
const FINITE =
  /\b(?:is|are|was|were|am|has|have|had|do|does|did|will|would|can|could|should|must|may|might|wants?|wanted|needs?|needed|asked|asks|said|says|told|seemed|seems|cared|cares|came|comes|went|goes|takes|took|gets|got|made|makes|liked|likes|worries|worried|showed|shows|talked|spoke|leak|late|laughed|came)\b/i
/** Names of things that keep their capital. */
const PROPER =
  /^(?:Excel|Python|Java|JavaScript|TypeScript|Word|Windows|Linux|Salesforce|Oracle|Kafka|Spark|Tableau|Figma|Photoshop|English|German|French|Spanish|Dutch|Italian|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Europe|Asia|Africa|America|Brexit|I)\b/

/** Words as they stand within a sentence: the capital of its first word is gone unless it belongs to it. */
export const within = (words: string): string =>
  PROPER.test(words) || /^(?:\p{Lu}{2,}|\p{Lu}\p{Ll}*[\p{Lu}\d])/u.test(words) ? words : words.slice(0, 1).toLowerCase() + words.slice(1)

const trimmed = (words: string): string => words.trim().replace(/[\s.,;:!?–-]+$/u, '')

const isShort = (words: string): boolean => {
  const count = wordsIn(words).length
  return count >= 1 && count <= LONGEST
}

/** What they asked of "you" they asked of the one who writes. */
const mine = (words: string): string | null =>
  /\b(?:yourself|you (?:are|were))\b/i.test(words)
    ? null
    : words
        .replace(/\byour\b/gi, 'my')
        .replace(/\byou\b/gi, 'I')
        .replace(/\b(?:our|us|we)\b/gi, (said) => ({ our: 'your', us: 'you', we: 'you' })[said.toLowerCase()] ?? said)

/** Questions that everybody is asked say nothing of this conversation, and those on pay have no place in a note. */
const EVERYWHERE =
  /\b(?:yourself|strengths?|weakness\w*|in (?:five|ten|\d+) years|why (?:should|do you want|are you leaving|us|here)|salary|pay|expectations?|notice period|any questions|your (?:cv|résumé|resume))\b/i

const QUESTION_FORMS: readonly (readonly [RegExp, (rest: string) => string | null, Topic['form']])[] = [
  [
    /^(?:can you |could you |please )?(?:tell|talk|walk|take) (?:me|us) (?:about|through) (?:a|the) time (?:when |that )?(?=you\b)/i,
    (rest) => mine(`a time when ${rest}`),
    'thing',
  ],
  [/^(?:can you |could you |please )?(?:tell|talk|walk|take) (?:me|us) (?:about|through) /i, mine, 'thing'],
  [/^(?:can you |could you |please )?(?:describe|explain) /i, mine, 'thing'],
  [/^(?:can you |could you |please )?give (?:me|us) an example of /i, mine, 'thing'],
  [/^what(?:'s| is) your (?:approach|attitude) to /i, (rest) => mine(`your approach to ${rest}`), 'thing'],
  [/^how do you /i, (rest) => mine(`how you ${rest}`), 'question'],
  [/^how would you /i, (rest) => mine(`how you would ${rest}`), 'question'],
  [/^how can (?:you|one) /i, (rest) => mine(`how you can ${rest}`), 'question'],
  [/^what would you do /i, (rest) => mine(`what you would do ${rest}`), 'question'],
  [/^what do you do /i, (rest) => mine(`what you do ${rest}`), 'question'],
]

/**
 * A question as it was asked, as a topic; null when it cannot be turned round without a mistake, or is asked everywhere.
 *
 * @example askedTopic('How do you say no to a stakeholder?') // => { form: 'question', words: 'how I say no to a stakeholder', of: null, added: null }
 * @example askedTopic('Where do you see yourself in five years?') // => null
 */
export const askedTopic = (question: string): Topic | null => {
  const asked = straight(question).trim()
  if (EVERYWHERE.test(asked)) return null
  for (const [pattern, turned, form] of QUESTION_FORMS) {
    if (!pattern.test(asked)) continue
    const words = turned(trimmed(asked.replace(pattern, '')))
    return words !== null && isShort(words) && !/[.?!]/.test(words) ? { form, words: within(words), of: null, added: null } : null
  }
  return null
}

const BROUGHT_UP =
  /^(?<who>\p{Lu}[\p{L}'.-]+(?: \p{Lu}[\p{L}'.-]+)*|they|she|he) (?:also |again |really |mostly |then |first )?(?:(?<about>(?:asked|talked|spoke|worried|worries) (?:me )?about|asked after|cares? (?:most |a lot |very much )?about|cared (?:most |a lot |very much )?about|brought up|spoke of|came back to)|(?<asked>asked(?: me)?|wanted to know|wondered)) (?<rest>.+)$/iu

/** A note such as "Rin asked how I test a dashboard": who, and what. */
const broughtUp = (sentence: string): { who: string; topic: Pick<Topic, 'form' | 'words'> } | null => {
  const { who = '', about, rest = '' } = BROUGHT_UP.exec(sentence)?.groups ?? {}
  const words = trimmed(rest.split(/[;:]|, (?:and|but|which|who|I) /)[0] ?? '')
  if (who === '' || !isShort(words)) return null
  if (ASKING_WORD.test(words)) return { who, topic: { form: 'question', words } }
  return about === undefined || FINITE.test(words) ? null : { who, topic: { form: 'thing', words } }
}

const clausesIn = (notes: string | null): string[] =>
  straight(notes ?? '')
    .split(/(?<=[.?!])\s+|[;\n]+/)
    .map(trimmed)
    .filter((clause) => clause !== '')

/** What they cared about, when it is noted as a thing or as a question. */
const plainTopic = (clause: string): Pick<Topic, 'form' | 'words'> | null => {
  if (!isShort(clause)) return null
  if (ASKING_WORD.test(clause)) return { form: 'question', words: within(clause) }
  return BEFORE.test(clause) || FINITE.test(clause) || /\d+ ?(?:%|minutes)|\b(?:I|she|he|they)\b/.test(clause)
    ? null
    : { form: 'thing', words: within(clause) }
}

/** Words that speak of what was noted before them: "Lena came back to it". */
const BEFORE = /^(?:it|this|that|them|these|those|the same|which)\b/i

type Noted = Pick<DebriefFacts, 'asked' | 'caredAbout' | 'notes'>

const namedBy = (who: string, people: readonly string[]): string | null | undefined => {
  if (/^(?:they|she|he)$/i.test(who)) return people.length === 1 ? people[0] : null
  return people.find((name) => wordsIn(straight(name)).some(({ word }) => word === who) || name === who)
}

/** A question noted with the name of who asked it: "Rin: how do you test …". */
const ledBy = (question: string, people: readonly string[]): { of: string | null; asked: string } => {
  const [, who = '', asked = question] = /^(\p{Lu}[\p{L}' .-]{1,40}): *(.+)$/su.exec(question) ?? []
  const of = namedBy(who, people) ?? null
  return of === null ? { of: people.length === 1 ? (people[0] ?? null) : null, asked: question } : { of, asked }
}

/**
 * What was talked about by the notes on a round, in the order of worth: what somebody brought up, what was asked, what they cared about. Only
 * what can stand in a sentence as it was noted; the rest is for the candidate to say.
 *
 * @param people the names of those who were there
 */
export const topicsIn = ({ asked, caredAbout, notes }: Noted, people: readonly string[]): Topic[] => {
  const clauses = [...clausesIn(caredAbout), ...clausesIn(notes)]
  const named = clauses.flatMap((clause, place): Topic[] => {
    const found = broughtUp(clause)
    const of = found === null ? undefined : namedBy(found.who, people)
    if (found === null || of === undefined) return []
    const topic = BEFORE.test(found.topic.words) ? plainTopic(clauses[place - 1] ?? '') : found.topic
    return topic === null ? [] : [{ ...topic, of, added: null }]
  })
  const questions = asked.flatMap(({ question, instead }): Topic[] => {
    const { of, asked: words } = ledBy(question, people)
    const topic = askedTopic(words)
    return topic === null ? [] : [{ ...topic, of, added: instead }]
  })
  const cared = clausesIn(caredAbout).flatMap((clause): Topic[] => {
    const topic = plainTopic(clause)
    return topic === null ? [] : [{ ...topic, of: null, added: null }]
  })
  const all = [...named, ...questions, ...cared].map((topic) => ({ ...topic, words: within(topic.words) }))
  return all.filter((topic, at) => all.findIndex(({ words }) => words === topic.words) === at)
}

/** The words that somebody gives as their topic. */
export const topicSaid = (words: string): Topic => {
  const said = within(trimmed(straight(words)))
  return { form: ASKING_WORD.test(said) ? 'question' : 'thing', words: said, of: null, added: null }
}
