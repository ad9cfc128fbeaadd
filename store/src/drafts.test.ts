import { expect, test } from 'vitest'
import { NOON, openWorld } from '#test/build.ts'
import { addToDraft, dropDraft, getDraft } from './drafts.ts'

const KEY = 'debrief:0197a000-0000-7000-8000-000000000001'
const mark = (place: number): string => `0197a000-0000-7000-8000-00000000010${place}`
const typed = (window: string, turn: number, fields: Record<string, string>, forget: string[] = []) => ({ window, turn, fields, forget })

test('what two windows type at once into one draft is all there', async () => {
  const { store } = await openWorld()
  const sendAll = async (window: string, first: number): Promise<void> => {
    for (const place of [0, 1, 2, 3])
      await addToDraft(store.db, KEY, typed(window, place + 1, { [`${window} ${place}`]: 'typed', same: window }), {
        version: mark(first + place),
        at: NOON,
      })
  }
  await Promise.all([sendAll('here', 0), sendAll('there', 4)])
  const { fields } = await getDraft(store.db, KEY)
  expect(Object.keys(fields).sort()).toEqual(['here 0', 'here 1', 'here 2', 'here 3', 'same', 'there 0', 'there 1', 'there 2', 'there 3'])
})

test('each addition gives the draft another version; what comes too late leaves it as it is', async () => {
  const { store } = await openWorld()
  await addToDraft(store.db, KEY, typed('here', 2, { notes: 'Calm.' }), { version: mark(1), at: NOON })
  const late = await addToDraft(store.db, KEY, typed('here', 1, { notes: 'Cal' }), { version: mark(2), at: NOON })
  expect(late).toEqual({ key: KEY, version: mark(1), at: NOON, fields: { notes: 'Calm.' } })
  expect(await addToDraft(store.db, KEY, typed('here', 3, {}, ['notes']), { version: mark(3), at: NOON })).toMatchObject({
    version: mark(3),
    fields: {},
  })
})

test('a draft that was dropped is as if it had never been', async () => {
  const { store } = await openWorld()
  const never = await getDraft(store.db, KEY)
  await addToDraft(store.db, KEY, typed('here', 1, { notes: 'Calm.' }), { version: mark(1), at: NOON })
  await dropDraft(store.db, KEY)
  expect(await getDraft(store.db, KEY)).toEqual(never)
  expect(never).toEqual({ key: KEY, version: null, at: null, fields: {} })
})

test('what is typed and not saved goes out with everything and comes in again', async () => {
  const from = await openWorld()
  const { process } = await from.do('process.add', { company: 'Orchard' })
  const { round } = await from.do('round.add', { process, heldOn: '2026-11-20' })
  await from.do('draft.save', { draft: `debrief:${round}`, ...typed('here', 1, { notes: 'Über uns. "\u2028' }) })
  const archive = await from.all()
  const into = await openWorld()
  await into.do('archive.restore', { archive })
  expect(await into.all()).toEqual(archive)
  expect((await into.do('draft.list', {})).drafts).toMatchObject([{ round, process }])
  expect((await into.do('draft.show', { draft: `debrief:${round}` })).fields).toEqual({ notes: 'Über uns. "\u2028' })
})
