import { expect, test } from 'vitest'
import { openWorld } from '#test/build.ts'

test('the example search is counted while there is nothing else, and one’s own once there is', async () => {
  const world = await openWorld()
  await world.do('demo.load', {})
  const example = await world.do('tally.show', {})
  expect(example).toMatchObject({ demo: true, processes: 12 })
  expect(example.steps[0]).toMatchObject({ from: 'applied', to: 'conversation', reached: 12 })
  const { process } = await world.do('process.add', { company: 'Orchard', appliedOn: '2026-11-02', source: 'referred' })
  await world.do('outcome.record', { process, kind: 'rejection', on: '2026-11-12' })
  const own = await world.do('tally.show', {})
  expect(own).toMatchObject({ demo: false, processes: 1, sources: [{ source: 'referred', processes: 1 }] })
  expect(own.replyList).toMatchObject([{ company: 'Orchard', after: 'applying', days: 10 }])
  expect(own.steps[0]).toMatchObject({ reached: 1, wentOn: 0, decided: 1, open: 0 })
})

test('an empty record has nothing to count', async () => {
  const world = await openWorld()
  expect(await world.do('tally.show', {})).toMatchObject({ processes: 0, sources: [], replyList: [], replies: [{ count: 0 }, { count: 0 }] })
})
