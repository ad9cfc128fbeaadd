import { expect, test } from 'vitest'
import { openWorld } from '#test/build.ts'

test('answer says it in ten lines at most, each with a source that is listed', async () => {
  const { do: done } = await openWorld()
  const { question, lines, sources } = await done('answer', {})
  expect(question).toBe('Is a second interview a good sign?')
  expect(lines.length).toBeLessThanOrEqual(10)
  const listed = sources.map(({ key }) => key)
  for (const line of lines) for (const key of line.sources) expect(listed).toContain(key)
})

test('odds.show tells the chance of an open process with its working', async () => {
  const { do: done } = await openWorld()
  const { process } = await done('process.add', { company: 'Orchard' })
  const before = await done('odds.show', { process })
  await done('round.add', { process, heldOn: '2026-11-20' })
  await done('round.add', { process, heldOn: '2026-11-23', isLast: true })
  const after = await done('odds.show', { process })
  if (!before.open || !after.open) throw new Error('the process is open')
  expect(after.chance).toBeGreaterThan(before.chance)
  expect(after.range.low).toBeLessThan(after.chance)
  expect(after.range.high).toBeGreaterThan(after.chance)
  expect(after.working.at(-1)?.chanceAfter).toBeCloseTo(after.chance, 10)
})

test('odds.show tells no chance of a process that is over, or is not there', async () => {
  const { do: done } = await openWorld()
  const { process } = await done('process.add', { company: 'Orchard' })
  await done('outcome.record', { process, kind: 'rejection' })
  expect(await done('odds.show', { process })).toMatchObject({ open: false, outcome: 'rejection' })
  await expect(done('odds.show', { process: crypto.randomUUID() })).rejects.toThrow('There is no such process.')
})

test('odds.show tells what waiting does, by the clock and by what they promised', async () => {
  const { do: done, at } = await openWorld()
  const { process } = await done('process.add', { company: 'Orchard' })
  const unknown = await done('odds.show', { process })
  await done('round.add', { process, heldOn: '2026-11-20', isLast: true })
  const fresh = await done('odds.show', { process })
  at('2026-12-07T11:00:00.000Z')
  const later = await done('odds.show', { process })
  await done('promise.add', { process, by: 'them', what: 'A decision', dueOn: '2026-12-04' })
  const promised = await done('odds.show', { process })
  if (!unknown.open || !fresh.open || !later.open || !promised.open) throw new Error('the process is open')
  expect(unknown.waiting).toBeNull()
  expect(later.chance).toBeLessThan(fresh.chance)
  expect(later.waiting?.stopWaitingOn).toBe(fresh.waiting?.stopWaitingOn)
  expect(promised.chance).toBeGreaterThan(later.chance)
  expect(promised.waiting?.writeOn).toBe('2026-12-09')
})
