import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { type App, openApp, part, press, sees, settled } from './browser.ts'

const ahead = async (app: App): Promise<{ process: string; round: string; path: string }> => {
  await app.world.do('demo.load', {})
  const { rows } = await app.world.do('process.list', { search: 'Meridian' })
  const process = rows[0]?.process.id as string
  const { rounds } = await app.world.do('process.show', { process })
  const round = rounds[2]?.id as string
  return { process, round, path: `/process/${process}/ready/${round}` }
}

/** On the day itself the plan and what else is not needed in the room is folded. */
const REST = 'The rest: what it is for, the company, the earlier rounds, the plan'

const blocks = (page: Page, name: string) => part(page, name).locator('[data-block]')

test('the plan goes on from what is ticked off, wholly or in part, and what was ticked can be undone', async () => {
  const app = await openApp()
  const { path, round } = await ahead(app)
  const page = await app.open(path, { ready: '#asks' })
  await sees(page, 'Tuesday 24 November 2026, 14:00, in 2 hours.')
  const first = blocks(page, 'What is next').filter({ hasText: 'Ask Paula Brandt' })
  await first.getByRole('button', { name: /^Done: / }).click()
  await first.waitFor({ state: 'detached' })
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('What is next')
  await page.getByRole('button', { name: /^Undo: Done: Ask Paula/ }).click()
  await first.waitFor()
  const { blocks: planned } = await app.world.do('prep.plan', { round })
  const { key, task } = planned.find(({ minutes }) => minutes > 5) as (typeof planned)[number]
  const story = part(page, 'The plan').locator(`[data-block="${key}"]`)
  await press(page, REST)
  await story.getByRole('button', { name: /^Part done/ }).click()
  await story.getByLabel('Minutes you gave it').fill('4')
  await story.getByRole('button', { name: 'Keep it' }).click()
  await sees(page, 'Noted: 4 minutes of it are done.')
  expect((await app.world.do('prep.brief', { round })).said.done).toContainEqual({ task, minutes: 4 })
})

test('a question is chosen, struck out, and added in one’s own words', async () => {
  const app = await openApp()
  const { path, round } = await ahead(app)
  const page = await app.open(path, { ready: '#asks' })
  const said = async () => (await app.world.do('prep.brief', { round })).said
  await press(page, 'Others that fit')
  await page
    .getByRole('button', { name: /^Choose this one: / })
    .first()
    .click()
  await sees(page, 'Chosen to be asked.')
  await page.getByRole('button', { name: /^Not this one: / }).click()
  await sees(page, 'No longer chosen.')
  expect((await said()).chosen).toEqual([])
  await page.getByRole('button', { name: /^Strike out: By when do you expect/ }).click()
  await press(page, 'One that need not be asked any more')
  await page.getByRole('button', { name: /^Put it back: / }).waitFor()
  await press(page, 'A question of your own')
  await page.getByLabel('Your question').fill('Who was here before?')
  await press(page, 'Add it')
  await part(page, 'What to ask them').getByText('Who was here before?', { exact: true }).waitFor()
  await expect.poll(() => page.getByRole('textbox', { name: 'Your question' }).inputValue()).toBe('')
})

test('what the plan needs is said in place, and what another window said meanwhile is not lost', async () => {
  const app = await openApp()
  const { path, round } = await ahead(app)
  const page = await app.open(path, { mayBeRefused: true, ready: '#asks' })
  await press(page, REST)
  await press(page, 'Change these')
  await page.getByLabel('What people wear there').selectOption({ label: 'jeans, T-shirts, trainers' })
  await press(page, 'Add busy hours')
  const busy = page.getByRole('group', { name: 'Hours you cannot use' })
  await busy.getByLabel('Day').fill('2026-11-24')
  await busy.getByLabel('From').fill('12:00')
  await busy.getByLabel('To').fill('12:30')
  await app.world.do('prep.save', { round, travelMinutes: 12 })
  await press(page, 'Save')
  await blocks(page, 'The plan').first().filter({ hasText: '12:30' }).waitFor()
  const { said } = await app.world.do('prep.brief', { round })
  expect(said).toMatchObject({ dressSeen: 'casual', travelMinutes: 12, busy: [{ on: '2026-11-24', from: '12:00', to: '12:30' }] })
  await sees(page, /^Good jeans or trousers/)
})

test('a round that was held, one without a day and one that is not there each say so with the next step', async () => {
  const app = await openApp()
  const { process, path } = await ahead(app)
  const { rounds } = await app.world.do('process.show', { process })
  const page = await app.open(`/process/${process}/ready/${rounds[1]?.id}`)
  await sees(page, /^This round has taken place/)
  await page.getByRole('link', { name: 'Write down how it was' }).waitFor()
  const { process: orchard } = await app.world.do('process.add', { company: 'Quince' })
  const { round } = await app.world.do('round.add', { process: orchard })
  await page.goto(`/process/${orchard}/ready/${round}`)
  await settled(page)
  await sees(page, /^Ask whoever invited you on which day it is/)
  await page.getByRole('button', { name: 'Add what you know of the round' }).first().click()
  await page.getByLabel('Was planned for').fill('2026-11-26')
  await press(page, 'Save')
  await part(page, 'What is next').waitFor()
  await page.goto(path.replace(process, orchard))
  await settled(page)
  await sees(page, /^There is no such round/)
})
