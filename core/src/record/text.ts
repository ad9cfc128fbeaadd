import { z } from 'zod'

/** Half a character, or the character that ends a text: no database keeps them, so the sign for an unreadable one stands in their place. */
const UNKEEPABLE = /\p{Surrogate}|\0/gu

/** Any words. */
export const Words = z.string().overwrite((words) => words.replace(UNKEEPABLE, '\ufffd'))

/** One line of somebody's words: trimmed, never empty, at most 300 characters. */
export const Line = Words.trim().min(1).max(300)

/** Longer words, kept as they were typed: at most 200,000 characters, so that a whole posting or transcript fits. */
export const Prose = Words.max(200_000)

/** An address on the web, without spaces. */
export const WebAddress = z
  .url({ protocol: /^https?$/ })
  .max(2000)
  .regex(/^[^\p{Surrogate}\s\0]*$/u, 'An address without spaces.')

/** The key of anything in the record: a UUID, version 7, as lower-case text. Sorting keys sorts by age. */
export const Id = z.uuid()
export type Id = z.infer<typeof Id>

/** The number of the change that last wrote a row: a write that names an older one is refused, so no window overwrites another's. */
export const Revision = z.int().positive()
