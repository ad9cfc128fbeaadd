import { addDays, type Day } from '../record/day.ts'
import { wallClock } from '../record/zone.ts'
import { daysSaid, WEEKDAYS, weekdayOf } from './dates.ts'
import { instantOf } from './instant.ts'
import type { Circumstances } from './note.ts'
import type { Found } from './parts.ts'
import { type Shape, sentencesIn } from './shape.ts'
import { straight } from './words.ts'

const sayDays = (within: 'subject' | 'text', text: string, on: Day): Found[] =>
  daysSaid(text, on).flatMap(({ weekday, day, exists, start, end }): Found[] => {
    if (!exists) return [{ rule: 'no-such-day', within, start, end }]
    return weekday !== null && day !== null && weekdayOf(day) !== weekday ? [{ rule: 'weekday', within, start, end }] : []
  })

const CLOCK =
  /(?<![\d.,:€$£])\b(?:(?<hour>\d{1,2})[:.](?<minute>\d{2})|(?<bare>\d{1,2}))(?: ?(?<half>am|pm|a\.m\.|p\.m\.)\b|(?<sharp> o'clock)| ?h\b)?(?![\d:%])/gi
const NAMED = new RegExp(`\\b(${WEEKDAYS.join('|')})\\b`, 'gi')

type Hour = { readonly start: number; readonly end: number; readonly times: readonly string[] }

const pad = (number: number): string => String(number).padStart(2, '0')

/** The hours that a text names. An hour without its half of the day can be either. */
const hoursSaid = (text: string): Hour[] =>
  [...text.matchAll(CLOCK)].flatMap(({ 0: words, index, groups = {} }) => {
    const { hour, minute = '00', bare, half, sharp } = groups
    const isTold = hour !== undefined || half !== undefined || sharp !== undefined || /\bat $/i.test(text.slice(0, index))
    const number = Number(hour ?? bare)
    if (!isTold || number > 24 || Number(minute) > 59) return []
    const isLater = half?.toLowerCase().startsWith('p')
    const of = (value: number): string => `${pad(value % 24)}:${minute}`
    const times = half === undefined ? [of(number), ...(number < 12 ? [of(number + 12)] : [])] : [of((number % 12) + (isLater ? 12 : 0))]
    return [{ start: index, end: index + words.length, times }]
  })

/** Behind an hour, on whose clock it is. */
const CLOCK_NAMED = /^,? (?:(?:your|my|our|local) (?:time|end|clock)|here|there|with you|in \p{Lu}|[A-Z]{3,4}\b)/u

/** An acceptance names the day and the hour of the round, on either clock. */
const appointmentFound = (within: 'subject' | 'text', text: string, { planned, zone, theirZone, at }: Circumstances): Found[] => {
  if (planned === null) return []
  const on = wallClock(at, zone).on
  const instant = planned.time === null ? null : instantOf(planned.on, planned.time, planned.zone)
  const shown =
    instant === null ? [{ on: planned.on, time: null }] : [zone, theirZone ?? zone, planned.zone].map((where) => wallClock(instant, where))
  const days = daysSaid(text, on).filter(({ day }) => day !== null)
  const named = [...text.matchAll(NAMED)].filter(({ index }) => !days.some(({ start, end }) => index >= start && index < end))
  const rightDays = new Set(shown.map((moment) => moment.on))
  const rightNames = new Set([...rightDays].map((day) => WEEKDAYS[weekdayOf(day)]?.toLowerCase()))
  const isDayRight =
    days.length + named.length === 0 ||
    days.some(({ day }) => rightDays.has(day as Day)) ||
    (days.length === 0 && named.some(([name]) => rightNames.has(name.toLowerCase())))
  const hours = hoursSaid(text)
  const isRight = ({ times }: Hour): boolean => shown.some(({ time }) => time !== null && times.includes(time))
  const isHourRight =
    instant === null || hours.length === 0 || (hours.some(isRight) && hours.every((hour) => isRight(hour) || !CLOCK_NAMED.test(text.slice(hour.end))))
  const wrong = [
    ...(isDayRight ? [] : [days[0] ?? { start: named[0]?.index ?? 0, end: (named[0]?.index ?? 0) + (named[0]?.[0].length ?? 0) }]),
    ...(isHourRight ? [] : hours.filter((hour) => !isRight(hour)).slice(0, 1)),
  ]
  return wrong.map(({ start, end }) => ({ rule: 'wrong-hour', within, start, end }))
}

const MEETING =
  /\b(?:thank\w*|meet(?:ing)?|met|talk(?:ed|ing)?|sp(?:oke|eak(?:ing)?)|conversation|interview\w*|panel|your time|visit(?:ed|ing)?|see(?:ing)? you|saw you|hour|chat\w*|discuss\w*|discussion|call|having me|welcom\w+|enjoyed)\b/i
const TODAY = /\b(?:today|this (?:morning|afternoon|evening)|earlier today|tonight)(?:'s)?\b/gi
const YESTERDAY = /\b(?:yesterday)(?:'s)?\b/gi
const ON_WEEKDAY = new RegExp(`\\b(?:on|last|your|this|from) (${WEEKDAYS.join('|')})\\b(?! (?:evening|morning|afternoon)s)(?:'s)?`, 'gi')

/** What is said of when the round was, in a sentence that is about it. */
const meetingFound = (shape: Shape, { heldOn, at, zone, kind }: Circumstances): Found[] => {
  if (heldOn === null || kind !== 'thank-you') return []
  const today = wallClock(at, zone).on
  return sentencesIn(shape.text, shape.body)
    .filter(({ words }) => MEETING.test(words) && !/\?$/.test(words))
    .flatMap(({ start, words }) => {
      const wrong: RegExpMatchArray[] = [
        ...(heldOn === today ? [] : words.matchAll(TODAY)),
        ...(heldOn === addDays(today, -1) ? [] : words.matchAll(YESTERDAY)),
        ...[...words.matchAll(ON_WEEKDAY)].filter(({ 1: name }) => name?.toLowerCase() !== WEEKDAYS[weekdayOf(heldOn)]?.toLowerCase()),
      ]
      return wrong.map(
        ({ 0: said, index = 0 }): Found => ({ rule: 'wrong-day', within: 'text', start: start + index, end: start + index + said.length }),
      )
    })
}

/** Hours in which one does not want to be seen awake. */
const NIGHT = { from: '22:00', to: '06:00' } as const

const hourFound = ({ at, zone, theirZone }: Circumstances): Found[] => {
  const { time } = wallClock(at, theirZone ?? zone)
  const rule = theirZone === null ? 'night-here' : 'night'
  return time >= NIGHT.from || time < NIGHT.to ? [{ rule, within: 'time', start: 0, end: 0 }] : []
}

const askingFound = ({ kind, at, zone, earlier, lastWordOn, writeOn, promisedOn }: Circumstances): Found[] => {
  const today = wallClock(at, zone).on
  const since = kind === 'promise-due' && promisedOn !== null && promisedOn > (lastWordOn ?? '') ? promisedOn : lastWordOn
  const asked = earlier.some((sent) => sent.kind === 'follow-up' && (since === null || (sent.on ?? today) >= since))
  const isEarly = kind === 'nudge' ? writeOn !== null && today < writeOn : promisedOn !== null && today <= promisedOn
  const rules = [...(asked ? (['second-nudge'] as const) : []), ...(isEarly ? (['too-early'] as const) : [])]
  return rules.map((rule) => ({ rule, within: 'time', start: 0, end: 0 }))
}

/** What is wrong with the days and hours that a note names, and with the hour at which it goes out. */
export const timesFound = (subject: string, shape: Shape, circumstances: Circumstances): Found[] => {
  const { kind, at, zone } = circumstances
  const on = wallClock(at, zone).on
  const title = straight(subject)
  const { start, end } = shape.body
  const body = `${' '.repeat(start)}${shape.text.slice(start, end)}`
  return [
    ...sayDays('subject', title, on),
    ...sayDays('text', shape.text, on),
    ...(kind === 'accept-invitation' ? [...appointmentFound('subject', title, circumstances), ...appointmentFound('text', body, circumstances)] : []),
    ...meetingFound(shape, circumstances),
    ...hourFound(circumstances),
    ...(kind === 'nudge' || kind === 'promise-due' ? askingFound(circumstances) : []),
  ]
}
