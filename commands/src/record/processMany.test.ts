import { describe, expect, test } from 'vitest'
import { addDays } from '#core/record/day.ts'
import { openWorld, type World } from '#test/build.ts'

const NOBODY = '00000000-0000-7000-8000-000000000000'

const added = async (world: World, company: string, appliedOn: string | null = null): Promise<string> =>
  (await world.do('process.add', { company, appliedOn })).process

const outcomesOf = async (world: World): Promise<Record<string, string | null>> => {
  const { rows } = await world.do('process.list', { show: 'ended' })
  return Object.fromEntries(rows.map(({ process, outcome }) => [process.company, outcome?.on ?? null]))
}

describe('process.close', () => {
  test('ends many as no reply in one change, on the day to stop waiting where it has come, and one undoing opens them again', async () => {
    const world = await openWorld()
    const [old, fresh] = [await added(world, 'Old', '2026-03-02'), await added(world, 'Fresh', '2026-11-20')]
    const { odds } = (await world.do('odds.ask', { process: old, guess: 0.1 })) as { odds: { waiting: { stopWaitingOn: string } } }
    const { stopWaitingOn } = odds.waiting
    const { seq, closed, skipped } = await world.do('process.close', { processes: [old, fresh, old] })
    expect([closed, skipped]).toEqual([2, []])
    expect(await outcomesOf(world)).toEqual({ Old: stopWaitingOn, Fresh: '2026-11-24' })
    expect(stopWaitingOn < '2026-11-24').toBe(true)
    const { changes } = await world.do('history.list', {})
    expect(changes[0]).toMatchObject({ seq, command: 'process.close', sentence: 'Closed 2 processes as no reply.' })
    expect((await world.do('process.show', { process: old })).outcome).toMatchObject({ kind: 'no-reply', stage: null, notes: null })
    await world.do('history.undo', { seq: seq as number })
    expect(await outcomesOf(world)).toEqual({})
    await world.do('process.close', { processes: [old], on: 'today' })
    expect(await outcomesOf(world)).toEqual({ Old: '2026-11-24' })
  })

  test('leaves what has an outcome, what has a round ahead, and what is gone, and says why', async () => {
    const world = await openWorld()
    const [said, invited, silent] = [await added(world, 'Said no'), await added(world, 'Invited'), await added(world, 'Silent')]
    await world.do('outcome.record', { process: said, kind: 'rejection' })
    await world.do('round.add', { process: invited, plannedOn: '2026-11-24' })
    const answer = await world.do('process.close', { processes: [said, NOBODY, invited, silent] })
    expect(answer.closed).toBe(1)
    expect(answer.skipped).toEqual([
      { process: said, name: 'Said no', why: 'It has an outcome already (rejection).' },
      { process: invited, name: 'Invited', why: 'A round lies ahead, on 2026-11-24.' },
      { process: NOBODY, name: null, why: 'It is not there any more.' },
    ])
    expect(await world.do('process.close', { processes: [said] })).toMatchObject({ seq: null, closed: 0 })
  })

  test('tells how far it has come when there are many', async () => {
    const world = await openWorld()
    await world.do('import.apply', { text: `Company\n${Array.from({ length: 600 }, (_, row) => `Company ${row}`).join('\n')}\n` })
    const { processes } = await world.do('process.keys', { show: 'open' })
    world.told.length = 0
    expect(await world.do('process.close', { processes })).toMatchObject({ closed: 600, skipped: [] })
    expect(world.told.map(({ done, total }) => [done, total])).toEqual([
      [250, 600],
      [500, 600],
      [600, 600],
    ])
    expect((await world.do('process.list', { limit: 1 })).counts).toEqual({ open: 0, ended: 600, all: 600 })
  })
})

test('process.clear takes many away with all that belongs to them, and one undoing brings all of it back', async () => {
  const world = await openWorld()
  await world.do('demo.load', {})
  const before = (await world.all()).record
  const { processes } = await world.do('process.keys', { search: 'analyst' })
  const { seq, removed, skipped } = await world.do('process.clear', { processes: [...processes, NOBODY] })
  expect([removed, skipped.map(({ why }) => why)]).toEqual([processes.length, ['It is not there any more.']])
  const after = (await world.all()).record
  expect(after.processes.map(({ id }) => id).sort()).toEqual(
    before.processes
      .map(({ id }) => id)
      .filter((id) => !processes.includes(id))
      .sort(),
  )
  for (const { processId } of [...after.rounds, ...after.messages, ...after.people, ...after.debriefs]) expect(processes).not.toContain(processId)
  await world.do('history.undo', { seq: seq as number })
  const withoutRevisions = (rows: object): unknown => JSON.parse(JSON.stringify(rows, (key, value) => (key === 'revision' ? undefined : value)))
  expect(withoutRevisions((await world.all()).record)).toEqual(withoutRevisions(before))
})

describe('those that are silent past the day to stop waiting', () => {
  test('are those of which their own page says that the day has passed, and are told with it', async () => {
    const world = await openWorld()
    await world.do('demo.load', {})
    for (const [company, appliedOn] of [
      ['Past', '2026-02-02'],
      ['Recent', '2026-11-10'],
      ['Unknown', null],
    ] as const)
      await added(world, company, appliedOn)
    const { rows } = await world.do('process.list', { isOverdue: true })
    const told = new Map(rows.map(({ process, stopOn }) => [process.id, stopOn]))
    expect(rows.map(({ process }) => process.company)).toContain('Past')
    for (const { process } of (await world.do('process.list', { show: 'open' })).rows) {
      const odds = (await world.do('odds.show', { process: process.id })) as { waiting?: { stopWaitingOn: string } | null }
      const stopOn = odds.waiting?.stopWaitingOn ?? null
      expect(told.get(process.id) ?? null, process.company).toBe(stopOn !== null && stopOn < '2026-11-24' ? stopOn : null)
    }
  })

  test('are not those of which the day is today: it has to have passed', async () => {
    const world = await openWorld()
    const process = await added(world, 'Orchard', '2026-11-02')
    const { odds } = (await world.do('odds.ask', { process, guess: 0.1 })) as { odds: { waiting: { stopWaitingOn: string } } }
    const overdueOn = async (day: string): Promise<number> => {
      world.at(`${day}T11:00:00.000Z`)
      return (await world.do('process.list', { isOverdue: true })).counts.all
    }
    expect(await overdueOn(odds.waiting.stopWaitingOn)).toBe(0)
    expect(await overdueOn(addDays(odds.waiting.stopWaitingOn, 1))).toBe(1)
  })

  test('are others once they are heard of, and on another day', async () => {
    const world = await openWorld()
    const process = await added(world, 'Orchard', '2026-11-23')
    const overdue = async (): Promise<number> => (await world.do('process.list', { isOverdue: true })).counts.all
    expect(await overdue()).toBe(0)
    world.at('2027-11-24T11:00:00.000Z')
    expect(await overdue()).toBe(1)
    await world.do('message.add', { process, direction: 'received', on: '2027-11-24' })
    expect(await overdue()).toBe(0)
  })
})

test('history.last says the number of the last change', async () => {
  const world = await openWorld()
  expect(await world.do('history.last', {})).toEqual({ seq: 0 })
  await added(world, 'Orchard')
  expect(await world.do('history.last', {})).toEqual({ seq: 1 })
})
