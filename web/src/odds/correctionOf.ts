import type { Shown } from '../record/process.ts'
import type { OpenOdds } from './WhereYouStand.tsx'

type Question = OpenOdds['wouldMove'][number]
type Correction = { command: 'round.correct' | 'round.add' | 'process.correct'; input: object }

const isScreen = ({ isScreen: said, formats }: Shown['rounds'][number]): boolean => said ?? formats.includes('screen')

/** What recording an answer to one of the open questions corrects; null when there is nothing it could be recorded at. */
export const correctionOf = (id: Question['id'], value: Question['answers'][number]['value'], { process, rounds }: Shown): Correction | null => {
  const first = rounds[0]
  const furthest = rounds.findLast((round) => !isScreen(round))
  const atFurthest = (facts: object): Correction | null =>
    furthest === undefined ? null : { command: 'round.correct', input: { round: furthest.id, revision: furthest.revision, ...facts } }
  switch (id) {
    case 'screen':
      // The first conversation may not be recorded at all when only a later round was.
      if (first === undefined || (first.number ?? 1) > 1) return { command: 'round.add', input: { process: process.id, number: 1, isScreen: value } }
      return { command: 'round.correct', input: { round: first.id, revision: first.revision, isScreen: value } }
    case 'last':
      return atFurthest({ isLast: value })
    case 'finalists':
      return atFurthest({ finalists: value })
    case 'source':
      return { command: 'process.correct', input: { process: process.id, revision: process.revision, source: value } }
    case 'employer':
      return { command: 'process.correct', input: { process: process.id, revision: process.revision, employerKind: value } }
  }
}
