/** A dense matrix, row by row. */
export type Matrix = readonly (readonly number[])[]

/** The sum of the products of the first n entries of two rows. */
const shared = (one: readonly number[], other: readonly number[], n: number): number => {
  let sum = 0
  for (let k = 0; k < n; k++) sum += (one[k] ?? 0) * (other[k] ?? 0)
  return sum
}

/** One row of the triangle below, given the rows above it. */
const triangleRow = (row: readonly number[], above: Matrix): number[] => {
  const found: number[] = []
  for (const [j, other] of above.entries()) found.push(((row[j] ?? 0) - shared(found, other, j)) / (other[j] ?? 1))
  const rest = (row[above.length] ?? 0) - shared(found, found, above.length)
  if (!(rest > 0)) throw new RangeError(`choleskyOf requires a positive-definite matrix; row ${above.length} is not`)
  return [...found, Math.sqrt(rest)]
}

/** The lower triangle L of a symmetric positive-definite matrix: a = L·Lᵀ. */
const choleskyOf = (a: Matrix): number[][] => {
  const lower: number[][] = []
  for (const row of a) lower.push(triangleRow(row, lower))
  return lower
}

/** The x with a·x = b, for a symmetric positive-definite a. */
export const solved = (a: Matrix, b: readonly number[]): number[] => backwards(choleskyOf(a), b)

const backwards = (lower: Matrix, b: readonly number[]): number[] => {
  const n = b.length
  const forward: number[] = []
  for (let i = 0; i < n; i++) {
    let rest = b[i] ?? 0
    for (let k = 0; k < i; k++) rest -= (lower[i]?.[k] ?? 0) * (forward[k] ?? 0)
    forward.push(rest / (lower[i]?.[i] ?? 1))
  }
  const x = forward.slice()
  for (let i = n - 1; i >= 0; i--) {
    let rest = forward[i] ?? 0
    for (let k = i + 1; k < n; k++) rest -= (lower[k]?.[i] ?? 0) * (x[k] ?? 0)
    x[i] = rest / (lower[i]?.[i] ?? 1)
  }
  return x
}

/** The inverse of a symmetric positive-definite matrix. */
export const inverseOf = (a: Matrix): number[][] => {
  const lower = choleskyOf(a)
  return a.map((_, column) =>
    backwards(
      lower,
      a.map((_row, i) => (i === column ? 1 : 0)),
    ),
  )
}

/** The logarithm of the determinant of a symmetric positive-definite matrix. */
export const logDeterminantOf = (a: Matrix): number => choleskyOf(a).reduce((sum, row, i) => sum + 2 * Math.log(row[i] ?? 1), 0)

/** The sum of the products, pair by pair. */
export const dot = (x: readonly number[], y: readonly number[]): number => x.reduce((sum, value, i) => sum + value * (y[i] ?? 0), 0)
