import { CHOICES } from './choices.ts'
import { reviewsIn } from './reviews.ts'
import { signScorer } from './scoreSigns.ts'
import { STORY_MARKERS, signFits } from './signModel.ts'

/**
 * Prints what the text of every review tells of how far it went, and what its signs add, in the order of the file: for the second
 * fit by R, which has neither the reader's words nor the rule of the signs. `node evidence/fit/story-marks.ts DATA_FOLDER > marks.csv`
 */
const folder = process.argv[2]
if (folder === undefined) throw new RangeError('story-marks requires the data folder: node evidence/fit/story-marks.ts DATA_FOLDER')
const reviews = reviewsIn(folder)
const signs = signScorer(signFits(reviews, CHOICES))
const ids = STORY_MARKERS.map(({ id }) => id)
console.log([...ids, 'signs'].join(','))
for (const review of reviews) console.log([...ids.map((id) => (review.story.has(id) ? 1 : 0)), signs(review)].join(','))
