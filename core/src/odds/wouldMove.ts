import { z } from 'zod'
import { EmployerKind, Source } from '../record/process.ts'
import type { Mixture } from '../stats/mixture.ts'
import { meanChance } from './chance.ts'
import { asksWhatFirstWas, asScreened, isInterviewing } from './path.ts'
import { PRIOR } from './spread.ts'
import type { Standing } from './standing.ts'
import { isAnotherCount, movementWords } from './words.ts'

/** A question nobody has answered yet, and the chance for each answer to it. */
export const WouldMove = z.strictObject({
  id: z.enum(['screen', 'last', 'finalists', 'source', 'employer']),
  question: z.string(),
  moves: z.number().min(0).max(1).describe('From the lowest to the highest of the chances below.'),
  isNoticed: z.boolean().describe('Whether an answer would have another count said of the chance.'),
  answers: z.array(
    z.strictObject({
      answer: z.string().describe('The answer in words.'),
      value: z.union([z.boolean(), z.int(), Source, EmployerKind]).describe('The fact that recording it would set.'),
      chance: z.number().min(0).max(1),
      words: z.string().describe('Where the chance would go.'),
    }),
  ),
})
export type WouldMove = z.infer<typeof WouldMove>

type Told = Pick<WouldMove['answers'][number], 'answer' | 'value'> & { readonly standing: Standing }

type Question = {
  readonly id: WouldMove['id']
  readonly question: string
  readonly isOpen: (standing: Standing) => boolean
  /** What the standing would be, by answer. */
  readonly answers: (standing: Standing) => readonly Told[]
}

const SOURCE_ANSWERS: Record<Source, string> = {
  applied: 'You applied',
  referred: 'Somebody there referred you',
  sourced: 'They wrote to you',
  agency: 'Through an agency',
}

const EMPLOYER_ANSWERS: Record<EmployerKind, string> = {
  'small-firm': 'A small firm',
  'large-firm': 'A large firm',
  'campus-programme': 'A campus programme',
  government: 'A public employer',
  academic: 'An academic employer',
}

const FINALISTS = [
  { answer: 'Two', value: 2 },
  { answer: 'Three', value: 3 },
  { answer: 'Five', value: 5 },
] as const

const yes = (standing: Standing): Told => ({ answer: 'Yes', value: true, standing })
const no = (standing: Standing): Told => ({ answer: 'No', value: false, standing })

const QUESTIONS: readonly Question[] = [
  {
    id: 'screen',
    question: "Was the first conversation a recruiter's screen?",
    isOpen: asksWhatFirstWas,
    answers: (standing) => [yes(asScreened(standing)), no({ ...standing, firstWasScreen: false })],
  },
  {
    id: 'last',
    question: 'Is this the last round before they decide?',
    isOpen: ({ stage, isLast }) => isInterviewing(stage) && stage !== 'final' && isLast === null,
    answers: (standing) => [yes({ ...standing, stage: 'final', isLast: true }), no({ ...standing, isLast: false })],
  },
  {
    id: 'finalists',
    question: 'How many candidates are left, you included?',
    isOpen: ({ stage, finalists }) => isInterviewing(stage) && finalists === null,
    answers: (standing) => FINALISTS.map(({ answer, value }) => ({ answer, value, standing: { ...standing, finalists: value } })),
  },
  {
    id: 'source',
    question: 'How did you come into it?',
    isOpen: ({ source }) => source === null,
    answers: (standing) => Source.options.map((source) => ({ answer: SOURCE_ANSWERS[source], value: source, standing: { ...standing, source } })),
  },
  {
    id: 'employer',
    question: 'What kind of employer is it?',
    isOpen: ({ employerKind }) => employerKind === null,
    answers: (standing) =>
      EmployerKind.options.map((kind) => ({ answer: EMPLOYER_ANSWERS[kind], value: kind, standing: { ...standing, employerKind: kind } })),
  },
]

/** The questions still open, the one that could move the chance most first. */
export const wouldMoveOf = (standing: Standing, chance: number, belief: Mixture = PRIOR): WouldMove[] =>
  QUESTIONS.filter(({ isOpen }) => isOpen(standing))
    .map(({ id, question, answers }) => {
      const told = answers(standing).map(({ answer, value, standing: told }) => ({ answer, value, chance: meanChance(told, belief) }))
      const chances = told.map((one) => one.chance)
      const moves = Math.max(...chances) - Math.min(...chances)
      const isNoticed = chances.some((one) => isAnotherCount(chance, one))
      return { id, question, moves, isNoticed, answers: told.map((one) => ({ ...one, words: movementWords(chance, one.chance) })) }
    })
    .sort((one, other) => other.moves - one.moves)
