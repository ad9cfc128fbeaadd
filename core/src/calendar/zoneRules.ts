import { aheadAt, instantAt, type Zone } from '../record/zone.ts'

/** A change of the clocks that comes every year: on which weekday of a month, at which hour of the wall as it was before. */
type YearlyChange = {
  readonly month: number
  /** 0 is Sunday. */
  readonly weekday: number
  /** Which of that weekday in the month; -1 is the last. */
  readonly nth: number
  readonly time: string
  readonly fromMinutes: number
  readonly toMinutes: number
}

/** How the clocks of a zone go: always alike, or with two changes a year. */
export type ZoneRules = { readonly aheadMinutes: number } | { readonly changes: readonly [YearlyChange, YearlyChange] }

const [MINUTE_MS, DAY_MS] = [60_000, 86_400_000]

/** The minute at which the clocks change within a day. */
const minuteOfChange = (from: number, zone: Zone): number => {
  let [low, high] = [from, from + DAY_MS]
  while (high - low > MINUTE_MS) {
    const middle = low + Math.floor((high - low) / 2 / MINUTE_MS) * MINUTE_MS
    if (aheadAt(middle, zone) === aheadAt(low, zone)) low = middle
    else high = middle
  }
  return high
}

const changesIn = (year: number, zone: Zone): number[] => {
  const [begin, end] = [Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1)]
  const found: number[] = []
  for (let day = begin; day < end; day += DAY_MS) if (aheadAt(day, zone) !== aheadAt(day + DAY_MS, zone)) found.push(minuteOfChange(day, zone))
  return found
}

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** The day of the month on which a change falls in a year. */
const dayOf = ({ month, weekday, nth }: YearlyChange, year: number): number => {
  const first = 1 + ((weekday - new Date(Date.UTC(year, month - 1, 1)).getUTCDay() + 7) % 7)
  const last = first + Math.floor((daysIn(year, month) - first) / 7) * 7
  return nth === -1 ? last : first + (nth - 1) * 7
}

/** Both ways in which a day may be meant: the second Sunday of March, or the last one. */
const readings = (at: number, zone: Zone): YearlyChange[] => {
  const before = aheadAt(at - MINUTE_MS, zone)
  const wall = new Date(at + before)
  const [month, day] = [wall.getUTCMonth() + 1, wall.getUTCDate()]
  const rule = {
    month,
    weekday: wall.getUTCDay(),
    time: wall.toISOString().slice(11, 16),
    fromMinutes: before / MINUTE_MS,
    toMinutes: aheadAt(at, zone) / MINUTE_MS,
  }
  const isLast = day + 7 > daysIn(wall.getUTCFullYear(), month)
  return [...(isLast ? [{ ...rule, nth: -1 }] : []), { ...rule, nth: Math.ceil(day / 7) }]
}

const instantIn = (change: YearlyChange, year: number): number => {
  const [hours, minutes] = change.time.split(':').map(Number) as [number, number]
  return Date.UTC(year, change.month - 1, dayOf(change, year), hours, minutes - change.fromMinutes)
}

const two = (value: number): string => String(value).padStart(2, '0')

/** The day of 1970 on which the rule would first have held, as calendars write it. */
export const firstOf = (change: YearlyChange): string => `1970${two(change.month)}${two(dayOf(change, 1970))}T${change.time.replace(':', '')}00`

/**
 * How the clocks of a zone go in some years, when that can be said by one rule, as calendars take it; else null.
 *
 * @example zoneRules('Asia/Kolkata', [2026]) // => { aheadMinutes: 330 }
 * @example zoneRules('Africa/Casablanca', [2025]) // => null
 */
export const zoneRules = (zone: Zone, years: readonly number[]): ZoneRules | null => {
  const found = [...new Set(years.flatMap((year) => [year, year + 1]))].map((year) => ({ year, at: changesIn(year, zone) }))
  if (found.every(({ at }) => at.length === 0)) {
    const ahead = aheadAt(Date.parse(instantAt(`${years[0]}-06-01`, '12:00', zone)), zone) / MINUTE_MS
    return { aheadMinutes: ahead }
  }
  if (found.some(({ at }) => at.length !== 2)) return null
  const [one, other] = [0, 1].map((index) =>
    readings(found[0]?.at[index] as number, zone).find((change) => found.every(({ year, at }) => instantIn(change, year) === at[index])),
  )
  return one === undefined || other === undefined ? null : { changes: [one, other] }
}
