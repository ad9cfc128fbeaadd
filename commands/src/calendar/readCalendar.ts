import { fileURLToPath } from 'node:url'
import { CalendarRead } from '#core/calendar/eventRead.ts'
import { Refusal } from '#core/refusal.ts'
import { askLocked } from '../lockedChild.ts'
import type { CalendarText } from './calendarText.ts'

/** How much of a stranger's file is read, and for how long. */
export const CALENDAR_LIMITS = { bytes: 20_000_000, events: 5000, milliseconds: 10_000 }

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))

/** It also stands on the shapes of core, and on the zone's clocks there. */
const READER = {
  called: 'The reader of calendars',
  file: fileURLToPath(new URL('calendarChild.ts', import.meta.url)),
  packages: [`${ROOT}core/src`, ...['ical.js', 'rrule-temporal', 'windows-iana', 'postal-mime', 'zod'].map((name) => `${ROOT}node_modules/${name}`)],
}

const refuse = (why: string): Refusal => new Refusal('calendar-unreadable', { why })

const WHY = { 'too-long': 'reading it took too long.', 'too-much-memory': 'reading it takes too much memory. Bring it in parts.' } as const

/**
 * What is in a calendar's file, or in a mail that brings one. A stranger's file is read in a process of its own that may read nothing else, and that
 * is ended when it takes too long.
 *
 * @throws Refusal when there is no calendar in it, or it is too large or broken.
 */
export const readCalendar = async (text: string, { bytes, milliseconds, ...limits } = CALENDAR_LIMITS): Promise<CalendarRead> => {
  if (Buffer.byteLength(text) > bytes) throw refuse(`it is larger than ${bytes / 1_000_000} MB.`)
  const answer = await askLocked<CalendarText>(READER, text, limits, milliseconds)
  if (typeof answer === 'string') throw refuse(WHY[answer])
  if ('why' in answer) throw refuse(answer.why)
  return CalendarRead.parse(answer)
}
