import ICAL from 'ical.js'

/** A property as it stands in a file: its parameters by their small names, and its values as text. */
export type Property = {
  readonly name: string
  readonly parameters: Readonly<Record<string, string>>
  readonly type: string
  readonly values: readonly string[]
}

/** A part of a calendar's file, such as one event, by itself: either its properties or why it cannot be read. */
export type Part = { readonly kind: string; readonly properties: readonly Property[] } | { readonly kind: string; readonly why: string }

/** The lines of one part, from its BEGIN to its END. */
type Block = { readonly kind: string; readonly lines: readonly string[]; readonly isWhole: boolean }

/** The parts that lie directly within a calendar, and the lines of the calendar itself. */
export type Split = { readonly head: readonly string[]; readonly blocks: readonly Block[] }

const BEGIN = /^BEGIN:\s*(?<kind>[\w-]+)\s*$/i
const END = /^END:\s*(?<kind>[\w-]+)\s*$/i

/** Parts of a part are no deeper than an alarm in an event, or a season in a zone. */
const DEEPEST = 8

/**
 * Cuts a file into its parts without reading them, so that one that cannot be read does not hide the others. A part that is not ended is ended where
 * the next of its kind begins, or the file ends.
 */
export const splitCalendar = (text: string): Split => {
  const head: string[] = []
  const blocks: Block[] = []
  let open: { kind: string; lines: string[]; depth: number } | null = null
  const close = (isWhole: boolean): void => {
    if (open !== null) blocks.push({ kind: open.kind, lines: open.lines, isWhole })
    open = null
  }
  for (const line of text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/)) {
    const begun = BEGIN.exec(line)?.groups?.kind?.toUpperCase()
    const ended = END.exec(line)?.groups?.kind?.toUpperCase()
    if (begun === 'VCALENDAR' || ended === 'VCALENDAR') close(false)
    else if (open === null || (begun === open.kind && begun !== undefined)) {
      close(false)
      if (begun === undefined) head.push(line)
      else open = { kind: begun, lines: [line], depth: 1 }
    } else {
      open.lines.push(line)
      if (begun !== undefined && open.depth < DEEPEST) open.depth += 1
      if (ended === open.kind) close(true)
    }
  }
  close(false)
  return { head, blocks }
}

type JCal = [name: string, properties: [string, Record<string, string | string[]>, string, ...unknown[]][], parts: JCal[]]

/** The library tells the day on which a week begins by its number, Sunday the first. */
const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA']

const rulePart = (key: string, value: unknown): string => {
  if (key === 'wkst' && typeof value === 'number') return `WKST=${WEEKDAYS[value - 1] ?? 'MO'}`
  return `${key.toUpperCase()}=${Array.isArray(value) ? value.join(',') : value}`
}

const textOf = (value: unknown): string => {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.map(textOf).join(';')
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .map(([key, one]) => rulePart(key, one))
      .join(';')
  return String(value)
}

const propertyOf = ([name, parameters, type, ...values]: JCal[1][number]): Property => ({
  name,
  parameters: Object.fromEntries(
    Object.entries(parameters).map(([key, value]) => [key.toLowerCase(), Array.isArray(value) ? value.join(',') : String(value)]),
  ),
  type,
  values: values.map(textOf),
})

/** What the library makes of the lines of a part. @throws what it throws */
export const jcalOf = (lines: readonly string[]): JCal => {
  ICAL.design.strict = false
  return ICAL.parse(lines.join('\r\n')) as unknown as JCal
}

const isReadable = (line: string): boolean => {
  try {
    jcalOf(['BEGIN:X', line, 'END:X'])
    return true
  } catch {
    return false
  }
}

/** The lines of a part made whole, without its ends, and without what lies in it, such as its alarms. */
const ownLines = (lines: readonly string[]): string[] => {
  const whole = lines
    .join('\n')
    .replace(/\n[ \t]/g, '')
    .split('\n')
    .slice(1)
  let depth = 0
  return whole.filter((line) => {
    if (BEGIN.test(line)) depth += 1
    const isOwn = depth === 0 && !END.test(line)
    if (END.test(line)) depth = Math.max(0, depth - 1)
    return isOwn
  })
}

/** Reads one part. What lies in it, such as its alarms, is left where it is; so is a line that cannot be read, when the others can. */
export const partOf = ({ kind, lines, isWhole }: Block): Part => {
  try {
    if (isWhole) return { kind, properties: jcalOf(lines)[1].map(propertyOf) }
  } catch {
    // Then line by line.
  }
  try {
    return { kind, properties: jcalOf([`BEGIN:${kind}`, ...ownLines(lines).filter(isReadable), `END:${kind}`])[1].map(propertyOf) }
  } catch {
    return { kind, why: 'its lines cannot be read' }
  }
}

/** The properties of the calendar itself. */
export const headOf = (head: readonly string[]): readonly Property[] => {
  const part = partOf({ kind: 'VCALENDAR', lines: ['BEGIN:VCALENDAR', ...head, 'END:VCALENDAR'], isWhole: true })
  return 'properties' in part ? part.properties : []
}
