import { expect, test } from 'vitest'
import { openWorld } from '#test/build.ts'
import { print } from './print.ts'

test('today is printed in its order, each line with what it is called by today.done and today.postpone', async () => {
  const world = await openWorld()
  await world.do('demo.load', {})
  const shown = await world.do('today.show', {})
  const printed = print('today.show', shown, false)
  expect(printed.replace(/\n {20}\S+/g, '')).toBe(`This is the example search.
2026-11-24

Today
  2026-11-24 14:00  get ready for round 3, Meridian Health · Data Analyst
  2026-11-23        debrief of round 1, Orchard · Insights Analyst
  2026-11-15        go on with the debrief of round 3, Halden Energy · Reporting Analyst
  2026-11-18        stop waiting for Brightwater · Data Analyst, silent since 2026-10-24

Later this week
  2026-11-25        write to Ilse Maas, Halden Energy · Reporting Analyst, silent since 2026-11-15
  2026-11-26        write to Lumen Logistics · Supply Chain Analyst, silent since 2026-11-12
  2026-11-27 09:30  get ready for round 1, Fennel & Co · Junior BI Developer
`)
  for (const { key } of [...shown.next, ...shown.later]) expect(printed).toContain(`\n                    ${key}\n`)
})

test('an empty day is printed as one', async () => {
  const world = await openWorld()
  const { process } = await world.do('process.add', { company: 'Orchard' })
  expect(print('today.show', await world.do('today.show', {}), false)).toBe('2026-11-24\nNothing waits for you today. Open processes: 1.\n')
  await world.do('promise.add', { process, by: 'me', what: 'The figures', dueOn: '2026-11-24' })
  expect(print('today.show', await world.do('today.show', {}), false)).toContain('you promised by 2026-11-24: The figures, Orchard\n')
})

test('the answer to an offer bears the day by which, although it waits before', async () => {
  const world = await openWorld()
  const { process } = await world.do('process.add', { company: 'Orchard' })
  await world.do('outcome.record', { process, kind: 'offer', on: '2026-11-23' })
  await world.do('promise.add', { process, by: 'me', what: 'an answer to their offer', dueOn: '2026-11-27' })
  expect(print('today.show', await world.do('today.show', {}), false)).toContain(
    'Today\n  2026-11-27        you promised by 2026-11-27: an answer to their offer, Orchard\n',
  )
})
