import type { Day } from '../record/day.ts'
import type { Due } from './due.ts'

/** What of a due tells its day. */
type Dated = Pick<Due, 'kind' | 'on'> & { readonly dueOn?: Day }

/**
 * The day that stands before a due: the one on which it matters; but of an answer that waits before its day, the day by which.
 *
 * @example toldDay({ kind: 'promise', on: '2026-11-14', dueOn: '2026-11-27' }, '2026-11-24') // => '2026-11-27'
 * @example toldDay({ kind: 'promise', on: '2026-11-26', dueOn: '2026-11-27' }, '2026-11-24') // => '2026-11-26'
 */
export const toldDay = ({ kind, on, dueOn }: Dated, today: Day): Day =>
  kind === 'promise' && dueOn !== undefined && on <= today && dueOn > on ? dueOn : on
