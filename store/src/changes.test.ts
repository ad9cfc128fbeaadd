import { expect, test } from 'vitest'
import { UNKNOWN_PROCESS } from '#core/record/process.ts'
import { openWorld } from '#test/build.ts'
import { recordChange } from './changes.ts'

const HEAD = { at: '2026-11-24T11:00:00.000Z', command: 'process.add' }

const aProcess = (id: string, company = 'Orchard') => ({ ...UNKNOWN_PROCESS, company, id, importKey: null, demo: false })

test('a change that fails half-way leaves nothing, and its number is given again', async () => {
  const { store, newId, all, do: done } = await openWorld()
  const failing = recordChange(store.db, HEAD, async (draft) => {
    await draft.put('processes', aProcess(newId()))
    throw new Error('the light went out')
  })
  await expect(failing).rejects.toThrow('the light went out')
  expect(await all()).toMatchObject({ record: { processes: [] }, history: [] })
  expect((await done('process.add', { company: 'Orchard' })).seq).toBe(1)
})

test('a change that the database refuses half-way leaves nothing', async () => {
  const { store, newId, all } = await openWorld()
  const id = newId()
  const clashing = recordChange(store.db, HEAD, async (draft) => {
    await draft.add('processes', [aProcess(id), aProcess(id)])
    return { sentence: 'Added two of one.', processId: null }
  })
  await expect(clashing).rejects.toThrow()
  expect(await all()).toMatchObject({ record: { processes: [] }, history: [] })
})

test('what could not be read again is not written', async () => {
  const { store, newId, all } = await openWorld()
  const wrong = recordChange(store.db, HEAD, async (draft) => {
    await draft.put('processes', aProcess(newId(), ''))
    return { sentence: 'Added nobody.', processId: null }
  })
  await expect(wrong).rejects.toThrow('company')
  expect((await all()).history).toEqual([])
})

test('writing what is there already is no change', async () => {
  const { do: done, all } = await openWorld()
  const { process } = await done('process.add', { company: 'Orchard' })
  expect(await done('process.correct', { process, company: 'Orchard' })).toEqual({ seq: null })
  expect((await done('process.correct', { process, role: 'Analyst' })).seq).toBe(2)
  expect((await all()).history).toHaveLength(2)
})

test('half a character and the character that ends a text are kept as the sign for an unreadable one', async () => {
  const { do: done } = await openWorld()
  const { process } = await done('process.add', { company: 'Or\ud83dchard', notes: 'a\0b' })
  const shown = await done('process.show', { process })
  expect([shown.process.company, shown.process.notes]).toEqual(['Or\ufffdchard', 'a\ufffdb'])
  expect((await done('process.list', { search: 'or\0chard' })).rows).toHaveLength(1)
})

test('many changes asked for at once come one after the other', async () => {
  const { do: done, all } = await openWorld()
  await Promise.all(Array.from({ length: 20 }, (_, index) => done('process.add', { company: `Company ${index}` })))
  expect((await all()).history.map(({ seq }) => seq)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
})
