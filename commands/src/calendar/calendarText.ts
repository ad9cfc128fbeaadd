import type { CalendarRead } from '#core/calendar/eventRead.ts'
import { headOf, partOf, splitCalendar } from './components.ts'
import { eventIn } from './eventIn.ts'
import { isMail, mailText } from './mailText.ts'
import { ownZonesOf, zoneReader } from './timeIn.ts'

/** What is in a file or, when it is nothing that can be read, why: a plain sentence. */
export type CalendarText = CalendarRead | { readonly why: string }

/** How many events are read of one file. */
export type CalendarLimits = { readonly events: number }

const METHODS: Readonly<Record<string, CalendarRead['method']>> = { REQUEST: 'request', CANCEL: 'cancel', PUBLISH: 'publish', ADD: 'request' }

const OTHERS: Readonly<Record<string, string>> = {
  VTODO: 'It is a task and no meeting.',
  VFREEBUSY: 'It tells when somebody is busy, and of no meeting.',
  VJOURNAL: 'It is an entry of a diary and no meeting.',
}

const calendarIn = (text: string, { events: most }: CalendarLimits): Omit<CalendarRead, 'mail'> | { why: string } => {
  const { head, blocks } = splitCalendar(text)
  const found = blocks.filter(({ kind }) => kind === 'VEVENT')
  if (found.length > most) return { why: `it has ${found.length} events, and ${most} is the most that is read at once. Bring it in parts.` }
  const said = headOf(head)
    .find(({ name }) => name === 'method')
    ?.values[0]?.toUpperCase()
  const method = said === undefined ? 'publish' : (METHODS[said] ?? 'other')
  const inZone = zoneReader(ownZonesOf(blocks))
  const events: CalendarRead['events'] = []
  const leftOut: CalendarRead['leftOut'] = blocks.flatMap(({ kind }) => (OTHERS[kind] === undefined ? [] : [{ title: null, why: OTHERS[kind] }]))
  for (const block of found) {
    const part = partOf(block)
    const read = 'why' in part ? { title: null, why: part.why } : eventIn(part, inZone, method === 'cancel')
    if ('event' in read) events.push(read.event)
    else leftOut.push({ title: read.title, why: `Left out, since ${read.why}.` })
  }
  return { method, events, leftOut }
}

/** What the file is when there is no calendar in it. */
const mistakenFor = (text: string): string | null => {
  if (text.trim() === '') return 'it is empty.'
  if (/^\s*(?:<!doctype html|<html|<\?xml)/i.test(text))
    return 'it is a web page. Save the invitation itself as an .ics or .eml file, then bring that.'
  if (text.startsWith('\ufffd\ufffd\u0011\ufffd') || text.startsWith('\u00d0\u00cf\u0011\u00e0'))
    return "it is a mail in Outlook's own format (.msg). Save it as .eml, or the invitation in it as .ics, then bring that."
  if (text.startsWith('PK\u0003\u0004')) return 'it is a zip file. Take the calendar out of it, then bring that.'
  return null
}

const inMail = async (text: string, limits: CalendarLimits): Promise<CalendarText> => {
  const { mail, calendars } = await mailText(text)
  if (calendars.length === 0) return { why: 'it is a mail without an invitation in it.' }
  const read = calendars.map((calendar) => calendarIn(calendar, limits))
  const broken = read.find((one) => 'why' in one)
  if (broken !== undefined && 'why' in broken) return broken
  const whole = read as Omit<CalendarRead, 'mail'>[]
  return {
    method: whole[0]?.method ?? 'other',
    mail,
    events: whole.flatMap(({ events }) => events),
    leftOut: whole.flatMap(({ leftOut }) => leftOut),
  }
}

/** Reads a calendar's file, or a mail with one in it. */
export const calendarText = async (text: string, limits: CalendarLimits): Promise<CalendarText> => {
  const mistaken = mistakenFor(text)
  if (mistaken !== null) return { why: mistaken }
  if (isMail(text)) return inMail(text, limits)
  if (!/BEGIN:VCALENDAR|BEGIN:VEVENT/i.test(text)) return { why: 'there is no calendar in it.' }
  const read = calendarIn(text, limits)
  return 'why' in read ? read : { ...read, mail: null }
}
