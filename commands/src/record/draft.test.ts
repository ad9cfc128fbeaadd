import { describe, expect, test } from 'vitest'
import { openWorld, type World } from '#test/build.ts'

const held = async (): Promise<World & { process: string; round: string; draft: string }> => {
  const world = await openWorld()
  const { process } = await world.do('process.add', { company: 'Orchard' })
  const { round } = await world.do('round.add', { process, heldOn: '2026-11-20' })
  return Object.assign(world, { process, round, draft: `debrief:${round}` })
}

const typed = (fields: Record<string, string>, window = 'here', turn = 1) => ({ window, turn, fields, forget: [] })

describe('what is typed and not saved', () => {
  test('is no change of the record', async () => {
    const { do: done, draft, all } = await held()
    const before = await all()
    await done('draft.save', { draft, ...typed({ notes: 'Calm.' }) })
    const { record, history } = await all()
    expect({ record, history }).toEqual({ record: before.record, history: before.history })
  })

  test('is thrown away when that is asked', async () => {
    const { do: done, draft } = await held()
    await done('draft.save', { draft, ...typed({ notes: 'Calm.' }) })
    await done('draft.remove', { draft })
    expect(await done('draft.show', { draft })).toEqual({ key: draft, version: null, at: null, fields: {} })
  })

  test('is gone with the debrief that holds it, in one step with it', async () => {
    const { do: done, draft, round } = await held()
    const { version } = await done('draft.save', { draft, ...typed({ notes: 'Calm.' }) })
    await expect(done('debrief.save', { round, notes: 'Calm.', draft: version, corrects: { heldOn: '2027-01-01' } })).rejects.toThrow('lies ahead')
    expect((await done('draft.show', { draft })).fields).toEqual({ notes: 'Calm.' })
    await done('debrief.save', { round, notes: 'Calm.', draft: version })
    expect((await done('draft.show', { draft })).version).toBeNull()
  })

  test('is not lost when another window added to it since', async () => {
    const { do: done, draft, round, process } = await held()
    const { version } = await done('draft.save', { draft, ...typed({ notes: 'Calm.' }) })
    await done('draft.save', { draft, ...typed({ caredAbout: 'Numbers.' }, 'there') })
    await expect(done('debrief.save', { round, notes: 'Calm.', draft: version })).rejects.toThrow('was changed in another window')
    await expect(done('debrief.save', { round, notes: 'Calm.', draft: null })).rejects.toThrow('was changed in another window')
    expect((await done('draft.show', { draft })).fields).toEqual({ notes: 'Calm.', caredAbout: 'Numbers.' })
    expect((await done('process.show', { process })).debriefs).toEqual([])
  })

  test('stays where a debrief is saved by other means', async () => {
    const { do: done, draft, round } = await held()
    await done('draft.save', { draft, ...typed({ notes: 'Calm.' }) })
    await done('debrief.save', { round, caredAbout: 'Numbers.' })
    expect((await done('draft.show', { draft })).fields).toEqual({ notes: 'Calm.' })
  })

  test('is listed by its round, the latest first, as long as there is anything in it and its round is there', async () => {
    const world = await held()
    const { do: done, process, round, draft } = world
    const { round: other } = await done('round.add', { process, heldOn: '2026-11-21' })
    await done('draft.save', { draft, ...typed({ notes: 'Calm.' }) })
    world.at('2026-11-24T12:00:00.000Z')
    await done('draft.save', { draft: `debrief:${other}`, ...typed({ notes: 'Loud.' }) })
    expect((await done('draft.list', {})).drafts).toEqual([
      { key: `debrief:${other}`, at: '2026-11-24T12:00:00.000Z', round: other, process },
      { key: draft, at: '2026-11-24T11:00:00.000Z', round, process },
    ])
    await done('draft.save', { draft: `write:${process}`, ...typed({ text: 'Dear Maud,' }) })
    expect((await done('draft.list', {})).drafts).toHaveLength(2)
    await done('round.remove', { round: other })
    await done('draft.save', { draft, window: 'here', turn: 2, fields: {}, forget: ['notes'] })
    expect((await done('draft.list', {})).drafts).toEqual([])
  })

  test('is only of what can be typed into', async () => {
    const { do: done } = await held()
    await expect(done('draft.save', { draft: 'anything', ...typed({}) })).rejects.toThrow('the key of the round')
  })
})
