import { CAP } from './signWeight.ts'

/** How correlated the signs of one group are, and the groups: judgements of the specification, checked by the score. */
export const WITHIN_GROUPS = 0.36
export const BETWEEN_GROUPS = 0.15

/** One sign that was read: its group and its log odds. */
export type ReadSign = { readonly group: string; readonly logOdds: number }

/**
 * What signs are worth together: within a group their sum over 1 + (n - 1)·.36, over the groups the sum over 1 + (G - 1)·.15, and
 * never beyond the cap. A sign without effect is not counted: to notice it must not weaken the others.
 */
export const togetherOf = (signs: readonly ReadSign[]): number => {
  const moving = signs.filter(({ logOdds }) => logOdds !== 0)
  const groups = [...new Set(moving.map(({ group }) => group))].map((name) => moving.filter(({ group }) => group === name))
  const sum = groups.reduce(
    (added, members) => added + members.reduce((total, { logOdds }) => total + logOdds, 0) / (1 + (members.length - 1) * WITHIN_GROUPS),
    0,
  )
  const total = sum / (1 + Math.max(0, groups.length - 1) * BETWEEN_GROUPS)
  return Math.max(-Math.log(CAP), Math.min(Math.log(CAP), total))
}
