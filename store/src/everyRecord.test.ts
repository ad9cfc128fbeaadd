import { describe, expect, test } from 'vitest'
import { openWorld, type World } from '#test/build.ts'
import { everyRecord, hasOwn } from './everyRecord.ts'
import { readRecord } from './records.ts'

const companies = async ({ store }: World, openToo: boolean): Promise<string[]> =>
  (await everyRecord(store.db, { demo: false, openToo })).map(({ process }) => process.company)

/** A search with something of every kind. */
const searched = async (): Promise<World & { met: string }> => {
  const world = await openWorld()
  const add = async (company: string): Promise<string> => (await world.do('process.add', { company, notes: 'A long text.' })).process
  await add('open, applied')
  const met = await add('open, met')
  await world.do('round.add', { process: met, number: 1, heldOn: '2026-11-02' })
  await world.do('message.add', { process: met, direction: 'received', kind: 'invitation', on: '2026-11-03', text: 'Come again.' })
  await world.do('promise.add', { process: met, by: 'them', what: 'Word', dueOn: '2026-11-10' })
  for (const [company, stage] of [
    ['ended, applied', 'applied'],
    ['ended, nobody knows where', null],
    ['ended, at a second interview', 'second'],
  ] as const)
    await world.do('outcome.record', { process: await add(company), kind: 'rejection', stage })
  const asked = await add('ended, references asked for')
  await world.do('message.add', { process: asked, direction: 'received', kind: 'references' })
  await world.do('outcome.record', { process: asked, kind: 'no-reply' })
  return { ...world, met }
}

describe('the processes that say something of the candidate', () => {
  test('are those that came to a conversation', async () => {
    expect(await companies(await searched(), false)).toEqual(['open, met', 'ended, at a second interview', 'ended, references asked for'])
  })

  test('and those that are open when these are asked for too', async () => {
    expect(await companies(await searched(), true)).toEqual([
      'open, applied',
      'open, met',
      'ended, at a second interview',
      'ended, references asked for',
    ])
  })

  test('come with all that is recorded but texts and people', async () => {
    const { store, met } = await searched()
    const whole = await readRecord(store.db, met)
    const [read] = await everyRecord(store.db, { demo: false, openToo: false })
    expect(read).toEqual({
      ...whole,
      process: { ...whole?.process, notes: null },
      messages: whole?.messages.map((message) => ({ ...message, text: null })),
    })
  })

  test('are those of the example search when that is asked for', async () => {
    const world = await openWorld()
    expect(await hasOwn(world.store.db)).toBe(false)
    await world.do('demo.load', {})
    expect(await hasOwn(world.store.db)).toBe(false)
    expect(await companies(world, true)).toEqual([])
    expect((await everyRecord(world.store.db, { demo: true, openToo: true })).length).toBeGreaterThan(3)
    await world.do('process.add', { company: 'Orchard' })
    expect(await hasOwn(world.store.db)).toBe(true)
  })
})
