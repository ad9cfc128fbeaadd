import { normalAbove } from '#core/stats/normal.ts'
import { percent, tableOf } from './markdown.ts'
import type { Time, WaitingFit, WaitingRow } from './waiting.ts'

const timesTable = ({ families }: WaitingFit): string =>
  tableOf(
    ['times', 'ever answered', 'median or scale, days', 'sigma or shape', 'AIC'],
    Object.entries(families).map(([name, { everAnswered, scale, shape, aic }]) => [
      name,
      percent(everAnswered),
      scale.toFixed(1),
      shape.toFixed(2),
      aic.toFixed(0),
    ]),
  )

const waitingTable = (rows: readonly WaitingRow[]): string => {
  const time = ({ medianDays, sigma }: Time): string => `${medianDays}, ${sigma}`
  return tableOf(
    ['after', 'employer', 'good news: median days, sigma', 'bad news', 'never told, of the noes', 'kind', 'sources'],
    rows.map(({ after, employer, good, bad, neverTold: { alpha, beta }, kind, sources }) => [
      after,
      employer,
      time(good),
      time(bad),
      `Beta(${alpha}, ${beta})`,
      kind,
      sources.join(', '),
    ]),
  )
}

const longer = (days: number, { medianDays, sigma }: Time): number => (days === 0 ? 1 : normalAbove(Math.log(days / medianDays) / sigma))

/** What is left of the chance of an offer when nothing was heard for so many days after a last round. */
export const stillAnOffer = (days: number, offer: number, { good, bad, neverTold: { alpha, beta } }: WaitingRow): number => {
  const never = (1 - offer) * (alpha / (alpha + beta))
  const told = 1 - offer - never
  const hope = offer * longer(days, good)
  return hope / (hope + told * longer(days, bad) + never)
}

const DAYS = [0, 7, 14, 21, 28]

const silenceTable = (rows: readonly WaitingRow[], offer: number): string =>
  tableOf(
    ['days without a word after a declared final', ...DAYS.map(String)],
    rows.filter(({ after }) => after === 'final').map((row) => [row.employer, ...DAYS.map((days) => percent(stillAnOffer(days, offer, row), 0))]),
  )

/** The tables of the document on the evidence that belong to waiting. */
export const waitingTables = (fit: WaitingFit, rows: readonly WaitingRow[], offer: number): Record<string, string> => ({
  times: timesTable(fit),
  waiting: waitingTable(rows),
  silence: silenceTable(rows, offer),
})
