import { expect, test } from 'vitest'
import { openWorld } from '#test/build.ts'

test('signs.read quotes what it found, and says what it would come to', async () => {
  const { do: done } = await openWorld()
  const text = 'A phone screen, then an onsite with five people. They were friendly, but did not smile. They said I would hear by Friday.'
  const { findings, told } = await done('signs.read', { text, on: '2026-11-24' })
  for (const { quote, start, end } of findings) expect(text.slice(start, end)).toBe(quote)
  expect(told.readings).toContainEqual({ sign: 'friendly', seen: 'present', cancelledBy: null })
  expect(told.readings).toContainEqual({ sign: 'smiling', seen: 'absent', cancelledBy: null })
  expect(told).toMatchObject({ people: 5, isSecond: true, promisedOn: '2026-11-27' })
})

test('signs.read takes a transcript by who speaks', async () => {
  const { do: done } = await openWorld()
  const text = 'Lena: When could you start?\nSam: In March. It went well.\nLena: Very impressive.'
  const { findings } = await done('signs.read', { text, me: 'Sam' })
  expect(findings.map(({ value }) => value)).toContain('start-date')
  expect(findings.map(({ value }) => value)).not.toContain('went-well')
})

test('message.read tells what a message is about, with the words that decided it', async () => {
  const { do: done } = await openWorld()
  const { kind, because, findings } = await done('message.read', { text: 'We would like to invite you to a second interview with three engineers.' })
  expect(kind).toBe('invitation')
  expect(because[0]?.quote).toContain('invite')
  expect(findings.map(({ value }) => value)).toContain('people:3')
})
