import { z } from 'zod'

/** One line of somebody's words: trimmed, never empty, at most 300 characters. */
export const Line = z.string().trim().min(1).max(300)

/** Longer words, kept as they were typed: at most 200,000 characters, so that a whole posting or transcript fits. */
export const Prose = z.string().max(200_000)

/** The key of anything in the record: a UUID, version 7, as lower-case text. Sorting keys sorts by age. */
export const Id = z.uuid()
export type Id = z.infer<typeof Id>

/** The number of the change that last wrote a row: a write that names an older one is refused, so no window overwrites another's. */
export const Revision = z.int().positive()
