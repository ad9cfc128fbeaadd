import { RRuleTemporal } from 'rrule-temporal'
import type { ReadTime } from '#core/calendar/eventRead.ts'
import { wallClock } from '#core/record/zone.ts'
import type { Property } from './components.ts'
import { type Wall, wallOf } from './timeIn.ts'

/** A round is seldom held more often; what is, is a meeting that comes every week. */
const MOST_TIMES = 12

const STEPS = { maxIterations: 1000, maxCandidateEvaluations: 20_000 }

const digits = (text: string): string => text.replace(/[-:]/g, '').replace(/\.\d+/, '')

/** Which one of a series begins then: the instant, or the wall where there is none. */
export const occurrenceOf = (start: ReadTime): string => {
  if (start.kind === 'instant') return digits(start.at)
  return start.kind === 'day' ? digits(start.on) : `${digits(start.on)}T${digits(start.time)}00`
}

/** A series is worked out on its own wall, as if that were in UTC; so must its end be, which is written in UTC. */
const onWall = (rule: string, { time }: Wall, start: ReadTime): string =>
  rule
    .replace(/(?:^|;)RRULE:[^;]*/i, '')
    .replace(/^;/, '')
    .replace(/UNTIL=([\dT:Z-]+)/i, (_, until: string) => {
      const wall = wallOf(until)
      if (wall === null) return ''
      if (time === null || wall.time === null) return `UNTIL=${digits(wall.on)}${time === null ? '' : 'T235959Z'}`
      if (!wall.isUtc || start.kind !== 'instant') return `UNTIL=${digits(wall.on)}T${digits(wall.time)}59Z`
      const there = wallClock(`${wall.on}T${wall.time}:00Z`, start.zone ?? 'UTC')
      return `UNTIL=${digits(there.on)}T${digits(there.time)}59Z`
    })

const ruleTimes = (rule: string, wall: Wall, start: ReadTime): Wall[] => {
  const first = `DTSTART:${digits(wall.on)}T${digits(wall.time ?? '00:00')}00Z`
  const found: Wall[] = []
  const series = new RRuleTemporal({ rruleString: `${first}\nRRULE:${onWall(rule, wall, start)}`, includeDtstart: true, ...STEPS })
  series.all((date) => {
    const { on, time } = wallOf(date.toString().slice(0, 16)) ?? wall
    found.push({ on, time: wall.time === null ? null : time, isUtc: wall.isUtc })
    return found.length <= MOST_TIMES
  })
  return found
}

const valuesOf = (properties: readonly Property[], name: string): { value: string; property: Property }[] =>
  properties.filter((property) => property.name === name).flatMap((property) => property.values.map((value) => ({ value, property })))

export type Times = { readonly times: readonly { occurrence: string | null; start: ReadTime }[] } | { readonly why: string }

type Reader = (wall: Wall, property: Property) => ReadTime

/** Every time of a series, by its rule, its further days and the days it leaves out. @param begun where it begins, and how any of its times are read */
export const timesOf = (properties: readonly Property[], begun: { wall: Wall; property: Property; start: ReadTime }, read: Reader): Times => {
  const rule = properties.find(({ name }) => name === 'rrule')?.values[0]
  const keyed = (wall: Wall, property: Property) => {
    const start = read(wall, property)
    return { occurrence: occurrenceOf(start), start }
  }
  const besides = valuesOf(properties, 'rdate').flatMap(({ value, property }) => {
    const wall = wallOf(value.split('/')[0] as string)
    return wall === null ? [] : [keyed(wall, property)]
  })
  const off = new Set(
    valuesOf(properties, 'exdate').flatMap(({ value, property }) => {
      const wall = wallOf(value)
      return wall === null ? [] : [occurrenceOf(read(wall, property)), ...(begun.wall.time === null ? [digits(wall.on)] : [])]
    }),
  )
  try {
    const walls = rule === undefined ? [begun.wall] : ruleTimes(rule, begun.wall, begun.start)
    if (walls.length > MOST_TIMES) return { why: `it repeats more than ${MOST_TIMES} times, as no round does` }
    const all = new Map([...walls.map((wall) => keyed(wall, begun.property)), ...besides].map((one) => [one.occurrence, one]))
    const times = [...all.values()].filter(({ occurrence }) => !off.has(occurrence))
    if (times.length > MOST_TIMES) return { why: `it repeats more than ${MOST_TIMES} times, as no round does` }
    if (times.length === 0) return { why: 'none of its times is left' }
    return { times: times.sort((one, other) => ((one.occurrence ?? '') < (other.occurrence ?? '') ? -1 : 1)) }
  } catch {
    return { why: 'the rule by which it repeats cannot be followed' }
  }
}
