import { type Effect, SIGN_RULE, type SignEvidence, type SignGroup, signOf } from '../evidence/signs.ts'
import type { Reading } from '../record/reading.ts'

/** What one reading does: its part of what all readings together add to the log odds of an offer. */
export type Contribution = {
  readonly sign: SignEvidence
  readonly seen: Reading['seen']
  /** The condition that takes its meaning away, in words; null when there is none. */
  readonly cancelled: string | null
  readonly logOdds: number
}

/** What all readings of a process do together, and each of them. */
export type SignsRead = {
  /** What is added to the log odds of an offer. */
  readonly logOdds: number
  /** How uncertain that is, as a standard deviation on the log odds. */
  readonly sd: number
  readonly contributions: readonly Contribution[]
}

type Known = { readonly sign: SignEvidence; readonly reading: Reading; readonly effect: Effect; readonly cancelled: string | null }

const NOTHING: Effect = { logOdds: 0, sd: 0 }

const knownOf = (reading: Reading): Known[] => {
  const sign = signOf(reading.sign)
  if (sign === undefined) return []
  const cancelled =
    reading.seen === 'present' && reading.cancelledBy !== null ? (sign.cancels.find(({ id }) => id === reading.cancelledBy)?.text ?? null) : null
  return [{ sign, reading, effect: cancelled === null ? sign[reading.seen] : NOTHING, cancelled }]
}

/** Signs of one group tell much the same, and so do groups: what they say together is divided by this. A sign without effect is not counted, so that noticing it cannot weaken the others. */
const divisor = (count: number, overlap: number): number => 1 + Math.max(0, count - 1) * overlap

/** How much of a sign's own effect is left, by its group. */
const shareOver = (known: readonly Known[]): ((group: SignGroup) => number) => {
  const moving = known.filter(({ effect }) => effect.logOdds !== 0).map(({ sign }) => sign.group)
  const between = divisor(new Set(moving).size, SIGN_RULE.betweenGroups)
  return (group) => 1 / (between * divisor(moving.filter((other) => other === group).length, SIGN_RULE.withinGroup))
}

/** Always in the same order, so that a sum does not depend on that of the readings by its last digit. */
const rising = (values: readonly number[]): number[] => values.toSorted((one, other) => one - other)

/** The largest uncertainty of each group, over the groups: signs of one group err together. */
const sdOf = (known: readonly Known[]): number => {
  const largest = new Map<SignGroup, number>()
  for (const { sign, effect } of known) largest.set(sign.group, Math.max(largest.get(sign.group) ?? 0, effect.sd))
  return Math.hypot(...rising([...largest.values()]))
}

const read = new WeakMap<readonly Reading[], SignsRead>()

/**
 * What the readings of a process add to the log odds of an offer. Within a group the effects are summed and divided by 1 + (n - 1)·ρ, over the
 * G groups by 1 + (G - 1)·.15, and the whole is capped either way. Each reading's part is told; the parts add up to the whole. A sign that
 * nobody noticed has no reading and adds nothing; a sign that this catalogue does not know is left out.
 *
 * An answer asks for it several times, and it is worked out once.
 *
 * @param readings in any order, one a sign; never changed afterwards.
 */
export const signsRead = (readings: readonly Reading[]): SignsRead => {
  const found = read.get(readings) ?? putTogether(readings)
  read.set(readings, found)
  return found
}

const putTogether = (readings: readonly Reading[]): SignsRead => {
  const known = readings.flatMap(knownOf)
  const shareOf = shareOver(known)
  const parts = known.map(({ sign, effect }) => effect.logOdds * shareOf(sign.group))
  const whole = rising(parts).reduce((sum, part) => sum + part, 0)
  const most = Math.log(SIGN_RULE.cap)
  const scale = Math.abs(whole) > most ? most / Math.abs(whole) : 1
  return {
    logOdds: whole * scale,
    sd: sdOf(known),
    contributions: known.map(({ sign, reading, cancelled }, index) => ({
      sign,
      seen: reading.seen,
      cancelled,
      logOdds: (parts[index] as number) * scale,
    })),
  }
}
