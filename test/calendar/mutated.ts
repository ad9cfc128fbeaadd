import { xorshift128plus } from 'pure-rand/generator/xorshift128plus'
import { type CalendarText, calendarText } from '#commands/calendar/calendarText.ts'
import { CALENDAR_LIMITS } from '#commands/calendar/readCalendar.ts'
import { calendarOf, eventLines, inviteFile, inviteMail } from './invite.ts'

/** What the mutations begin with: each kind of file there is. */
export const SEEDS: readonly string[] = [
  inviteFile({ lines: ['LOCATION:Room 4', 'DESCRIPTION:Join https://teams.microsoft.com/l/x', 'RRULE:FREQ=WEEKLY;COUNT=3;BYDAY=TU'] }),
  inviteMail(),
  calendarOf(
    'CANCEL',
    eventLines({ sequence: 2 }),
    eventLines({ uid: 'b', lines: ['RECURRENCE-ID:20261201T130000Z', 'EXDATE:20261201T130000Z,20261208T130000Z'] }),
  ),
  inviteFile({ start: ':20261201T140000', end: ':20261201T150000', lines: ['DURATION:PT1H', 'X-GOODSIGN-ROUND;VALUE=TEXT:{"company":"Orchard"}'] }),
]

/** Pieces that calendars and mails are made of, and that trip those who read them. */
const PIECES = [
  'BEGIN:VEVENT\r\n',
  'END:VEVENT\r\n',
  'BEGIN:VTIMEZONE\r\n',
  'END:VTIMEZONE\r\n',
  'BEGIN:VALARM\r\n',
  'END:VCALENDAR\r\n',
  'RRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30\r\n',
  'RRULE:FREQ=DAILY;INTERVAL=99999999\r\n',
  'RRULE:FREQ=YEARLY;BYYEARDAY=366;BYSETPOS=-366\r\n',
  'DTSTART;TZID=__proto__:20261201T140000\r\n',
  'DTSTART:99999999T999999Z\r\n',
  'TZOFFSETTO:+9999\r\n',
  'DURATION:P99999999W\r\n',
  'SEQUENCE:-1\r\n',
  'SEQUENCE:99999999999\r\n',
  'UID:__proto__\r\n',
  'RDATE:20261201T140000Z\r\n',
  'METHOD:CANCEL\r\n',
  'X-GOODSIGN-ROUND:{"__proto__":{}}\r\n',
  '\u0000',
  '\ufeff',
  '\ud800',
  '"',
  ';',
  ':',
  ',',
  '\\',
  '\r\n ',
  '\n\t',
  '=',
  '--b1\r\n',
  '--b2--\r\n',
  'Content-Transfer-Encoding: base64\r\n\r\n',
  'Content-Type: multipart/mixed; boundary=b1\r\n\r\n',
  '=?utf-8?B?',
  '東京',
  'é'.repeat(50),
]

type Dice = (below: number) => number

const diceFrom = (seed: number): Dice => {
  const generator = xorshift128plus(seed)
  return (below) => (generator.next() >>> 0) % below
}

const once = (text: string, dice: Dice): string => {
  const [at, length] = [dice(text.length + 1), dice(60)]
  const piece = PIECES[dice(PIECES.length)] as string
  switch (dice(7)) {
    case 0:
      return text.slice(0, at) + text.slice(at + length)
    case 1:
      return text.slice(0, at) + piece + text.slice(at)
    case 2:
      return text.slice(0, at) + piece + text.slice(at + piece.length)
    case 3:
      return text.slice(0, at) + String.fromCharCode(dice(256)) + text.slice(at + 1)
    case 4: {
      const from = dice(text.length + 1)
      return text.slice(0, at) + text.slice(from, from + length * 8) + text.slice(at)
    }
    case 5:
      return text.replace(/\d/g, (digit) => (dice(40) === 0 ? String(dice(10)) : digit))
    default:
      return text.slice(0, at) + piece.repeat(dice(12)) + text.slice(at)
  }
}

/** A file changed in one to six places, by chance from a seed. */
export const mutant = (seed: number, seeds: readonly string[] = SEEDS): string => {
  const dice = diceFrom(seed)
  let text = seeds[dice(seeds.length)] as string
  for (let times = 1 + dice(6); times > 0; times -= 1) text = once(text, dice)
  return text
}

/** Reads a mutant, and says what became of it. @throws what no reader may throw */
export const readMutant = (text: string): Promise<CalendarText> => calendarText(text, CALENDAR_LIMITS)
