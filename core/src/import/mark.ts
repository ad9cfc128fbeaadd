import { nameKey } from './nameKey.ts'

/** What a mark in a column of its own says: that it was so, that it was not, that it is still to come, that it lapsed, or nothing. */
export type Mark = 'yes' | 'no' | 'to come' | 'lapsed' | 'nothing'

const MARKS: ReadonlyMap<string, Mark> = new Map(
  (
    [
      ['yes', 'y|yes|yep|yeah|ja|x|✓|✔|✔️|☑|☑️|✅|true|1|done|complete|completed|passed|pass|attended|took place|checked'],
      ['no', 'n|no|nope|nein|✗|✘|❌|☐|false|0|not reached|none'],
      ['to come', 'scheduled|upcoming|invited|booked|planned|to come|to be scheduled|tbs'],
      ['lapsed', 'expired|missed|skipped|lapsed|not taken|timed out'],
      ['nothing', '|na|n a|nan|null|nil|tbd|unknown|-|--|–|—|?|??|...|…|undefined|not applicable'],
    ] as const
  ).flatMap(([mark, words]) => words.split('|').map((word): [string, Mark] => [word, mark])),
)

/** No mark is longer, whatever punctuation stands around it. */
const LONGEST = 20

/**
 * The mark that a cell holds, or null when it holds something else.
 *
 * @example ['Y', 'n/a', 'Expired', 'G'].map(readMark) // => ['yes', 'nothing', 'lapsed', null]
 */
export const readMark = (cell: string): Mark | null => {
  const text = cell.trim().toLowerCase()
  return text.length > LONGEST ? null : (MARKS.get(text) ?? MARKS.get(nameKey(text)) ?? null)
}

/** True when a cell says nothing: empty, a dash, n/a. */
export const saysNothing = (cell: string): boolean => cell === '' || readMark(cell) === 'nothing'
