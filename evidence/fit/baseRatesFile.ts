import type { BaseRate } from '#core/evidence/baseRates.ts'
import { type BaseRateFit, wayInFactor } from './baseRates.ts'
import { shareAt } from './figures.ts'
import { logisticOf } from './ladder.ts'
import { ofHundred, rounded } from './rounding.ts'

type Row = BaseRate
type Kept = Pick<Row, 'kind' | 'sources' | 'note'>

const CHANCE_DIGITS = 3
const RATIO_DIGITS = 2
const SD_DIGITS = 2

/** The mean and the sd, on the logit, of a Beta(4, 3): ψ(4) - ψ(3) = 1/3, and the root of ψ′(4) + ψ′(3). */
const PRE_OFFER = { chance: 0.583, sd: 0.82 }

const chance = (id: string, logit: number, sd: number | null, kept: Kept): Row => ({
  id,
  value: rounded(logisticOf(logit), CHANCE_DIGITS),
  unit: 'chance',
  logitSd: sd === null ? null : rounded(sd, SD_DIGITS),
  ...kept,
})

const ratio = (id: string, value: number, sd: number, kept: Kept): Row => ({
  id,
  value: rounded(value, RATIO_DIGITS),
  unit: 'odds ratio',
  logitSd: rounded(sd, SD_DIGITS),
  ...kept,
})

const spread = (id: string, value: number, kept: Kept): Row => ({ id, value: rounded(value, SD_DIGITS), unit: 'logit sd', logitSd: null, ...kept })

const inferred = (sources: string[], note: string): Kept => ({ kind: 'inferred', sources, note })
const measured = (sources: string[], note: string): Kept => ({ kind: 'measured', sources, note })
const judgement = (note: string, sources = ['judgement']): Kept => ({ kind: 'judgement', sources, note })

const LATE = ['lever-2017', 'lever-2019', 'pariti-2024']
const FIRST = ['pariti-2024', 'crunchloop-2025', 'jobvite-2015-17', 'careerplug-2025', 'smartrecruiters-2024']
const ROUNDS = ['lever-2019', 'conference-board-2023']

const advances = ({ ladder: { advance }, application, levels }: BaseRateFit, apart: number): Row[] => [
  chance(
    'advance.applied',
    application,
    levels.betweenApplications,
    inferred(
      ['lever-2017', 'careerplug-2025', 'smartrecruiters-2024', 'jobvite-2015-17'],
      `Of those who applied with no other way in, the share who reach a first conversation: the sources run from ${Math.round(shareAt('careerplug-2025 applicant-to-interview') * 100)} to ${ofHundred(shareAt('lever-2017 applicant-to-screen'))}.`,
    ),
  ),
  chance(
    'advance.screen',
    advance.screen,
    apart,
    inferred(
      ['lever-2017'],
      `Counted ${ofHundred(shareAt('lever-2017 screen-to-on-site'))} from a screen to a visit on site; a little above it, because a first full interview often comes before the visit.`,
    ),
  ),
  chance(
    'advance.first',
    advance.first,
    apart,
    inferred(
      ['pariti-2024', ...FIRST.slice(1)],
      `Given that the first interview is not the last: counted ${ofHundred(shareAt('pariti-2024 first-to-later'))} when the last ones are included.`,
    ),
  ),
  chance('advance.second', advance.second, apart, judgement('Set between the step before and the step after it, and moved with them by the fit.')),
  chance('advance.later', advance.later, apart, judgement('Few are left by then, so more of them go on; moved with the other steps by the fit.')),
]

const offers = ({ ladder: { offer } }: BaseRateFit, apart: number): Row[] => [
  chance('offer.screen', offer.screen, apart, judgement('A screen that turns out to be the only round is rare and nobody has counted it.')),
  chance(
    'offer.first',
    offer.first,
    apart,
    inferred([...LATE, ...FIRST.slice(1)], 'Given that the first interview is the last: a little below a declared final.'),
  ),
  chance(
    'offer.second',
    offer.second,
    apart,
    inferred(LATE, 'Given that the second interview is the last: visits on site and later rounds run from 30 to 40 of 100 in the sources.'),
  ),
  chance('offer.later', offer.later, apart, inferred(LATE, 'Given that it is the last: no source tells a third round from a second.')),
  chance('offer.final', offer.final, apart, inferred(LATE, 'A typical employer; the mean over employers is a little higher.')),
  {
    id: 'offer.pre-offer',
    value: PRE_OFFER.chance,
    unit: 'chance',
    logitSd: PRE_OFFER.sd,
    ...judgement(
      'References asked for: usually the last one to three candidates, but nobody has counted how often an offer follows. The mean and the spread, on the logit, of a Beta(4, 3).',
    ),
  },
]

const lasts = ({ ladder: { last } }: BaseRateFit): Row[] => [
  chance('last.screen', last.screen, null, judgement("Hardly anybody is hired on a recruiter's screen alone.")),
  chance(
    'last.first',
    last.first,
    null,
    inferred(ROUNDS, 'Chance that a first full interview is the last round, set so that a process has about three rounds in all.'),
  ),
  chance(
    'last.second',
    last.second,
    null,
    inferred(ROUNDS, 'Chance that a second full interview is the last round, set so that a process has about three rounds in all.'),
  ),
  chance(
    'last.later',
    last.later,
    null,
    inferred(ROUNDS, 'Chance that a third or later interview is the last round; a quarter of candidates had four or more.'),
  ),
  {
    id: 'first-was-screen',
    value: 0.15,
    unit: 'chance',
    logitSd: null,
    ...judgement("Chance that a conversation recorded as a first interview was a recruiter's screen, when nobody said what it was."),
  },
]

const spreads = ({ personSd, marketSd, employer, levels }: BaseRateFit): Row[] => [
  spread('spread.person', personSd, judgement('How much candidates differ: worth about 20 decisions of evidence.')),
  spread(
    'spread.employer',
    employer.sd,
    inferred(
      ['huyen-2019'],
      `How much employers differ: ${Math.round(shareAt('huyen-2019 on-site-to-offer-lowest') * 100)} to ${ofHundred(shareAt('huyen-2019 on-site-to-offer-highest'))} over 27 firms is ${employer.raw.toFixed(2)}, less what sampling adds.`,
    ),
  ),
  spread(
    'spread.market',
    marketSd,
    inferred(
      FIRST.concat('lever-2017', 'nace-2017-23'),
      `How wrong the level may be here and now: the sources lie ${levels.betweenSources.toFixed(2)} apart beyond sampling, and one vendor alone moved from 17 to 28 of 100 in two years.`,
    ),
  ),
]

const kinds = ({ campus, academic, smallFirm, largeFirm }: BaseRateFit): Row[] => [
  ratio(
    'employer.campus-programme',
    campus.factor,
    campus.sd,
    inferred(
      ['nace-2017-23'],
      `About ${Math.round(shareAt('nace-2017-23 interview-to-offer-2015') * 100)} to ${ofHundred(shareAt('nace-2017-23 interview-to-offer-2017'))} of those interviewed got an offer in campus hiring; one source, so drawn towards no difference.`,
    ),
  ),
  ratio(
    'employer.small-firm',
    smallFirm,
    0.1,
    inferred(['lever-2016'], 'Hired 1 in 94 candidacies against 1 in 100 overall, spread over the steps of a process.'),
  ),
  ratio(
    'employer.large-firm',
    largeFirm,
    0.1,
    inferred(['lever-2016'], 'Hired 1 in 129 candidacies against 1 in 100 overall, spread over the steps of a process.'),
  ),
  ratio(
    'employer.academic',
    academic.factor,
    academic.sd,
    inferred(
      ['faculty-2020'],
      `${ofHundred(shareAt('faculty-2020 on-site-to-offer'))} visits led to an offer, hardly more than late rounds elsewhere; one source, so drawn towards no difference.`,
    ),
  ),
  ratio('employer.government', 1, 0.5, {
    kind: 'no-evidence',
    sources: ['judgement'],
    note: 'No source gives the share of interviewed candidates who get an offer from public employers; they are slower, which is another matter.',
  }),
]

const wayIn = (figure: string): string =>
  `On the way to a first conversation only: ${ofHundred(shareAt(`lever-2017 ${figure}`))} against ${Math.round(shareAt('lever-2017 applicant-to-screen') * 100)}.`

const waysIn = (): Row[] => [
  ratio('source.applied', 1, 0.3, measured(['lever-2017', 'careerplug-2025'], 'The level is that of people who applied.')),
  ratio('source.sourced', wayInFactor('sourced-to-screen'), 0.4, measured(['lever-2017'], wayIn('sourced-to-screen'))),
  ratio('source.referred', wayInFactor('referral-to-screen'), 0.5, measured(['lever-2017'], wayIn('referral-to-screen'))),
  ratio('source.agency', wayInFactor('agency-to-screen'), 0.5, measured(['lever-2017'], wayIn('agency-to-screen'))),
  ratio(
    'referred.interviews',
    1.3,
    0.3,
    judgement('After the first conversation a referral still helps: the direction is measured, the size is our judgement.', [
      'burks-2015',
      'judgement',
    ]),
  ),
  {
    id: 'finalists.weight',
    value: 0.5,
    unit: 'weight',
    logitSd: null,
    ...judgement('How far the chance at the last round is pulled towards one over the number of candidates left.'),
  },
]

/** What stands in evidence/base-rates.json. */
export const baseRatesFile = (fit: BaseRateFit): readonly Row[] => {
  const apart = Math.hypot(fit.employer.sd, fit.marketSd)
  return [...advances(fit, apart), ...offers(fit, apart), ...lasts(fit), ...spreads(fit), ...kinds(fit), ...waysIn()]
}
