import { expect, onTestFinished, test } from 'vitest'
import { openApp, press, sees } from '#test/e2e/browser.ts'
import { fakeImap } from '#test/mail/fakeImap.ts'
import { fakeSmtp } from '#test/mail/fakeSmtp.ts'

test('a mailbox is set up and tried, a note is laid among its drafts, and goes only after it was seen what goes to whom', async () => {
  const [imap, smtp] = [await fakeImap(), await fakeSmtp()]
  onTestFinished(async () => {
    await Promise.all([imap.close(), smtp.close()])
  })
  const { open, world } = await openApp()
  const page = await open('/mailbox', { mayBeRefused: true })
  const fill = async (label: string, value: string, place = 0) => page.getByLabel(label, { exact: true }).nth(place).fill(value)
  await fill('Your address', 'noor@example.org')
  for (const [place, port] of [imap.port, smtp.port].entries()) {
    await fill('Server', '127.0.0.1', place)
    await fill('Port', String(port), place)
    await page.getByRole('radio', { name: 'None, only for a server on this machine' }).nth(place).check()
  }
  await fill('The name you log in with', 'noor')
  await fill('Password', 'open sesame')
  await page.getByRole('radio', { name: 'A phrase' }).check()
  await press(page, 'Save it')
  await sees(page, 'Say a phrase of eight characters or more.')
  await fill('The phrase', 'seven quiet herons')
  await press(page, 'Save it')
  await sees(page, /^It is set up for noor@example.org/)
  await fill('The phrase that the password is sealed with', 'seven loud herons')
  await press(page, 'Try it')
  await sees(page, /cannot be opened/)
  await fill('The phrase that the password is sealed with', 'seven quiet herons')
  await press(page, 'Try it')
  await sees(page, 'Letters can be sent.')

  const { process } = await world.do('process.add', { company: 'Orchard' })
  const { person } = await world.do('person.add', { process, name: 'Maud Evers', email: 'maud@orchard.example' })
  await world.do('note.save', {
    process,
    kind: 'nudge',
    personId: person,
    subject: 'A question',
    text: 'Dear Maud,\n\nAre you still deciding?\n\nNoor',
  })
  await page.goto(`/process/${process}/write?kind=nudge`)
  await press(page, 'Lay it among my drafts')
  await fill('The phrase that your password is sealed with', 'seven quiet herons')
  await press(page, 'Go on')
  await sees(page, /^It lies in Concepts now/)
  await page.getByLabel('Text', { exact: true }).fill('Dear Maud,\n\nAre you still deciding? It can wait.\n\nNoor')
  await press(page, 'Send it …')
  const letter = page.getByRole('form', { name: 'Look at it once more' })
  await letter.getByText('It can wait.').first().waitFor()
  expect(await letter.locator('dd').allTextContents()).toEqual(['noor@example.org', 'maud@orchard.example', 'A question', `127.0.0.1:${smtp.port}`])
  expect(smtp.taken).toEqual([])
  await fill('The phrase that your password is sealed with', 'seven quiet herons')
  await press(page, 'Send it to maud@orchard.example now')
  await sees(page, /^It went to maud@orchard.example/)
  await sees(page, /^Such a note went to Maud Evers/)
  expect(smtp.taken).toHaveLength(1)
  const { messages, keptNotes } = await world.do('process.show', { process })
  expect(keptNotes).toEqual([])
  expect(messages).toMatchObject([{ kind: 'follow-up', personId: person, text: expect.stringContaining('It can wait.') }])
})
