import { expect, test } from 'vitest'
import { openWorld, type World } from '#test/build.ts'

const undone = (world: World, seq: number | null) => world.do('history.undo', { seq: seq as number })

const aProcess = async (world: World): Promise<string> => (await world.do('process.add', { company: 'Orchard' })).process

test('undoing takes back just what was done, and the undoing can be undone', async () => {
  const world = await openWorld()
  const process = await aProcess(world)
  const { round } = await world.do('round.add', { process, heldOn: '2026-11-20' })
  await world.do('debrief.save', { round, notes: 'Calm, direct.' })
  const { seq } = await world.do('round.remove', { round })
  const back = await undone(world, seq)
  const shown = await world.do('process.show', { process })
  expect(shown.rounds.map(({ id }) => id)).toEqual([round])
  expect(shown.debriefs.map(({ notes }) => notes)).toEqual(['Calm, direct.'])
  await undone(world, back.seq)
  expect((await world.do('process.show', { process })).rounds).toEqual([])
})

test('what was changed again later is not taken back over that', async () => {
  const world = await openWorld()
  const process = await aProcess(world)
  const first = await world.do('process.correct', { process, role: 'Analyst' })
  await world.do('process.correct', { process, role: 'Lead' })
  await expect(undone(world, first.seq)).rejects.toThrow(
    'What this did was changed again later: "Changed Orchard, Lead." (change 3). Undo that first.',
  )
})

test('what has something hanging on it is not taken away', async () => {
  const world = await openWorld()
  const process = await aProcess(world)
  const { person, seq } = await world.do('person.add', { process, name: 'Maud Evers' })
  await expect(undone(world, 1)).rejects.toThrow('Something was added to it since (a person). Undo or remove that first.')
  await world.do('round.add', { process, personIds: [person] })
  await expect(undone(world, seq)).rejects.toThrow('(a round they were in)')
})

test('nothing is put back where it no longer belongs', async () => {
  const world = await openWorld()
  const process = await aProcess(world)
  const { round } = await world.do('round.add', { process })
  const roundGone = await world.do('round.remove', { round })
  await world.do('process.remove', { process })
  await expect(undone(world, roundGone.seq)).rejects.toThrow('"Removed Orchard." (change 4). Undo that first.')
})

test('a message is not put back as from somebody who is gone', async () => {
  const world = await openWorld()
  const process = await aProcess(world)
  const { person } = await world.do('person.add', { process, name: 'Maud Evers' })
  const { message } = await world.do('message.add', { process, direction: 'received', personId: person })
  const gone = await world.do('message.remove', { message })
  await world.do('person.remove', { person })
  await expect(undone(world, gone.seq)).rejects.toThrow('"Removed Maud Evers from Orchard." (change 5). Undo that first.')
})

test('a second outcome does not come in by undoing', async () => {
  const world = await openWorld()
  const process = await aProcess(world)
  const { outcome } = await world.do('outcome.record', { process, kind: 'rejection' })
  const opened = await world.do('outcome.remove', { outcome })
  await world.do('outcome.record', { process, kind: 'offer' })
  await expect(undone(world, opened.seq)).rejects.toThrow('This process has an outcome already (offer).')
})

test('a second debrief of a round does not come in by undoing', async () => {
  const world = await openWorld()
  const process = await aProcess(world)
  const { round } = await world.do('round.add', { process })
  const { debrief } = await world.do('debrief.save', { round, notes: 'One.' })
  const gone = await world.do('debrief.remove', { debrief })
  await world.do('debrief.save', { round, notes: 'Other.' })
  await expect(undone(world, gone.seq)).rejects.toThrow('(another debrief)')
})

test('two rounds do not come to bear one number by undoing', async () => {
  const world = await openWorld()
  const process = await aProcess(world)
  const { round } = await world.do('round.add', { process })
  const moved = await world.do('round.correct', { round, number: 2 })
  await world.do('round.add', { process, number: 1 })
  await expect(undone(world, moved.seq)).rejects.toThrow('This process has a round 1 already.')
})

test('a row of a spreadsheet does not become two processes by undoing', async () => {
  const world = await openWorld()
  const text = 'Company,Role\nOrchard,Analyst\n'
  await world.do('import.apply', { text })
  const { rows } = await world.do('process.list', {})
  const removed = await world.do('process.remove', { process: rows[0]?.process.id as string })
  await world.do('import.apply', { text })
  await expect(undone(world, removed.seq)).rejects.toThrow('(the same process, imported again)')
})

test('what is not there, or is undone already, is refused', async () => {
  const world = await openWorld()
  await aProcess(world)
  await undone(world, 1)
  await expect(undone(world, 1)).rejects.toThrow('Change 1 was undone already, by change 2.')
  await expect(undone(world, 9)).rejects.toThrow('There is no change number 9.')
})
