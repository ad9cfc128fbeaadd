import { z } from 'zod'
import words from '#evidence/note-words.json' with { type: 'json' }
import { NoteKind } from '../record/keptNote.ts'

/** From formal to warm. */
export const Register = z.enum(['formal', 'plain', 'warm'])
export type Register = z.infer<typeof Register>

/** How much a note says. */
export const NoteLength = z.enum(['short', 'middle', 'long'])
export type NoteLength = z.infer<typeof NoteLength>

const InRegister = z.strictObject({ formal: z.string(), plain: z.string(), warm: z.string() })
const Variants = z.strictObject({
  formal: z.array(z.string()).min(1),
  plain: z.array(z.string()).min(1),
  warm: z.array(z.string()).min(1),
})
/** Paragraphs, each a list of the sentences in it by their names. */
const Paragraphs = z.array(z.array(z.string()).min(1)).min(1)

/** The words of drafts: of each kind what it says at each length, and the sentences in each register, with places for what is known in braces. */
const DraftWords = z.strictObject({
  salutations: InRegister,
  /** Where nobody is named. */
  greetings: InRegister,
  farewells: InRegister,
  kinds: z.record(NoteKind, z.strictObject({ short: Paragraphs, middle: Paragraphs, long: Paragraphs, sentences: z.record(z.string(), Variants) })),
})

export const DRAFT_WORDS = DraftWords.parse(words)
