import { describe, expect, test } from 'vitest'
import type { Review } from './reviews.ts'
import { companyLeftOut, fifthLeftOut, markedSigns, scoresOf } from './scoreSigns.ts'
import { chancesAt, levelFor } from './scoring.ts'
import { fitStory, storyScorer } from './storyModel.ts'

const CHOICES = { priorSd: 0.3, storySd: 10, companySd: 0.01, employeeSignedWeight: 0.5 }

const aReview = (company: string, gotOffer: boolean, story: readonly string[], isEmployeeSigned = false): Review => ({
  company,
  gotOffer,
  isEmployeeSigned,
  mood: 'unsaid',
  family: 'engineering',
  isIntern: false,
  isSenior: false,
  words: 60,
  text: '',
  marks: new Set(),
  story: new Set(story),
})

const some = (count: number, of: () => Review): Review[] => Array.from({ length: count }, of)

/** Offers at odds of 1 to 1 where a day is told of, and of 1 to 3 where none is; a third company with the same odds ratio and fewer offers. */
const reviews = [
  ...['North', 'South'].flatMap((company) => [
    ...some(60, () => aReview(company, true, ['whole-day'])),
    ...some(60, () => aReview(company, false, ['whole-day'])),
    ...some(30, () => aReview(company, true, [])),
    ...some(90, () => aReview(company, false, [])),
  ]),
  ...some(30, () => aReview('East', true, ['whole-day'])),
  ...some(90, () => aReview('East', false, ['whole-day'])),
  ...some(12, () => aReview('East', true, [])),
  ...some(108, () => aReview('East', false, [])),
]

const noSigns = () => 0

describe('what a story shows', () => {
  const fit = fitStory(reviews, noSigns, CHOICES)

  test('has the odds ratio that lies in the reviews', () => {
    expect(fit.markers.get('whole-day')?.logOdds).toBeCloseTo(Math.log(3), 2)
    expect(fit.markers.get('applied')?.logOdds).toBeCloseTo(0, 10)
  })

  test('leaves the mean chance of a company at its share of offers', () => {
    const north = reviews.filter(({ company }) => company === 'North')
    const share = 90 / 240
    const mean = north.map(storyScorer(fit, noSigns)).map((added) => chancesAt(Math.log(share / (1 - share)), [added])[0] ?? 0)
    expect(mean.reduce((sum, one) => sum + one, 0) / north.length).toBeCloseTo(share, 1)
    expect(fit.constant.logOdds).toBeLessThan(0)
  })

  test('does not look at reviews that employees may have signed', () => {
    const signed = some(500, () => aReview('West', true, ['applied'], true))
    expect(fitStory([...reviews, ...signed], noSigns, CHOICES)).toEqual(fit)
  })

  test('is what remains once the signs are counted as they are', () => {
    const half = fitStory(reviews, ({ story }) => (story.has('whole-day') ? Math.log(2) : 0), CHOICES)
    expect(half.markers.get('whole-day')?.logOdds).toBeCloseTo(Math.log(1.5), 2)
  })
})

describe('a score', () => {
  test('of a company left out is made without a review of it', () => {
    for (const { scored, fitted } of companyLeftOut(reviews)) {
      const names = new Set(scored.map(({ company }) => company))
      expect(names.size).toBe(1)
      expect(fitted.length + scored.length).toBe(reviews.length)
      expect(fitted.some(({ company }) => names.has(company))).toBe(false)
    }
  })

  test('of a fifth left out is made without it, and every candidate is scored once', () => {
    const split = fifthLeftOut(reviews)
    expect(split.flatMap(({ scored }) => scored)).toHaveLength(reviews.length)
    for (const { scored, fitted } of split) expect(fitted.some((review) => scored.includes(review))).toBe(false)
  })

  test('finds what lies in the reviews, and is calibrated', () => {
    const { story } = scoresOf(companyLeftOut(reviews), CHOICES)
    expect(story.auc).toBeGreaterThan(0.6)
    expect(story.slope).toBeCloseTo(1, 1)
    expect(story.logLoss).toBeLessThan(story.baseLogLoss)
    expect(story.levelled).toBeLessThanOrEqual(story.logLoss)
  })

  test('sets the level at which the chances sum to the offers', () => {
    const added = [-1, 0, 2, 0.5]
    const chances = chancesAt(levelFor(added, 1.7), added)
    expect(chances.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1.7, 10)
  })
})

test('the marks of the data are signs by their names', () => {
  expect(markedSigns({ ...aReview('North', true, []), marks: new Set(['st_met_manager', 'sg_fun', 'st_phone']) })).toEqual(new Set(['met-manager']))
})
