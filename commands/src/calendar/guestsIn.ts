import type { Guest } from '#core/record/invitation.ts'
import type { Property } from './components.ts'
import { type Event, first, lineOf } from './property.ts'

const addressOf = (value: string | undefined): string | null => {
  const address = (value ?? '')
    .replace(/^mailto:/i, '')
    .trim()
    .toLowerCase()
  return /^[^\s@<>"]+@[^\s@<>"]+$/.test(address) ? lineOf(address) : null
}

const guestOf = (part: Guest['part'], { parameters, values }: Property): Guest[] => {
  const address = addressOf(values[0]) ?? addressOf(parameters.email)
  const name = lineOf(parameters.cn?.replace(/^["']|["']$/g, ''))
  const isPerson = !['ROOM', 'RESOURCE', 'GROUP'].includes((parameters.cutype ?? '').toUpperCase())
  return isPerson && (name ?? address) !== null ? [{ name: name?.includes('@') === true ? null : name, address, part }] : []
}

/** Who is invited, and by whom. Rooms and lists are nobody; who is named twice is named once. */
export const guestsIn = (event: Event): Guest[] => {
  const organiser = first(event, 'organizer')
  const attending = event.properties.filter(({ name }) => name === 'attendee')
  const isOptional = ({ parameters }: Property): boolean => ['OPT-PARTICIPANT', 'NON-PARTICIPANT'].includes((parameters.role ?? '').toUpperCase())
  const all = [
    ...(organiser === undefined ? [] : guestOf('organiser', organiser)),
    ...attending.flatMap((attendee) => guestOf(isOptional(attendee) ? 'optional' : 'needed', attendee)),
  ]
  const seen = new Set<string>()
  return all
    .filter(({ name, address }) => {
      const key = address ?? name ?? ''
      return !seen.has(key) && seen.add(key) !== undefined
    })
    .slice(0, 100)
}
