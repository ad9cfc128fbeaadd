import { expect, test } from 'vitest'
import type { Commands } from '#commands/index.ts'
import { openWorld, type World } from '#test/build.ts'

const held = async (): Promise<World & { process: string; round: string }> => {
  const world = await openWorld()
  const { process } = await world.do('process.add', { company: 'Orchard' })
  const { round } = await world.do('round.add', { process, heldOn: '2026-11-20' })
  return Object.assign(world, { process, round })
}

const LEARNED = {
  notes: 'Calm.',
  isFinished: true,
  readings: [{ sign: 'smiling', seen: 'present', cancelledBy: null }],
  corrects: { isLast: true, formats: ['panel'], heldTime: '14:00' },
  met: [{ id: '0197a000-0000-7000-8000-000000000001', name: 'Rin Ito', role: 'Head of data' }],
  promised: [{ id: '0197a000-0000-7000-8000-000000000002', by: 'them', what: 'Word', dueOn: '2026-12-01' }],
} as const

/** The same, as an input takes it. */
const learned = () => structuredClone(LEARNED) as unknown as Omit<Commands['debrief.save']['input'], 'round'>

test('a debrief, what was learned of the round, who was met and what was promised are one change and one undoing', async () => {
  const { do: done, process, round } = await held()
  const { seq } = await done('debrief.save', { round, ...learned() })
  const record = await done('process.show', { process })
  expect(record.people).toMatchObject([{ name: 'Rin Ito', role: 'Head of data', decisionPart: null }])
  expect(record.rounds).toMatchObject([{ isLast: true, formats: ['panel'], zone: 'Europe/Amsterdam', personIds: [record.people[0]?.id] }])
  expect(record.promises).toMatchObject([{ by: 'them', what: 'Word', dueOn: '2026-12-01', madeOn: '2026-11-20', roundId: round }])
  expect(record.debriefs).toMatchObject([{ readings: [{ sign: 'smiling' }], isFinished: true }])
  await done('history.undo', { seq: seq as number })
  expect(await done('process.show', { process })).toMatchObject({ people: [], promises: [], debriefs: [], rounds: [{ isLast: null, personIds: [] }] })
})

test('a debrief that is sent again, since its answer was lost, is not written twice', async () => {
  const { do: done, process, round } = await held()
  await done('debrief.save', { round, ...learned() })
  const once = await done('process.show', { process })
  expect(await done('debrief.save', { round, ...learned() })).toMatchObject({ seq: null })
  expect(await done('process.show', { process })).toEqual(once)
})

test('nothing is written of a debrief when any part of it is refused', async () => {
  const { do: done, round, all } = await held()
  const before = await all()
  await expect(done('debrief.save', { round, ...learned(), corrects: { heldOn: '2026-11-25' } })).rejects.toThrow('lies ahead')
  await expect(done('debrief.save', { round, ...learned(), corrects: { personIds: [round] } })).rejects.toThrow('not among the people')
  expect(await all()).toEqual(before)
})

test('a debrief of a round whose day was not known may say its day', async () => {
  const { do: done, process } = await held()
  const { round } = await done('round.add', { process, plannedOn: '2026-11-25' })
  await expect(done('debrief.save', { round })).rejects.toThrow('has not happened yet')
  await done('debrief.save', { round, corrects: { heldOn: '2026-11-24' } })
  expect((await done('process.show', { process })).rounds[1]).toMatchObject({ heldOn: '2026-11-24', plannedOn: '2026-11-25' })
})

test('a window that knew of no debrief does not write over one', async () => {
  const { do: done, round } = await held()
  await done('debrief.save', { round, notes: 'Calm.', revision: null })
  await expect(done('debrief.save', { round, notes: 'Loud.', revision: null })).rejects.toThrow('was changed in another window')
})
