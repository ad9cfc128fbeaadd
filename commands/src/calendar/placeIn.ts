import { WebAddress } from '#core/record/text.ts'
import { type Event, lineOf, valueIn } from './property.ts'

const ADDRESS = /https?:\/\/[^\s<>"'\\]+[^\s<>"'\\.,;:!?)\]]/gi
const VIDEO =
  /^https?:\/\/(?:[\w-]+\.)*(?:zoom\.us|zoom\.com|teams\.microsoft\.com|teams\.live\.com|meet\.google\.com|webex\.com|whereby\.com|gotomeeting\.com|goto\.com|meet\.jit\.si|chime\.aws|skype\.com|bluejeans\.com|around\.co)\//i

/** The video room: said to be one, or by the address of a service for it in the place or the text; else an address in the place itself. */
export const linkIn = (event: Event): string | null => {
  const said = ['conference', 'x-google-conference', 'x-microsoft-skypeteamsmeetingurl', 'x-microsoft-onlinemeetingconflink'].map((name) =>
    valueIn(event, name),
  )
  const place = (valueIn(event, 'location') ?? '').match(ADDRESS) ?? []
  const below = [...(valueIn(event, 'description') ?? '').slice(0, 200_000).matchAll(ADDRESS)].map(([address]) => address)
  const page = valueIn(event, 'url')
  const found = [...said, ...[...place, ...(page === null ? [] : [page]), ...below].filter((address) => VIDEO.test(address)), ...place, page]
  return found.map((address) => WebAddress.safeParse(address).data).find((address) => address !== undefined) ?? null
}

/** The place, unless it is only the address of the room. */
export const whereIn = (event: Event, link: string | null): string | null => {
  const place = valueIn(event, 'location')
  return place === null || place.trim() === link ? null : lineOf(place)
}
