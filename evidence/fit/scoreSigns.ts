import { type Case, penalisedLogistic } from './penalisedLogistic.ts'
import type { Review } from './reviews.ts'
import { logLoss, type Scored, withinAuc } from './scoring.ts'
import { SIGN_LIST } from './signList.ts'
import { type SignChoices, type SignFits, STAGE_MARKERS, signFits } from './signModel.ts'
import { togetherOf } from './signRule.ts'
import { between, shipped } from './signWeight.ts'

/** How well a way of scoring ranks and tells: over reviews of companies that it never saw. */
export type SignScore = { readonly auc: number; readonly logLoss: number; readonly baseLogLoss: number; readonly slope: number; readonly n: number }

/** What a way of scoring adds to the log odds of its company for one review. */
export type Scorer = (review: Review) => number

const NO_EFFECT = { logOdds: 0, sd: 0 }

/** The signs of a text by the fitted table, put together as the odds do it. */
export const signScorer = (fits: SignFits): Scorer => {
  const weights = SIGN_LIST.flatMap((sign) => {
    if (sign.column === null) return []
    const { logOdds } = shipped(sign, between(fits.A.get(sign.column) ?? NO_EFFECT, fits.B.get(sign.column) ?? NO_EFFECT), 0)
    return [{ column: sign.column, group: sign.group, logOdds }]
  })
  return ({ marks }) => togetherOf(weights.filter(({ column }) => marks.has(column)))
}

/** The stage markers of a text, simply summed: they say where the process stood, and the odds know that otherwise. */
export const stageScorer = (fits: SignFits): Scorer => {
  const weights = STAGE_MARKERS.map(({ column }) => ({
    column,
    logOdds: between(fits.A.get(column) ?? NO_EFFECT, fits.B.get(column) ?? NO_EFFECT).logOdds,
  }))
  return ({ marks }) => weights.reduce((sum, { column, logOdds }) => sum + (marks.has(column) ? logOdds : 0), 0)
}

/** Every mark without group, shrinkage rule or cap: what an ordinary logistic model would say. */
export const plainScorer = (fits: SignFits): Scorer => {
  const columns = [
    ...SIGN_LIST.filter(({ held }) => held === undefined || held === 'disputed').flatMap(({ column }) => column ?? []),
    ...STAGE_MARKERS.map(({ column }) => column),
  ]
  return ({ marks }) => columns.reduce((sum, column) => sum + (marks.has(column) ? (fits.A.get(column)?.logOdds ?? 0) : 0), 0)
}

const logistic = (x: number): number => 1 / (1 + Math.exp(-x))

/** The company's own level, set so that the chances sum to its offers: the base rate is known, and only the ranking is judged. */
const levelled = (added: readonly number[], offers: number): number => {
  let [low, high] = [-10, 10]
  for (let count = 0; count < 60; count++) {
    const middle = (low + high) / 2
    const sum = added.reduce((total, x) => total + logistic(middle + x), 0)
    if (sum < offers) low = middle
    else high = middle
  }
  return (low + high) / 2
}

const scoredAt = (reviews: readonly Review[], scorer: Scorer): Scored[] => {
  const added = reviews.map(scorer)
  const level = levelled(added, reviews.filter(({ gotOffer }) => gotOffer).length)
  return reviews.map(({ gotOffer }, i) => ({ chance: logistic(level + (added[i] ?? 0)), cameAbout: gotOffer }))
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

export type ScorerName = 'stage' | 'signs' | 'stage and signs' | 'plain'

const scorersFor: Record<ScorerName, (fits: SignFits) => Scorer> = {
  stage: stageScorer,
  signs: signScorer,
  'stage and signs': (fits) => {
    const [stage, signs] = [stageScorer(fits), signScorer(fits)]
    return (review) => stage(review) + signs(review)
  },
  plain: plainScorer,
}

const NAMES: readonly ScorerName[] = ['stage', 'signs', 'stage and signs', 'plain']

/** Parts of the reviews, each with the table fitted without it. */
type LeftOut = readonly { readonly reviews: readonly Review[]; readonly fits: SignFits }[]

const scoresOf = (parts: LeftOut): Record<ScorerName, SignScore> => {
  const byCompany = parts.flatMap(({ reviews, fits }) => companiesOf(reviews).map((company) => ({ company, fits })))
  const scoreOf = (name: ScorerName): SignScore => {
    const scorers = byCompany.map(({ fits }) => scorersFor[name](fits))
    const scored = byCompany.map(({ company }, i) => scoredAt(company, scorers[i] ?? (() => 0)))
    const base = byCompany.map(({ company }) => scoredAt(company, () => 0))
    const slope = slopeOf(
      byCompany.map(({ company }) => company),
      scorers,
    )
    return { auc: withinAuc(scored), logLoss: logLoss(scored.flat()), baseLogLoss: logLoss(base.flat()), slope, n: scored.flat().length }
  }
  return Object.fromEntries(NAMES.map((name) => [name, scoreOf(name)])) as Record<ScorerName, SignScore>
}

const companiesOf = (reviews: readonly Review[]): readonly (readonly Review[])[] => {
  const names = [...new Set(reviews.map(({ company }) => company))]
  return names.map((name) => reviews.filter(({ company }) => company === name))
}

const candidatesOnly = (reviews: readonly Review[]): readonly Review[] => reviews.filter(({ isEmployeeSigned }) => !isEmployeeSigned)

/** Each company of the collections without employees, scored by a table fitted without it: what the odds meet at a company they never saw. */
export const leaveCompanyOut = (reviews: readonly Review[], choices: SignChoices): Record<ScorerName, SignScore> =>
  scoresOf(
    companiesOf(candidatesOnly(reviews)).map((left) => ({
      reviews: left,
      fits: signFits(
        reviews.filter(({ company }) => company !== left[0]?.company),
        choices,
      ),
    })),
  )

const FOLDS = 10

/** Each tenth of the reviews, by their place in the file, scored by a table fitted without it: companies are known, reviews are not. */
export const tenfold = (reviews: readonly Review[], choices: SignChoices): Record<ScorerName, SignScore> => {
  const places = new Map(reviews.map((review, place) => [review, place % FOLDS]))
  return scoresOf(
    Array.from({ length: FOLDS }, (_, fold) => ({
      reviews: candidatesOnly(reviews).filter((review) => places.get(review) === fold),
      fits: signFits(
        reviews.filter((review) => places.get(review) !== fold),
        choices,
      ),
    })),
  )
}
