import { readFileSync, writeFileSync } from 'node:fs'
import { read } from '#core/reader/read.ts'
import { CHOICES } from './choices.ts'
import { tableOf, withParts } from './markdown.ts'
import { type Review, reviewsIn } from './reviews.ts'
import { companyLeftOut, fifthLeftOut, type SignsTold, scoresOf } from './scoreSigns.ts'
import { SCORE_HEAD, scoreLine } from './signsReport.ts'

/**
 * How well the reader and the odds together tell reviews from their text alone: `node evidence/fit/score-texts.ts DATA_FOLDER` prints it, and with
 * `--write` puts it into the document. Weights are fitted without what is scored; the signs of what is scored are those that the reader finds, as they stand.
 */

const DOCUMENT = new URL('../../docs/method/evidence.md', import.meta.url)

const found = new Map<Review, ReadonlySet<string>>()

const readSigns: SignsTold = (review) => {
  const known = found.get(review)
  if (known !== undefined) return known
  const findings = read(review.text).filter(({ kind, polarity }) => kind === 'sign' && polarity === 'present')
  const signs = new Set(findings.map(({ value }) => value))
  found.set(review, signs)
  return signs
}

const [folder] = process.argv.slice(2).filter((word) => word !== '--write')
if (folder === undefined) throw new RangeError('score-texts requires the data folder: node evidence/fit/score-texts.ts DATA_FOLDER')
const reviews = reviewsIn(folder)
const [left, fifths] = [companyLeftOut(reviews), fifthLeftOut(reviews)].map((split) => scoresOf(split, CHOICES, readSigns))
if (left === undefined || fifths === undefined) throw new RangeError('score-texts requires both ways of leaving out')
const table = tableOf(SCORE_HEAD, [
  scoreLine('of a company left out', 'what the story shows alone', left.story),
  scoreLine('of a company left out', 'reader and odds together', left['story and signs']),
  scoreLine('of a fifth left out', 'what the story shows alone', fifths.story),
  scoreLine('of a fifth left out', 'reader and odds together', fifths['story and signs']),
])
console.log(table)
if (process.argv.includes('--write')) writeFileSync(DOCUMENT, withParts(readFileSync(DOCUMENT, 'utf8'), { texts: table }))
