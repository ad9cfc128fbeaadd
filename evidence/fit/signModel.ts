import { type Case, type LogisticFit, type Prior, penalisedLogistic } from './penalisedLogistic.ts'
import type { Mood, Review } from './reviews.ts'
import { SIGN_LIST } from './signList.ts'

/** The marks of a stage or of a kind of round. They are in the model so that a sign's effect is what it adds once the stage is known. */
export const STAGE_MARKERS = [
  { id: 'phone-call', column: 'st_phone', name: 'a telephone call' },
  { id: 'recruiter-call', column: 'st_recruiter_hr', name: "a recruiter's conversation" },
  { id: 'online-test', column: 'st_online_test', name: 'a test online' },
  { id: 'on-site', column: 'st_onsite', name: 'a visit on site' },
  { id: 'second-round', column: 'st_second_round', name: 'a second round' },
  { id: 'third-round', column: 'st_third_round', name: 'a third round' },
  { id: 'four-or-more-rounds', column: 'st_four_plus_rounds', name: 'four rounds or more' },
  { id: 'final-round', column: 'st_final_round', name: 'a round called the final one' },
] as const

/** What must be chosen before the reviews are looked at; every one is a judgement, and its effect is measured in the report. */
export type SignChoices = {
  /** How far from its middle a weight may lie, on the log odds: for signs and for stage markers. */
  readonly priorSd: number
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

/** The columns of signs and of stage markers. */
const MARKS: readonly string[] = [...SIGN_LIST.flatMap(({ column }) => column ?? []), ...STAGE_MARKERS.map(({ column }) => column)]

const at = (mark: string, company: string): string => `${mark} at ${company}`

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

const priorsOf = (columns: readonly string[], { priorSd, companySd }: SignChoices): Prior[] => {
  const middles = new Map(SIGN_LIST.map(({ column, literature }) => [column, literature === undefined ? 0 : Math.log(literature.factor)]))
  return columns.map((column) => {
    if (middles.has(column)) return { mean: middles.get(column) ?? 0, sd: priorSd }
    if (STAGE_MARKERS.some((marker) => marker.column === column)) return { mean: 0, sd: priorSd }
    return /^s[tg]_.* at /.test(column) ? { mean: 0, sd: companySd } : WIDE
  })
}

const caseOf = (review: Review, places: ReadonlyMap<string, number>, weight: number): Case => {
  const said: [string, number][] = [
    [`company ${review.company}`, 1],
    [`family ${review.family}`, 1],
    [`mood ${review.mood}`, 1],
    ['words', Math.log(review.words / TYPICAL_WORDS)],
    ...[...review.marks].flatMap((mark): [string, number][] => [
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
