import type { Guest } from '../record/invitation.ts'
import type { ProcessRecord } from '../record/record.ts'
import type { EventRead, MailRead } from './eventRead.ts'
import type { Plain } from './matching.ts'
import type { EventChoice, NamedPerson } from './preview.ts'

const MACHINE = /^(?:no-?reply|do-?not-?reply|calendar|invites?|scheduling|notifications?)\b|calendar\.google\.com$/i

const isSaid = ({ name, address }: Pick<Guest, 'name' | 'address'>, said: readonly string[], plain: Plain): boolean =>
  said.some((one) => one.toLowerCase() === address || (name !== null && plain(one) === plain(name)))

/** Those whom an event names, and who of them may be on the panel. */
export const namedPeople = (
  event: EventRead,
  mail: MailRead | null,
  record: ProcessRecord | undefined,
  choice: EventChoice,
  plain: Plain,
): NamedPerson[] => {
  const own = (event.own?.people ?? []).map(({ name }): Guest => ({ name, address: null, part: 'needed' }))
  return [...event.guests, ...own].map((guest) => {
    const person = record?.people.find(({ name }) => guest.name !== null && plain(name) === plain(guest.name))?.id ?? null
    const isMe = guest.address !== null && mail?.to.length === 1 && mail.to.includes(guest.address)
    const suggested = !isMe && !MACHINE.test(guest.address ?? '')
    return { ...guest, person, suggested, confirmed: person !== null || event.own !== null || isSaid(guest, choice.people ?? [], plain) }
  })
}
