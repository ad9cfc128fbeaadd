import { CHOICES } from './choices.ts'
import { reviewsIn } from './reviews.ts'
import { leaveCompanyOut, tenfold } from './scoreSigns.ts'

const folder = process.argv[2]
if (folder === undefined) throw new RangeError('score-signs requires the data folder: node evidence/fit/score-signs.ts DATA_FOLDER')
const reviews = reviewsIn(folder)
console.log(JSON.stringify({ 'company left out': leaveCompanyOut(reviews, CHOICES), 'tenth left out': tenfold(reviews, CHOICES) }, null, 2))
