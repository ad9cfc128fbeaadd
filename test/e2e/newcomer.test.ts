import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { freshFolder } from '#test/build.ts'
import { follow, openApp, openWindow, part, press, sees } from './browser.ts'

const MAIN = fileURLToPath(new URL('../../server/src/main.ts', import.meta.url))

/** The program itself, as npm start runs it; told to stop when the test is over. */
const started = async (): Promise<{ origin: string; stop: () => Promise<number | null> }> => {
  const env = { ...process.env, PORT: '0', GOODSIGN_DATA: freshFolder(), TZ: 'Europe/Amsterdam' }
  const child = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  const origin = await new Promise<string>((resolve, reject) => {
    let said = ''
    child.stdout.setEncoding('utf8').on('data', (words: string) => {
      said += words
      const [address] = /http:\/\/localhost:\d+(?=\n)/.exec(said) ?? []
      if (address !== undefined) resolve(address)
    })
    child.on('exit', () => reject(new Error(`The server did not start: ${said}`)))
  })
  const stop = async (): Promise<number | null> => {
    const exit = once(child, 'exit')
    child.kill('SIGTERM')
    await exit
    return child.exitCode
  }
  return { origin, stop }
}

/** The day before today, on the clock of a page. */
const yesterday = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const day = new Date(Date.now() - 86_400_000)
    return `${day.getFullYear()}-${String(day.getMonth() + 1).padStart(2, '0')}-${String(day.getDate()).padStart(2, '0')}`
  })

/** A sentence with its range: ours, on the page of a process. */
const STANDS = /of 10 processes like this one end in an offer\. Employers differ: at some .*, at others \d+\.$/

const standsWithItsWorking = async (page: Page): Promise<void> => {
  const stand = part(page, 'Where you stand')
  await stand
    .getByText(/\d of (10|20)/)
    .first()
    .waitFor()
  expect(await stand.locator('.stand-words').innerText()).toMatch(STANDS)
  expect(await stand.getByRole('img').getAttribute('aria-label')).toMatch(/at some employers \d+, at others \d+/)
}

test('a newcomer follows what each page offers, from the empty list to where they stand', async () => {
  const { origin, stop } = await started()
  const page = await openWindow(origin, { at: null })
  await page.goto('/')
  await sees(page, 'No process yet.')
  await follow(page, 'Add a process')
  await page.getByLabel('Company').fill('Orchard')
  await page.getByLabel('Role').fill('Insights Analyst')
  await press(page, 'Add it')
  await sees(page, 'No round yet.')
  await page.getByRole('link', { name: 'Add a round' }).first().click()
  await page.getByLabel('Day', { exact: true }).fill(await yesterday(page))
  await page.getByLabel('Behavioural').check()
  await page.getByLabel('Who was there').fill('Maud Evers')
  await press(page, 'Add it and go to the debrief')
  await page.getByRole('radio', { name: '4 of 10' }).check()
  await page.getByLabel('What did they care about?').fill('Whether I can explain numbers.')
  await press(page, 'Save the debrief')
  await standsWithItsWorking(page)
  await press(page, 'How this was worked out')
  await page.locator('.step').first().waitFor()
  expect(await page.locator('.step').count()).toBeGreaterThan(1)
  await page.locator('.step').first().getByRole('button').click()
  await sees(page, 'Cannot tell')
  await part(page, 'Rounds').getByText('With Maud Evers').waitFor()
  expect(await stop()).toBe(0)
})

/** What has the focus, as one who listens hears it; the body has none. */
const focused = (page: Page) => page.locator(':focus')

/** Goes to something by the tab key alone. */
const tabTo = async (page: Page, role: 'link' | 'button' | 'textbox' | 'radio' | 'checkbox' | 'spinbutton', name: string | RegExp): Promise<void> => {
  const there = page.getByRole(role, { name, exact: true }).first()
  await there.waitFor()
  for (let presses = 0; presses < 90; presses++) {
    if (await there.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`The tab key does not reach the ${role} ${name}.`)
}

/** After each step the focus is somewhere in the page, never lost. */
const keepsTheFocus = async (page: Page, heading: string): Promise<void> => {
  await page.getByRole('heading', { level: 1, name: heading }).waitFor()
  await expect.poll(() => focused(page).count()).toBe(1)
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(false)
}

test('the same by the keyboard alone, and the focus is never lost', async () => {
  const { open } = await openApp()
  const page = await open('/')
  await page.keyboard.press('Tab')
  expect(await focused(page).innerText()).toBe('Skip to the content')
  await tabTo(page, 'link', 'Add a process')
  await page.keyboard.press('Enter')
  await keepsTheFocus(page, 'Add a process')
  await tabTo(page, 'textbox', 'Company')
  await page.keyboard.type('Halden Energy')
  await page.keyboard.press('Enter')
  await keepsTheFocus(page, 'Halden Energy')
  await tabTo(page, 'link', 'Add a round')
  await page.keyboard.press('Enter')
  await keepsTheFocus(page, 'Add a round')
  const day = page.getByLabel('Day', { exact: true })
  await tabTo(page, 'spinbutton', 'Which round')
  await page.keyboard.press('Tab')
  await page.keyboard.type('11232026')
  expect(await day.inputValue()).toBe('2026-11-23')
  await tabTo(page, 'checkbox', 'Technical')
  await page.keyboard.press('Space')
  await tabTo(page, 'button', 'Add it and go to the debrief')
  await page.keyboard.press('Enter')
  await keepsTheFocus(page, 'Debrief, round 1')
  await tabTo(page, 'radio', 'Skip')
  await page.keyboard.press('ArrowLeft')
  expect(await page.getByRole('radio', { name: '10 of 10' }).isChecked()).toBe(true)
  await tabTo(page, 'button', 'Add a question')
  await page.keyboard.press('Enter')
  await page.getByLabel('Question 1', { exact: true }).waitFor()
  await tabTo(page, 'textbox', 'Question 1')
  await page.keyboard.type('Why us?')
  await tabTo(page, 'button', 'Save the debrief')
  await page.keyboard.press('Space')
  await keepsTheFocus(page, 'Halden Energy')
  await standsWithItsWorking(page)
  await tabTo(page, 'button', 'How this was worked out')
  await page.keyboard.press('Enter')
  await page.locator('.step').first().waitFor()
  await keepsTheFocus(page, 'Halden Energy')
  await page.keyboard.press('F6')
  await focused(page).getByText('Undo').waitFor()
  await page.keyboard.press('Enter')
  await sees(page, 'Undone.')
  await keepsTheFocus(page, 'Halden Energy')
})
