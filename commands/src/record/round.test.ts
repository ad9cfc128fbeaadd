import { describe, expect, test } from 'vitest'
import { openWorld, type World } from '#test/build.ts'

const opened = async (): Promise<World & { process: string }> => {
  const world = await openWorld()
  const { process } = await world.do('process.add', { company: 'Orchard' })
  return Object.assign(world, { process })
}

describe('round.add', () => {
  test('numbers a round next, unless its number is said', async () => {
    const { do: done, process } = await opened()
    for (const said of [{}, { number: 4 }, {}, { number: null }]) await done('round.add', { process, ...said })
    const { rounds } = await done('process.show', { process })
    expect(rounds.map(({ number }) => number)).toEqual([1, 4, 5, null])
  })

  test('leaves a round without a number past the last that there is', async () => {
    const { do: done, process } = await opened()
    for (const said of [{ number: 99 }, {}]) await done('round.add', { process, ...said })
    expect((await done('process.show', { process })).rounds.map(({ number }) => number)).toEqual([99, null])
  })

  test("takes an hour without a zone to be on the candidate's own clock", async () => {
    const { do: done, process } = await opened()
    await done('round.add', { process, plannedOn: '2026-12-01', plannedTime: '09:00' })
    await done('round.add', { process, plannedOn: '2026-12-02', plannedTime: '09:00', zone: 'Asia/Kolkata' })
    await done('round.add', { process, plannedOn: '2026-12-03' })
    expect((await done('process.show', { process })).rounds.map(({ zone }) => zone)).toEqual(['Europe/Amsterdam', 'Asia/Kolkata', null])
  })

  test('is refused where the rules of a record refuse it, and then leaves nothing', async () => {
    const { do: done, process, all } = await opened()
    await done('round.add', { process })
    await expect(done('round.add', { process, number: 1 })).rejects.toThrow('This process has a round 1 already.')
    await expect(done('round.add', { process, heldOn: '2026-11-25' })).rejects.toThrow('lies ahead')
    await expect(done('round.add', { process, personIds: [process] })).rejects.toThrow('not among the people of this process')
    await expect(done('round.add', { process: crypto.randomUUID() })).rejects.toThrow('There is no such process.')
    await done('outcome.record', { process, kind: 'rejection' })
    await expect(done('round.add', { process, plannedOn: '2026-12-01' })).rejects.toThrow('This process is over')
    expect((await all()).record.rounds).toHaveLength(1)
  })

  test('takes nobody of another process', async () => {
    const { do: done, process } = await opened()
    const other = await done('process.add', { company: 'Halden Energy' })
    const { person } = await done('person.add', { process: other.process, name: 'Tomas Reuter' })
    await expect(done('round.add', { process, personIds: [person] })).rejects.toThrow('not among the people of this process')
  })
})

test('round.correct changes what is said, and refuses what cannot be or is out of date', async () => {
  const { do: done, process } = await opened()
  const { round, seq } = await done('round.add', { process, formats: ['video'] })
  await done('round.correct', { round, heldOn: '2026-11-20', isLast: true })
  expect((await done('process.show', { process })).rounds[0]).toMatchObject({ formats: ['video'], heldOn: '2026-11-20', isLast: true, number: 1 })
  await expect(done('round.correct', { round, revision: seq as number, where: 'phone' })).rejects.toThrow('This round was changed in another window')
  await expect(done('round.correct', { round, heldOn: '2026-11-30' })).rejects.toThrow('lies ahead')
  await expect(done('round.correct', { round: process })).rejects.toThrow('There is no such round.')
})

test('round.remove takes its debrief along, and leaves its promises', async () => {
  const { do: done, process } = await opened()
  const { round } = await done('round.add', { process, heldOn: '2026-11-20' })
  await done('debrief.save', { round, notes: 'Calm.' })
  await done('promise.add', { process, by: 'them', what: 'Word', roundId: round })
  await done('round.remove', { round })
  expect(await done('process.show', { process })).toMatchObject({ rounds: [], debriefs: [], promises: [{ what: 'Word', roundId: null }] })
  await expect(done('round.remove', { round })).rejects.toThrow('There is no such round.')
})

describe('a debrief', () => {
  test('is taken down, added to, and taken away', async () => {
    const { do: done, process } = await opened()
    const { round } = await done('round.add', { process, heldOn: '2026-11-20' })
    const { debrief } = await done('debrief.save', { round, ownGuess: 0.4, asked: [{ question: ' Why us? ', answer: null }] })
    expect(await done('debrief.save', { round, notes: 'Calm.' })).toMatchObject({ debrief })
    expect((await done('process.show', { process })).debriefs).toMatchObject([
      { id: debrief, ownGuess: 0.4, asked: [{ question: 'Why us?', answer: null }], notes: 'Calm.' },
    ])
    await done('debrief.remove', { debrief })
    expect((await done('process.show', { process })).debriefs).toEqual([])
    await expect(done('debrief.remove', { debrief })).rejects.toThrow('There is no such debrief.')
  })

  test('waits until its round has happened', async () => {
    const { do: done, process, at } = await opened()
    const { round } = await done('round.add', { process, plannedOn: '2026-11-24', plannedTime: '14:00' })
    await expect(done('debrief.save', { round, notes: 'Too early.' })).rejects.toThrow('This round has not happened yet')
    at('2026-11-24T13:00:00.000Z')
    await done('debrief.save', { round, notes: 'Now.' })
    await expect(done('debrief.save', { round: process })).rejects.toThrow('There is no such round.')
  })

  test('from a window that knew an older one, or none, overwrites nothing', async () => {
    const { do: done, process } = await opened()
    const { round } = await done('round.add', { process })
    const { seq } = await done('debrief.save', { round, notes: 'One.' })
    await done('debrief.save', { round, revision: seq as number, notes: 'Two.' })
    await expect(done('debrief.save', { round, revision: seq as number, notes: 'Other.' })).rejects.toThrow(
      'This debrief was changed in another window',
    )
    expect((await done('process.show', { process })).debriefs[0]?.notes).toBe('Two.')
  })

  test('holds a guess between none and certain', async () => {
    const { do: done, process } = await opened()
    const { round } = await done('round.add', { process })
    for (const ownGuess of [-0.1, 1.1, 40]) await expect(done('debrief.save', { round, ownGuess })).rejects.toThrow('ownGuess')
  })
})
