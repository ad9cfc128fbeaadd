import { type Case, penalisedLogistic } from './penalisedLogistic.ts'
import type { Review } from './reviews.ts'
import { chancesAt, levelFor, logLoss, type Scored, withinAuc } from './scoring.ts'
import { SIGN_LIST } from './signList.ts'
import { type SignChoices, type SignFits, STORY_MARKERS, signFits } from './signModel.ts'
import { togetherOf } from './signRule.ts'
import { between, shipped } from './signWeight.ts'
import { fitStory, type Scorer, storyScorer } from './storyModel.ts'

/** How well a way of scoring ranks and tells reviews that it never saw. */
export type SignScore = {
  readonly n: number
  readonly auc: number
  readonly baseLogLoss: number
  /** With each company's level set so that the chances sum to its offers: only ranking and boldness are judged. */
  readonly levelled: number
  /** With nothing set: what is added stands on the company's share of offers. */
  readonly logLoss: number
  readonly slope: number
}

const NO_EFFECT = { logOdds: 0, sd: 0 }

/** Which signs a review tells: by the marks of the data, unless something else reads them. */
export type SignsTold = (review: Review) => ReadonlySet<string>

const BY_MARK = new Map(SIGN_LIST.flatMap(({ id, column }) => (column === null ? [] : [[column, id] as const])))

/** The signs that the marks of the data say. */
export const markedSigns: SignsTold = ({ marks }) => new Set([...marks].flatMap((mark) => BY_MARK.get(mark) ?? []))

/** The signs of a text by the fitted table, put together as the odds do it. */
export const signScorer = (fits: SignFits, told: SignsTold = markedSigns): Scorer => {
  const weights = SIGN_LIST.flatMap((sign) => {
    if (sign.column === null) return []
    const { logOdds } = shipped(sign, between(fits.A.get(sign.column) ?? NO_EFFECT, fits.B.get(sign.column) ?? NO_EFFECT), 0)
    return [{ id: sign.id, group: sign.group, logOdds }]
  })
  return (review) => {
    const ids = told(review)
    return togetherOf(weights.filter(({ id }) => ids.has(id)))
  }
}

const noSigns: Scorer = () => 0

/** Every mark without group, shrinkage rule or cap: what an ordinary logistic model would say. */
const plainScorer = (fits: SignFits): Scorer => {
  const columns = [
    ...SIGN_LIST.filter(({ held }) => held === undefined || held === 'disputed').flatMap(({ column }) => column ?? []),
    ...STORY_MARKERS.map(({ id }) => id),
  ]
  const weightOf = (column: string): number => fits.A.get(column)?.logOdds ?? 0
  return ({ marks, story }) => columns.reduce((sum, column) => sum + (marks.has(column) || story.has(column) ? weightOf(column) : 0), 0)
}

/** The slope of a logistic model of the outcome on what was added, with a level a company: 1 is calibrated, below 1 claims too much. */
const slopeOf = (companies: readonly (readonly Review[])[], scorers: readonly Scorer[]): number => {
  const cases = companies.flatMap((reviews, i): Case[] =>
    reviews.map((review) => ({
      inputs: [
        [0, scorers[i]?.(review) ?? 0],
        [i + 1, 1],
      ],
      cameAbout: review.gotOffer,
      weight: 1,
    })),
  )
  const wide = { mean: 0, sd: 1000 }
  return penalisedLogistic(cases, [wide, ...companies.map(() => wide)]).weights[0] ?? 0
}

/** The ways of scoring that are compared, by their names. */
export const WAYS = ['story', 'signs', 'story and signs', 'plain'] as const
export type Way = (typeof WAYS)[number]

/** Each way of scoring, fitted to some reviews. */
export type Scorers = Readonly<Record<Way, Scorer>>

/** Fits every way of scoring; what it fits to is what the marks say, what it scores is what is told. */
export const scorersFrom = (reviews: readonly Review[], choices: SignChoices, told?: SignsTold): Scorers => {
  const fits = signFits(reviews, choices)
  const signs = signScorer(fits, told)
  return {
    story: storyScorer(fitStory(reviews, noSigns, choices), noSigns),
    signs,
    'story and signs': storyScorer(fitStory(reviews, signs, choices), signs),
    plain: plainScorer(fits),
  }
}

/** Some reviews of one company, and what was fitted without them. */
type Part = { readonly company: readonly Review[]; readonly scorers: Scorers }

const scoredAt = (reviews: readonly Review[], added: readonly number[], level: number): Scored[] =>
  chancesAt(level, added).map((chance, i) => ({ chance, cameAbout: reviews[i]?.gotOffer === true }))

const scoreOf = (parts: readonly Part[], way: Way): SignScore => {
  const each = parts.map(({ company, scorers }) => {
    const added = company.map(scorers[way])
    const offers = company.filter(({ gotOffer }) => gotOffer).length
    const share = Math.log(offers / (company.length - offers))
    const base = company.map(() => 0)
    return {
      levelled: scoredAt(company, added, levelFor(added, offers)),
      used: scoredAt(company, added, share),
      base: scoredAt(company, base, share),
    }
  })
  return {
    n: each.flatMap(({ used }) => used).length,
    auc: withinAuc(each.map(({ used }) => used)),
    baseLogLoss: logLoss(each.flatMap(({ base }) => base)),
    levelled: logLoss(each.flatMap(({ levelled }) => levelled)),
    logLoss: logLoss(each.flatMap(({ used }) => used)),
    slope: slopeOf(
      parts.map(({ company }) => company),
      parts.map(({ scorers }) => scorers[way]),
    ),
  }
}

/** Reviews that are scored, each group with all reviews that the scoring may be fitted to. */
export type Split = readonly { readonly scored: readonly Review[]; readonly fitted: readonly Review[] }[]

const companiesOf = (reviews: readonly Review[]): readonly (readonly Review[])[] => {
  const names = [...new Set(reviews.map(({ company }) => company))]
  return names.map((name) => reviews.filter(({ company }) => company === name))
}

const candidatesOnly = (reviews: readonly Review[]): readonly Review[] => reviews.filter(({ isEmployeeSigned }) => !isEmployeeSigned)

/** Each company of the collections without employees, scored by what was fitted without it: what the odds meet at a company they never saw. */
export const companyLeftOut = (reviews: readonly Review[]): Split =>
  companiesOf(candidatesOnly(reviews)).map((scored) => ({ scored, fitted: reviews.filter(({ company }) => company !== scored[0]?.company) }))

const FOLDS = 5

/** Each fifth of the reviews, by their place in the file, scored by what was fitted without it: companies are known, reviews are not. */
export const fifthLeftOut = (reviews: readonly Review[]): Split => {
  const places = new Map(reviews.map((review, place) => [review, place % FOLDS]))
  return Array.from({ length: FOLDS }, (_, fold) => ({
    scored: candidatesOnly(reviews).filter((review) => places.get(review) === fold),
    fitted: reviews.filter((review) => places.get(review) !== fold),
  }))
}

/** How each way of scoring does on reviews that were left out of its fit. */
export const scoresOf = (split: Split, choices: SignChoices, told?: SignsTold): Readonly<Record<Way, SignScore>> => {
  const parts = split.flatMap(({ scored, fitted }) => {
    const scorers = scorersFrom(fitted, choices, told)
    return companiesOf(scored).map((company) => ({ company, scorers }))
  })
  return Object.fromEntries(WAYS.map((way) => [way, scoreOf(parts, way)])) as Record<Way, SignScore>
}
