import { NINETEEN_OF_TWENTY, type Ranged } from './calibrationProcesses.ts'

/** Forecasts this near to what happens are right enough: a smaller movement is said to be about the same, too. */
const NEAR_ENOUGH = 0.05

/** What forecasts are judged by. */
type Judged = {
  readonly offers: number
  readonly expected: Ranged
  readonly z: number
  readonly slope: Ranged
  /** A square of a chance; null when it cannot be told. */
  readonly calibrationError: number | null
}

/**
 * Whether they lie further off than chance explains: by their misses, by how many offers came, or by how far apart they are.
 *
 * @example isOff({ z: -0.4, offers: 5, expected: { value: 6.2, low: 2.4, high: 10.1 }, slope: { value: 1.1, low: 0.2, high: 2 } }) // => false
 */
export const isOff = ({ z, offers, expected, slope }: Pick<Judged, 'z' | 'offers' | 'expected' | 'slope'>): boolean =>
  Math.abs(z) >= NINETEEN_OF_TWENTY || offers < expected.low || offers > expected.high || slope.high < 1 || slope.low > 1

/** Nothing speaks against them, and they lie near enough: both, for few forecasts of any kind have nothing that speaks against them. */
export const isCalibrated = (judged: Judged): boolean => !isOff(judged) && (judged.calibrationError ?? 0) <= NEAR_ENOUGH ** 2
