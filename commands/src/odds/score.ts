import { z } from 'zod'
import { todayAt } from '#core/record/moves.ts'
import { type Context, command } from '../command.ts'
import { ScoredLine, scoreLine } from './scoreLine.ts'

/** Scored in a moment; then others are served. */
const LINES_AT_ONCE = 200

const lineScorer = ({ now, zone }: Pick<Context, 'now' | 'zone'>): ((line: string, number: number) => ScoredLine | null) => {
  const today = todayAt({ now: now(), zone })
  return (line, number) => scoreLine(line, number, today)
}

export const scoreOdds = command({
  name: 'odds.score',
  summary: 'Scores a file of processes, one a line: the chance of each, its range and its working. It looks at no record.',
  takesFile: { field: 'lines', as: 'text' },
  eachLine: lineScorer,
  input: z.strictObject({ lines: z.string().describe('The file: one process a line, each a JSON object as docs/odds-score.md describes it.') }),
  output: z.strictObject({
    scored: z.array(ScoredLine).describe('In the order of the lines; a blank line has none.'),
    failed: z.int().min(0).describe('How many of them could not be scored.'),
  }),
  run: async (context, { lines }) => {
    const score = lineScorer(context)
    const all = lines.split('\n')
    const scored: ScoredLine[] = []
    for (const [index, line] of all.entries()) {
      if (index % LINES_AT_ONCE === 0) await context.progress({ done: index, total: all.length, doing: 'Scoring lines' })
      const answer = score(line, index + 1)
      if (answer !== null) scored.push(answer)
    }
    return { scored, failed: scored.filter((answer) => 'error' in answer).length }
  },
})
