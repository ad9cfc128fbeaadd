import { Line } from '#core/record/text.ts'
import type { Part, Property } from './components.ts'

/** An event whose lines could be read. */
export type Event = Extract<Part, { properties: unknown }>

/** One line of at most 300 characters; null when there is nothing on it. */
export const lineOf = (text: string | null | undefined): string | null =>
  Line.safeParse((text ?? '').replace(/\s+/g, ' ').trim().slice(0, 300)).data ?? null

/** The first property of a name. */
export const first = ({ properties }: Event, name: string): Property | undefined => properties.find((property) => property.name === name)

/** The value of the first property of a name. */
export const valueIn = (event: Event, name: string): string | null => first(event, name)?.values[0] ?? null
