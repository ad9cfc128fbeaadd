import { NINETIETH_PERCENTILE } from '#core/stats/normal.ts'
import type { BaseRateFit } from './baseRates.ts'
import { levelOf, shareAt, TABLE, type TableRow } from './figures.ts'
import { logisticOf, meanOver, offerFrom, ROUNDS, type RoundStage } from './ladder.ts'
import { without } from './ladderFit.ts'
import { levelsOf, type Pooled } from './levels.ts'
import { percent, tableOf } from './markdown.ts'

const band = (level: number, sd: number): string =>
  `${percent(logisticOf(level - NINETIETH_PERCENTILE * sd))} to ${percent(logisticOf(level + NINETIETH_PERCENTILE * sd))}`

const sourcesTable = ({ employer }: BaseRateFit): string =>
  tableOf(
    ['stage', 'kind', 'source', 'level', 'sd of sampling, logit', 'note'],
    TABLE.map((row) => {
      const { level, variance } = levelOf(row, employer.sd)
      return [row.stage, row.kind, row.vendor, percent(logisticOf(level)), Math.sqrt(variance).toFixed(2), row.note]
    }),
  )

/** How many cases a level is worth, when sources lie so far apart: 1/(p(1 - p)τ²) - 1. */
const worth = (chance: number, sd: number): number => 1 / (chance * (1 - chance) * sd ** 2) - 1

const levelsTable = ({ levels, employer }: BaseRateFit): string => {
  const line = (what: string, { level, error }: Pooled, between: number): string[] => {
    const apart = Math.hypot(between, employer.sd)
    return [what, percent(logisticOf(level)), band(level, error), band(level, Math.hypot(error, between)), worth(logisticOf(level), apart).toFixed(1)]
  }
  const { betweenSources, betweenApplications } = levels
  return tableOf(
    ['level', 'pooled', 'its mean, 80 %', 'another source, 80 %', 'worth in cases, for one employer'],
    [
      line('application to first conversation', levels.application, betweenApplications),
      line('screen to offer', levels.screen, betweenSources),
      line('first interview to offer', levels.first, betweenSources),
      line('second, visit or final to offer', levels.late, betweenSources),
    ],
  )
}

const SHORTLIST: TableRow = { stage: 'screen', kind: 'any', vendor: 'pariti', figures: ['pariti-2024 shortlisted-to-offer'], note: '' }

const sensitivityTable = ({ employer }: BaseRateFit): string => {
  const variants: readonly (readonly [string, readonly TableRow[]])[] = [
    ['as it is', TABLE],
    ...['pariti', 'crunchloop', 'jobvite', 'careerplug', 'smartrecruiters'].map((vendor): [string, readonly TableRow[]] => [
      `without ${vendor}`,
      without(vendor),
    ]),
    ['hires counted as offers', TABLE.map((row) => ({ ...row, hires: false }))],
    ["a marketplace's shortlist counted as a screen", [...TABLE, SHORTLIST]],
  ]
  return tableOf(
    ['table', 'screen', 'first', 'late', 'sources apart, with prior', 'by REML alone'],
    variants.map(([what, table]) => {
      const { screen, first, late, betweenSources, unpenalised } = levelsOf(table, employer.sd)
      return [
        what,
        ...[screen, first, late].map(({ level }) => percent(logisticOf(level))),
        betweenSources.toFixed(2),
        unpenalised.betweenSources.toFixed(2),
      ]
    }),
  )
}

const ladderTable = ({ met }: BaseRateFit): string =>
  tableOf(
    ['what', 'aimed at', 'within, logit', 'met'],
    met.map(({ what, aimed, sd, met: share }) => [what, percent(aimed), sd.toFixed(2), percent(share)]),
  )

const spreadOf = ({ personSd, employer, marketSd }: BaseRateFit): number => Math.hypot(personSd, employer.sd, marketSd)

const statedRange = (fit: BaseRateFit, stage: RoundStage): readonly [number, number] => [
  offerFrom(fit.ladder, stage, -NINETIETH_PERCENTILE * spreadOf(fit)),
  offerFrom(fit.ladder, stage, NINETIETH_PERCENTILE * spreadOf(fit)),
]

const chancesTable = (fit: BaseRateFit): string => {
  const applied = (shift: number): number => logisticOf(fit.application + shift) * offerFrom(fit.ladder, 'screen', shift)
  const at = NINETIETH_PERCENTILE * spreadOf(fit)
  const line = (stage: string, mean: number, low: number, high: number): string[] => [stage, percent(mean), `${percent(low)} to ${percent(high)}`]
  return tableOf(
    ['stage', 'chance', '80 % range'],
    [
      line('applied', meanOver(spreadOf(fit), applied), applied(-at), applied(at)),
      ...ROUNDS.map((stage) =>
        line(
          stage,
          meanOver(spreadOf(fit), (shift) => offerFrom(fit.ladder, stage, shift)),
          ...statedRange(fit, stage),
        ),
      ),
    ],
  )
}

/** The logs that were left out, against what is stated: for one process, and for another source of so many. */
export const leftOutTest = (
  fit: BaseRateFit,
): readonly { what: string; share: number; stated: readonly [number, number]; source: readonly [number, number] }[] => {
  const line = (what: string, figure: string, trials: number, level: Pooled, stated: readonly [number, number]) => {
    const share = shareAt(`personal-logs ${figure}`)
    const expected = logisticOf(level.level)
    const sd = Math.hypot(level.error, fit.levels.betweenSources, Math.sqrt(1 / (trials * expected * (1 - expected))))
    return {
      what,
      share,
      stated,
      source: [logisticOf(level.level - NINETIETH_PERCENTILE * sd), logisticOf(level.level + NINETIETH_PERCENTILE * sd)] as const,
    }
  }
  const late = [statedRange(fit, 'second')[0], statedRange(fit, 'final')[1]] as const
  return [
    line('14 of 120 interviewed', 'interviewed-to-offer', 120, fit.levels.first, statedRange(fit, 'first')),
    line('7 of 25 late', 'late-to-offer', 25, fit.levels.late, late),
  ]
}

const leftOutTable = (fit: BaseRateFit): string => {
  const range = ([low, high]: readonly [number, number]): string => `${percent(low)} to ${percent(high)}`
  return tableOf(
    ['left out', 'share', 'stated range', 'another source of that size, 80 %', 'inside'],
    leftOutTest(fit).map(({ what, share, stated, source }) => [
      what,
      percent(share),
      range(stated),
      range(source),
      [stated, source].every(([low, high]) => low <= share && share <= high) ? 'both' : 'NOT',
    ]),
  )
}

const applicationTable = (fit: BaseRateFit): string => {
  const countedSpread = Math.hypot(fit.personSd, fit.employer.sd)
  const counted = meanOver(countedSpread, (shift) => logisticOf(fit.application + shift) * offerFrom(fit.ladder, 'screen', shift))
  const [uk, de, all] = [
    'smartrecruiters-2024 applicant-to-offer-uk',
    'smartrecruiters-2024 applicant-to-offer-de',
    'lever-2017 candidacy-to-offer',
  ].map(shareAt)
  return tableOf(
    ['application to offer', 'share'],
    [
      ['the ladder, in a market at the level', percent(counted)],
      ['smartrecruiters, United Kingdom and Germany', `${percent(uk ?? 0)}, ${percent(de ?? 0)}`],
      ['lever, any way in', percent(all ?? 0)],
    ],
  )
}

/** The tables of the document on the evidence that belong to base rates. */
export const baseRateTables = (fit: BaseRateFit): Record<string, string> => ({
  sources: sourcesTable(fit),
  levels: levelsTable(fit),
  sensitivity: sensitivityTable(fit),
  ladder: ladderTable(fit),
  chances: chancesTable(fit),
  'left-out': leftOutTable(fit),
  applications: applicationTable(fit),
})
