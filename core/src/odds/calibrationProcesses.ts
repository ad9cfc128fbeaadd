/** A forecast whose answer is known. */
export type Answered = {
  readonly processId: string
  /** When it was made: of two of one process the later one knew what the earlier one did not. */
  readonly at: string
  /** Above 0 and below 1. */
  readonly chance: number
  readonly isOffer: boolean
}

const compare = (one: string | number, other: string | number): number => (one < other ? -1 : one > other ? 1 : 0)

/**
 * Forecasts by process, each process's own in the order they were made. Whatever the order they are given in, the answer is the same, so that
 * sums over it are the same to the last digit.
 */
export const processesOf = <F extends Answered>(forecasts: readonly F[]): readonly (readonly F[])[] => {
  const groups = new Map<string, F[]>()
  const ordered = forecasts.toSorted(
    (one, other) => compare(one.processId, other.processId) || compare(one.at, other.at) || compare(one.chance, other.chance),
  )
  for (const forecast of ordered) groups.set(forecast.processId, [...(groups.get(forecast.processId) ?? []), forecast])
  return [...groups.values()]
}

/** One forecast after the other, in that order. */
export const inOneOrder = <F extends Answered>(forecasts: readonly F[]): readonly F[] => processesOf(forecasts).flat()

/** How far the answer lies from a forecast. */
export const missOf = ({ chance, isOffer }: Pick<Answered, 'chance' | 'isOffer'>): number => Number(isOffer) - chance

/** 19 of 20 of a standard normal lie within so much of its middle. */
export const NINETEEN_OF_TWENTY = 1.959963984540054

/** A figure with the range in which 19 of 20 such ranges hold the true one. */
export type Ranged = { readonly value: number; readonly low: number; readonly high: number }

/** The range around a value with a standard error. */
export const rangedAt = (value: number, error: number): Ranged => ({
  value,
  low: value - NINETEEN_OF_TWENTY * error,
  high: value + NINETEEN_OF_TWENTY * error,
})

/** Half the step between two of ten guesses. */
const HALF_STEP = 0.025

/**
 * A chance whose odds have a logarithm: a guess of none or of all of ten is half a step of the row away from it. Taken at its word, a single surprise
 * would outweigh everything else. Our judgement.
 */
export const neverCertain = (chance: number): number => (chance < 0.001 ? HALF_STEP : chance > 0.999 ? 1 - HALF_STEP : chance)
