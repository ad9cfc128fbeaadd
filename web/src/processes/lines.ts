/** A group of rows: what they have in common, null where nobody said, and how many there are. */
export type GroupOf = { readonly key: string | null; readonly count: number }

/** One line of a list: a row by its place among the rows, or the head of a group by its place among the groups. */
export type LineAt = { readonly row: number } | { readonly head: number }

/** The lines of a list, whether its rows stand in groups or not. */
export type Lines = {
  readonly count: number
  readonly at: (line: number) => LineAt
  /** The line on which a row stands. */
  readonly of: (row: number) => number
}

/** The lines of so many rows; with groups each of them has a head above its rows. */
export const linesOf = (rows: number, groups: readonly GroupOf[]): Lines => {
  if (groups.length === 0) return { count: rows, at: (row) => ({ row }), of: (row) => row }
  const starts: number[] = []
  let next = 0
  for (const { count } of groups) {
    starts.push(next)
    next += count
  }
  /** The last group that begins at or before a row, or whose head stands at or before a line. */
  const groupBy = (begins: (group: number) => boolean): number => {
    let [low, high] = [0, groups.length - 1]
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if (begins(middle)) low = middle
      else high = middle - 1
    }
    return low
  }
  return {
    count: next + groups.length,
    at: (line) => {
      const group = groupBy((each) => (starts[each] as number) + each <= line)
      const within = line - (starts[group] as number) - group
      return within === 0 ? { head: group } : { row: line - group - 1 }
    },
    of: (row) => row + 1 + groupBy((each) => (starts[each] as number) <= row),
  }
}
