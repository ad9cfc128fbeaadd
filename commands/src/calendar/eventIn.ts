import { EventRead, OwnRound, type ReadTime } from '#core/calendar/eventRead.ts'
import type { Property } from './components.ts'
import { guestsIn } from './guestsIn.ts'
import { linkIn, whereIn } from './placeIn.ts'
import { type Event, first, lineOf, valueIn } from './property.ts'
import { occurrenceOf, type Times, timesOf } from './seriesIn.ts'
import { tzidOf, type Wall, wallOf, type zoneReader } from './timeIn.ts'

/** An event, or why it is none that can be read. */
export type Read = { readonly event: EventRead } | { readonly title: string | null; readonly why: string }

type TimeReader = (wall: Wall, property: Property) => ReadTime

const DURATION = /^(?<minus>-)?P(?:(?<weeks>\d+)W)?(?:(?<days>\d+)D)?(?:T(?:(?<hours>\d+)H)?(?:(?<minutes>\d+)M)?(?:\d+S)?)?$/i

const minutesBetween = (start: ReadTime, end: ReadTime): number | null => {
  if (start.kind === 'instant' && end.kind === 'instant') return (Date.parse(end.at) - Date.parse(start.at)) / 60_000
  if (start.kind === 'floating' && end.kind === 'floating')
    return (Date.parse(`${end.on}T${end.time}Z`) - Date.parse(`${start.on}T${start.time}Z`)) / 60_000
  return null
}

const durationOf = (event: Event, start: ReadTime, read: TimeReader): number | null => {
  const ended = first(event, 'dtend')
  const wall = ended === undefined ? null : wallOf(ended.values[0] ?? '')
  const { minus, weeks = 0, days = 0, hours = 0, minutes = 0 } = DURATION.exec(valueIn(event, 'duration') ?? '')?.groups ?? { minus: '-' }
  const said = ((Number(weeks) * 7 + Number(days)) * 24 + Number(hours)) * 60 + Number(minutes)
  const lasts =
    ended !== undefined && wall !== null ? minutesBetween(start, read(wall, ended)) : minus === undefined && start.kind !== 'day' ? said : null
  return lasts !== null && Number.isInteger(lasts) && lasts >= 1 && lasts <= 1440 ? lasts : null
}

const stampOf = (event: Event): string | null => {
  for (const name of ['dtstamp', 'last-modified', 'created']) {
    const wall = wallOf(valueIn(event, name) ?? '')
    const seconds = /(?<=T\d\d:?\d\d:?)\d\d/.exec(valueIn(event, name) ?? '')?.[0] ?? '00'
    if (wall !== null) return `${wall.on}T${wall.time ?? '00:00'}:${seconds < '60' ? seconds : '00'}.000Z`
  }
  return null
}

const ownOf = (event: Event): OwnRound | null => {
  try {
    return OwnRound.safeParse(JSON.parse(valueIn(event, 'x-goodsign-round') ?? 'null')).data ?? null
  } catch {
    return null
  }
}

/** Where one of a series was by its rule: by day when the event itself is one of whole days, whatever hour is written beside it. */
const oneOf = (event: Event, isDay: boolean, read: TimeReader): string | null => {
  const property = first(event, 'recurrence-id')
  const wall = property === undefined ? null : wallOf(property.values[0] ?? '')
  if (property === undefined || wall === null) return null
  return occurrenceOf(isDay ? { kind: 'day', on: wall.on } : read(wall, property))
}

const doubtsOf = (event: Event): string[] =>
  first(event, 'recurrence-id')?.parameters.range === undefined
    ? []
    : ['It changes this one of a series and all that come after. Only this one is read: look at the others yourself.']

const numberOf = (event: Event): number => {
  const sequence = Number(valueIn(event, 'sequence') ?? 0)
  return Number.isInteger(sequence) && sequence >= 0 && sequence < 2 ** 31 ? sequence : 0
}

/** Where an event begins; null when it does not say. */
type Begun = { readonly wall: Wall; readonly property: Property; readonly start: ReadTime } | null

const begunOf = (event: Event, read: TimeReader): Begun => {
  const property = first(event, 'dtstart')
  const wall = wallOf(property?.values[0] ?? '')
  return property === undefined || wall === null ? null : { wall, property, start: read(wall, property) }
}

const startsOf = (event: Event, begun: Begun, occurrence: string | null, read: TimeReader): Times => {
  if (begun === null) return { why: first(event, 'dtstart') === undefined ? 'it does not say when' : 'its day or its hour cannot be read' }
  const repeats = occurrence === null && event.properties.some(({ name }) => name === 'rrule' || name === 'rdate')
  return repeats ? timesOf(event.properties, begun, read) : { times: [{ occurrence, start: begun.start }] }
}

/** Reads one event. @param isCalledOff the whole file calls off what is in it */
export const eventIn = (event: Event, inZone: ReturnType<typeof zoneReader>, isCalledOff: boolean): Read => {
  const title = lineOf(valueIn(event, 'summary'))
  const cancelled = isCalledOff || (valueIn(event, 'status') ?? '').toUpperCase() === 'CANCELLED'
  const doubts = new Set(doubtsOf(event))
  const read: TimeReader = (wall, property) => {
    const { start, doubt } = inZone(wall, tzidOf(property))
    if (doubt !== null) doubts.add(doubt)
    return start
  }
  const begun = begunOf(event, read)
  const occurrence = oneOf(event, begun?.start.kind === 'day', read)
  const starts = startsOf(event, begun, occurrence, read)
  if ('why' in starts && !cancelled) return { title, why: starts.why }
  const link = linkIn(event)
  const facts = EventRead.safeParse({
    uid: (valueIn(event, 'uid')?.trim() || `no uid: ${valueIn(event, 'dtstart')} ${title}`).slice(0, 1000),
    occurrence,
    sequence: numberOf(event),
    stampedAt: stampOf(event),
    cancelled,
    title,
    starts: 'why' in starts ? [] : starts.times,
    durationMinutes: begun === null ? null : durationOf(event, begun.start, read),
    where: whereIn(event, link),
    link,
    guests: guestsIn(event),
    text: valueIn(event, 'description')?.slice(0, 20_000) ?? null,
    own: ownOf(event),
    doubts: [...doubts],
  })
  return facts.success ? { event: facts.data } : { title, why: `it cannot be read (${facts.error.issues[0]?.path.join('.')})` }
}
