import { z } from 'zod'

/** One piece of a page or a text: a heading, an item of a list, or a paragraph. */
export const Block = z.strictObject({ kind: z.enum(['heading', 'item', 'text']), text: z.string() })
export type Block = z.infer<typeof Block>

const Said = z.string().nullable()

/** What a page says of a posting in the form meant for machines (schema.org's JobPosting). */
const PagePosting = z.strictObject({
  title: Said,
  company: Said,
  place: Said,
  isRemote: z.boolean(),
  employmentType: Said,
  salary: Said,
  postedOn: Said,
  validThrough: Said,
  blocks: z.array(Block),
})

/** A page as it was read: its words in pieces, without its looks. */
export const ReadPage = z.strictObject({
  title: Said,
  siteName: Said,
  address: Said,
  publishedOn: Said,
  blocks: z.array(Block),
  posting: PagePosting.nullable(),
})
export type ReadPage = z.infer<typeof ReadPage>
