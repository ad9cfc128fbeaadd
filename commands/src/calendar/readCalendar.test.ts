import { expect, test } from 'vitest'
import { Refusal } from '#core/refusal.ts'
import { inviteFile, inviteMail } from '#test/calendar/invite.ts'
import { CALENDAR_LIMITS, readCalendar } from './readCalendar.ts'

const whyNot = (text: string, limits = CALENDAR_LIMITS): Promise<string> =>
  readCalendar(text, limits).then(
    () => 'it was read',
    (error) => (error instanceof Refusal ? error.message : `a fault: ${error}`),
  )

test('a file and a mail are read in a process of its own, several at once', async () => {
  const read = await Promise.all([readCalendar(inviteFile()), readCalendar(inviteMail())])
  expect(read.map(({ events, mail }) => [events.length, mail?.from?.address ?? null])).toEqual([
    [1, null],
    [1, 'ilse.meijer@orchard.example'],
  ])
})

test('reading that takes too long is ended, and what is too large is not begun', async () => {
  expect(await whyNot(inviteFile(), { ...CALENDAR_LIMITS, milliseconds: 1 })).toContain('reading it took too long')
  expect(await whyNot('x'.repeat(20_000_001))).toContain('larger than 20 MB')
})
