import fc, { type Arbitrary } from 'fast-check'
import { z } from 'zod'
import { ROW_SHAPES, type RowKind, type RowOf } from '#core/record/record.ts'

/** Words of any script, as somebody may type or paste them. */
const words = (least: number, most: number): Arbitrary<string> => fc.string({ unit: 'grapheme', minLength: least, maxLength: Math.min(most, 40) })

const pad = (value: number, digits: number): string => String(value).padStart(digits, '0')

/** Any calendar day from 1900 to 2199. */
export const aDay: Arbitrary<string> = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2199-12-31T23:59:59Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

/** Any minute of a day. */
export const aTime: Arbitrary<string> = fc.nat(1439).map((minute) => `${pad(Math.floor(minute / 60), 2)}:${pad(minute % 60, 2)}`)

/** Zones that trip what was written for one's own: far from Greenwich, by half hours, with and without summer time. */
export const aZone: Arbitrary<string> = fc.constantFrom(
  'Europe/Amsterdam',
  'Pacific/Kiritimati',
  'Asia/Kolkata',
  'America/St_Johns',
  'Pacific/Niue',
  'UTC',
)

/** Readings of a round: some sign names, each once. */
const someReadings = fc.uniqueArray(
  fc.record({
    sign: fc.constantFrom('met-manager', 'smiling', 'late-or-rescheduled', 'x', 'a-sign-of-a-later-catalogue'),
    seen: fc.constantFrom('present', 'absent'),
    cancelledBy: fc.option(fc.constantFrom('rebooked-at-once', 'y'), { nil: null }),
  }),
  { selector: ({ sign }) => sign, maxLength: 4 },
)

/** The name of a question or a task. */
const aName = fc.constantFrom('culture-7', 'stories-four', 'a-name-of-a-later-file')

/** Hours of a day, the end after the beginning. */
const someHours = fc
  .uniqueArray(aTime, { minLength: 2, maxLength: 2 })
  .map((times) => times.toSorted())
  .map(([from, to]) => ({ from: from as string, to: to as string }))

/** Fields whose values follow a rule that their shape cannot show. */
const RULED: Record<string, Arbitrary<unknown>> = {
  zone: aZone,
  chosen: fc.array(aName, { maxLength: 3 }),
  answered: fc.array(aName, { maxLength: 3 }),
  done: fc.array(fc.record({ task: aName, minutes: fc.option(fc.integer({ min: 1, max: 1440 }), { nil: null }) }), { maxLength: 3 }),
  busy: fc.array(
    fc.tuple(aDay, someHours).map(([on, hours]) => ({ on, ...hours })),
    { maxLength: 3 },
  ),
  prepHours: fc.option(
    fc.array(
      fc.tuple(fc.integer({ min: 1, max: 7 }), someHours).map(([weekday, hours]) => ({ weekday, ...hours })),
      { maxLength: 3 },
    ),
    { nil: null },
  ),
  readings: someReadings,
  country: fc.constantFrom('DE', 'NL', 'US', 'XX'),
  region: fc.constantFrom('BY', 'BY-A', 'CAN-Timaru'),
  link: fc.constantFrom('https://meet.example.org/a-b-c', 'https://example.org/?room=1'),
  stampedAt: fc.date({ min: new Date('1970-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }).map((date) => date.toISOString()),
  postingUrl: fc.webUrl().filter((url) => !/\s/.test(url)),
  sourceUrl: fc.webUrl().filter((url) => !/\s/.test(url)),
  at: fc.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }).map((date) => date.toISOString()),
  plannedTime: aTime,
  heldTime: aTime,
  time: aTime,
  email: fc.constantFrom('lena.vogt@example.org', "o'brien+jobs@mail.example.co.uk"),
  to: fc.constantFrom('lena.vogt@example.org', 'x@xn--mnchen-3ya.example'),
}

const isDay = (schema: z.ZodType): boolean => schema.safeParse('2026-11-24').success && !schema.safeParse('x').success

const aString = (schema: z.ZodString): Arbitrary<string> => {
  if (isDay(schema)) return aDay
  if (schema.format === 'uuid') return fc.uuid({ version: 7 })
  return words(schema.minLength ?? 0, schema.maxLength ?? 40)
    .map((text) => schema.safeParse(text).data ?? 'x')
    .filter((text) => text.length > 0 || schema.minLength === null)
}

const aNumber = (schema: z.ZodNumber): Arbitrary<number> => {
  const [min, max] = [Math.max(schema.minValue ?? 0, 0), Math.min(schema.maxValue ?? 99, 2 ** 31 - 1)]
  return schema.isInt || schema.format === 'safeint'
    ? fc.integer({ min: Math.max(min, 1), max })
    : fc.double({ min, max, noNaN: true }).map((value) => value + 0)
}

const anyOf = (name: string, schema: z.ZodType): Arbitrary<unknown> => {
  if (schema instanceof z.ZodDefault) return anyOf(name, schema.unwrap() as z.ZodType)
  if (schema instanceof z.ZodNullable) return fc.option(anyOf(name, schema.unwrap() as z.ZodType), { nil: null })
  const ruled = RULED[name]
  if (ruled !== undefined) return ruled
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options)
  if (schema instanceof z.ZodBoolean) return fc.boolean()
  if (schema instanceof z.ZodNumber) return aNumber(schema)
  if (schema instanceof z.ZodArray) return fc.array(anyOf(name, schema.element as z.ZodType), { maxLength: 3 })
  if (schema instanceof z.ZodObject) return objectOf(schema)
  return aString(schema as z.ZodString)
}

const objectOf = (schema: z.ZodObject): Arbitrary<object> =>
  fc.record(Object.fromEntries(Object.entries(schema.shape).map(([name, field]) => [name, anyOf(name, field as z.ZodType)])), {
    noNullPrototype: true,
  })

/** Any row that the shape of its kind lets through. */
export const aRow = <K extends RowKind>(kind: K): Arbitrary<RowOf<K>> => objectOf(ROW_SHAPES[kind]) as Arbitrary<RowOf<K>>
