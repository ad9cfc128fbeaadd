import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { type App, openApp, part, press, sees } from './browser.ts'

const NOTES =
  'A panel with Lena and two engineers. They were friendly but did not smile. They asked: why do you want to work here? They said I would hear by Friday.'

/** A process with one round, held today. */
const withRound = async ({ world }: App): Promise<{ process: string; draft: string; address: string }> => {
  const { process } = await world.do('process.add', { company: 'Orchard', role: 'Insights Analyst', appliedOn: '2026-11-05' })
  await world.do('person.add', { process, name: 'Lena Berg', role: 'Founder' })
  const { round } = await world.do('round.add', { process, number: 1, heldOn: '2026-11-24' })
  return { process, draft: `debrief:${round}`, address: `/process/${process}/debrief/${round}` }
}

const found = (page: Page): Locator => page.getByRole('list', { name: 'What your notes seem to say' })

const readNotes = async (page: Page): Promise<void> => {
  await page.getByLabel('Anything else').fill(NOTES)
  await press(page, 'Read my notes for signs')
  await found(page).waitFor()
}

/** What the focused button says to one who listens. */
const hears = (page: Page): Promise<string> => page.locator(':focus').getAttribute('aria-label').then(String)

test('notes are read when that is asked, and what they say is taken down, left out and undone by the keyboard alone', async () => {
  const app = await openApp()
  const { process, draft, address } = await withRound(app)
  const page = await app.open(address)
  await readNotes(page)
  await sees(page, /^7 things found\. None of it counts until you take it down\./)
  // Nothing is set by itself.
  expect(await page.getByRole('group', { name: 'Were they friendly?' }).getByRole('radio', { name: 'Did not notice' }).isChecked()).toBe(true)
  await expect.poll(() => hears(page)).toMatch(/^Take down: The kind of round: panel\. Said plainly: panel$/)
  await page.keyboard.press('y')
  await expect.poll(() => hears(page)).toContain('Was there: Lena Berg.')
  await page.keyboard.press('Enter')
  await expect.poll(() => hears(page)).toContain('somebody of the team')
  await page.keyboard.press('n')
  await expect.poll(() => hears(page)).toContain('Were they friendly? Yes.')
  await page.keyboard.press('y')
  await expect.poll(() => hears(page)).toContain('Did they smile, laugh or joke? No.')
  await page.keyboard.press('ArrowUp')
  await expect.poll(() => hears(page)).toMatch(/^Undo: Were they friendly\? Yes\. Taken down\.$/)
  await page.keyboard.press('u')
  await expect.poll(() => hears(page)).toMatch(/^Take down: Were they friendly\?/)
  expect(await page.getByRole('group', { name: 'Were they friendly?' }).getByRole('radio', { name: 'Did not notice' }).isChecked()).toBe(true)
  await page.keyboard.press('ArrowDown')
  for (const next of ['They asked this.', 'They promised word, by Fri 27 November.', 'Were they friendly?']) {
    await page.keyboard.press('y')
    await expect.poll(() => hears(page)).toContain(next)
  }
  // What is taken down or left out is not offered again, after the page was left either.
  const kept = async () => Object.keys((await app.world.do('draft.show', { draft })).fields).map((name) => name.split(':')[0])
  await expect.poll(async () => (await kept()).sort()).toEqual(['asked', 'format', 'notes', 'promised', 'reading', 'refused', 'there'])
  await page.reload()
  await press(page, 'Read my notes for signs')
  await sees(page, /^1 thing found\./)
  await expect.poll(() => hears(page)).toMatch(/^Take down: Were they friendly\?/)
  await press(page, 'Save the debrief')
  await page.getByRole('heading', { level: 1, name: /^Orchard/ }).waitFor()
  const { rounds, debriefs, people, promises } = await app.world.do('process.show', { process })
  expect(rounds[0]).toMatchObject({ formats: ['panel'], personIds: [people[0]?.id] })
  expect(people).toHaveLength(1)
  expect(debriefs[0]).toMatchObject({
    notes: NOTES,
    readings: [{ sign: 'smiling', seen: 'absent' }],
    asked: [{ question: 'Why do you want to work here' }],
  })
  expect(promises).toMatchObject([{ by: 'them', dueOn: '2026-11-27' }])
})

test('on a small phone what notes say is a matter of a thumb', async () => {
  const app = await openApp()
  const { address } = await withRound(app)
  const page = await app.open(address, { width: 320, hasTouch: true })
  for (let parts = 0; parts < 9; parts++) await page.getByRole('button', { name: 'Next', exact: true }).tap()
  await readNotes(page)
  const low = await found(page)
    .getByRole('button')
    .evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().height < 44).map((one) => one.textContent))
  expect(low).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  await page.getByRole('button', { name: /^Take down: Were they friendly\?/ }).tap()
  await page.getByRole('button', { name: /^Leave out: They asked this/ }).tap()
  expect(
    await found(page)
      .locator('[data-state]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('data-state'))),
  ).toEqual(['open', 'open', 'open', 'taken', 'open', 'refused', 'open'])
  await page.getByRole('button', { name: /^Undo: They asked this/ }).tap()
  await page.getByRole('button', { name: /^Take down: They asked this/ }).waitFor()
})

test('notes that say nothing say so', async () => {
  const app = await openApp()
  const { address } = await withRound(app)
  const page = await app.open(address)
  expect(await page.getByRole('button', { name: 'Read my notes for signs' }).isDisabled()).toBe(true)
  await page.getByLabel('Anything else').fill('Rain.')
  await press(page, 'Read my notes for signs')
  await sees(page, 'Nothing was found that is not taken down already.')
})

test('what a message is about is suggested with the words that decided it, and is set by one key alone', async () => {
  const app = await openApp()
  const { process } = await withRound(app)
  const page = await app.open(`/process/${process}`)
  await press(page, 'Add a message')
  const about = part(page, 'Messages').getByLabel('About', { exact: true })
  await page.getByLabel('What it said').fill('We are pleased to invite you to a second interview on Thursday.')
  const suggestion = page.getByRole('list', { name: 'What the message seems to be about' })
  await suggestion.waitFor()
  expect(await suggestion.locator('q').allInnerTexts()).toContain('We are pleased to invite')
  expect(await about.inputValue()).toBe('')
  await page.keyboard.press('Tab')
  await expect.poll(() => hears(page)).toMatch(/^Take down: It is about: invitation\./)
  await page.keyboard.press('n')
  expect(await about.inputValue()).toBe('')
  await page.keyboard.press('u')
  await expect.poll(() => hears(page)).toMatch(/^Take down: /)
  await page.keyboard.press('y')
  expect(await about.inputValue()).toBe('invitation')
  await expect.poll(() => hears(page)).toMatch(/^Undo: /)
  await page.keyboard.press('u')
  expect(await about.inputValue()).toBe('')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await sees(page, /^Added the message from them: invitation\./)
  expect((await app.world.do('process.show', { process })).messages).toMatchObject([{ kind: 'invitation' }])
})
