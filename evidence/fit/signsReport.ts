import { NINETIETH_PERCENTILE } from '#core/stats/normal.ts'
import { tableOf } from './markdown.ts'
import type { Review } from './reviews.ts'
import { companyLeftOut, fifthLeftOut, type SignScore, scoresOf, type Way } from './scoreSigns.ts'
import { SIGN_LIST } from './signList.ts'
import { type Effect, fitReviews, type SignChoices, type SignFits, signFits } from './signModel.ts'
import type { SignRow, signsFile } from './signsFile.ts'
import { between, shipped } from './signWeight.ts'

type Stories = ReturnType<typeof signsFile>['story']

const signsTable = (signs: readonly SignRow[]): string =>
  tableOf(
    ['sign', 'group', 'n', 'A', 'B', 'ships', '80 % range', 'if absent', 'kind'],
    signs.map(({ id, group, n, measured, present, absent, kind }) => {
      const ratio = ({ oddsRatio, low, high }: { oddsRatio: number; low: number; high: number }): string =>
        `${oddsRatio.toFixed(2)} [${low.toFixed(2)}-${high.toFixed(2)}]`
      const factor = (logOdds: number): string => Math.exp(logOdds).toFixed(2)
      const reach = NINETIETH_PERCENTILE * present.sd
      return [
        id,
        group,
        n,
        measured === null ? '-' : ratio(measured.A),
        measured === null ? '-' : ratio(measured.B),
        factor(present.logOdds),
        `${factor(present.logOdds - reach)}-${factor(present.logOdds + reach)}`,
        factor(absent.logOdds),
        kind,
      ]
    }),
  )

const PRIOR_SDS = [0.2, 0.3, 0.4, 0.5]
const COMPANY_SDS = [0, 0.2, 0.3, 0.4]

/** The log of how likely the reviews are, both fits together, against the likeliest choice. */
const choicesTable = (reviews: readonly Review[], choices: SignChoices): string => {
  const grid = PRIOR_SDS.map((priorSd) =>
    COMPANY_SDS.map((companySd) => {
      const each = [false, true].map((withMood) => fitReviews(reviews, { ...choices, priorSd, companySd }, withMood).logEvidence)
      return each.reduce((sum, one) => sum + one, 0)
    }),
  )
  const best = Math.max(...grid.flat())
  return tableOf(
    ['prior sd', ...COMPANY_SDS.map((sd) => `companies apart ${sd}`)],
    grid.map((row, i) => [PRIOR_SDS[i] ?? 0, ...row.map((value) => (value - best).toFixed(1))]),
  )
}

const WEIGHTS = [0, 0.5, 1]
const NO_EFFECT = { logOdds: 0, sd: 0 }

/** What the reviews of the collection with employees change: weights that ship, and how well companies left out are told. */
const employeesTable = (reviews: readonly Review[], choices: SignChoices): string => {
  const variants = WEIGHTS.map((employeeSignedWeight) => ({ ...choices, employeeSignedWeight }))
  const fits = variants.map((one) => signFits(reviews, one))
  const ships = (column: string, fit: SignFits, companySd: number): string => {
    const sign = SIGN_LIST.find((one) => one.column === column)
    const effect = between(fit.A.get(column) ?? NO_EFFECT, fit.B.get(column) ?? NO_EFFECT)
    return Math.exp(sign === undefined ? 0 : shipped(sign, effect, companySd).logOdds).toFixed(2)
  }
  const moving = SIGN_LIST.filter(({ column, held }) => column !== null && held === undefined)
  const scores = variants.map((one) => scoresOf(companyLeftOut(reviews), one)['story and signs'])
  return tableOf(
    ['', ...WEIGHTS.map((weight) => `they count ${weight}`)],
    [
      ...moving
        .map(({ id, column }) => [id, ...fits.map((fit) => ships(column ?? '', fit, choices.companySd))])
        .filter(([, ...values]) => values.some((value) => value !== '1.00')),
      ['log loss of a company left out', ...scores.map((score) => score.logLoss.toFixed(4))],
      ['AUC within a company left out', ...scores.map((score) => score.auc.toFixed(3))],
    ],
  )
}

const ratio = ({ logOdds }: Effect): string => Math.exp(logOdds).toFixed(2)

/** What a story shows: with the mood of the writer left free and held still, beside all signs; and what ships. */
const storyTable = ({ constant, markers }: Stories, { A, B }: SignFits): string =>
  tableOf(
    ['what the text tells of', 'n', 'A', 'B', 'ships', '80 % range'],
    [
      ...markers.map(({ id, name, logOdds, sd, n }) => {
        const reach = NINETIETH_PERCENTILE * sd
        const range = [logOdds - reach, logOdds + reach].map((x) => Math.exp(x).toFixed(2)).join('-')
        return [`${id}: ${name}`, n, ratio(A.get(id) ?? NO_EFFECT), ratio(B.get(id) ?? NO_EFFECT), ratio({ logOdds, sd }), range]
      }),
      ['nothing of it', '', '', '', ratio(constant), ''],
    ],
  )

const WAY_WORDS: Readonly<Record<Way, string>> = {
  story: 'what the story shows alone',
  signs: 'signs alone, as the odds use them',
  'story and signs': 'both, as the odds use them',
  plain: 'a plain sum of all weights with the mood left free',
}

/** One way of scoring on reviews that were left out. */
export const scoreLine = (what: string, how: string, { auc, levelled, logLoss, baseLogLoss, slope }: SignScore): string[] => [
  what,
  how,
  auc.toFixed(3),
  baseLogLoss.toFixed(4),
  levelled.toFixed(4),
  logLoss.toFixed(4),
  slope.toFixed(2),
]

export const SCORE_HEAD = ['reviews', 'scored by', 'AUC within company', 'log loss of the base rate', 'with the level set', 'as it is', 'slope']

const scoreTable = (reviews: readonly Review[], choices: SignChoices): string => {
  const [left, folds] = [companyLeftOut(reviews), fifthLeftOut(reviews)].map((split) => scoresOf(split, choices))
  return tableOf(
    SCORE_HEAD,
    (['story', 'signs', 'story and signs', 'plain'] as const).flatMap((way) =>
      left && folds
        ? [scoreLine('of a company left out', WAY_WORDS[way], left[way]), scoreLine('of a fifth left out', WAY_WORDS[way], folds[way])]
        : [],
    ),
  )
}

/** The tables of the document on the evidence that belong to signs. */
export const signTables = (
  reviews: readonly Review[],
  { signs, story }: ReturnType<typeof signsFile>,
  fits: SignFits,
  choices: SignChoices,
): Record<string, string> => ({
  signs: signsTable(signs),
  story: storyTable(story, fits),
  choices: choicesTable(reviews, choices),
  employees: employeesTable(reviews, choices),
  scores: scoreTable(reviews, choices),
})
