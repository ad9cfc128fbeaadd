import { describe, expect, test } from 'vitest'
import { Refusal } from '#core/refusal.ts'
import { openWorld } from '#test/build.ts'

const SHEET = ['Company,Role,Applied,Status', 'Orchard,Analyst,2026-09-03,Rejected', 'Halden,Reporting Analyst,2026-09-14,Applied', ''].join('\n')

describe('bringing a spreadsheet', () => {
  test('shows first what it would become, and writes nothing', async () => {
    const world = await openWorld()
    const preview = await world.do('import.preview', { text: SHEET })
    expect(preview.already).toEqual({ new: 2, news: 0, known: 0 })
    expect(preview.processes.map(({ process, outcome }) => [process.company, outcome?.kind ?? null])).toEqual([
      ['Orchard', 'rejection'],
      ['Halden', null],
    ])
    expect((await world.do('process.list', {})).counts.all).toBe(0)
  })

  test('adds what is new, in one change, and the same sheet again adds nothing', async () => {
    const world = await openWorld()
    expect(await world.do('import.apply', { text: SHEET })).toEqual({ seq: 1, added: 2, changed: 0, known: 0 })
    expect(await world.do('import.apply', { text: SHEET })).toEqual({ seq: null, added: 0, changed: 0, known: 2 })
    expect((await world.do('import.preview', { text: SHEET })).already).toEqual({ new: 0, news: 0, known: 2 })
    expect((await world.do('process.list', {})).counts).toEqual({ open: 1, ended: 1, all: 2 })
  })

  test('brings the news of a process that is there, and leaves what was typed since', async () => {
    const world = await openWorld()
    await world.do('import.apply', { text: SHEET })
    const [halden] = (await world.do('process.list', { search: 'Halden' })).rows
    await world.do('process.correct', { process: halden?.process.id as string, place: 'Utrecht' })
    const later = SHEET.replace('2026-09-14,Applied', '2026-09-14,Rejected')
    expect(await world.do('import.apply', { text: later })).toMatchObject({ added: 0, changed: 1, known: 1 })
    const shown = await world.do('process.show', { process: halden?.process.id as string })
    expect([shown.outcome?.kind, shown.process.place]).toEqual(['rejection', 'Utrecht'])
  })

  test('can be undone whole', async () => {
    const world = await openWorld()
    const { seq } = await world.do('import.apply', { text: SHEET })
    await world.do('history.undo', { seq: seq as number })
    expect((await world.do('process.list', {})).counts.all).toBe(0)
    expect(await world.do('import.apply', { text: SHEET })).toMatchObject({ added: 2 })
  })

  test('asks once which number of a date is the day, and is refused until somebody says', async () => {
    const world = await openWorld()
    const text = ['Company,Applied', 'Orchard,8/5/2026', 'Halden,9/4/2026'].join('\n')
    expect((await world.do('import.preview', { text })).dateOrder).toMatchObject({ asked: true, decided: null })
    await expect(world.do('import.apply', { text })).rejects.toThrow(Refusal)
    await world.do('import.apply', { text, choices: { dateOrder: 'day-first' } })
    const { rows } = await world.do('process.list', {})
    expect(rows.map(({ process }) => process.appliedOn)).toEqual(['2026-05-08', '2026-04-09'])
  })

  test('says that a row looks like a process typed by hand, and does not put the two together', async () => {
    const world = await openWorld()
    await world.do('process.add', { company: 'orchard', role: 'analyst' })
    const preview = await world.do('import.preview', { text: SHEET })
    expect(preview.processes[0]?.doubts.map(({ sentence }) => sentence)).toEqual([
      'This looks like one you have: orchard, analyst. It would be added as another.',
    ])
    expect(preview.counts.doubtful).toBe(1)
    expect(await world.do('import.apply', { text: SHEET })).toMatchObject({ added: 2 })
  })

  test('tells how far it is', async () => {
    const world = await openWorld()
    const rows = Array.from({ length: 1200 }, (_, row) => `Company ${row},Analyst,2026-09-03,Applied`)
    await world.do('import.apply', { text: ['Company,Role,Applied,Status', ...rows].join('\n') })
    expect(world.told.map(({ done, total }) => [done, total])).toEqual([
      [500, 1200],
      [1000, 1200],
      [1200, 1200],
    ])
  })
})
