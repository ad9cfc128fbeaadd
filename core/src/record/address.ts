import { z } from 'zod'

/** The signs that a name before the at may have; the others need quotation marks, which nobody's address has. */
const NAME = "[a-z0-9!#$%&'*+/=?^_`{|}~-]+"
const PART = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?'
const ADDRESS = new RegExp(`^${NAME}(?:\\.${NAME})*@(?:${PART}\\.)+${PART}$`, 'i')

/**
 * One address of electronic mail, and nothing else: no second recipient, no name beside it, no line break, so that it may stand in the head of a
 * message as it is. Letters beyond those of English are written in the domain's own form, `xn--…`.
 */
export const Address = z
  .string()
  .trim()
  .max(254, 'An address has at most 254 characters.')
  .regex(ADDRESS, 'One address such as lena.vogt@example.org.')
  .refine((address) => address.indexOf('@') <= 64, 'At most 64 characters before the @.')
export type Address = z.infer<typeof Address>
