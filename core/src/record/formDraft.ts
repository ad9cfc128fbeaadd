import { z } from 'zod'
import { Instant } from './day.ts'
import { Id } from './text.ts'

/** The fields of a form that were typed and not saved, each by its name: whatever the form holds there, as JSON. */
export const DraftFields = z.record(z.string().min(1).max(120), z.json())
export type DraftFields = z.infer<typeof DraftFields>

/** Which form it is the draft of: the debrief of a round, or the notes that are being written in a process. */
export const DraftKey = z
  .string()
  .regex(
    /^(debrief|write):[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
    'The word debrief, a colon, and the key of the round; or write, and the key of the process.',
  )
export type DraftKey = z.infer<typeof DraftKey>

/** What one window has to add to a draft. Its turns count up, so that what arrives late does not undo what came after it. */
export const DraftPatch = z.strictObject({
  window: z.string().min(1).max(60).describe('A name for the window it was typed in.'),
  turn: z.int().min(1).describe('How many times this window has sent something of this draft, with this.'),
  fields: DraftFields.describe('The fields that were typed.'),
  forget: z.array(z.string()).max(1000).describe('The fields that are again as they were when the form was opened.'),
})
export type DraftPatch = z.infer<typeof DraftPatch>

/** What was typed into a form and is not saved yet. It stands outside the record and its history until it is. */
export const FormDraft = z.strictObject({
  key: DraftKey,
  version: Id.nullable().describe('It changes with every addition; null when there is no draft.'),
  at: Instant.nullable().describe('When something was added last.'),
  fields: DraftFields,
})
export type FormDraft = z.infer<typeof FormDraft>

/** How far each window has got with a draft. */
export const DraftTurns = z.record(z.string(), z.int().min(1))
type DraftTurns = z.infer<typeof DraftTurns>

type Merged = { readonly fields: DraftFields; readonly turns: DraftTurns }

/**
 * The draft with what a window adds, field by field: what another window typed into other fields stays. Null when this window has sent something
 * newer already, which then held this too.
 *
 * @example patched({ fields: { a: 1, b: 2 }, turns: {} }, { window: 'w', turn: 1, fields: { a: 3 }, forget: ['b'] }) // => { fields: { a: 3 }, turns: { w: 1 } }
 */
export const patched = ({ fields, turns }: Merged, { window, turn, fields: typed, forget }: DraftPatch): Merged | null => {
  if ((Object.hasOwn(turns, window) ? (turns[window] as number) : 0) >= turn) return null
  const gone = new Set(forget)
  const kept = Object.entries({ ...fields, ...typed }).filter(([name]) => !gone.has(name))
  return { fields: Object.fromEntries(kept), turns: { ...turns, [window]: turn } }
}
