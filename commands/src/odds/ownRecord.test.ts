import { expect, test } from 'vitest'
import { openWorld, type World } from '#test/build.ts'

const late = async (world: World, company: string, outcome: 'rejection' | 'offer' | null): Promise<string> => {
  const { process } = await world.do('process.add', { company })
  await world.do('round.add', { process, heldOn: '2026-10-10', isScreen: false })
  await world.do('round.add', { process, heldOn: outcome === null ? '2026-11-24' : '2026-10-20', isLast: true })
  if (outcome !== null) await world.do('outcome.record', { process, kind: outcome, on: '2026-10-30' })
  return process
}

const shown = async (world: World, process: string) => {
  const odds = await world.do('odds.show', { process })
  if (!odds.open) throw new Error('the process is open')
  return odds
}

test('what the other processes came to moves the chance, in a step of its own that leads to the answer', async () => {
  const world = await openWorld()
  const process = await late(world, 'Orchard', null)
  const alone = await shown(world, process)
  expect(alone.working.some(({ id }) => id === 'own-record')).toBe(false)
  for (const company of ['Birch', 'Cedar', 'Elm', 'Fir']) await late(world, company, 'rejection')
  const after = await shown(world, process)
  expect(after.chance).toBeLessThan(alone.chance)
  const step = after.working.find(({ id }) => id === 'own-record')
  expect(step?.chanceBefore).toBeCloseTo(alone.chance, 9)
  expect(step?.chanceAfter).toBeCloseTo(after.chance, 9)
  await late(world, 'Holly', 'offer')
  expect((await shown(world, process)).chance).toBeGreaterThan(after.chance)
})

test('a process is not judged by itself, whichever was asked first', async () => {
  const world = await openWorld()
  const process = await late(world, 'Orchard', null)
  await late(world, 'Birch', 'rejection')
  const first = (await shown(world, process)).chance
  await shown(world, await late(world, 'Cedar', null))
  await world.do('promise.add', { process, by: 'them', what: 'Word' })
  const own = (await shown(world, process)).working.find(({ id }) => id === 'own-record')
  expect(own?.sentence).toMatch(/^2 of your other processes count here/)
  expect((await shown(world, process)).chance).not.toBe(first)
})
