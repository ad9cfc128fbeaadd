import { expect, test } from 'vitest'
import { openApp, press, sees, skipGuess } from '../e2e/browser.ts'

test('the page of a process closes it as no reply in one key once the wait is over, and a reply from between opens it again', async () => {
  const { open, world } = await openApp()
  const { process } = await world.do('process.add', { company: 'Orchard', appliedOn: '2026-03-02' })
  const page = await open(`/process/${process}`)
  await skipGuess(page)
  await press(page, 'Close it as no reply')
  await sees(page, /^Closed: they never replied/)
  expect((await world.do('process.show', { process })).outcome).toMatchObject({ kind: 'no-reply', on: '2026-04-02' })
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('stand')
  await world.do('message.add', { process, direction: 'received', kind: 'invitation', on: '2026-06-01' })
  expect((await world.do('process.show', { process })).outcome).toBeNull()
})

test('a note is in step in two tabs, and what was kept elsewhere meanwhile is not written over unasked', async () => {
  const { open, world } = await openApp()
  const { process } = await world.do('process.add', { company: 'Orchard' })
  const { person } = await world.do('person.add', { process, name: 'Maud Evers' })
  const address = `/process/${process}/write?kind=after-no&person=${person}`
  const [one, two] = [await open(address), await open(address, { mayBeRefused: true })]
  await one.getByLabel('Subject', { exact: true }).fill('Mine')
  await one.getByLabel('Text', { exact: true }).fill('Dear Maud,\n\nThanks.\n\nNoor')
  await press(one, 'Other ways')
  await press(one, 'Keep it for later')
  await sees(one, 'Kept and not sent')
  await expect.poll(() => two.getByLabel('Subject', { exact: true }).inputValue()).toBe('Mine')
  await two.getByLabel('Text', { exact: true }).fill('Dear Maud,\n\nThanks from two.\n\nNoor')
  const { notes } = await world.do('note.list', {})
  await world.do('note.save', { note: notes[0]?.id as string, subject: 'From elsewhere' })
  await two.waitForTimeout(2500)
  await press(two, 'Other ways')
  await press(two, 'Keep it for later')
  await sees(two, /changed in another window/)
  await press(two, 'Keep mine in its place')
  await press(two, 'Keep it for later')
  await expect.poll(async () => (await world.do('note.list', {})).notes[0]?.text).toContain('from two')
})
