import { z } from 'zod'

/** The name of a sign of `evidence/signs.json`, such as met-manager. A name that a later catalogue no longer has says nothing, and is kept. */
const SignId = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/)
  .max(60)

/** One sign as it was observed. A sign that was not noticed has no reading: it says nothing. */
export const Reading = z.strictObject({
  sign: SignId.describe('Which sign.'),
  seen: z.enum(['present', 'absent']).describe('Was it there, or did you notice that it was not?'),
  cancelledBy: SignId.nullable().describe('The condition that takes its meaning away, such as rebooked-at-once; null when there is none.'),
})
export type Reading = z.infer<typeof Reading>

/** Readings of a round: one a sign at most. */
export const Readings = z
  .array(Reading)
  .max(100)
  .refine((readings) => new Set(readings.map(({ sign }) => sign)).size === readings.length, 'Each sign is read once in a round.')
