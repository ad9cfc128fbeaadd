import { z } from 'zod'
import { EmployerKind, Source } from '../record/process.ts'
import { asksWhatFirstWas, asScreened } from './path.ts'
import type { Standing } from './standing.ts'
import { movementWords } from './words.ts'
import { meanChance } from './working.ts'

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

type Question = { id: WouldMove['id']; question: string; answers: readonly (readonly [answer: string, standing: Standing])[] }

/** Numbers of finalists that people meet: two to four most often. */
const FINALISTS = [2, 3, 5] as const

const SOURCE_ANSWERS: Record<Source, string> = {
  applied: 'I applied',
  referred: 'Somebody there referred me',
  sourced: 'They wrote to me',
  agency: 'Through an agency',
}
const EMPLOYER_ANSWERS: Record<EmployerKind, string> = {
  'small-firm': 'A small firm',
  'large-firm': 'A large firm',
  'campus-programme': 'A campus programme',
  government: 'Government',
  academic: 'A university or institute',
}

const questionsOf = (standing: Standing): Question[] => {
  const inInterviews = standing.stage !== 'applied' && standing.stage !== 'screen' && standing.stage !== 'pre-offer'
  const questions: Question[] = []
  if (asksWhatFirstWas(standing))
    questions.push({
      id: 'screen',
      question: "Was the first conversation a recruiter's screen?",
      answers: [
        ['yes', asScreened(standing)],
        ['no', { ...standing, firstWasScreen: false }],
      ],
    })
  if (inInterviews && standing.isLast === null && standing.stage !== 'final')
    questions.push({
      id: 'last',
      question: 'Is this the last round before they decide?',
      answers: [
        ['yes', { ...standing, stage: 'final', isLast: true }],
        ['no', { ...standing, isLast: false }],
      ],
    })
  if (inInterviews && standing.finalists === null)
    questions.push({
      id: 'finalists',
      question: 'How many candidates are left, you included?',
      answers: FINALISTS.map((finalists) => [`${finalists}`, { ...standing, finalists }] as const),
    })
  if (standing.source === null)
    questions.push({
      id: 'source',
      question: 'How did you come in?',
      answers: Source.options.map((source) => [SOURCE_ANSWERS[source], { ...standing, source }] as const),
    })
  if (standing.employerKind === null)
    questions.push({
      id: 'employer',
      question: 'What kind of employer is it?',
      answers: EmployerKind.options.map((employerKind) => [EMPLOYER_ANSWERS[employerKind], { ...standing, employerKind }] as const),
    })
  return questions
}

/** The open questions, the one that could move the chance most first. */
export const wouldMoveOf = (standing: Standing, chance: number): WouldMove[] =>
  questionsOf(standing)
    .map(({ id, question, answers }) => {
      const told = answers.map(([answer, then]) => ({ answer, chance: meanChance(then) }))
      const chances = told.map((one) => one.chance)
      return {
        id,
        question,
        moves: Math.max(...chances) - Math.min(...chances),
        answers: told.map((one) => ({ ...one, words: movementWords(chance, one.chance) })),
      }
    })
    .sort((a, b) => b.moves - a.moves)
