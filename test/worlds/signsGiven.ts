import { SIGNS, type SignEvidence } from '#core/evidence/signs.ts'
import type { Reading } from '#core/record/reading.ts'
import { normalQuantile } from '#core/stats/normal.ts'
import type { Draws } from './draws.ts'

/** A sign as a world shows it: the normal place below which it is there, in processes that do not end in an offer and in those that do. */
type Shown = { readonly sign: SignEvidence; readonly without: number; readonly with: number }

/** Half of the signs go unnoticed, whatever they would say. */
const NOTICED = 0.5

/** All reviews that the signs were counted in. */
const REVIEWS = 7129

/**
 * How often a sign is there in processes that end in no offer: the share at which its being there and its not being there are both as telling as
 * the evidence says. Where its absence tells nothing, it is as rare as it was counted.
 */
const shareWithout = ({ present, absent, n }: SignEvidence): number => {
  if (present.logOdds === 0) return Math.max(0.05, n / REVIEWS)
  const [there, not] = [Math.exp(present.logOdds), Math.exp(absent.logOdds)]
  return absent.logOdds === 0 ? Math.max(1, n) / REVIEWS : (1 - not) / (there - not)
}

const SHOWN: readonly Shown[] = SIGNS.filter(({ group }) => group !== 'stage' && group !== 'process').map((sign) => {
  const share = shareWithout(sign)
  return { sign, without: normalQuantile(share), with: normalQuantile(share * Math.exp(sign.present.logOdds)) }
})

/**
 * The signs of a process that ends as it does. Each alone is as telling as the evidence says; what stands behind those of one group is alike by
 * `overlap`, and a little over all groups.
 */
export const signsGiven = (draws: Draws, isOffer: boolean, overlap: number): Reading[] => {
  const between = Math.min(overlap, 0.15)
  const overall = draws.normal()
  const groups = new Map<string, number>()
  return SHOWN.flatMap(({ sign, ...places }) => {
    const known = groups.get(sign.group) ?? draws.normal()
    groups.set(sign.group, known)
    const place = Math.sqrt(between) * overall + Math.sqrt(overlap - between) * known + Math.sqrt(1 - overlap) * draws.normal()
    if (draws.uniform() >= NOTICED) return []
    const seen = place < (isOffer ? places.with : places.without) ? 'present' : 'absent'
    return [{ sign: sign.id, seen, cancelledBy: null }]
  })
}
