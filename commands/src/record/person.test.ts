import { expect, test } from 'vitest'
import { openWorld, type World } from '#test/build.ts'

const opened = async (): Promise<World & { process: string; other: string }> => {
  const world = await openWorld()
  const { process } = await world.do('process.add', { company: 'Orchard' })
  return Object.assign(world, { process, other: (await world.do('process.add', { company: 'Halden Energy' })).process })
}
const gone = (what: string) => `There is no such ${what}. It may have been removed in another window.`
const stale = (what: string) => `This ${what} was changed in another window since you opened it.`

test('a person is added, corrected and taken away, with every mention', async () => {
  const { do: done, process } = await opened()
  const { person, seq } = await done('person.add', { process, name: 'Maud Evers' })
  await done('person.correct', { person, revision: seq as number, role: 'Founder', decisionPart: 'decides' })
  await expect(done('person.correct', { person, revision: seq as number, name: 'Other' })).rejects.toThrow(stale('person'))
  await done('round.add', { process, personIds: [person] })
  await done('message.add', { process, direction: 'received', personId: person })
  expect((await done('process.show', { process })).people).toMatchObject([{ name: 'Maud Evers', role: 'Founder', decisionPart: 'decides' }])
  await done('person.remove', { person })
  expect(await done('process.show', { process })).toMatchObject({ people: [], rounds: [{ personIds: [] }], messages: [{ personId: null }] })
  for (const name of ['person.correct', 'person.remove'] as const) await expect(done(name, { person })).rejects.toThrow(gone('person'))
  await expect(done('person.add', { process: person, name: 'Nobody' })).rejects.toThrow('There is no such process.')
})

test('a promise is noted, kept and taken away', async () => {
  const { do: done, process, other } = await opened()
  const { promise, seq } = await done('promise.add', { process, by: 'them', what: 'Word by Friday', madeOn: '2026-11-20', dueOn: '2026-11-27' })
  await done('promise.correct', { promise, revision: seq as number, keptOn: '2026-11-24' })
  await expect(done('promise.correct', { promise, revision: seq as number, what: 'Other' })).rejects.toThrow(stale('promise'))
  expect((await done('process.show', { process })).promises).toMatchObject([{ by: 'them', dueOn: '2026-11-27', keptOn: '2026-11-24', roundId: null }])
  const elsewhere = (await done('round.add', { process: other })).round
  await expect(done('promise.correct', { promise, roundId: elsewhere })).rejects.toThrow(gone('round'))
  await expect(done('promise.add', { process, by: 'me', what: 'A figure', madeOn: '2026-11-25' })).rejects.toThrow(
    'A promise made on 2026-11-25 lies ahead.',
  )
  await expect(done('promise.correct', { promise, keptOn: '2026-11-25' })).rejects.toThrow('A promise kept on 2026-11-25 lies ahead.')
  await done('promise.remove', { promise })
  for (const name of ['promise.correct', 'promise.remove'] as const) await expect(done(name, { promise })).rejects.toThrow(gone('promise'))
})

test('a message is kept, corrected and taken away', async () => {
  const { do: done, process, other } = await opened()
  const { message, seq } = await done('message.add', {
    process,
    direction: 'received',
    kind: 'invitation',
    on: '2026-11-23',
    text: 'A panel of three.',
  })
  await done('message.correct', { message, revision: seq as number, time: '09:15' })
  await expect(done('message.correct', { message, revision: seq as number, text: 'Other' })).rejects.toThrow(stale('message'))
  expect(await done('process.show', { process })).toMatchObject({
    messages: [{ kind: 'invitation', time: '09:15' }],
    silence: { since: '2026-11-23' },
  })
  await expect(done('message.correct', { message, on: '2026-11-25' })).rejects.toThrow('A message on 2026-11-25 lies ahead.')
  const stranger = (await done('person.add', { process: other, name: 'Tomas Reuter' })).person
  await expect(done('message.add', { process, direction: 'sent', personId: stranger })).rejects.toThrow(gone('person'))
  await done('message.remove', { message })
  for (const name of ['message.correct', 'message.remove'] as const) await expect(done(name, { message })).rejects.toThrow(gone('message'))
})

test('an outcome is recorded once, corrected, and taken away so that the process is open again', async () => {
  const { do: done, process } = await opened()
  await expect(done('outcome.record', { process, kind: 'offer', on: '2026-11-25' })).rejects.toThrow('An outcome on 2026-11-25 lies ahead.')
  const { outcome, seq } = await done('outcome.record', { process, kind: 'no-reply' })
  await expect(done('outcome.record', { process, kind: 'offer' })).rejects.toThrow(
    'This process has an outcome already (no-reply). Correct that one, or undo it.',
  )
  await done('outcome.correct', { outcome, revision: seq as number, kind: 'rejection', on: '2026-11-20', stage: 'first' })
  await expect(done('outcome.correct', { outcome, revision: seq as number, kind: 'offer' })).rejects.toThrow(stale('outcome'))
  await expect(done('outcome.correct', { outcome, on: '2026-11-25' })).rejects.toThrow('An outcome on 2026-11-25 lies ahead.')
  expect((await done('process.show', { process })).outcome).toMatchObject({ kind: 'rejection', on: '2026-11-20', stage: 'first' })
  await done('outcome.remove', { outcome })
  expect((await done('process.show', { process })).outcome).toBeNull()
  for (const name of ['outcome.correct', 'outcome.remove'] as const) await expect(done(name, { outcome })).rejects.toThrow(gone('outcome'))
})
