import type { OfferDate } from './offerDate.ts'

/**
 * What the chance of one process is multiplied by, at every point, so that it is on the average what it is by its own odds: there its own steps and its own
 * silence do not count for what is believed of the candidate, and then its silence counts for itself. Here they are in the belief, for the sake of the others.
 *
 * @param weights how much is believed of each point after everything.
 * @param happened the logarithm of the chance of what happened in it, at each point; null when nothing of it is in the belief.
 */
export const shareOf = (weights: Float64Array, { ever, silence }: OfferDate, happened: Float64Array | null): number => {
  let [without, offered, together] = [0, 0, 0]
  for (let point = 0; point < weights.length; point++) {
    const [weight, chance] = [weights[point] as number, ever[point] as number]
    const alone = weight * (silence[point] as number) * (happened === null ? 1 : Math.exp(-(happened[point] as number)))
    without += alone
    offered += alone * chance
    together += weight * chance
  }
  return Math.min(1, offered / without / together)
}
