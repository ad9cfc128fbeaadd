import { describe, expect, test } from 'vitest'
import type { OpenOdds } from '#core/odds/odds.ts'
import { addDays } from '#core/record/day.ts'
import { openWorld, type World } from '#test/build.ts'

/** A world with one process in it, and what is said of it on a day. */
const follow = async (facts: object = {}) => {
  const world: World = await openWorld()
  const { process } = await world.do('process.add', { company: 'Orchard', ...facts })
  const said = async (on?: string) => {
    if (on !== undefined) world.at(`${on}T11:00:00.000Z`)
    return world.do('odds.show', { process })
  }
  const open = async (on?: string): Promise<OpenOdds> => {
    const odds = await said(on)
    if (!odds.open) throw new Error(odds.words)
    return odds
  }
  return { done: world.do, process, said, open }
}

const up = (before: OpenOdds, after: OpenOdds): void => expect(after.chance).toBeGreaterThan(before.chance)
const down = (before: OpenOdds, after: OpenOdds): void => expect(after.chance).toBeLessThan(before.chance)

test('from the application to the offer the chance and the dates go as one expects at each step', async () => {
  const { done, process, said, open } = await follow({ appliedOn: '2026-11-20' })
  const applied = await open('2026-11-24')
  const quiet = await open('2026-12-04')
  down(applied, quiet)
  expect(quiet.waiting?.stopWaitingOn).toBe(applied.waiting?.stopWaitingOn)

  const { round: call } = await done('round.add', { process, plannedOn: '2026-12-09', isScreen: true })
  const invited = await open()
  up(applied, invited)
  expect(invited.waiting).toBeNull()

  await open('2026-12-09')
  await done('round.correct', { round: call, heldOn: '2026-12-09' })
  const { round: second } = await done('round.add', { process, plannedOn: '2026-12-16', formats: ['panel'] })
  const first = await open('2026-12-10')
  up(invited, first)

  await open('2026-12-16')
  await done('round.correct', { round: second, heldOn: '2026-12-16', isLast: true })
  const final = await open()
  up(first, final)
  await done('promise.add', { process, by: 'them', what: 'A decision', dueOn: '2026-12-23' })
  const promised = await open('2026-12-23')
  expect(promised.chance).toBe(final.chance)
  expect((promised.waiting?.stopWaitingOn ?? '') > (final.waiting?.stopWaitingOn ?? '')).toBe(true)
  const broken = await open('2027-01-08')
  down(promised, broken)

  await done('message.add', { process, direction: 'received', kind: 'references', on: '2027-01-08' })
  up(promised, await open())
  await done('message.add', { process, direction: 'received', kind: 'offer', on: '2027-01-08' })
  expect(await said()).toMatchObject({ open: false, outcome: 'offer' })
})

test('a round that was declared the last and then followed by another is told, and the first declaration moves nothing any more', async () => {
  const { done, process, open } = await follow()
  await done('round.add', { process, heldOn: '2026-11-10', isScreen: false })
  await done('round.add', { process, heldOn: '2026-11-20', isLast: true, finalists: 2 })
  const final = await open()
  const { round } = await done('round.add', { process, heldOn: '2026-11-23' })
  const after = await open()
  down(final, after)
  expect(after.working.map(({ id, factor }) => [id, factor])).toContainEqual(['went-on', 1])
  expect(after.working.map(({ id }) => id)).not.toContain('last')
  await done('round.correct', { round, isLast: true, finalists: 2 })
  up(after, await open())
})

describe('a process that is unlike any other is answered in words', () => {
  test('one of ten years ago: nothing is left of it, and one need not wait', async () => {
    const { done, process, open } = await follow({ appliedOn: '2016-03-01' })
    await done('round.add', { process, heldOn: '2016-03-20' })
    const odds = await open()
    expect(odds.chance).toBeLessThan(0.01)
    expect(odds.words).toMatch(/^Fewer than 1 of 20/)
    expect(odds.waiting?.words).toMatch(/You need not wait any longer\.$/)
    expect(odds.waiting?.curve.at(-1)?.on).toMatch(/^2016-/)
  })

  test('one of which nothing is known has a chance and no dates', async () => {
    const odds = await (await follow()).open()
    expect(odds.words).toMatch(/^Fewer than 1 of 20/)
    expect(odds.waiting).toBeNull()
  })

  test('one with forty rounds stands at a later interview, and counts as many as one with three', async () => {
    const chanceAfter = async (count: number): Promise<number> => {
      const { done, process, open } = await follow()
      for (let day = count; day > 0; day--) await done('round.add', { process, heldOn: addDays('2026-11-24', -day), isScreen: false })
      const { working, chance } = await open()
      expect(working[0]?.sentence).toMatch(/^Of processes that reach a third interview or a later one/)
      return chance
    }
    expect(await chanceAfter(40)).toBe(await chanceAfter(3))
  })

  test('one whose days contradict each other goes by their latest word, and a day that lies ahead is refused', async () => {
    const { done, process, open } = await follow({ appliedOn: '2026-11-20' })
    await done('round.add', { process, heldOn: '2026-11-17' })
    await done('round.add', { process, heldOn: '2026-11-13' })
    const { waiting, working } = await open()
    expect(working[0]?.sentence).toMatch(/^Of processes that reach a second interview/)
    expect(waiting?.curve[0]?.on).toBe('2026-11-17')
    expect((await done('process.show', { process })).contradictions).toHaveLength(3)
    await expect(done('round.add', { process, heldOn: '2026-12-24' })).rejects.toThrow('A round held on 2026-12-24 lies ahead.')
  })
})
