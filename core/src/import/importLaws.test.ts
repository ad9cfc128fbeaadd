import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ImportPreview, NO_CHOICES } from './preview.ts'
import { readSheet } from './readSheet.ts'

const TODAY = '2026-11-24'

const heading = fc.oneof(
  fc.constantFrom(
    'Company',
    'Role',
    'Date applied',
    'Status',
    'Phone Screen',
    'Onsite',
    'Offer',
    'Rejected',
    'In-Progress',
    'Response date',
    'Status date',
    'Source',
    'Target',
    'URL',
    'Notes',
    'Location',
    'Remote',
    'Referral',
    'Applied',
    'Days since',
    'Job description',
    '__proto__',
    'constructor',
    '',
  ),
  fc.string({ maxLength: 12 }),
)
const cell = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      '',
      'Halden',
      'Orchard',
      'Clerk',
      'Y',
      'N',
      'yes',
      'G',
      'n/a',
      'expired',
      'Applied',
      'Rejected',
      'Ghosted',
      'Interview',
      '2nd interview',
      'Offer',
      'Offer?',
      'draft',
      'Recruiter Inquiry',
      '8/5/2026',
      '14/3/2026',
      '3/14/2026',
      '8-Jul',
      '31/2/2026',
      '2027-01-02',
      '9/92026',
      '8/5/2026 & 8/14/2026',
      '3/7/24, 2:22 PM',
      '44518',
      'https://jobs.example/1',
      'www.jobs.example',
      'Remote',
      '=1+1',
      '\u0000',
      '\ud800',
      '#REF!',
    ),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 40, unit: 'grapheme' }) },
  { weight: 1, arbitrary: fc.constantFrom('x'.repeat(301), '😀'.repeat(200), `https://jobs.example/${'y'.repeat(2100)}`) },
)
const table = fc
  .tuple(fc.array(heading, { maxLength: 9 }), fc.array(fc.array(cell, { maxLength: 10 }), { maxLength: 12 }))
  .map(([head, body]) => [head, ...body])
const choices = fc.record({
  dateOrder: fc.constantFrom('day-first' as const, 'month-first' as const, null),
  columns: fc.dictionary(
    fc.nat(11).map(String),
    fc.constantFrom('company', 'role', 'status', 'round', 'from', 'to', 'notes', 'ignore', 'appliedOn', 'offer', 'respondedOn'),
  ),
})

describe('Whatever a table holds', () => {
  test('it is read without a fault, and everything that comes of it is sound', () => {
    fc.assert(
      fc.property(table, choices, (rows, chosen) => {
        const preview = ImportPreview.parse(readSheet(rows, chosen, TODAY))
        const { counts, processes, notImported } = preview
        expect(/\\u0000|\\ud[89a-f]/.test(JSON.stringify(preview))).toBe(false)
        expect(counts.processes + counts.notImported).toBeLessThanOrEqual(rows.length)
        expect(counts.open + Object.values(counts.outcomes).reduce((sum, count) => sum + count, 0)).toBe(processes.length)
        expect(notImported.length).toBe(counts.notImported)
      }),
      { numRuns: 200 },
    )
  })

  test('every row below the headings is a process, part of one, or shown as left out', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const { processes, notImported, counts, headingRow } = readSheet(rows, NO_CHOICES, TODAY)
        const told = [...processes.flatMap(({ rowNumbers }) => rowNumbers), ...notImported.map(({ rowNumber }) => rowNumber)].sort((a, b) => a - b)
        expect(new Set(told).size).toBe(told.length)
        expect(told.length + counts.emptyRows).toBe(rows.length - (headingRow ?? 0))
      }),
      { numRuns: 150 },
    )
  })

  test('nothing is said to have happened after today, and nothing is planned in what is over', () => {
    fc.assert(
      fc.property(table, (rows) => {
        for (const { process, rounds, messages, outcome } of readSheet(rows, { dateOrder: 'month-first', columns: {} }, TODAY).processes) {
          const past = [process.appliedOn, outcome?.on ?? null, ...rounds.map(({ heldOn }) => heldOn), ...messages.map(({ on }) => on)]
          for (const day of past) if (day !== null) expect(day <= TODAY).toBe(true)
          if (outcome !== null) expect(rounds.every(({ plannedOn }) => plannedOn === null)).toBe(true)
          expect(new Set(rounds.map(({ number }) => number)).size).toBe(rounds.length)
        }
      }),
      { numRuns: 150 },
    )
  })

  test('no two processes have one key', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const keys = readSheet(rows, NO_CHOICES, TODAY).processes.map(({ importKey }) => importKey)
        expect(new Set(keys).size).toBe(keys.length)
      }),
      { numRuns: 150 },
    )
  })
})

const HEAD = ['Company', 'Role', 'Date applied', 'Status', 'Phone screen', 'Notes']
const row = fc.tuple(
  fc.nat(9999),
  fc.constantFrom('3/14/2026', '5/20/2026', '2026-01-02', ''),
  fc.constantFrom('Applied', 'Rejected', 'Interview', 'Ghosted', ''),
  fc.constantFrom('Y', 'N', '4/16/2026', ''),
  fc.constantFrom('', 'a note'),
)
const sheet = fc
  .uniqueArray(row, { selector: ([company]) => company, minLength: 1, maxLength: 12 })
  .map((rows) => rows.map(([company, ...rest]) => [`Firm ${company}`, 'Clerk', ...rest]))
const byKey = (body: readonly string[][]) =>
  new Map(readSheet([HEAD, ...body], { dateOrder: 'month-first', columns: {} }, TODAY).processes.map((process) => [process.importKey, process]))

describe('The key of a process', () => {
  test('and all that it becomes stay when rows of other companies are sorted another way', () => {
    fc.assert(
      fc.property(sheet, (body) => {
        const before = byKey(body)
        const after = byKey(body.toReversed())
        for (const [key, { rowNumbers, doubts, ...rest }] of before) expect(after.get(key)).toMatchObject(rest)
      }),
    )
  })

  test('stays when rows are added and when its status changes', () => {
    fc.assert(
      fc.property(sheet, sheet, (body, more) => {
        const had = new Set(body.map(([company]) => company))
        const grown = [...more.filter(([company]) => !had.has(company as string)), ...body.map((cells) => cells.with(3, 'Rejected').with(4, 'yes'))]
        const keys = new Set(byKey(grown).keys())
        for (const key of byKey(body).keys()) expect(keys.has(key)).toBe(true)
      }),
    )
  })

  test('is another for steps than for a list of companies, so that neither takes the other for itself', () => {
    const keysOf = (...rows: string[][]) => readSheet(rows, NO_CHOICES, TODAY).processes.map(({ importKey }) => importKey)
    expect(keysOf(['Company', 'Source', 'Target'], ['Halden', 'Applied', 'Rejected'])).not.toEqual(keysOf(['Company', 'Role'], ['Halden', '']))
  })

  test('stays when dates are saved in another shape or read in the other order', () => {
    const keysOf = (day: string, dateOrder: 'day-first' | 'month-first' | null) =>
      readSheet([HEAD, ['Halden', 'Clerk', day]], { dateOrder, columns: {} }, TODAY).processes.map(({ importKey }) => importKey)
    const expected = keysOf('2026-08-05', null)
    for (const day of ['8/5/2026', '8/5/26', 'Aug 5, 2026', '5.8.2026', '5/8/2026']) expect([day, keysOf(day, null)]).toEqual([day, expected])
    expect(keysOf('8/5/2026', 'day-first')).toEqual(keysOf('8/5/2026', 'month-first'))
  })
})
