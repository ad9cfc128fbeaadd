/** The value below which a share of the values lies. The nearest rank: no value is made up between two. */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? Number.NaN
}

export const median = (values: readonly number[]): number => quantile(values, 0.5)

/** The median time of some runs of a piece of work, in milliseconds, after one run that is not counted. */
export const timed = async (runs: number, work: () => unknown): Promise<number> => {
  await work()
  const times: number[] = []
  for (let run = 0; run < runs; run += 1) {
    const begun = performance.now()
    await work()
    times.push(performance.now() - begun)
  }
  return median(times)
}

/** One line of the report. */
export type Figure = { what: string; value: string; target: string; met: boolean }

/** A figure against the most it may be. */
export const atMost = (what: string, value: number, most: number, unit: string): Figure => ({
  what,
  value: `${value < 10 ? value.toPrecision(2) : Math.round(value)} ${unit}`,
  target: `at most ${most} ${unit}`,
  met: value <= most,
})

/** A figure that is only told: a ratio within this run. */
export const told = (what: string, value: string): Figure => ({ what, value, target: '', met: true })

/** Prints a report, a line a figure, with a mark before what was not met. */
export const print = (figures: readonly Figure[]): void => {
  for (const { what, value, target, met } of figures) process.stdout.write(`${met ? ' ' : '!'} ${what.padEnd(72)} ${value.padStart(14)}  ${target}\n`)
}
