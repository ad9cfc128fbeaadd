/** A condition under which a sign says nothing. */
export type Cancel = { readonly id: string; readonly text: string }

/** What the odds know of a sign before anything is fitted: its words, its group, where the reviews mention it, and what is done about it. */
export type ListedSign = {
  readonly id: string
  readonly group: 'depth' | 'mishap' | 'warmth' | 'self' | 'process' | 'stage'
  readonly name: string
  /** The column of the reviews that marks it; null when no column does. */
  readonly column: string | null
  /** What the literature says of it, as a factor on the odds: the middle of the prior. */
  readonly literature?: { readonly factor: number; readonly sources: readonly string[] }
  /** Why it ships without effect whatever the reviews say. */
  readonly held?: 'hindsight' | 'disputed' | 'waiting' | 'stage' | 'unmeasured'
  /** For an unmeasured sign: the sd of its log odds, by judgement. */
  readonly sd?: number
  readonly sources?: readonly string[]
  readonly cancels: readonly Cancel[]
  readonly note: string
}

/** By judgement: a factor between .8 and 1.25 for four in five. */
const UNMEASURED_SD = 0.17

/** Interviewers sold the job to those they liked, a factor of 1.2 if liking is half of an offer; offers were not reported, so half of it on the log scale, by judgement. */
export const INDIRECT = { factor: 1.1, sources: ['dougherty-1994', 'judgement'] }

/** A sign of which nobody has measured anything: it stays on the list, for people notice it, and moves nothing. */
export const unmeasured = (sign: Pick<ListedSign, 'id' | 'group' | 'name' | 'note'> & Partial<ListedSign>): ListedSign => ({
  column: null,
  held: 'unmeasured',
  sd: UNMEASURED_SD,
  cancels: [],
  ...sign,
})
