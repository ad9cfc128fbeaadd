import { z } from 'zod'
import { EmployerKind, Source } from '../record/process.ts'
import { meanChance } from './chance.ts'
import { asksWhatFirstWas, asScreened, isInterviewing } from './path.ts'
import type { Standing } from './standing.ts'
import { movementWords } from './words.ts'

/** A question nobody has answered yet, and the chance for each answer to it. */
export const WouldMove = z.strictObject({
  id: z.enum(['screen', 'last', 'finalists', 'source', 'employer']),
  question: z.string(),
  moves: z.number().min(0).max(1).describe('From the lowest to the highest of the chances below.'),
  answers: z.array(
    z.strictObject({ answer: z.string(), chance: z.number().min(0).max(1), words: z.string().describe('Where the chance would go.') }),
  ),
})
export type WouldMove = z.infer<typeof WouldMove>

type Question = {
  readonly id: WouldMove['id']
  readonly question: string
  readonly isOpen: (standing: Standing) => boolean
  /** What the standing would be, by answer. */
  readonly answers: (standing: Standing) => Record<string, Standing>
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

const QUESTIONS: readonly Question[] = [
  {
    id: 'screen',
    question: "Was the first conversation a recruiter's screen?",
    isOpen: asksWhatFirstWas,
    answers: (standing) => ({ Yes: asScreened(standing), No: { ...standing, firstWasScreen: false } }),
  },
  {
    id: 'last',
    question: 'Is this the last round before they decide?',
    isOpen: ({ stage, isLast }) => isInterviewing(stage) && stage !== 'final' && isLast === null,
    answers: (standing) => ({ Yes: { ...standing, stage: 'final', isLast: true }, No: { ...standing, isLast: false } }),
  },
  {
    id: 'finalists',
    question: 'How many candidates are left, you included?',
    isOpen: ({ stage, finalists }) => isInterviewing(stage) && finalists === null,
    answers: (standing) => ({ Two: { ...standing, finalists: 2 }, Three: { ...standing, finalists: 3 }, Five: { ...standing, finalists: 5 } }),
  },
  {
    id: 'source',
    question: 'How did you come into it?',
    isOpen: ({ source }) => source === null,
    answers: (standing) => Object.fromEntries(Source.options.map((source) => [SOURCE_ANSWERS[source], { ...standing, source }])),
  },
  {
    id: 'employer',
    question: 'What kind of employer is it?',
    isOpen: ({ employerKind }) => employerKind === null,
    answers: (standing) => Object.fromEntries(EmployerKind.options.map((kind) => [EMPLOYER_ANSWERS[kind], { ...standing, employerKind: kind }])),
  },
]

/** The questions still open, the one that could move the chance most first. */
export const wouldMoveOf = (standing: Standing, chance: number): WouldMove[] =>
  QUESTIONS.filter(({ isOpen }) => isOpen(standing))
    .map(({ id, question, answers }) => {
      const told = Object.entries(answers(standing)).map(([answer, then]) => ({ answer, chance: meanChance(then) }))
      const chances = told.map((one) => one.chance)
      const moves = Math.max(...chances) - Math.min(...chances)
      return { id, question, moves, answers: told.map((one) => ({ ...one, words: movementWords(chance, one.chance) })) }
    })
    .sort((one, other) => other.moves - one.moves)
