type ByDay = readonly { readonly days: number; readonly count: number }[]

/** Replies that took longer stand at the end of the axis. */
const MOST_DAYS = 60

/** Up to this end of the axis each day has a stack of its own; two days share one beyond. */
const MOST_STACKS = 30

/**
 * The day at which the axis ends: the next ten after the slowest of them.
 *
 * @example axisEnd([{ days: 3 }, { days: 19 }]) // => 20
 */
export const axisEnd = (all: readonly { readonly days: number }[]): number =>
  Math.min(MOST_DAYS, all.reduce((most, { days }) => Math.max(most, Math.ceil(days / 10)), 1) * 10)

/** The replies in stacks along an axis, with the day over which a stack stands. */
export const stacksOf = (byDay: ByDay, end: number): { at: number; count: number }[] => {
  const perStack = end > MOST_STACKS ? 2 : 1
  const counts = new Map<number, number>()
  for (const { days, count } of byDay) {
    const at = Math.min(end, Math.floor(days / perStack) * perStack + (perStack - 1) / 2)
    counts.set(at, (counts.get(at) ?? 0) + count)
  }
  return [...counts].map(([at, count]) => ({ at, count }))
}
