import type { Day } from '../record/day.ts'
import type { Agenda, Due } from './due.ts'
import { dayInWords, dueInWords } from './dueInWords.ts'

/** One mail that says what waits. */
export type Digest = { readonly subject: string; readonly text: string }

const things = (count: number): string => (count === 1 ? 'one thing waits' : `${count} things wait`)

const later = (dues: readonly Due[], today: Day): string[] => {
  const days = [...new Set(dues.map(({ on }) => on))]
  return days.flatMap((day) => ['', `${dayInWords(day)}:`, ...dues.filter(({ on }) => on === day).map((due) => `- ${dueInWords(due, today)}`)])
}

/** What is only counted; of more one speaks where some are told above. */
const more = ({ write, stop }: Agenda['more'], isStopTold: boolean): string[] => {
  const silent = isStopTold ? 'more' : stop === 1 ? 'process' : 'processes'
  return [
    ...(write === 0 ? [] : [`${write} more you may write to.`]),
    ...(stop === 0 ? [] : [`${stop} ${silent} ${stop === 1 ? 'is' : 'are'} silent past the day to stop waiting.`]),
  ]
}

const WAY_OUT = 'You asked Goodsign for this, once a day. To have it no more, switch it off in the settings. It comes from your own machine.'

/**
 * What waits, as one calm mail of plain text; null when nothing waits today.
 *
 * @param agenda as it stands on the day that it is of
 */
export const digestOf = ({ today, next, later: after, more: rest }: Agenda): Digest | null => {
  if (next.length === 0) return null
  const lines = [
    ...next.map((due) => `- ${dueInWords(due, today)}`),
    ...more(
      rest,
      next.some(({ kind }) => kind === 'stop'),
    ),
    ...(after.length === 0 ? [] : ['', 'Later this week', ...later(after, today)]),
    '',
    WAY_OUT,
  ]
  return { subject: `${dayInWords(today)}: ${things(next.length)} for you`, text: lines.join('\n') }
}
