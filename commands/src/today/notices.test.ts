import { expect, test } from 'vitest'
import { openWorld } from '#test/build.ts'

const kindsAt = async ({ at, do: done }: Awaited<ReturnType<typeof openWorld>>, instant: string) => {
  at(instant)
  return (await done('today.notices', {})).notices.map(({ due }) => due.kind)
}

test('a round is told in the hour before it and not before, and nothing is told in the night', async () => {
  const world = await openWorld()
  const { process } = await world.do('process.add', { company: 'Orchard' })
  await world.do('round.add', { process, plannedOn: '2026-11-25', plannedTime: '14:00' })
  await world.do('promise.add', { process, by: 'me', what: 'Send references', dueOn: '2026-11-25' })
  expect(await kindsAt(world, '2026-11-25T05:59:00.000Z')).toEqual([])
  expect(await kindsAt(world, '2026-11-25T06:00:00.000Z')).toEqual(['promise'])
  expect(await kindsAt(world, '2026-11-25T11:59:00.000Z')).toEqual(['promise'])
  expect(await kindsAt(world, '2026-11-25T12:00:00.000Z')).toEqual(['round', 'promise'])
  expect(await kindsAt(world, '2026-11-25T13:01:00.000Z')).toEqual(['promise'])
  expect(await kindsAt(world, '2026-11-25T20:59:00.000Z')).toEqual(['promise', 'debrief'])
  expect(await kindsAt(world, '2026-11-25T21:00:00.000Z')).toEqual([])
})

test('what was put off and came back has another name, so that it is told again', async () => {
  const world = await openWorld()
  const { process } = await world.do('process.add', { company: 'Orchard' })
  await world.do('promise.add', { process, by: 'me', what: 'Send references', dueOn: '2026-11-24' })
  const [first] = (await world.do('today.notices', {})).notices
  await world.do('today.postpone', { due: first?.due.key as string, until: '2026-11-26' })
  expect((await world.do('today.notices', {})).notices).toEqual([])
  world.at('2026-11-26T11:00:00.000Z')
  const [again] = (await world.do('today.notices', {})).notices
  expect([again?.due.key, again?.name === first?.name]).toEqual([first?.due.key, false])
})

test('nothing of the example search is told', async () => {
  const world = await openWorld()
  await world.do('demo.load', {})
  expect((await world.do('today.notices', {})).notices).toEqual([])
})
