import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { addDays } from '#core/record/day.ts'
import { openWorld } from '#test/build.ts'
import { type App, follow, openApp, part, press, sees, settled } from '#test/e2e/browser.ts'

/** The days of the week that is played, in Amsterdam, in winter. */
const MONDAY = '2026-11-30'
const [TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY] = [1, 2, 3, 4, 5, 6].map((days) => addDays(MONDAY, days)) as [
  string,
  string,
  string,
  string,
  string,
  string,
]
const instant = (day: string, time: string): string => `${day}T${String(Number(time.slice(0, 2)) - 1).padStart(2, '0')}${time.slice(2)}:00.000Z`

type Waited = { appliedOn: string; writeOn: string; stopWaitingOn: string }

/** On which day one has to have applied so that one may write, or stops waiting, on a day of this week. */
const appliedFor = async (isIt: (waited: Waited) => boolean): Promise<string> => {
  const world = await openWorld()
  world.at(instant(MONDAY, '08:00'))
  for (let back = 1; back < 90; back += 1) {
    const appliedOn = addDays(MONDAY, -back)
    const { process } = await world.do('process.add', { company: 'Any', appliedOn })
    const odds = await world.do('odds.show', { process })
    if (odds.open && odds.waiting !== null && isIt({ appliedOn, ...odds.waiting })) return appliedOn
    await world.do('process.remove', { process })
  }
  throw new Error('There is no such day.')
}

/** Six processes, in each of which something becomes due in this week. */
const sixProcesses = async ({ world }: App): Promise<{ orchard: string; round: string }> => {
  const { do: done, at } = world
  const toWrite = await appliedFor(({ writeOn }) => writeOn === TUESDAY)
  const toStop = await appliedFor(({ stopWaitingOn }) => stopWaitingOn === FRIDAY)
  at('2026-11-27T11:00:00.000Z')
  const { process: orchard } = await done('process.add', { company: 'Orchard' })
  const { round } = await done('round.add', {
    process: orchard,
    number: 2,
    plannedOn: WEDNESDAY,
    plannedTime: '14:00',
    durationMinutes: 60,
    formats: ['panel'],
  })
  const { process: halden } = await done('process.add', { company: 'Halden' })
  await done('promise.add', { process: halden, by: 'me', what: 'Send references', dueOn: THURSDAY })
  const { process: kestrel } = await done('process.add', { company: 'Kestrel', appliedOn: '2026-11-26' })
  await done('promise.add', { process: kestrel, by: 'them', what: 'A word', dueOn: WEDNESDAY })
  await done('process.add', { company: 'Lumen', appliedOn: toWrite })
  const { process: brightwater } = await done('process.add', { company: 'Brightwater', appliedOn: toStop })
  await done('message.add', { process: brightwater, direction: 'sent', kind: 'follow-up', on: '2026-11-27' })
  const { process: fennel } = await done('process.add', { company: 'Fennel' })
  await done('outcome.record', { process: fennel, kind: 'offer', on: '2026-11-27' })
  await done('promise.add', { process: fennel, by: 'me', what: 'Answer the offer', dueOn: SATURDAY })
  return { orchard, round }
}

const [ROUND, DEBRIEF] = ['Round 2, Orchard', 'Debrief of round 2, Orchard']
const [WRITE, STOP, THEIRS] = ['Write to Lumen', 'Stop waiting for Brightwater', 'They promised: A word, Kestrel']
const [MINE, OFFER] = ['You promised: Send references, Halden', 'You promised: Answer the offer, Fennel']

type Week = {
  app: App
  page: Page
  /** Opens Today at an hour of a day, by both clocks. */
  at: (day: string, time?: string) => Promise<void>
}

const lines = (page: Page, title: string): Promise<string[]> => part(page, title).locator('[data-goes]').allInnerTexts()
const nextAre = (page: Page, expected: readonly string[]): Promise<void> =>
  expect.poll(() => lines(page, 'Today')).toEqual([...expected]) as Promise<void>

/** Keeps what is told aloud, in place of showing it. */
const recordNotices = (): void => {
  const raised: { title: string; body: string; click: () => void }[] = []
  class Recorded {
    static permission = 'default'
    static requestPermission = async () => {
      Recorded.permission = 'granted'
      sessionStorage.setItem('allowed', 'yes')
      return 'granted'
    }
    onclick: (() => void) | null = null
    constructor(title: string, { body = '' }: { body?: string } = {}) {
      raised.push({ title, body, click: () => this.onclick?.() })
    }
    close() {}
  }
  if (sessionStorage.getItem('allowed') === 'yes') Recorded.permission = 'granted'
  Object.assign(window, { Notification: Recorded, raised })
}

type Raised = { raised: { title: string; body: string; click: () => void }[] }
const raisedIn = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as Raised).raised.map(({ title, body }) => `${title} | ${body}`))

const openWeek = async (): Promise<Week & Awaited<ReturnType<typeof sixProcesses>>> => {
  const app = await openApp()
  const ids = await sixProcesses(app)
  const page = await app.open('/', { at: null })
  await page.addInitScript(recordNotices)
  const at = async (day: string, time = '09:00') => {
    app.world.at(instant(day, time))
    await page.clock.setFixedTime(instant(day, time))
    await page.goto('/')
    await settled(page)
  }
  return { app, page, at, ...ids }
}

/** What says that it is done, in the words of its kind. */
const isDone = (name: string): RegExp => new RegExp(`^(Done|I wrote|They answered|Stop waiting): ${name}`)

/** Done, and taken back: it goes, and it is there again. */
const doneAndBack = async (page: Page, name: string, next: readonly string[]): Promise<void> => {
  await press(page, isDone(name))
  await nextAre(
    page,
    next.filter((each) => each !== name),
  )
  await page.getByRole('button', { name: /^Undo: / }).click()
  await nextAre(page, next)
}

/** Put off until tomorrow: it goes for today. */
const putOff = async (page: Page, name: string, next: readonly string[]): Promise<void> => {
  await press(page, `Put off: ${name}`)
  await press(page, /^Tomorrow, /)
  await nextAre(
    page,
    next.filter((each) => each !== name),
  )
}

const done = async (page: Page, name: string, next: readonly string[]): Promise<void> => {
  await press(page, isDone(name))
  await nextAre(
    page,
    next.filter((each) => each !== name),
  )
}

/** What the calendar that is given out on this day has on it. */
const inCalendar = async ({ world }: App, day: string): Promise<string[]> =>
  (await world.do('calendar.export', { blocks: false })).entries.filter(({ on, calledOff }) => on === day && !calledOff).map(({ title }) => title)

test('a week with six processes: each reminder comes on its day and not before, goes when it is done, comes back when that is undone, and moves when it is put off', async () => {
  const week = await openWeek()
  const { app, page, at } = week

  // An offer waits for its answer long before its day, above what has no hour.
  await at(MONDAY)
  await nextAre(page, [OFFER])
  expect((await lines(page, 'Later this week')).sort()).toEqual([MINE, ROUND, STOP, THEIRS, WRITE].sort())
  await page.goto('/settings')
  await settled(page)
  await page.getByRole('radio', { name: 'On, in this browser' }).click()
  await sees(page, 'Notices are on in this browser.')

  await at(TUESDAY)
  await nextAre(page, [OFFER, WRITE])
  expect(await inCalendar(app, TUESDAY)).toEqual(['From today you may write to Lumen'])
  await doneAndBack(page, WRITE, [OFFER, WRITE])
  await putOff(page, WRITE, [OFFER, WRITE])
  // That one is ready early: it is told on its day all the same.
  await press(page, `I am ready: ${ROUND}`)
  await expect.poll(() => lines(page, 'Later this week')).not.toContain(ROUND)

  await at(WEDNESDAY)
  await nextAre(page, [ROUND, OFFER, WRITE])
  expect(await inCalendar(app, WEDNESDAY)).toEqual(['Kestrel promised: A word', 'Round 2 with Orchard (panel)'])
  await sees(page, /^in 5 h · .*you are ready$/)
  await done(page, WRITE, [ROUND, OFFER, WRITE])
  await at(WEDNESDAY, '13:05')
  await sees(page, /^in 55 min · /)
  await at(WEDNESDAY, '14:20')
  await sees(page, /^it has begun · /)
  await at(WEDNESDAY, '15:05')
  await nextAre(page, [OFFER, DEBRIEF])
  await putOff(page, DEBRIEF, [OFFER, DEBRIEF])

  await at(THURSDAY)
  await nextAre(page, [OFFER, MINE, DEBRIEF, THEIRS])
  expect(await inCalendar(app, THURSDAY)).toEqual(['You promised Halden: Send references'])
  for (const name of [MINE, THEIRS]) await doneAndBack(page, name, [OFFER, MINE, DEBRIEF, THEIRS])
  await putOff(page, MINE, [OFFER, MINE, DEBRIEF, THEIRS])
  await putOff(page, THEIRS, [OFFER, DEBRIEF, THEIRS])
  await follow(page, `Debrief: ${DEBRIEF}`)
  await press(page, 'Save the debrief')
  await page.getByRole('heading', { level: 1, name: 'Orchard' }).waitFor()
  await at(THURSDAY, '10:00')
  await nextAre(page, [OFFER])

  await at(FRIDAY)
  await nextAre(page, [OFFER, MINE, THEIRS, STOP])
  expect(await inCalendar(app, FRIDAY)).toEqual(['Stop waiting for Brightwater'])
  await done(page, MINE, [OFFER, MINE, THEIRS, STOP])
  await done(page, THEIRS, [OFFER, THEIRS, STOP])
  await doneAndBack(page, STOP, [OFFER, STOP])
  await putOff(page, STOP, [OFFER, STOP])

  await at(SATURDAY)
  await nextAre(page, [OFFER, STOP])
  await sees(page, /they made an offer$/)
  expect(await inCalendar(app, SATURDAY)).toEqual(['You promised Fennel: Answer the offer'])
  await done(page, STOP, [OFFER, STOP])
  await doneAndBack(page, OFFER, [OFFER])
  await putOff(page, OFFER, [OFFER])

  await at(SUNDAY)
  await nextAre(page, [OFFER])
  await done(page, OFFER, [OFFER])
  await at(SUNDAY, '20:00')
  await sees(page, /^Nothing waits for you today\./)
})

test('what becomes due is told aloud once, in one of two windows, not at night, and leads to where it is done', async () => {
  const { app, page, at, orchard } = await openWeek()
  await at(MONDAY)
  await page.goto('/settings')
  await settled(page)
  expect(await raisedIn(page)).toEqual([])
  await page.getByRole('radio', { name: 'On, in this browser' }).click()
  await sees(page, 'Notices are on in this browser.')

  await at(TUESDAY, '06:30')
  await page.waitForTimeout(1000)
  expect(await raisedIn(page)).toEqual([])
  await at(TUESDAY, '09:00')
  await expect
    .poll(() => raisedIn(page))
    .toEqual([`${WRITE} | ${await part(page, 'Today').locator('.due-what .soft', { hasText: 'silent' }).innerText()}`])
  await page.reload()
  await settled(page)
  await page.waitForTimeout(1000)
  expect(await raisedIn(page)).toEqual([])

  await at(WEDNESDAY, '12:59')
  expect(await raisedIn(page)).toEqual([])
  // A second window of the same browser is open: of the two, one tells it.
  const other = await page.context().newPage()
  await other.addInitScript(recordNotices)
  await other.addInitScript(() => sessionStorage.setItem('allowed', 'yes'))
  app.world.at(instant(WEDNESDAY, '13:05'))
  for (const window of [page, other]) await window.clock.setFixedTime(instant(WEDNESDAY, '13:05'))
  await Promise.all([page.goto('/processes'), other.goto('/processes')])
  const both = async () => [...(await raisedIn(page)), ...(await raisedIn(other))]
  await expect.poll(both).toEqual([`${ROUND} | in 55 min · panel · 60 minutes`])
  for (const window of [page, other]) await window.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await page.waitForTimeout(500)
  expect(await both()).toHaveLength(1)

  const teller = (await raisedIn(page)).length === 1 ? page : other
  await teller.evaluate(() => (window as unknown as Raised).raised[0]?.click())
  await teller.getByRole('heading', { level: 1, name: /^Getting ready for/ }).waitFor()
  expect(new URL(teller.url()).pathname).toContain(`/process/${orchard}/ready/`)

  await teller.goto('/settings')
  await settled(teller)
  await teller.getByRole('radio', { name: 'Off' }).click()
  await at(WEDNESDAY, '15:05')
  await nextAre(page, [OFFER, DEBRIEF, WRITE])
  expect(await raisedIn(page)).toEqual([])
})
