import { expect, test } from 'vitest'
import { openWorld, type World } from '#test/build.ts'

const meridian = async (world: World) => {
  await world.do('demo.load', {})
  const { rows } = await world.do('process.list', { search: 'Meridian' })
  const shown = await world.do('process.show', { process: rows[0]?.process.id as string })
  const [, second, third] = shown.rounds.map(({ id }) => id) as [string, string, string]
  return { ...shown, second, third }
}

test('the brief of a panel of the example search names its people and what to say this time', async () => {
  const world = await openWorld()
  const { third } = await meridian(world)
  const brief = await world.do('prep.brief', { round: third })
  expect(brief.people.map(({ name }) => name)).toEqual(['Lena Vogt', 'Rin Ito', 'Chidi Okafor'])
  expect(brief.when.words).toBe('Tuesday 24 November 2026, 14:00, in 2 hours.')
  expect(brief.prepare.map(({ id }) => id)).toContain('say-2-1')
  expect(brief.page[0]?.heading).toBe('Meridian Health, Data Analyst: round 3')
})

test('a comparison and questions are there for any round, and for none that is not', async () => {
  const world = await openWorld()
  const { third } = await meridian(world)
  const comparison = await world.do('prep.compare', { round: third })
  expect(comparison.earlier.map(({ name }) => name)).toEqual(['round 1', 'round 2'])
  const questions = await world.do('prep.questions', { round: third, most: 3 })
  expect(questions.likely).toHaveLength(3)
  await expect(world.do('prep.brief', { round: world.newId() })).rejects.toThrow('There is no such round.')
})

test('what was chosen for a round counts as asked once that round has taken place', async () => {
  const world = await openWorld()
  const { second, third } = await meridian(world)
  const before = await world.do('prep.questions', { round: third })
  const chosen = before.asks.recommended
    .flatMap(({ id }) => id ?? [])
    .filter((id) => !id.startsWith('open-'))
    .slice(0, 2)
  await world.do('prep.save', { round: second, chosen })
  const after = await world.do('prep.questions', { round: third })
  expect(after.asks.struck.map(({ id }) => id).sort()).toEqual([...chosen].sort())
  expect(after.asks.struck[0]?.why).toBe('You meant to ask it in round 2.')
})

test('what is said of getting ready is kept, told in the history, and undone', async () => {
  const world = await openWorld()
  const { third } = await meridian(world)
  const { seq, prep } = await world.do('prep.save', { round: third, dressSeen: 'suit', own: ['Who was here before?'] })
  await world.do('prep.save', { round: third, travelMinutes: 30 })
  expect((await world.all()).record.preps).toMatchObject([{ id: prep, roundId: third, dressSeen: 'suit', travelMinutes: 30 }])
  expect((await world.do('prep.brief', { round: third })).asks.recommended[0]?.text).toBe('Who was here before?')
  expect((await world.do('history.list', {})).changes[0]?.sentence).toBe('Noted how you get ready for round 3 with Meridian Health, Data Analyst.')
  await world.do('history.undo', { seq: (seq as number) + 1 })
  expect((await world.all()).record.preps).toMatchObject([{ travelMinutes: null }])
  expect(await world.do('prep.save', { round: third, dressSeen: 'suit' })).toMatchObject({ seq: null })
})

test('another window’s words on it are not overwritten unseen', async () => {
  const world = await openWorld()
  const { third } = await meridian(world)
  const { seq } = await world.do('prep.save', { round: third, travelMinutes: 10 })
  await world.do('prep.save', { round: third, travelMinutes: 20, revision: seq as number })
  await expect(world.do('prep.save', { round: third, travelMinutes: 30, revision: seq as number })).rejects.toThrow(
    'This prep plan was changed in another window',
  )
})

test('it goes with its round and with its process, and comes back with them', async () => {
  const world = await openWorld()
  const { process, third } = await meridian(world)
  await world.do('prep.save', { round: third, travelMinutes: 10 })
  const preps = async () => (await world.all()).record.preps.length
  const round = await world.do('round.remove', { round: third })
  expect(await preps()).toBe(0)
  await world.do('history.undo', { seq: round.seq as number })
  expect(await preps()).toBe(1)
  const removed = await world.do('process.remove', { process: process.id })
  expect(await preps()).toBe(0)
  await world.do('history.undo', { seq: removed.seq as number })
  expect(await preps()).toBe(1)
})

test('adding a round cannot be undone while something is prepared for it', async () => {
  const world = await openWorld()
  const { process } = await world.do('process.add', { company: 'Orchard' })
  const { round, seq } = await world.do('round.add', { process })
  await world.do('prep.done', { round, task: 'company-three' })
  await expect(world.do('history.undo', { seq: seq as number })).rejects.toThrow('getting ready for it')
})

test('a task that was done for an earlier round need not be done again where once is enough', async () => {
  const world = await openWorld()
  const { second, third } = await meridian(world)
  const ids = async () => (await world.do('prep.brief', { round: third })).prepare.map(({ id }) => id)
  expect(await ids()).toContain('hard-ones')
  await world.do('prep.done', { round: second, task: 'hard-ones' })
  await world.do('prep.done', { round: second, task: 'likely-aloud' })
  expect(await ids()).not.toContain('hard-ones')
  expect(await ids()).toContain('likely-aloud')
})

test('a name that no question or task has is refused', async () => {
  const world = await openWorld()
  const { third } = await meridian(world)
  await expect(world.do('prep.save', { round: third, chosen: ['culture-999'] })).rejects.toThrow('There is no question to ask called culture-999.')
  await expect(world.do('prep.done', { round: third, task: 'dance' })).rejects.toThrow('There is no task called dance for this round.')
})

test('the plan uses the hours that are set, keeps clear of other rounds, and goes on from what is done', async () => {
  const world = await openWorld()
  const { third } = await meridian(world)
  world.at('2026-11-24T08:00:00.000Z')
  const plan = await world.do('prep.plan', { round: third })
  expect(plan.blocks.map(({ fromTime }) => fromTime)[0]).toBe('11:30')
  await world.do('settings.save', { prepHours: [{ weekday: 2, from: '09:00', to: '12:00' }] })
  const earlier = await world.do('prep.plan', { round: third })
  expect(earlier.blocks[0]).toMatchObject({ fromTime: '09:00', task: 'ask-them' })
  await world.do('prep.done', { round: third, task: 'ask-them' })
  await world.do('prep.save', { round: third, busy: [{ on: '2026-11-24', from: '09:00', to: '10:00' }] })
  const again = await world.do('prep.plan', { round: third })
  expect(again.blocks[0]).toMatchObject({ fromTime: '10:00' })
  expect(again.blocks.map(({ task }) => task)).not.toContain('ask-them')
})

test('another round is no time to get ready in, and half an hour around it neither', async () => {
  const world = await openWorld()
  const planned = async (company: string, plannedTime: string) => {
    const { process } = await world.do('process.add', { company })
    return (await world.do('round.add', { process, formats: ['behavioural'], plannedOn: '2026-11-25', plannedTime, where: 'Zoom' })).round
  }
  const [one] = [await planned('Orchard', '16:00'), await planned('Fennel', '11:00')]
  const hours = [{ weekday: 3, from: '09:00', to: '15:00' }]
  const { blocks } = await world.do('prep.plan', { round: one, hours })
  expect(blocks.some(({ fromTime }) => fromTime >= '09:00')).toBe(true)
  expect(blocks.filter(({ fromTime, toTime }) => fromTime < '12:30' && toTime > '10:30')).toEqual([])
})

test('a plan for one day takes the hours and the busy times that are said with it', async () => {
  const world = await openWorld()
  const { third } = await meridian(world)
  world.at('2026-11-24T06:00:00.000Z')
  const hours = [{ weekday: 2, from: '08:00', to: '09:00' }]
  const free = await world.do('prep.plan', { round: third, hours })
  expect(free.blocks[0]?.fromTime).toBe('08:00')
  const busy = await world.do('prep.plan', { round: third, hours, busy: [{ on: '2026-11-24', from: '08:00', to: '09:00' }] })
  expect(busy.blocks[0]?.fromTime).toBe('11:30')
})
