/** A forecast and what came of it. */
export type Scored = { readonly chance: number; readonly cameAbout: boolean }

/** The mean of minus the log of the chance that was given to what came about. */
export const logLoss = (scored: readonly Scored[]): number =>
  scored.reduce((sum, { chance, cameAbout }) => sum - Math.log(cameAbout ? chance : 1 - chance), 0) / scored.length

/** How many pairs of one that came about and one that did not are in the right order; a tie counts half. */
const orderedPairs = (scored: readonly Scored[]): { right: number; pairs: number } => {
  const byChance = scored.toSorted((a, b) => a.chance - b.chance)
  let [right, below, came] = [0, 0, 0]
  for (let i = 0; i < byChance.length; ) {
    const level = byChance[i]?.chance
    let [yes, no] = [0, 0]
    for (; i < byChance.length && byChance[i]?.chance === level; i++) byChance[i]?.cameAbout ? yes++ : no++
    right += yes * (below + no / 2)
    below += no
    came += yes
  }
  return { right, pairs: came * below }
}

/** The chance that of two of one company, one with an offer and one without, the first was given the higher chance. Pairs of different companies do not count. */
export const withinAuc = (companies: readonly (readonly Scored[])[]): number => {
  const sums = companies.map(orderedPairs)
  return sums.reduce((sum, { right }) => sum + right, 0) / sums.reduce((sum, { pairs }) => sum + pairs, 0)
}

const logistic = (x: number): number => 1 / (1 + Math.exp(-x))

/** The level to which what was added must be added so that the chances sum to what came about. */
export const levelFor = (added: readonly number[], cameAbout: number): number => {
  let [low, high] = [-20, 20]
  for (let count = 0; count < 80; count++) {
    const middle = (low + high) / 2
    const sum = added.reduce((total, x) => total + logistic(middle + x), 0)
    if (sum < cameAbout) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** The chances at a level. */
export const chancesAt = (level: number, added: readonly number[]): number[] => added.map((x) => logistic(level + x))
