import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { NOON } from '#test/build.ts'
import { type App, follow, openApp, openWindow, part, press, sees, settled, skipGuess } from './browser.ts'

const lines = (page: Page, title: string): Promise<string[]> => part(page, title).locator('[data-goes]').allInnerTexts()
const whys = (page: Page, title: string): Promise<string[]> => part(page, title).locator('.due-what .soft').allInnerTexts()

/** What has the focus, as one who looks on hears it. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '')

const withExample = async (): Promise<App> => {
  const app = await openApp()
  await app.world.do('demo.load', {})
  return app
}

test('a day by mouse: ready for the round, a debrief put off, a wait let go and closed, each with its way back', async () => {
  const { open, world } = await withExample()
  const page = await open('/')
  await page.getByRole('heading', { level: 1, name: 'Tuesday 24 November' }).waitFor()
  expect(await lines(page, 'Today')).toEqual([
    'Round 3, Meridian Health\u00a0· Data Analyst',
    'Debrief of round 1, Orchard\u00a0· Insights Analyst',
    'Debrief of round 3, Halden Energy\u00a0· Reporting Analyst',
    'Stop waiting for Brightwater\u00a0· Data Analyst',
  ])
  expect(await whys(page, 'Today')).toEqual([
    'in 2 h · video · panel · 60 minutes · with Lena Vogt, Rin Ito and Chidi Okafor',
    'yesterday at 16:30',
    'Sun 15 November · left half-done',
    '31 days silent, 22 of them working days · four fifths of the chance is gone',
  ])
  await sees(page, /^Everything open: 8 · at least one offer by 23 Jan: about \d of 10$/)

  await press(page, /^I am ready: Round 3/)
  await sees(page, /you are ready$/)
  expect(await lines(page, 'Today')).toHaveLength(4)

  // What they promised and the message that asks after it are one thing, on one day.
  expect((await lines(page, 'Later this week'))[0]).toBe('Write to Ilse Maas, Halden Energy\u00a0· Reporting Analyst')
  expect((await whys(page, 'Later this week'))[0]).toBe('they promised word by Fri 20 November')
  await press(page, /^Put off: Debrief of round 3/)
  await press(page, /^Tomorrow, /)
  await sees(page, /^Put off until tomorrow: Debrief of round 3/)
  await expect.poll(() => lines(page, 'Today')).toHaveLength(3)
  expect(await lines(page, 'Later this week')).toContain('Debrief of round 3, Halden Energy\u00a0· Reporting Analyst')
  await press(page, /^Undo: Put off until/)
  await expect.poll(() => lines(page, 'Today')).toHaveLength(4)

  await press(page, /^Stop waiting: Stop waiting for Brightwater/)
  await sees(page, /^You stopped waiting for Brightwater.*Close it too/)
  await press(page, 'Close it')
  await sees(page, /^Closed: Brightwater/)
  const ended = async () =>
    (await world.do('process.list', { show: 'ended', search: 'Brightwater' })).rows.map(({ outcome }) => [outcome?.kind, outcome?.on])
  expect(await ended()).toEqual([['no-reply', '2026-11-18']])
  await press(page, /^Undo: Closed/)
  await expect.poll(ended).toEqual([])

  await follow(page, /^Debrief: Debrief of round 1, Orchard/)
  await page.getByRole('heading', { level: 1, name: 'Debrief, round 1' }).waitFor()
})

/** A day with a message to write, a promise to keep, and something of each kind that can be put off. */
const aDay = async ({ world }: App): Promise<string> => {
  const { process } = await world.do('process.add', { company: 'Orchard' })
  await world.do('promise.add', { process, by: 'me', what: 'The figures', dueOn: '2026-11-23' })
  await world.do('round.add', { process, number: 1, heldOn: '2026-11-23', heldTime: '16:30' })
  const { process: silent } = await world.do('process.add', { company: 'Halden', appliedOn: '2026-11-02' })
  await world.do('person.add', { process: silent, name: 'Ilse Maas', decisionPart: 'coordinates' })
  return silent
}

test('the same day by the keyboard alone, in one key and in two, and the focus is never lost', async () => {
  const app = await openApp()
  const silent = await aDay(app)
  const page = await app.open('/')
  const promise = 'You promised: The figures, Orchard'
  const key = (name: string) => page.keyboard.press(name)
  expect(await lines(page, 'Today')).toEqual([promise, 'Debrief of round 1, Orchard', 'Write to Ilse Maas, Halden'])
  await key('d')
  expect(await lines(page, 'Today')).toHaveLength(3)
  await key('j')
  expect(await focused(page)).toBe(promise)
  await key('ArrowDown')
  expect(await focused(page)).toBe('Debrief of round 1, Orchard')
  await key('k')
  await key('p')
  expect(await focused(page)).toBe('Tomorrow, tomorrow')
  await key('Escape')
  await expect.poll(() => focused(page)).toBe(`Put off: ${promise}`)

  await key('d')
  await sees(page, `Done: ${promise}.`)
  await expect.poll(() => lines(page, 'Today')).toHaveLength(2)
  expect(await focused(page)).toBe('Debrief of round 1, Orchard')
  const { promises } = await app.world.do('process.show', { process: (await app.world.all()).record.promises[0]?.processId ?? '' })
  expect(promises).toMatchObject([{ keptOn: '2026-11-24' }])

  await key('p')
  for (let right = 0; right < 3; right += 1) await key('ArrowRight')
  expect(await focused(page)).toBe('A day')
  await key('Enter')
  await page.getByLabel('Until which day').waitFor()
  // What is typed into a day is typed: it is no shortcut.
  await page.keyboard.type('d11272026')
  expect(await lines(page, 'Today')).toHaveLength(2)
  await key('Enter')
  await sees(page, /^Put off until Fri 27 November: Debrief/)
  await expect.poll(() => lines(page, 'Today')).toHaveLength(1)
  expect(await lines(page, 'Later this week')).toEqual(['Debrief of round 1, Orchard'])
  expect(await focused(page)).toBe('Write to Ilse Maas, Halden')

  await key('d')
  await sees(page, /^You wrote to Halden\. Keep it/)
  await sees(page, 'Nothing waits for you today. The 2 processes that are open go on without you for now.')
  expect(await focused(page)).toBe('Debrief of round 1, Orchard')
  await page.getByRole('button', { name: 'Keep it' }).focus()
  await key('Enter')
  await expect
    .poll(async () => (await app.world.do('process.show', { process: silent })).messages)
    .toMatchObject([{ direction: 'sent', kind: 'follow-up', on: '2026-11-24' }])
  await expect.poll(() => focused(page)).toBe('Tuesday 24 November')
})

test('the day moves on by itself, and what another tab writes is seen', async () => {
  const { world, origin } = await openApp()
  const { process } = await world.do('process.add', { company: 'Orchard' })
  await world.do('round.add', { process, number: 1, plannedOn: '2026-11-24', plannedTime: '14:30', durationMinutes: 30 })
  const page = await openWindow(origin, { at: null })
  await page.clock.install({ time: NOON })
  await page.goto('/')
  await settled(page)
  await sees(page, 'in 2 h 30 min · 30 minutes')
  const passes = async (to: string) => {
    world.at(to)
    await page.clock.setSystemTime(to)
    await page.clock.runFor(61_000)
  }
  await passes('2026-11-24T13:20:00.000Z')
  await sees(page, 'in 9 min · 30 minutes')
  await passes('2026-11-24T14:00:00.000Z')
  await sees(page, 'Debrief of round 1, Orchard')
  await world.do('promise.add', { process, by: 'me', what: 'The figures', dueOn: '2026-11-25' })
  await page.evaluate(() => new BroadcastChannel('goodsign').postMessage('written'))
  await part(page, 'Later this week').getByText('You promised: The figures, Orchard').waitFor()
  await passes('2026-11-24T23:00:00.000Z')
  await page.getByRole('heading', { level: 1, name: 'Wednesday 25 November' }).waitFor()
  await part(page, 'Today').getByText('You promised: The figures, Orchard').waitFor()
})

test('everything open is told in words, figures and tables, each process with its way; hidden when one has said so', async () => {
  const { open, world } = await withExample()
  const page = await open('/open')
  await sees(
    page,
    /^In about \d of 10 searches like yours at least one of the 8 processes that are open has come to an offer by Saturday 23 January 2027\./,
  )
  const rows = (name: string) => part(page, name).locator('tbody tr')
  expect(await rows('By which day').locator('th').allInnerTexts()).toEqual(['8 Dec', '24 Dec', '23 Jan', '22 Feb', 'In the end'])
  expect(await part(page, 'By which day').locator('circle').count()).toBe(4)
  expect(await rows('What each contributes').count()).toBe(8)
  expect(await rows('How many offers').first().innerText()).toMatch(/^No offer\s+\d+%$/)
  await follow(page, 'Meridian Health\u00a0· Data Analyst')
  await page.getByRole('heading', { level: 1, name: 'Meridian Health\u00a0· Data Analyst' }).waitFor()

  await world.do('settings.save', { oddsShown: false })
  await page.goto('/')
  await settled(page)
  await part(page, 'Today').waitFor()
  expect(await page.getByText(/^Everything open: /).count()).toBe(0)
  await follow(page, 'Everything open')
  await sees(page, 'The chance of an offer is not shown on the pages: you set it so.')
  await page.getByRole('main').getByRole('link', { name: 'Settings' }).click()
  await expect.poll(() => page.evaluate(() => location.pathname)).toBe('/settings')
})

test('of one process, and of none, everything open is told too; of one alone after the own guess, and of an offer in hand before all chances', async () => {
  const { open, world } = await openApp()
  const page = await open('/open')
  await sees(page, 'Nothing is open. As soon as a process is, the chance that it comes to an offer stands here.')
  const written = () => page.evaluate(() => new BroadcastChannel('goodsign').postMessage('written'))
  const { process } = await world.do('process.add', { company: 'Orchard', appliedOn: '2026-11-20' })
  await written()
  await sees(page, /^One process is open\. What is to be expected of it stands here once you have said/)
  expect(await page.getByRole('main').innerText()).not.toMatch(/\d of [12]0|%/)
  await page.goto('/')
  await follow(page, /^Everything open: 1 · your own guess first$/)
  await expect.poll(() => page.evaluate(() => location.pathname)).toBe(`/process/${process}`)
  await skipGuess(page)
  await page.goto('/open')
  await sees(page, /searches like yours the one process that is open/)
  const { process: offered } = await world.do('process.add', { company: 'Halden' })
  await world.do('outcome.record', { process: offered, kind: 'offer', on: '2026-11-23' })
  await world.do('promise.add', { process: offered, by: 'me', what: 'an answer to their offer', dueOn: '2026-11-27' })
  await written()
  await sees(page, 'You have an offer from Halden, to be answered by Friday 27 November.')
  await sees(page, /has come to a further offer by/)
  await page.goto('/')
  await sees(page, /^Everything open: 1 · at least one further offer by 23 Jan: /)
  expect(await lines(page, 'Today')).toEqual(['You promised: an answer to their offer, Halden'])
})
