import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { inviteFile } from '#test/calendar/invite.ts'
import { type App, follow, openApp, part, press, sees, settled } from '#test/e2e/browser.ts'
import { panelMet } from '#test/noteScene.ts'
import { sideways } from './pages.ts'

const [WIDE, NARROW] = [1280, 320]

/** What can be operated, as large as one has to hit it. A link inside a sentence may be as tall as its line. */
const TARGETS =
  'main button, main select, main textarea, main input:not([type=radio], [type=checkbox], [hidden]), main label:has(input), .button, nav a'
const LEAST_PX = 24

type Axe = { run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }> }

/** What axe finds in a page as it stands; `only` these of its rules, or all of them with the size of targets. */
const violations = async (page: Page, only: readonly string[] | null): Promise<string[]> => {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  return page.evaluate(async (rules) => {
    const some = rules === null ? { rules: { 'target-size': { enabled: true } } } : { runOnly: [...rules] }
    const { violations: found } = await (window as unknown as { axe: Axe }).axe.run({ resultTypes: ['violations'], ...some })
    return found.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`))
  }, only)
}

const tooSmall = (page: Page): Promise<string[]> =>
  page.locator(TARGETS).evaluateAll(
    (all, least) =>
      all
        .map((element) => ({ element, box: element.getBoundingClientRect() }))
        .filter(({ element, box }) => element.checkVisibility() && box.width > 0 && (box.width < least || box.height < least))
        .map(({ element, box }) => `${element.outerHTML.slice(0, 120)} is ${box.width} × ${box.height}`),
    LEAST_PX,
  )

/**
 * Holds one state of a page to what everybody needs: wide and narrow, light and dark.
 * In the dark only the colours differ, and they are the same at every width.
 */
const holds = async (page: Page, state: string): Promise<void> => {
  for (const width of [WIDE, NARROW]) {
    await page.setViewportSize({ width, height: 900 })
    expect.soft(await violations(page, null), `${state}, ${width} wide, light`).toEqual([])
    expect.soft(await tooSmall(page), `${state}, ${width} wide: what is too small to hit`).toEqual([])
    expect.soft(await sideways(page), `${state}, ${width} wide: pixels beyond the side`).toBe(0)
  }
  await page.emulateMedia({ colorScheme: 'dark' })
  expect.soft(await violations(page, ['color-contrast']), `${state}, dark`).toEqual([])
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize({ width: WIDE, height: 900 })
}

const idOf = async ({ world }: App, company: string): Promise<string> => {
  const { rows } = await world.do('process.list', { show: 'all' })
  const row = rows.find(({ process }) => process.company === company)
  if (row === undefined) throw new Error(`${company} is not in the example search.`)
  return row.process.id
}

test('an empty record is for everybody', async () => {
  const { open } = await openApp()
  const page = await open('/')
  await holds(page, 'the first day')
  await follow(page, 'Add a process')
  await press(page, 'Add it')
  await sees(page, 'Say which company it is.')
  await press(page, 'More: place, posting, notes')
  await holds(page, 'a process that cannot be added yet')
  await follow(page, 'Settings')
  await follow(page, 'History')
  await sees(page, /^Nothing has been changed yet/)
  await holds(page, 'the empty history')
  await follow(page, 'Your record')
  await sees(page, 'Nothing to count yet.')
  await holds(page, 'nothing to count')
  await page.goto('/nowhere')
  await settled(page)
  await holds(page, 'no such page')
})

test('today and everything open are for everybody: full, with a choice open, empty, and not to be shown', async () => {
  const { open, world } = await openApp()
  await world.do('demo.load', {})
  const page = await open('/')
  await sees(page, /^Everything open: 8 · /)
  await press(page, /^Put off: Debrief of round 1/)
  await press(page, 'A day')
  await press(page, 'Until then')
  await sees(page, 'Say until which day.')
  await holds(page, 'today with a choice open')
  await press(page, /^Stop waiting: Stop waiting/)
  await sees(page, /^You stopped waiting/)
  await holds(page, 'today with something to keep')
  await page.goto('/open')
  await page.getByRole('heading', { level: 2, name: 'What each contributes' }).waitFor()
  await holds(page, 'everything open')
  await world.do('settings.save', { oddsShown: false })
  await page.goto('/open')
  await sees(page, /^The chance of an offer is not shown/)
  await holds(page, 'everything open, hidden')
  await world.do('demo.remove', {})
  await world.do('process.add', { company: 'Orchard' })
  await page.goto('/')
  await sees(page, /^Nothing waits for you today\./)
  await holds(page, 'an empty day')
})

test('all processes and the palette, the question, the history and the settings are for everybody', async () => {
  const { open, world } = await openApp()
  await world.do('demo.load', {})
  const page = await open('/processes?show=all&group=stage')
  await sees(page, /^Brightwater: .*past the day/)
  await page.getByRole('checkbox', { name: 'Choose Orchard · Insights Analyst' }).check()
  await press(page, 'Keys')
  await press(page, 'Remove')
  await holds(page, 'the list in groups, one chosen, its removing asked once more')
  await page.goto('/processes?view=weeks')
  await page.locator('.line-weeks').first().waitFor()
  await holds(page, 'the weeks')
  await page.goto('/processes?view=board&ended=1')
  await page.locator('[data-card]').first().focus()
  await page.keyboard.press('m')
  await page.getByRole('menuitem').first().waitFor()
  await holds(page, 'the board with the menu of a card')
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('combobox').fill('round')
  await page.getByRole('option', { name: /round\.add$/ }).waitFor()
  await holds(page, 'the palette')
  await page.goto('/command/person.remove')
  await page.getByLabel('Process', { exact: true }).selectOption({ label: 'Orchard · Insights Analyst' })
  await page.getByLabel('Person', { exact: true }).selectOption({ label: 'Maud Evers' })
  await press(page, 'Do it')
  await sees(page, 'This takes something away')
  await holds(page, 'a command that is asked once more')
  await page.goto('/command/history.list')
  await press(page, 'Do it')
  await page.getByRole('region', { name: 'Answer' }).waitFor()
  await holds(page, 'a command and its answer')
  await follow(page, 'The question')
  await settled(page)
  await press(page, 'The same as a table')
  await holds(page, 'the question')
  await follow(page, 'Settings')
  await follow(page, 'History')
  await settled(page)
  await holds(page, 'the history')
  await follow(page, 'Settings')
  await settled(page)
  await press(page, 'Back up now')
  await page.getByRole('button', { name: /^Put in place: / }).click()
  await press(page, 'Delete everything …')
  await press(page, 'Delete it now')
  await holds(page, 'the settings, a backup and the end of everything being asked for')
})

test('the calendar is for everybody: with an invitation that asks, all it gives out, and an address that is about to be closed', async () => {
  const { open, world } = await openApp()
  const { process } = await world.do('process.add', { company: 'Orchard' })
  await world.do('round.add', { process, plannedOn: '2026-12-03', plannedTime: '10:00' })
  await world.do('feed.make', {})
  const page = await open('/calendar')
  await press(page, 'Or paste one')
  await page.getByLabel('Or paste one').fill(inviteFile({ start: ':20261201T140000', end: ':20261201T150000' }))
  await press(page, 'Look at what was pasted')
  await page.getByText(/On whose clock is it\?$/).waitFor()
  await press(page, 'Another process')
  await press(page, 'Everything in it')
  await press(page, 'Close it')
  await holds(page, 'the calendar, everything open')
})

test('your record is for everybody, with every table open', async () => {
  const { open, world } = await openApp()
  await world.do('demo.load', {})
  const page = await open('/record')
  await press(page, 'The same as a table')
  await press(page, 'The slowest replies as a table')
  await holds(page, 'your record')
})

test('a process is for everybody: all told, all opened, in every form', async () => {
  const app = await openApp()
  await app.world.do('demo.load', {})
  const process = await idOf(app, 'Meridian Health')
  const page = await app.open(`/process/${process}`)
  await holds(page, 'a process')
  await press(page, 'How this was worked out')
  await page.locator('.step').first().getByRole('button').click()
  await sees(page, 'Cannot tell')
  await press(page, 'Debrief of round 2')
  await press(page, 'What was changed, and undoing it')
  await press(page, 'Remove this process')
  await holds(page, 'a process with everything opened')
  await press(page, 'Keep it')
  await press(page, 'Change round 3')
  await press(page, 'Record the outcome')
  await press(page, 'Add a promise')
  await page.getByRole('form', { name: 'Add a promise' }).getByRole('button', { name: 'Save' }).click()
  await sees(page, 'Say what was promised.')
  await holds(page, 'a process with its forms open and one refused')
})

test('what waiting does is for everybody, and so is a process whose chance is hidden', async () => {
  const app = await openApp()
  await app.world.do('demo.load', {})
  const page = await app.open(`/process/${await idOf(app, 'Halden Energy')}`)
  await press(page, 'What each further day without word does')
  await press(page, 'The chance by day as a table')
  await holds(page, 'the curve of waiting')
  await app.world.do('settings.save', { oddsShown: false })
  await page.reload()
  await sees(page, 'You chose not to see chances.')
  await holds(page, 'a process whose chance is hidden')
})

test('adding a round and the debrief are for everybody', async () => {
  const app = await openApp()
  await app.world.do('demo.load', {})
  const process = await idOf(app, 'Meridian Health')
  const page = await app.open(`/process/${process}/add-round`)
  await press(page, 'More: how long, where')
  await holds(page, 'a round to add')
  await page.goto(`/process/${process}`)
  await page.getByRole('link', { name: /^Change the debrief of round 2/ }).click()
  await page.getByRole('radio', { name: '7 of 10' }).check()
  await press(page, 'Add a promise')
  await press(page, 'Add a person')
  await page
    .getByRole('group', { name: /^Were they late/ })
    .getByRole('radio', { name: 'Yes' })
    .check()
  await press(page, 'Its day and hour')
  await holds(page, 'a debrief')
  await page.setViewportSize({ width: NARROW, height: 900 })
  for (let parts = 0; parts < 5; parts++) await press(page, 'Next')
  await page.getByRole('heading', { level: 2, name: 'How they were with you' }).waitFor()
  expect.soft(await violations(page, null), 'a part of the debrief, narrow').toEqual([])
})

test('stories are for everybody: in their forms, and begun from a résumé', async () => {
  const { open, world } = await openApp()
  await world.do('demo.load', {})
  const page = await open('/stories')
  await press(page, 'Change: The returns dashboard')
  await press(page, 'I told it: The figure that was wrong')
  await page.getByRole('button', { name: 'Read the story' }).first().click()
  await holds(page, 'the stories with a form, a telling and a story open')
  await page.goto('/stories/resume')
  await page.getByLabel('Paste your résumé').fill('- Cut returns by 9% by ordering daily\n- Trained 14 colleagues in SQL')
  await press(page, 'Look for stories')
  await sees(page, '2 beginnings were found.')
  await holds(page, 'what a résumé may hold')
})

test('what is asked for, what is known of them and the practice are for everybody', async () => {
  const app = await openApp()
  await app.world.do('demo.load', {})
  const process = await idOf(app, 'Meridian Health')
  const page = await app.open(`/process/${process}/posting`)
  await page
    .getByRole('button', { name: /^Another story for/ })
    .first()
    .click()
  await press(page, 'Add something they ask for')
  await holds(page, 'what is asked for, with its forms open')
  await page.goto(`/process/${process}/company`)
  await press(page, 'Add a fact: People')
  await press(page, 'Take facts from a web page')
  await page.getByLabel('The address of the page').fill('https://meridian-health.example/news')
  await press(page, 'See what will be asked')
  await holds(page, 'the dossier, with a form open and a page to be fetched')
  await page.goto(`/process/${process}/practice`)
  await settled(page)
  await holds(page, 'what to practise')
  await press(page, 'Practise: The weekly report for nurses')
  await press(page, 'I have told it: open the story')
  await holds(page, 'a story that was practised')
})

test('getting ready for a round is for everybody: all opened, in every form, and as one page', async () => {
  const app = await openApp()
  await app.world.do('demo.load', {})
  const process = await idOf(app, 'Meridian Health')
  const { rounds } = await app.world.do('process.show', { process })
  const page = await app.open(`/process/${process}/ready/${rounds[2]?.id}`, { ready: '#asks' })
  await press(page, 'The rest: what it is for, the company, the earlier rounds, the plan')
  for (const name of ['What it digs into', 'Others that fit', 'A question of your own', 'What this stands on', 'Change these'])
    await press(page, name)
  await press(page, 'Add it')
  await sees(page, 'Write the question first.')
  await page
    .getByRole('button', { name: /^Part done: / })
    .first()
    .click()
  await holds(page, 'getting ready with everything opened')
  await page.goto(`/process/${process}/ready/${rounds[2]?.id}/one-page`)
  await page.locator('.one-page').waitFor()
  await holds(page, 'the one page of a brief')
})

test('what the signs are worth is for everybody', async () => {
  const { open } = await openApp()
  const page = await open('/signs')
  await holds(page, 'the signs')
  await page.getByRole('link', { name: /^They were late/ }).click()
  await page.getByRole('heading', { level: 2, name: 'What would change our mind' }).waitFor()
  await holds(page, 'the card of a sign')
})

test('writing to them and the mailbox are for everybody: what is asked, what is remarked, what was sent, what cannot be saved', async () => {
  const { open, world } = await openApp()
  const { process, lena } = await panelMet(world)
  const page = await open(`/process/${process}/write`, { mayBeRefused: true })
  await page.getByLabel('What of your work bears on it, in a sentence').waitFor()
  await page.getByLabel('Text', { exact: true }).fill('Dear Lina,\n\nThank you so much!!\n\nNoor')
  await part(page, 'What the check says').getByText('Lina').waitFor()
  await press(page, 'Another note')
  await press(page, 'Take a draft instead')
  await holds(page, 'a note with remarks')
  await press(page, 'Keep my words')
  await press(page, 'Other ways')
  await press(page, 'Keep it for later')
  await sees(page, 'Kept and not sent')
  await press(page, 'I sent it')
  await sees(page, /^Such a note went to Lena Vogt/)
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Go on to Rin Ito')
  await holds(page, 'a note that was sent')
  const { process: silent } = await world.do('process.add', { company: 'Orchard', appliedOn: '2026-03-02' })
  await page.goto(`/process/${silent}/write`)
  await press(page, 'Close it as no reply')
  await sees(page, /^It is closed as one without a reply/)
  await holds(page, 'a silence that was closed')
  await page.goto('/mailbox')
  await press(page, 'Save it')
  await sees(page, 'Say your address.')
  await holds(page, 'a mailbox that cannot be saved yet')
  const server = { imapHost: 'localhost', imapPort: 993, imapSecurity: 'tls', smtpHost: 'localhost', smtpPort: 465, smtpSecurity: 'tls' } as const
  await world.do('mailbox.save', { ...server, address: 'noor@example.org', name: null, user: 'noor', password: 'open sesame' })
  await page.reload()
  await sees(page, /^It is set up for/)
  await holds(page, 'a mailbox')
  await world.do('person.correct', { person: lena, email: 'lena@example.org' })
  await page.goto(`/process/${process}/write?person=${lena}`)
  await press(page, 'Write another one')
  await press(page, 'Send it …')
  await page.getByRole('form', { name: 'Look at it once more' }).waitFor()
  await holds(page, 'a letter before it goes')
})

test('the import is for everybody: what it asks, what it doubts, what became of it', async () => {
  const { open } = await openApp()
  const page = await open('/import')
  await press(page, 'Look at what was pasted')
  await sees(page, 'Nothing is pasted yet.')
  await holds(page, 'the import with nothing pasted')
  await page.getByLabel('Or paste the cells').fill(SHEET)
  await press(page, 'Look at what was pasted')
  await sees(page, 'First say how its dates are read.')
  await holds(page, 'a sheet with a question')
  await page.getByRole('radio', { name: 'The day comes first' }).check()
  await sees(page, 'Nothing is written yet.')
  await press(page, 'Bring it in')
  await page.getByRole('heading', { name: 'What you pasted is in' }).waitFor()
  await holds(page, 'a sheet that is in')
})

const SHEET = [
  'Company\tPosition\tDate applied\tStatus\tWeather\tNotes',
  'Orchard\tInsights Analyst\t03/04/2026\tApplied\tsun\tThrough their site',
  'Halden Energy\tReporting Analyst\t05/04/2026\tRejected\train\tA form letter',
  'Lumen Logistics\tSupply Chain Analyst\t31/31/2026\tApplied\t\t',
].join('\n')
