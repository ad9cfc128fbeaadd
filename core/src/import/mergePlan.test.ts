import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ProcessRecord } from '../record/record.ts'
import { mergePlan } from './mergePlan.ts'
import { type ImportedProcess, NO_CHOICES } from './preview.ts'
import { readSheet } from './readSheet.ts'
import { twinsOf } from './twins.ts'

const TODAY = '2026-11-24'
const HEAD = ['Company', 'Role', 'Date applied', 'Status', 'Phone screen', 'Onsite', 'Response date']
const read = (...rows: string[][]): ImportedProcess[] => readSheet([HEAD, ...rows], NO_CHOICES, TODAY).processes
const one = (...cells: string[]): ImportedProcess => read(cells)[0] as ImportedProcess

const id = (n: number): string => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`

/** What the record has once the plan was carried out. */
const applied = (before: ProcessRecord | null, imported: ImportedProcess): ProcessRecord => {
  const plan = mergePlan(before, imported)
  const processId = id(1)
  const rounds = before?.rounds ?? []
  const messages = before?.messages ?? []
  return ProcessRecord.parse({
    process: before?.process ?? { ...plan.process, id: processId, revision: 1, importKey: imported.importKey, demo: false },
    people: [],
    rounds: [...rounds, ...plan.rounds.map((round, place) => ({ ...round, id: id(100 + rounds.length + place), revision: 1, processId }))],
    debriefs: [],
    promises: [],
    messages: [
      ...messages,
      ...plan.messages.map((message, place) => ({ ...message, id: id(300 + messages.length + place), revision: 1, processId })),
    ],
    outcome: before?.outcome ?? (plan.outcome === null ? null : { ...plan.outcome, id: id(2), revision: 1, processId }),
  })
}

describe('A sheet brought again', () => {
  test('adds nothing when it says the same', () => {
    const cell = fc.constantFrom('', 'Y', 'N', '3/14/2026', '2026-04-01', '2026-12-24', 'Rejected', 'Interview', 'Offer', '3/14/2026 & 3/20/2026')
    fc.assert(
      fc.property(fc.array(cell, { minLength: 4, maxLength: 4 }), (cells) => {
        const imported = one('Halden', 'Clerk', '2026-03-01', ...cells)
        expect(mergePlan(null, imported).nothing).toBe(false)
        expect(mergePlan(applied(null, imported), imported)).toEqual({ process: null, rounds: [], messages: [], outcome: null, nothing: true })
      }),
    )
  })

  test('adds the outcome, rounds and messages that have come since', () => {
    const before = applied(null, one('Halden', 'Clerk', '2026-03-01', 'Applied', 'Y', '', ''))
    const plan = mergePlan(before, one('Halden', 'Clerk', '2026-03-01', 'Rejected', 'Y', '2026-04-01', '2026-03-10'))
    expect(plan).toMatchObject({
      process: null,
      rounds: [{ number: 2, heldOn: '2026-04-01' }],
      messages: [{ on: '2026-03-10' }],
      outcome: { kind: 'rejection' },
      nothing: false,
    })
  })

  test('never touches what the candidate has corrected', () => {
    const before = applied(null, one('Halden', 'Clerk', '2026-03-01', 'Rejected', 'Y', '', ''))
    const corrected = {
      ...before,
      outcome: before.outcome && { ...before.outcome, kind: 'withdrawal' as const },
      rounds: before.rounds.map((round) => ({ ...round, heldOn: '2026-03-05' })),
    }
    expect(mergePlan(corrected, one('Halden', 'Clerk', '2026-03-01', 'Rejected', 'Y', '', '')).nothing).toBe(true)
  })

  test('plans no round in a process that is over', () => {
    const before = applied(null, one('Halden', 'Clerk', '2026-03-01', 'Rejected', '', '', ''))
    expect(mergePlan(before, one('Halden', 'Clerk', '2026-03-01', 'Applied', '', '2026-12-24', '')).nothing).toBe(true)
  })
})

describe('A process that looks like one of the record', () => {
  const known = { id: id(7), company: 'HALDEN', role: 'clerk ', importKey: null, appliedOn: '2026-02-01' }

  test('is shown when it was typed by hand', () => {
    expect(twinsOf([known], read(['Halden', 'Clerk', '2026-03-01'], ['Orchard', 'Clerk', '2026-03-01']))).toEqual([
      { importKey: 'halden|clerk|2026:1:3|1', processId: id(7), sentence: 'This looks like one you have: HALDEN, clerk , since 2026-02-01.' },
    ])
  })

  test('is shown when it was brought before from a row whose day of applying has changed', () => {
    expect(twinsOf([{ ...known, importKey: 'halden|clerk||1' }], read(['Halden', 'Clerk', '2026-03-01'])).length).toBe(1)
  })

  test('is not shown when the sheet brought it, or brings both', () => {
    const imported = read(['Halden', 'Clerk', '2026-03-01'], ['Halden', 'Clerk', '2026-03-02'])
    const brought = { ...known, importKey: 'halden|clerk|2026:1:3|1' }
    expect(twinsOf([brought], imported)).toEqual([])
    expect(twinsOf([brought, known], imported.slice(0, 1))).toEqual([])
  })
})
