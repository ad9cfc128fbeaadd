import type { EmployerKind, Source } from '#core/record/process.ts'
import type { Shown } from '../record/process.ts'
import type { OpenOdds } from './WhereYouStand.tsx'

type Correction = { command: 'round.correct' | 'round.add' | 'process.correct'; input: object }

/** The answers stand in this order. */
const SOURCES: readonly Source[] = ['applied', 'referred', 'sourced', 'agency']
const KINDS: readonly EmployerKind[] = ['small-firm', 'large-firm', 'campus-programme', 'government', 'academic']
const FINALISTS = [2, 3, 5]

const isScreen = ({ isScreen: said, formats }: Shown['rounds'][number]): boolean => said ?? formats.includes('screen')

/** What recording an answer to one of the open questions corrects; null when there is nothing it could be recorded at. */
export const correctionOf = (id: OpenOdds['wouldMove'][number]['id'], place: number, { process, rounds }: Shown): Correction | null => {
  const first = rounds[0]
  const furthest = rounds.findLast((round) => !isScreen(round))
  const atFurthest = (facts: object): Correction | null =>
    furthest === undefined ? null : { command: 'round.correct', input: { round: furthest.id, revision: furthest.revision, ...facts } }
  switch (id) {
    case 'screen':
      // The first conversation may not be recorded at all when only a later round was.
      if (first === undefined || (first.number ?? 1) > 1)
        return { command: 'round.add', input: { process: process.id, number: 1, isScreen: place === 0 } }
      return { command: 'round.correct', input: { round: first.id, revision: first.revision, isScreen: place === 0 } }
    case 'last':
      return atFurthest({ isLast: place === 0 })
    case 'finalists':
      return atFurthest({ finalists: FINALISTS[place] })
    case 'source':
      return { command: 'process.correct', input: { process: process.id, revision: process.revision, source: SOURCES[place] } }
    case 'employer':
      return { command: 'process.correct', input: { process: process.id, revision: process.revision, employerKind: KINDS[place] } }
  }
}
