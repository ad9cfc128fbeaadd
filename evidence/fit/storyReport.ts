import { tableOf } from './markdown.ts'
import type { Mood, Review } from './reviews.ts'
import { companyLeftOut, type SignScore, type Split, scoresOf } from './scoreSigns.ts'
import { type SignChoices, STORY_MARKERS } from './signModel.ts'
import { fitStory } from './storyModel.ts'

const candidatesAt = (reviews: readonly Review[]): readonly (readonly [company: string, own: readonly Review[]])[] => {
  const candidates = reviews.filter(({ isEmployeeSigned }) => !isEmployeeSigned)
  const names = [...new Set(candidates.map(({ company }) => company))]
  return names.map((name) => [name, candidates.filter(({ company }) => company === name)] as const)
}

/** Log odds of a fact by itself, at the reviews of one company. */
const alone = (reviews: readonly Review[], fact: string): number => {
  const oddsAmong = (isTold: boolean): number => {
    const some = reviews.filter(({ story }) => story.has(fact) === isTold)
    const offers = some.filter(({ gotOffer }) => gotOffer).length
    return offers / (some.length - offers)
  }
  return Math.log(oddsAmong(true) / oddsAmong(false))
}

const noSigns = () => 0

/** Each company by itself: what the facts are worth there, by a fit that saw no other company, and how well that fit tells the others. */
const companiesTable = (reviews: readonly Review[], choices: SignChoices): string => {
  const companies = candidatesAt(reviews)
  const each = companies.map(([name, own]) => {
    const others: Split = companies.filter(([other]) => other !== name).map(([, scored]) => ({ scored, fitted: own }))
    const { markers } = fitStory(own, noSigns, choices)
    return { name, own, markers, score: scoresOf(others, choices).story }
  })
  return tableOf(
    ['', ...each.map(({ name }) => name)],
    [
      ['reviews', ...each.map(({ own }) => own.length)],
      ['several-interviews, nothing else known', ...each.map(({ own }) => alone(own, 'several-interviews').toFixed(2))],
      ...STORY_MARKERS.map(({ id }) => [id, ...each.map(({ markers }) => (markers.get(id)?.logOdds ?? 0).toFixed(2))]),
      ['AUC at the others, fitted here alone', ...each.map(({ score }) => score.auc.toFixed(3))],
      ['slope at the others, fitted here alone', ...each.map(({ score }) => score.slope.toFixed(2))],
    ],
  )
}

const MOODS: readonly Mood[] = ['positive', 'neutral', 'negative', 'unsaid']

/** Company left out, among those of one mood and of one family of roles: what mood or role alone would explain is gone there. */
const amongTable = (reviews: readonly Review[], choices: SignChoices): string => {
  const families = [...new Set(reviews.map(({ family }) => family))].toSorted()
  const among = (isOne: (review: Review) => boolean): SignScore =>
    scoresOf(
      companyLeftOut(reviews).map(({ scored, fitted }) => ({ scored: scored.filter(isOne), fitted })),
      choices,
    ).story
  const line = (what: string, isOne: (review: Review) => boolean): (string | number)[] => {
    const { n, auc, slope } = among(isOne)
    return [what, n, auc.toFixed(3), slope.toFixed(2)]
  }
  return tableOf(
    ['among', 'reviews', 'AUC within company', 'slope'],
    [
      ...MOODS.map((one) => line(`experience: ${one}`, ({ mood }) => mood === one)),
      ...families.map((one) => line(`roles: ${one}`, ({ family }) => family === one)),
    ],
  )
}

/** The tables of the document on what a story shows that look for leaks. */
export const storyTables = (reviews: readonly Review[], choices: SignChoices): Record<string, string> => ({
  companies: companiesTable(reviews, choices),
  among: amongTable(reviews, choices),
})
