/** One working day of the curve. */
export type CurveDay = { readonly on: string; readonly chance: number; readonly low: number; readonly high: number }

export type Drawn = {
  /** From the left, in pixels, of a calendar day. */
  readonly x: (day: number) => number
  /** From the top, in pixels, of a chance. */
  readonly y: (chance: number) => number
  /** The chances at which the axis is read, in tenths, from 0 on. */
  readonly tenths: readonly number[]
  readonly line: string
  readonly band: string
}

type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }

/** The next even tenth, or the next tenth where the whole curve is low. */
const topOf = (highest: number): number => (highest <= 0.3 ? Math.ceil(highest * 10 - 1e-9) : Math.ceil(highest * 5 - 1e-9) * 2)

const path = (points: readonly (readonly [number, number])[]): string =>
  points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join(' ')

/**
 * The curve in a box: days run by the calendar, so that a weekend takes its room; the axis begins at 0.
 *
 * @param numberOf the number of a calendar day
 */
export const curveDrawn = (curve: readonly CurveDay[], { left, right, top, bottom }: Box, numberOf: (day: string) => number): Drawn => {
  const days = curve.map(({ on }) => numberOf(on))
  const [first, last] = [days[0] ?? 0, days.at(-1) ?? 1]
  const most = Math.max(1, topOf(Math.max(...curve.map(({ high }) => high))))
  const x = (day: number): number => left + ((day - first) / Math.max(1, last - first)) * (right - left)
  const y = (chance: number): number => bottom - (chance / (most / 10)) * (bottom - top)
  const along = (chanceOf: (day: CurveDay) => number) => curve.map((day, index) => [x(days[index] ?? 0), y(chanceOf(day))] as const)
  const step = most > 4 ? 2 : 1
  return {
    x,
    y,
    tenths: Array.from({ length: Math.floor(most / step) + 1 }, (_, index) => index * step),
    line: path(along(({ chance }) => chance)),
    band: `${path([...along(({ high }) => high), ...along(({ low }) => low).reverse()])} Z`,
  }
}

/** The chance on a day: that of the last working day up to it; null outside the curve. */
export const chanceOn = (curve: readonly CurveDay[], day: string): number | null =>
  day > (curve.at(-1)?.on ?? '') ? null : (curve.findLast(({ on }) => on <= day)?.chance ?? null)

/** So far must two labels be apart that each can be read. */
const LABEL_ROOM = 116

/** In which row below the axis each label stands, so that none lies on another: the first row in which there is room. */
export const labelRows = (places: readonly number[], room = LABEL_ROOM): number[] => {
  const ends: number[] = []
  return places.map((place) => {
    const found = ends.findIndex((end) => end <= place)
    const row = found === -1 ? ends.length : found
    ends[row] = place + room
    return row
  })
}
