import type { Instant } from '../record/day.ts'
import type { Entry } from './entry.ts'

/** What is known of an entry from the time it was given out before: its number, when it was worded, and all that stood in it. */
export type GivenBefore = { readonly sequence: number; readonly stampedAt: Instant; readonly entry: string }

/** All that stands in an entry, by which it is told whether it differs. */
export const contentOf = ({ sequence: _sequence, stampedAt: _stampedAt, ...content }: Entry): string => JSON.stringify(content)

/** An entry from what stood in it. */
export const entryFrom = ({ entry, sequence, stampedAt }: GivenBefore): Entry => ({ ...(JSON.parse(entry) as Entry), sequence, stampedAt })

/**
 * The entry with a number that is no lower than the one it was given out with before, and higher when anything in it differs: calendars only take what has
 * a higher number.
 */
export const numbered = (entry: Entry, before: GivenBefore | undefined, now: Instant): Entry => {
  if (before === undefined) return entry
  const isSame = before.entry === contentOf(entry)
  const least = isSame ? before.sequence : before.sequence + 1
  if (entry.sequence >= least && !(isSame && entry.sequence === least)) return entry
  return { ...entry, sequence: least, stampedAt: isSame ? before.stampedAt : now }
}
