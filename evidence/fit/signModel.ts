import { STORY_FACTS } from '#core/reader/story.ts'
import { type Case, type LogisticFit, type Prior, penalisedLogistic } from './penalisedLogistic.ts'
import type { Mood, Review } from './reviews.ts'
import { SIGN_LIST } from './signList.ts'

/** A visit adds nothing once several interviews are known; it is read because it takes the meaning of another fact away. */
const NOT_WEIGHED = 'on-site'

/** What a text shows of how far the process went. It is in the model so that a sign's effect is what it adds once that is known. */
export const STORY_MARKERS: readonly { readonly id: string; readonly name: string }[] = STORY_FACTS.filter(({ id }) => id !== NOT_WEIGHED)

/** What must be chosen before the reviews are looked at; every one is a judgement, and its effect is measured in the report. */
export type SignChoices = {
  /** How far from its middle the weight of a sign may lie, on the log odds. */
  readonly priorSd: number
  /** How far from none the weight of a fact that a story shows may lie. */
  readonly storySd: number
  /** How far a weight at one company may lie from the weight at all, as a standard deviation on the log odds; 0 holds it the same everywhere. */
  readonly companySd: number
  /** How much a review of a collection in which employees write counts: 0 leaves it out. */
  readonly employeeSignedWeight: number
}

const WIDE = { mean: 0, sd: 5 }
const MOODS: readonly Mood[] = ['neutral', 'negative', 'unsaid']
const FAMILIES = ['management', 'sales_support', 'data', 'other']
const TYPICAL_WORDS = 60

/** A sign's or a marker's effect in one of the two fits: on the log odds. */
export type Effect = { readonly logOdds: number; readonly sd: number }

/** What the reviews say with the mood of the writer left free (A) and held still (B), by column. */
export type SignFits = { readonly n: number; readonly A: ReadonlyMap<string, Effect>; readonly B: ReadonlyMap<string, Effect> }

/** The columns of signs, and what a story shows. */
const MARKS: readonly string[] = [...SIGN_LIST.flatMap(({ column }) => column ?? []), ...STORY_MARKERS.map(({ id }) => id)]

const at = (mark: string, company: string): string => `${mark} at ${company}`
const AT_COMPANY = /^[a-z_-]+ at /

const columnsOf = (companies: readonly string[], withMood: boolean, { companySd }: SignChoices): string[] => [
  ...companies.map((company) => `company ${company}`),
  ...MARKS,
  ...(companySd > 0 ? companies.flatMap((company) => MARKS.map((mark) => at(mark, company))) : []),
  ...FAMILIES.map((family) => `family ${family}`),
  'intern',
  'senior',
  'words',
  ...(withMood ? MOODS.map((mood) => `mood ${mood}`) : []),
]

const priorsOf = (columns: readonly string[], { priorSd, storySd, companySd }: SignChoices): Prior[] => {
  const middles = new Map(SIGN_LIST.map(({ column, literature }) => [column, literature === undefined ? 0 : Math.log(literature.factor)]))
  return columns.map((column) => {
    if (middles.has(column)) return { mean: middles.get(column) ?? 0, sd: priorSd }
    if (STORY_MARKERS.some(({ id }) => id === column)) return { mean: 0, sd: storySd }
    return AT_COMPANY.test(column) ? { mean: 0, sd: companySd } : WIDE
  })
}

const caseOf = (review: Review, places: ReadonlyMap<string, number>, weight: number): Case => {
  const said: [string, number][] = [
    [`company ${review.company}`, 1],
    [`family ${review.family}`, 1],
    [`mood ${review.mood}`, 1],
    ['words', Math.log(review.words / TYPICAL_WORDS)],
    ...[...review.marks, ...review.story].flatMap((mark): [string, number][] => [
      [mark, 1],
      [at(mark, review.company), 1],
    ]),
  ]
  if (review.isIntern) said.push(['intern', 1])
  if (review.isSenior) said.push(['senior', 1])
  const inputs = said.flatMap(([column, value]): [number, number][] => {
    const index = places.get(column)
    return index === undefined ? [] : [[index, value]]
  })
  return { inputs, cameAbout: review.gotOffer, weight }
}

/** The weight over all companies, with the uncertainty of that mean: a single company lies further off. */
const effectsOf = (columns: readonly string[], { weights, covariance }: LogisticFit): Map<string, Effect> =>
  new Map(
    MARKS.map((mark) => [mark, columns.indexOf(mark)] as const).map(([mark, i]) => [
      mark,
      { logOdds: weights[i] ?? 0, sd: Math.sqrt(covariance[i]?.[i] ?? 0) },
    ]),
  )

/** The logistic model with an intercept a company, with or without the writer's mood held still. */
export const fitReviews = (
  reviews: readonly Review[],
  choices: SignChoices,
  withMood: boolean,
): LogisticFit & { readonly columns: readonly string[] } => {
  const used = usedOf(reviews, choices)
  const columns = columnsOf([...new Set(used.map(({ company }) => company))], withMood, choices)
  const places = new Map(columns.map((column, index) => [column, index]))
  const cases = used.map((review) => caseOf(review, places, review.isEmployeeSigned ? choices.employeeSignedWeight : 1))
  return { columns, ...penalisedLogistic(cases, priorsOf(columns, choices)) }
}

/** The reviews that count at all under these choices. */
export const usedOf = (reviews: readonly Review[], { employeeSignedWeight }: SignChoices): readonly Review[] =>
  reviews.filter(({ isEmployeeSigned }) => !isEmployeeSigned || employeeSignedWeight > 0)

/** Both fits. */
export const signFits = (reviews: readonly Review[], choices: SignChoices): SignFits => {
  const [A, B] = [false, true].map((withMood) => fitReviews(reviews, choices, withMood)).map((fit) => effectsOf(fit.columns, fit))
  return { n: usedOf(reviews, choices).length, A: A ?? new Map(), B: B ?? new Map() }
}
