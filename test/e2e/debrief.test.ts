import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { type App, openApp, openKillable, openWindow, part, press, sees, settled } from './browser.ts'
import { killableServer } from './killableServer.ts'

const careful = (page: Page): Locator => page.getByLabel('What did they care about?')
const notes = (page: Page): Locator => page.getByLabel('Anything else')
const wantToKnow = (page: Page): Locator => page.getByLabel('What do you still want to know?')

/** One sign, by its question as it is asked. */
const sign = (page: Page, question: string | RegExp): Locator => page.getByRole('group', { name: question, exact: true })

const answer = (page: Page, question: string | RegExp, words: string): Promise<void> =>
  sign(page, question).getByRole('radio', { name: words, exact: true }).first().check()

const SMILED = 'Did they smile, laugh or joke?'
const LATE = 'Were they late, did they move the date, or not turn up?'

test('a half-finished debrief survives when the browser is killed, and when the server is, and when both are', async () => {
  const { origin, start, ask } = await killableServer()
  const killServer = await start()
  const { process } = await ask('process.add', { company: 'Orchard' })
  const { round } = await ask('round.add', { process, heldOn: '2026-11-20' })
  const address = `${origin}/process/${process}/debrief/${round}`
  const kept = async () => Object.keys((await ask('draft.show', { draft: `debrief:${round}` })).fields).length

  const { page: first, kill } = await openKillable()
  await first.goto(address)
  await careful(first).fill('How fast a report can be closed.')
  await answer(first, SMILED, 'Yes')
  await expect.poll(kept).toBe(2)
  await kill()

  const page = await openWindow(origin, { mayBeAlone: true })
  await page.goto(address)
  await sees(page, /^You left this half-done/)
  expect(await careful(page).inputValue()).toBe('How fast a report can be closed.')
  expect(await sign(page, SMILED).getByRole('radio', { name: 'Yes' }).isChecked()).toBe(true)
  await notes(page).fill('Calm, direct.')
  await expect.poll(kept).toBe(3)
  await killServer()
  await wantToKnow(page).fill('Whom would I report to?')
  await sees(page, 'Goodsign does not answer. What you type is kept in this browser until it does.')
  const killAgain = await start()
  await page.getByText('Goodsign does not answer.').waitFor({ state: 'detached' })
  await expect.poll(kept).toBe(4)

  await killAgain()
  await answer(page, LATE, 'Yes')
  await page.close()
  await start()
  const next = await page.context().newPage()
  await next.goto(address)
  await sees(next, /^You left this half-done/)
  expect(await wantToKnow(next).inputValue()).toBe('Whom would I report to?')
  expect(await notes(next).inputValue()).toBe('Calm, direct.')
  await sign(next, LATE).getByRole('radio', { name: 'they apologised and rebooked at once' }).check()
  await press(next, 'Save the debrief')
  await next.getByRole('heading', { level: 1, name: 'Orchard' }).waitFor()
  const { debriefs } = await ask('process.show', { process })
  expect(debriefs).toMatchObject([{ caredAbout: 'How fast a report can be closed.', notes: 'Calm, direct.', isFinished: true }])
  expect(debriefs[0].readings).toEqual([
    { sign: 'late-or-rescheduled', seen: 'present', cancelledBy: 'rebooked-at-once' },
    { sign: 'smiling', seen: 'present', cancelledBy: null },
  ])
  expect((await ask('draft.list', {})).drafts).toEqual([])
})

/** A process with one round, held four days ago. */
const withRound = async ({ world }: App): Promise<{ process: string; round: string; address: string }> => {
  const { process } = await world.do('process.add', { company: 'Orchard', role: 'Insights Analyst', appliedOn: '2026-11-05' })
  await world.do('person.add', { process, name: 'Maud Evers', role: 'Founder' })
  const { round } = await world.do('round.add', { process, number: 1, formats: ['behavioural'], heldOn: '2026-11-20' })
  return { process, round, address: `/process/${process}/debrief/${round}` }
}

test('two windows fill in one debrief together, a third adds to it, and it is saved once with all they hold', async () => {
  const app = await openApp()
  const { process, round, address } = await withRound(app)
  const here = await app.open(address, { mayBeRefused: true })
  const there = await here.context().newPage()
  await there.goto(address)
  await settled(there)
  await careful(here).fill('Numbers.')
  await answer(there, SMILED, 'No')
  await there.getByRole('button', { name: 'Add a question' }).click()
  await there.getByLabel('Question 1', { exact: true }).fill('Why us?')
  await expect.poll(() => careful(there).inputValue()).toBe('Numbers.')
  await expect.poll(() => here.getByLabel('Question 1', { exact: true }).inputValue()).toBe('Why us?')
  expect(await sign(here, SMILED).getByRole('radio', { name: 'No', exact: true }).isChecked()).toBe(true)
  // Another machine cannot tell these windows.
  await app.world.do('draft.save', { draft: `debrief:${round}`, window: 'phone', turn: 1, fields: { notes: 'From the lift.' }, forget: [] })
  await here.bringToFront()
  await press(here, 'Save the debrief')
  await sees(here, 'This debrief was changed in another window since you opened it.')
  await press(here, 'Load what is there now')
  await expect.poll(() => notes(here).inputValue()).toBe('From the lift.')
  await press(here, 'Save the debrief')
  await here.getByRole('heading', { level: 1, name: 'Orchard' }).waitFor()
  expect((await app.world.do('process.show', { process })).debriefs).toMatchObject([
    { caredAbout: 'Numbers.', notes: 'From the lift.', asked: [{ question: 'Why us?' }], readings: [{ sign: 'smiling', seen: 'absent' }] },
  ])
  expect((await app.world.all()).history.filter(({ command }) => command === 'debrief.save')).toHaveLength(1)
  // What the other window goes on with lies over what was saved.
  await there.bringToFront()
  await notes(there).fill('From the lift. He was late.')
  await expect.poll(async () => Object.keys((await app.world.do('draft.show', { draft: `debrief:${round}` })).fields)).toEqual(['notes'])
  await there.goto(`/process/${process}`)
  await part(there, 'Rounds').getByText('left half-done').waitFor({ state: 'detached' })
  await there.getByRole('link', { name: 'Go on with the debrief of round 1' }).first().click()
  await sees(there, /^You left this half-done/)
  await press(there, 'Start over without it')
  await press(there, 'Throw it away')
  await expect.poll(() => notes(there).inputValue()).toBe('From the lift.')
})

/** A thumb needs about nine millimetres. */
const THUMB_PX = 44

/** What can be operated in the part that is in sight, and is lower than a thumb needs. */
const tooLow = (page: Page): Promise<string[]> =>
  page
    .locator('.debrief-step :is(label:has(input), .input, .button:not(.button-quiet)), .step-bar .button')
    .evaluateAll(
      (all, least) =>
        all
          .filter((element) => element.checkVisibility() && element.getBoundingClientRect().height < least)
          .map((element) => `${element.textContent} is ${element.getBoundingClientRect().height} high`),
      THUMB_PX,
    )

/** Puts a finger down on one thing and slides it to another. */
const slide = async (page: Page, from: Locator, to: Locator): Promise<void> => {
  const touch = await page.context().newCDPSession(page)
  const middleOf = async (place: Locator): Promise<{ x: number; y: number }> => {
    const { x, y, width, height } = (await place.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
    return { x: x + width / 2, y: y + height / 2 }
  }
  const [start, end] = [await middleOf(from), await middleOf(to)]
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [start] })
  for (let part = 1; part <= 8; part++)
    await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x: start.x + ((end.x - start.x) * part) / 8, y: end.y }] })
  // A finger that leaves while it moves would set the page going, and the next tap would only stop it.
  await page.waitForTimeout(120)
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
}

test('on a small phone the whole debrief is a matter of a thumb: one part at a time, nothing too small, 25 taps', async () => {
  const app = await openApp()
  const { process, address } = await withRound(app)
  const page = await app.open(address, { width: 320, hasTouch: true })
  let taps = 0
  const tap = async (name: string, within: Page | Locator = page): Promise<void> => {
    taps += 1
    await within
      .getByLabel(name, { exact: true })
      .or(within.getByRole('button', { name, exact: true }))
      .tap()
  }
  const next = async (heading: string): Promise<void> => {
    expect.soft(await tooLow(page), heading).toEqual([])
    expect.soft(await page.evaluate(() => document.documentElement.scrollWidth), heading).toBeLessThanOrEqual(320)
    await tap('Next')
    await page.getByRole('heading', { level: 2, name: heading }).waitFor()
    expect(await page.locator('.debrief-step').filter({ visible: true }).count()).toBe(1)
  }
  await slide(page, page.getByRole('radio', { name: '2 of 10' }), page.getByRole('radio', { name: '6 of 10' }))
  expect(await page.getByRole('radio', { name: '6 of 10' }).isChecked()).toBe(true)
  await next('Who was there')
  await tap('Maud Evers, founder')
  await next('What it was')
  for (const [group, name] of [
    ['What kind of round was it?', 'Panel'],
    ['Is it the last round before they decide?', 'Yes'],
    ['How many minutes?', '45'],
    ['How was it held?', 'Their office'],
  ] as const)
    await tap(name, page.getByRole('group', { name: group }))
  await next('What you did there')
  await tap('Yes', sign(page, 'Did you meet the hiring manager or a director?'))
  await tap('No', sign(page, 'Did you have lunch or coffee with them?'))
  await next('What they said')
  await tap('Yes', sign(page, 'Did they lay out the next steps?'))
  await tap('No', sign(page, 'Did they talk about the culture and the team?'))
  await next('How they were with you')
  for (const question of ['Did they keep eye contact?', SMILED, 'Were they friendly?']) await tap('Yes', sign(page, question))
  await next('How it ran')
  await tap('Yes', sign(page, LATE))
  await tap('they apologised and rebooked at once', sign(page, LATE))
  await next('How you did')
  await tap('No', sign(page, 'Did you feel that it went well?'))
  await next('What they asked')
  await next('What to keep')
  // One who comes back begins where the thumb was.
  await page.reload()
  await sees(page, /^You left this half-done/)
  await page.getByRole('heading', { level: 2, name: 'What to keep' }).waitFor()
  await tap('Save')
  await page.getByRole('heading', { level: 1, name: /^Orchard/ }).waitFor()
  // As docs/debrief.md tells.
  expect(taps).toBe(25)
  const { rounds, debriefs, people } = await app.world.do('process.show', { process })
  expect(rounds[0]).toMatchObject({
    formats: ['behavioural', 'panel'],
    isLast: true,
    durationMinutes: 45,
    where: 'their office',
    personIds: [people[0]?.id],
  })
  expect(debriefs).toMatchObject([{ ownGuess: 0.6, isFinished: true, asked: [] }])
  expect(debriefs[0]?.readings.map(({ sign, seen }) => `${seen} ${sign}`).sort()).toEqual([
    'absent culture-talk',
    'absent shared-meal',
    'absent went-well',
    'present eye-contact',
    'present friendly',
    'present late-or-rescheduled',
    'present met-manager',
    'present next-steps',
    'present smiling',
  ])
})

test('one who listens hears each sign as a question with three answers, and one who types answers it with the arrows', async () => {
  const app = await openApp()
  const { process, address } = await withRound(app)
  const page = await app.open(address)
  const { signs } = await app.world.do('signs.list', {})
  for (const { question } of signs) {
    const answers = sign(page, question).getByRole('radio')
    expect(await answers.evaluateAll((all) => all.map((one) => [one.parentElement?.textContent, (one as HTMLInputElement).checked]))).toEqual([
      ['Yes', false],
      ['No', false],
      ['Did not notice', true],
    ])
  }
  const asked = page.locator(':focus')
  await sign(page, LATE).getByRole('radio', { name: 'Did not notice' }).focus()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  expect(await sign(page, LATE).getByRole('radio', { name: 'Yes' }).isChecked()).toBe(true)
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowUp')
  expect(await asked.locator('..').innerText()).toBe('you asked for the change')
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowRight')
  expect(await sign(page, 'Did they seem disorganised?').getByRole('radio', { name: 'Yes' }).isChecked()).toBe(true)
  await page.keyboard.press('ArrowLeft')
  await page.getByRole('button', { name: 'Save the debrief' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: /^Orchard/ }).waitFor()
  expect((await app.world.do('process.show', { process })).debriefs[0]?.readings).toEqual([
    { sign: 'late-or-rescheduled', seen: 'present', cancelledBy: 'asked-by-you' },
  ])
  await press(page, 'Debrief of round 1')
  await page.getByRole('link', { name: 'They were late, moved the date, or did not turn up' }).first().click()
  await page.getByRole('heading', { level: 1, name: 'They were late, moved the date, or did not turn up' }).waitFor()
})
