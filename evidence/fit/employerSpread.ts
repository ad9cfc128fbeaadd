import { normalBelow } from '#core/stats/normal.ts'
import { shareAt } from './figures.ts'
import { logitOf } from './ladder.ts'

/** How many firms the source compares, and how many reviews it has of them. */
const FIRMS = 27
const REVIEWS = 15_897

/** The share of the reviews that tell of a visit on site: not given. Judgement. */
const ON_SITE_SHARE = 1 / 3

const STEPS = 4000
const FURTHEST = 8

/** How far the largest of n standard normals lies from the smallest, on average: the integral of 1 - Φⁿ - (1 - Φ)ⁿ. */
export const expectedRange = (n: number): number => {
  const width = (2 * FURTHEST) / STEPS
  let sum = 0
  for (let i = 0; i <= STEPS; i++) {
    const below = normalBelow(-FURTHEST + i * width)
    const value = 1 - below ** n - (1 - below) ** n
    sum += i === 0 || i === STEPS ? value : value * (i % 2 === 1 ? 4 : 2)
  }
  return (sum * width) / 3
}

/** How far employers lie apart, as a standard deviation on the logit: from the lowest and the highest of the firms, less what sampling adds. */
export const employerSpread = (): { readonly sd: number; readonly raw: number; readonly range: number; readonly sampling: number } => {
  const [lowest, highest] = [shareAt('huyen-2019 on-site-to-offer-lowest'), shareAt('huyen-2019 on-site-to-offer-highest')]
  const [low, high] = [logitOf(lowest), logitOf(highest)]
  const range = expectedRange(FIRMS)
  const raw = (high - low) / range
  const middle = 1 / (1 + Math.exp(-(low + high) / 2))
  const sampling = 1 / ((REVIEWS / FIRMS) * ON_SITE_SHARE * middle * (1 - middle))
  return { sd: Math.sqrt(raw ** 2 - sampling), raw, range, sampling }
}
