import { expect, test } from 'vitest'
import type { Commands } from '#commands/index.ts'
import { openWorld, type World } from '#test/build.ts'

type Shown = Commands['today.show']['output']

const told = ({ next, later }: Pick<Shown, 'next' | 'later'>): string[] =>
  [...next, ...later].map(({ kind, on, process }) => `${on} ${kind} ${process.company}`)

const show = (world: World): Promise<Shown> => world.do('today.show', {})

/** A search in which the next thing is to keep a promise, and then a debrief. */
const searching = async (world: World) => {
  const { process } = await world.do('process.add', { company: 'Orchard', role: 'Insights Analyst' })
  const { promise } = await world.do('promise.add', { process, by: 'me', what: 'The figures', dueOn: '2026-11-24' })
  const { round } = await world.do('round.add', { process, heldOn: '2026-11-23' })
  const { next } = await show(world)
  const keyOf = (kind: string): string => next.find((due) => due.kind === kind)?.key ?? ''
  return { process, promise, round, keyOf }
}

test('the example search has its day: the round first, then what one wants to remember, and the wait that is over', async () => {
  const world = await openWorld()
  await world.do('demo.load', {})
  const shown = await show(world)
  expect(told({ ...shown, later: [] })).toEqual([
    '2026-11-24 round Meridian Health',
    '2026-11-23 debrief Orchard',
    '2026-11-15 debrief Halden Energy',
    '2026-11-18 stop Brightwater',
  ])
  expect(told({ ...shown, next: [] })).toEqual(['2026-11-25 write Halden Energy', '2026-11-26 write Lumen Logistics', '2026-11-27 round Fennel & Co'])
  expect(shown).toMatchObject({ today: '2026-11-24', until: '2026-11-24T14:00:00.000Z', open: 8, all: 12, demo: true, more: { write: 0, stop: 0 } })
})

test('the example search is told of only as long as there is nothing else', async () => {
  const world = await openWorld()
  await world.do('demo.load', {})
  await world.do('process.add', { company: 'Orchard' })
  expect(await show(world)).toMatchObject({ next: [], later: [], demo: false, open: 9 })
})

test('the days of a silence are those that where one stands says, of every process', async () => {
  const world = await openWorld()
  await world.do('demo.load', {})
  const dates = new Set<string>()
  for (let week = 0; week < 12; week += 1) {
    for (const { kind, on, process } of [...(await show(world)).next, ...(await show(world)).later]) {
      if (kind !== 'write' && kind !== 'stop') continue
      const odds = await world.do('odds.show', { process: process.id })
      expect(odds.open && odds.waiting?.[kind === 'write' ? 'writeOn' : 'stopWaitingOn'], process.company).toBe(on)
      dates.add(`${kind} ${process.company}`)
    }
    world.at(new Date(Date.parse(world.now()) + 7 * 86_400_000).toISOString())
  }
  expect(dates.size).toBeGreaterThan(8)
})

test('what waits in one process is what waits there over all of them', async () => {
  const world = await openWorld()
  await world.do('demo.load', {})
  const all = await show(world)
  for (const { process } of (await world.do('process.list', { show: 'all' })).rows) {
    const one = await world.do('today.show', { process: process.id })
    expect(one.next, process.company).toEqual(all.next.filter((due) => due.process.id === process.id))
    expect(one.later, process.company).toEqual(all.later.filter((due) => due.process.id === process.id))
  }
  await expect(world.do('today.show', { process: crypto.randomUUID() })).rejects.toThrow('There is no such process.')
})

test('what is put off is gone until its day, and the notice brings it back', async () => {
  const world = await openWorld()
  const { keyOf } = await searching(world)
  const { seq } = await world.do('today.postpone', { due: keyOf('debrief'), until: '2026-11-26' })
  expect(told(await show(world))).toEqual(['2026-11-24 promise Orchard', '2026-11-26 debrief Orchard'])
  expect((await world.do('history.list', { limit: 1 })).changes[0]?.sentence).toBe(
    'Put off until 2026-11-26: the debrief of round 1 with Orchard, Insights Analyst.',
  )
  await world.do('history.undo', { seq: seq as number })
  expect(told(await show(world))).toEqual(['2026-11-24 promise Orchard', '2026-11-23 debrief Orchard'])
})

test('what is said again of the same takes the place of what was said before', async () => {
  const world = await openWorld()
  const { keyOf } = await searching(world)
  const due = keyOf('debrief')
  const first = await world.do('today.postpone', { due, until: '2026-11-26' })
  await world.do('today.done', { due })
  expect((await world.all()).record.asides).toMatchObject([{ due: 'debrief', of: '2026-11-23', until: null }])
  expect(await world.do('today.done', { due })).toEqual({ seq: null })
  await expect(world.do('history.undo', { seq: first.seq as number })).rejects.toThrow('What this did was changed again later')
})

test('an undoing is not undone over what was said since', async () => {
  const world = await openWorld()
  const { keyOf } = await searching(world)
  const due = keyOf('debrief')
  const { seq } = await world.do('today.postpone', { due, until: '2026-11-26' })
  const undone = await world.do('history.undo', { seq: seq as number })
  await world.do('today.done', { due })
  await expect(world.do('history.undo', { seq: undone.seq as number })).rejects.toThrow('Something was added to it since')
})

test('a promise of one’s own is done by keeping it, and the record says so', async () => {
  const world = await openWorld()
  const { process, keyOf } = await searching(world)
  const { seq } = await world.do('today.done', { due: keyOf('promise') })
  expect((await world.do('process.show', { process })).promises).toMatchObject([{ what: 'The figures', keptOn: '2026-11-24' }])
  expect((await world.all()).record.asides).toEqual([])
  await world.do('history.undo', { seq: seq as number })
  expect(told(await show(world))).toContain('2026-11-24 promise Orchard')
})

test('nothing is put off to a day that is here or gone, and what is not there cannot be', async () => {
  const world = await openWorld()
  const { promise, keyOf } = await searching(world)
  const due = keyOf('promise')
  await expect(world.do('today.postpone', { due, until: '2026-11-24' })).rejects.toThrow(
    'It can be put off until a day that lies ahead; 2026-11-24 does not.',
  )
  await expect(world.do('today.done', { due: 'nap:1' })).rejects.toThrow('A due as today.show names it.')
  await expect(world.do('today.done', { due: `${due.slice(0, -10)}2026-02-30` })).rejects.toThrow('A due as today.show names it.')
  await world.do('promise.remove', { promise })
  await expect(world.do('today.done', { due })).rejects.toThrow('There is no such promise.')
})

test('a process goes with what was said of what waits in it, and comes back with it', async () => {
  const world = await openWorld()
  const { process, keyOf } = await searching(world)
  await world.do('today.postpone', { due: keyOf('debrief'), until: '2026-11-26' })
  const before = (await world.all()).record
  const { seq } = await world.do('process.remove', { process })
  expect((await world.all()).record.asides).toEqual([])
  await world.do('history.undo', { seq: seq as number })
  expect((await world.all()).record.asides.map(({ until }) => until)).toEqual(before.asides.map(({ until }) => until))
})

test('an answer that was kept is not told when the record, the hour, the day, the zone or a draft is another', async () => {
  const world = await openWorld()
  const { process, round } = await searching(world)
  await world.do('round.add', { process, plannedOn: '2026-11-24', plannedTime: '14:00', durationMinutes: 60 })
  const kinds = async () => (await show(world)).next.map(({ kind }) => kind)
  expect(await kinds()).toEqual(['round', 'promise', 'debrief'])
  await world.do('draft.save', { draft: `debrief:${round}`, window: 'w', turn: 1, fields: { notes: 'Calm.' }, forget: [] })
  expect((await show(world)).next).toMatchObject([{}, {}, { kind: 'debrief', isBegun: true }])
  world.at('2026-11-24T14:00:00.000Z')
  expect(await kinds()).toEqual(['promise', 'debrief', 'debrief'])
  world.at('2026-11-24T11:00:00.000Z')
  expect(await kinds()).toEqual(['round', 'promise', 'debrief'])
  await world.do('settings.save', { zone: 'Pacific/Kiritimati' })
  expect((await show(world)).today).toBe('2026-11-25')
})
