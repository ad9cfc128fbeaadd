import { describe, expect, test } from 'vitest'
import { openWorld } from '#test/build.ts'

const NOBODY = '00000000-0000-7000-8000-000000000000'
const UNKNOWN = 'There is no such process. It may have been removed in another window.'

describe('process.add', () => {
  test('keeps what is said, and leaves unknown what is not', async () => {
    const { do: done } = await openWorld()
    const { seq, process } = await done('process.add', { company: '  Orchard ', source: 'referred', appliedOn: '2026-11-20' })
    expect(seq).toBe(1)
    expect((await done('process.show', { process })).process).toEqual({
      id: process,
      revision: 1,
      company: 'Orchard',
      role: null,
      source: 'referred',
      employerKind: null,
      appliedOn: '2026-11-20',
      place: null,
      workplace: null,
      postingUrl: null,
      postingText: null,
      notes: null,
      importKey: null,
      demo: false,
    })
  })

  test('is refused ahead of its day', async () => {
    const { do: done } = await openWorld()
    await expect(done('process.add', { company: 'Orchard', appliedOn: '2026-11-25' })).rejects.toThrow('An application on 2026-11-25 lies ahead.')
  })

  test('takes addresses of the web only', async () => {
    const { do: done } = await openWorld()
    await done('process.add', { company: 'Orchard', postingUrl: 'https://orchard.example/jobs/7?x=1#top' })
    for (const postingUrl of ['javascript:alert(1)', 'file:///etc/passwd', 'orchard.example', 'https://a b.example/', 'data:text/html,x'])
      await expect(done('process.add', { company: 'Orchard', postingUrl }), postingUrl).rejects.toThrow('postingUrl')
  })
})

test('process.show tells of days that contradict each other, and forgets it when they are put right', async () => {
  const { do: done } = await openWorld()
  const { process } = await done('process.add', { company: 'Orchard', appliedOn: '2026-11-20' })
  await done('round.add', { process, heldOn: '2026-11-10' })
  const contradictions = async () => (await done('process.show', { process })).contradictions
  expect(await contradictions()).toEqual(['Round 1 was held on 2026-11-10, before it all began on 2026-11-20.'])
  await done('process.correct', { process, appliedOn: '2026-10-20' })
  expect(await contradictions()).toEqual([])
})

describe('process.correct', () => {
  test('changes what is said, takes back what is said to be unknown, and leaves the rest', async () => {
    const { do: done } = await openWorld()
    const { process } = await done('process.add', { company: 'Orchard', role: 'Analyst', place: 'Rotterdam' })
    await done('process.correct', { process, role: 'Lead', place: null })
    expect((await done('process.show', { process })).process).toMatchObject({ company: 'Orchard', role: 'Lead', place: null, revision: 2 })
    await expect(done('process.correct', { process, appliedOn: '2027-01-01' })).rejects.toThrow('lies ahead')
    await expect(done('process.correct', { process: NOBODY, role: 'Lead' })).rejects.toThrow(UNKNOWN)
  })

  test('from a window that knew an older state overwrites nothing', async () => {
    const { do: done } = await openWorld()
    const { process, seq } = await done('process.add', { company: 'Orchard' })
    const revision = seq as number
    await done('process.correct', { process, revision, role: 'Analyst' })
    await expect(done('process.correct', { process, revision, role: 'Lead' })).rejects.toThrow(
      'This process was changed in another window since you opened it. Nothing was overwritten. Look at what is there now and say it again.',
    )
    expect((await done('process.show', { process })).process.role).toBe('Analyst')
    expect((await done('process.correct', { process, revision: 2, role: 'Lead' })).seq).toBe(3)
  })
})

test('process.remove takes away all that belongs to a process, and can be undone', async () => {
  const { do: done, all } = await openWorld()
  await done('demo.load', {})
  const before = (await all()).record
  const { rows } = await done('process.list', { search: 'Meridian' })
  const process = rows[0]?.process.id as string
  const { seq } = await done('process.remove', { process })
  const after = (await all()).record
  expect(after.processes).toHaveLength(before.processes.length - 1)
  for (const kind of ['people', 'rounds', 'debriefs', 'promises', 'messages', 'outcomes'] as const)
    expect(after[kind].some(({ processId }) => processId === process)).toBe(false)
  await expect(done('process.show', { process })).rejects.toThrow(UNKNOWN)
  await expect(done('process.remove', { process })).rejects.toThrow(UNKNOWN)
  await done('history.undo', { seq: seq as number })
  const withoutRevisions = (rows: object): unknown => JSON.parse(JSON.stringify(rows, (key, value) => (key === 'revision' ? undefined : value)))
  expect(withoutRevisions((await all()).record)).toEqual(withoutRevisions(before))
})

describe('process.list', () => {
  test('says where each process stands', async () => {
    const { do: done } = await openWorld()
    await done('demo.load', {})
    const { rows, counts } = await done('process.list', {})
    expect(counts).toEqual({ open: 8, ended: 4, all: 12 })
    const [row] = rows.filter(({ process }) => process.company === 'Meridian Health')
    expect(row).toMatchObject({ stage: 'second', rounds: 3, nextRound: { on: '2026-11-24', time: '14:00' }, lastOn: '2026-11-24', outcome: null })
    const [fennel] = rows.filter(({ process }) => process.company === 'Fennel & Co')
    expect(fennel).toMatchObject({ stage: 'screen', nextRound: { on: '2026-11-27', time: '09:30' }, silence: null })
    const [kestrel] = rows.filter(({ process }) => process.company === 'Kestrel Insurance')
    expect(kestrel).toMatchObject({ outcome: { kind: 'rejection' }, nextRound: null, silence: null })
  })

  test('tells the latest day of any round, whatever its number', async () => {
    const { do: done } = await openWorld()
    const { process } = await done('process.add', { company: 'Orchard', appliedOn: '2026-10-01' })
    await done('round.add', { process, number: 2, heldOn: '2026-11-03' })
    await done('round.add', { process, number: 1, heldOn: '2026-11-10' })
    await done('round.add', { process, number: 3 })
    expect((await done('process.list', {})).rows[0]?.lastOn).toBe('2026-11-10')
  })

  test('tells the round of a day that has its hour before one whose hour is not known', async () => {
    const { do: done } = await openWorld()
    const { process } = await done('process.add', { company: 'Orchard' })
    await done('round.add', { process, number: 2, plannedOn: '2026-11-30' })
    await done('round.add', { process, number: 3, plannedOn: '2026-11-30', plannedTime: '14:00' })
    expect((await done('process.list', {})).rows[0]?.nextRound).toEqual({ on: '2026-11-30', time: '14:00' })
  })

  test('tells no next round of a process that is over', async () => {
    const { do: done } = await openWorld()
    const { process } = await done('process.add', { company: 'Orchard' })
    await done('round.add', { process, plannedOn: '2026-11-30' })
    await done('outcome.record', { process, kind: 'rejection' })
    expect((await done('process.list', {})).rows[0]?.nextRound).toBeNull()
  })
})

test('process.show says of each round whether it took place', async () => {
  const { do: done, at } = await openWorld()
  const { process } = await done('process.add', { company: 'Orchard' })
  const { round } = await done('round.add', { process, plannedOn: '2026-11-24', plannedTime: '14:00' })
  const { round: undated } = await done('round.add', { process })
  expect((await done('process.show', { process })).happened).toEqual({ [round]: false, [undated]: null })
  at('2026-11-24T13:00:00.000Z')
  expect(await done('process.show', { process })).toMatchObject({ happened: { [round]: true }, stage: 'second', silence: null })
  at('2026-11-25T13:00:00.000Z')
  expect((await done('process.show', { process })).silence).toMatchObject({ days: 1, after: 'their word' })
  await expect(done('process.show', { process: NOBODY })).rejects.toThrow(UNKNOWN)
})
