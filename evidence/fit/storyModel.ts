import { type Case, type Prior, penalisedLogistic } from './penalisedLogistic.ts'
import type { Review } from './reviews.ts'
import { levelFor } from './scoring.ts'
import { type Effect, type SignChoices, STORY_MARKERS } from './signModel.ts'

/** What a way of scoring adds to the log odds of its company for one review. */
export type Scorer = (review: Review) => number

/** What a story is worth on the log odds of its company's share of offers: the constant, and what it shows of how far the process went. */
export type StoryFit = { readonly constant: Effect; readonly markers: ReadonlyMap<string, Effect> }

const WIDE = { mean: 0, sd: 5 }
/** So firmly is a weight held at 1: what the signs add is taken as it is. */
const HELD = { mean: 1, sd: 1e-6 }

const companiesOf = (reviews: readonly Review[]): string[] => [...new Set(reviews.map(({ company }) => company))]

const casesOf = (candidates: readonly Review[], companies: readonly string[], signs: Scorer): Case[] => {
  const first = 1 + companies.length
  return candidates.map((review) => {
    const at = companies.indexOf(review.company)
    const told = STORY_MARKERS.flatMap(({ id }, marker) => (review.story.has(id) ? [marker] : []))
    return {
      inputs: [
        [0, signs(review)],
        [1 + at, 1],
        ...told.flatMap((marker): [number, number][] => [
          [first + marker, 1],
          [first + (at + 1) * STORY_MARKERS.length + marker, 1],
        ]),
      ],
      cameAbout: review.gotOffer,
      weight: 1,
    }
  })
}

/** What the markers add once the signs are counted as the odds count them; each may be off at each company by a normal amount. */
const markersOf = (candidates: readonly Review[], signs: Scorer, { storySd, companySd }: SignChoices): ReadonlyMap<string, Effect> => {
  const companies = companiesOf(candidates)
  const priors: Prior[] = [
    HELD,
    ...companies.map(() => WIDE),
    ...STORY_MARKERS.map(() => ({ mean: 0, sd: storySd })),
    ...companies.flatMap(() => STORY_MARKERS.map(() => ({ mean: 0, sd: companySd }))),
  ]
  const { weights, covariance } = penalisedLogistic(casesOf(candidates, companies, signs), priors)
  return new Map(
    STORY_MARKERS.map(({ id }, marker) => {
      const place = 1 + companies.length + marker
      return [id, { logOdds: weights[place] ?? 0, sd: Math.sqrt(covariance[place]?.[place] ?? 0) }]
    }),
  )
}

/** Signs and markers of a review together, without the constant. */
const addedBy =
  (markers: ReadonlyMap<string, Effect>, signs: Scorer): Scorer =>
  (review) =>
    [...review.story].reduce((sum, id) => sum + (markers.get(id)?.logOdds ?? 0), signs(review))

/** What brings the mean chance of a company's stories back to its share of offers: the mean over companies, and how far they lie apart. */
const constantOf = (candidates: readonly Review[], added: Scorer): Effect => {
  const each = companiesOf(candidates).map((name) => {
    const own = candidates.filter(({ company }) => company === name)
    const offers = own.filter(({ gotOffer }) => gotOffer).length
    return levelFor(own.map(added), offers) - Math.log(offers / (own.length - offers))
  })
  const mean = each.reduce((sum, one) => sum + one, 0) / each.length
  const variance = each.reduce((sum, one) => sum + (one - mean) ** 2, 0) / Math.max(1, each.length - 1)
  return { logOdds: mean, sd: Math.sqrt(variance) }
}

/**
 * The weights of what a story shows, beside signs that are counted as given. The collections in which employees write are left out:
 * where nearly all who tell much had an offer it shows nothing how far a story goes.
 */
export const fitStory = (reviews: readonly Review[], signs: Scorer, choices: SignChoices): StoryFit => {
  const candidates = reviews.filter(({ isEmployeeSigned }) => !isEmployeeSigned)
  const markers = markersOf(candidates, signs, choices)
  return { constant: constantOf(candidates, addedBy(markers, signs)), markers }
}

/** What a story adds to the log odds of its company's share: the constant, what it shows, and the signs. */
export const storyScorer =
  ({ constant, markers }: StoryFit, signs: Scorer): Scorer =>
  (review) =>
    constant.logOdds + addedBy(markers, signs)(review)
