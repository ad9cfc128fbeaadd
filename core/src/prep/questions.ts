import { z } from 'zod'
import asksJson from '#evidence/prep-asks.json' with { type: 'json' }
import questionsJson from '#evidence/prep-questions.json' with { type: 'json' }
import { RoundFormat } from '../record/round.ts'
import { Topic } from './formats.ts'
import { FAMILIES, Part } from './people.ts'
import { likeness, phrasesIn, subjectsOf } from './words.ts'

const Competency = z.strictObject({
  id: z.string(),
  name: z.string(),
  topic: Topic,
  listens: z.string().describe('What they listen for.'),
  words: z.array(z.string()).min(1).describe('Words by which it is recognised.'),
})
export type Competency = z.infer<typeof Competency>

/** What kind of question it is. */
export const QuestionKind = z.enum(['behavioural', 'situational', 'motivational', 'culture', 'closing', 'role'])
export type QuestionKind = z.infer<typeof QuestionKind>

const Group = z.strictObject({
  kind: QuestionKind,
  competency: z.string(),
  family: z.string().optional().describe('Only for roles of this family.'),
  formats: z.array(RoundFormat).min(1),
  questions: z.record(z.string(), z.string().min(1)),
})

const file = z
  .strictObject({ competencies: z.array(Competency), usual: z.array(z.string()), listens: z.record(z.string(), z.string()), groups: z.array(Group) })
  .parse(questionsJson)

/** Every competency, in the order of the file. */
export const COMPETENCIES: readonly Competency[] = file.competencies

const byId = new Map(file.competencies.map((competency) => [competency.id, competency]))

/** What is known of a competency. @throws RangeError when there is none by that name. */
export const competencyOf = (id: string): Competency => {
  const competency = byId.get(id)
  if (competency === undefined) throw new RangeError(`evidence/prep-questions.json has no competency ${id}`)
  return competency
}

/** A question that they may ask. */
export type LikelyQuestion = {
  readonly id: string
  readonly text: string
  readonly kind: QuestionKind
  readonly competency: string
  readonly formats: readonly RoundFormat[]
  readonly family: string | null
  /** We hold it for one of those that come up most. */
  readonly isUsual: boolean
  /** What they listen for in the answer. */
  readonly listens: string
}

const usual = new Set(file.usual)

/** Every question that they may ask, in the order of the file. */
export const LIKELY: readonly LikelyQuestion[] = file.groups.flatMap(({ kind, competency, formats, family, questions }) =>
  Object.entries(questions).map(([id, text]) => ({
    id,
    text,
    kind,
    competency,
    formats,
    family: family ?? null,
    isUsual: usual.has(id),
    listens: file.listens[id] ?? (competency === 'craft' ? FAMILIES.get(family ?? '')?.listens : undefined) ?? competencyOf(competency).listens,
  })),
)

/** What a question to ask them is about. */
export const AskTopic = z.enum(['culture', 'day', 'growth', 'team', 'direction', 'process'])
export type AskTopic = z.infer<typeof AskTopic>

const Ask = z.strictObject({
  id: z.string(),
  topic: AskTopic,
  fit: z.array(Part).min(1).describe('Whom it suits, the one it suits best first.'),
  answeredBy: z
    .enum(['workplace', 'finalists', 'openings', 'next-date', 'pay', 'start'])
    .nullable()
    .describe('The fact of the record that answers it.'),
  text: z.string().min(1),
  tells: z.string().min(1).describe('What the answer tells.'),
})
export type Ask = z.infer<typeof Ask>

/** Every question to ask them, in the order of the file. */
export const ASKS: readonly Ask[] = z.array(Ask).parse(asksJson)

const subjects = new Map(LIKELY.map((question) => [question.id, subjectsOf(question.text)]))

/** Below this two questions share words and no subject. */
const ALIKE = 0.6

/**
 * The question of the list that says much the same as these words, or null.
 *
 * @example questionLike('Tell me about an analysis that changed a decision.')?.id // => 'delivery-8'
 */
export const questionLike = (text: string): LikelyQuestion | null => {
  const asked = subjectsOf(text)
  const best = LIKELY.map((question) => ({ question, share: likeness(asked, subjects.get(question.id) as ReadonlySet<string>) }))
    .filter(({ share }) => share >= ALIKE)
    .sort((one, other) => other.share - one.share)[0]
  return best?.question ?? null
}

/**
 * Which competencies these words speak of, the one most spoken of first.
 *
 * @example competenciesIn('Whether I can explain numbers to nurses.') // => ['communication']
 */
export const competenciesIn = (text: string): string[] =>
  file.competencies
    .map(({ id, words }) => ({ id, hits: phrasesIn(text, words).length }))
    .filter(({ hits }) => hits > 0)
    .sort((one, other) => other.hits - one.hits)
    .map(({ id }) => id)

/** The competency that a question asks after, as far as its words tell. */
export const competencyAsked = (text: string): string | null => questionLike(text)?.competency ?? competenciesIn(text)[0] ?? null
