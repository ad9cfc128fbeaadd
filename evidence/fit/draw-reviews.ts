import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { drawable } from './readerLabels.ts'

/**
 * Draws reviews to be labelled, none of which is labelled yet: `node evidence/fit/draw-reviews.ts DATA_FOLDER SEED HOW_MANY [LEFT_OUT]` prints their line
 * numbers. Each company has its share of them; within a company the order is that of a hash of the seed and the line, so that a seed draws
 * the same lines from the same labels. A file of line numbers, one a line, leaves out what has been looked at while the rules were written.
 */

/** As long as those that were labelled first: what is shorter says next to nothing, and a longer one is labelled with less care. */
const [FEWEST_WORDS, MOST_WORDS] = [11, 162]

const [folder, seed, howMany, looked] = process.argv.slice(2)
const asked = Number(howMany)
if (folder === undefined || seed === undefined || !Number.isInteger(asked) || asked < 1) {
  console.error('Tell the folder of the data, a seed and how many: node evidence/fit/draw-reviews.ts DATA_FOLDER SEED HOW_MANY [LEFT_OUT]')
  process.exit(2)
}

const orderOf = (line: number): string => createHash('sha256').update(`${seed} ${line}`).digest('hex')

const leftOut = new Set(looked === undefined ? [] : readFileSync(looked, 'utf8').split('\n').map(Number))
const fitting = drawable(folder).filter(({ line, words }) => words >= FEWEST_WORDS && words <= MOST_WORDS && !leftOut.has(line))
const drawn = [...new Set(fitting.map(({ company }) => company))].flatMap((company) => {
  const own = fitting.filter((review) => review.company === company)
  const share = Math.max(1, Math.round((asked * own.length) / fitting.length))
  return own
    .map(({ line }) => line)
    .toSorted((one, other) => orderOf(one).localeCompare(orderOf(other)))
    .slice(0, share)
})
console.log(drawn.toSorted((one, other) => one - other).join('\n'))
