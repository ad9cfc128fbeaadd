import type { OutputOf } from '../call.ts'
import type { useDraft } from '../record/useDraft.ts'
import type { Field } from '../ui/form.ts'
import type { Kind } from './asked.ts'

export type KeptDraft = NonNullable<ReturnType<typeof useDraft>>
export type KeptNote = OutputOf<'note.list'>['notes'][number]
export type Drafted = OutputOf<'note.draft'>['notes'][number]

/** Which note it is: what for, to whom, about which round, and the kept one that it goes on with. */
export type NoteKey = { readonly kind: Kind; readonly person: string | null; readonly round: string | null; readonly kept: KeptNote | null }

/** The name under which what is typed of a note is kept: its own when it is kept, else what it is for. */
export const nameOfNote = ({ kind, person, round, kept }: NoteKey): string => kept?.id ?? `${kind}:${person ?? ''}:${round ?? ''}`

const TYPED = ['to', 'subject', 'text'] as const
type TypedName = (typeof TYPED)[number]

export type NoteNow = { readonly to: string | null; readonly subject: string | null; readonly text: string | null }

const EMPTY: NoteNow = { to: null, subject: null, text: null }

/** The words before a draft took their place. */
const isWords = (value: unknown): value is NoteNow => typeof value === 'object' && value !== null

/** Whether anything of a note was typed and is not saved. */
export const isBegun = ({ draft }: KeptDraft, name: string): boolean => TYPED.some((each) => draft.said[`${each}:${name}`] !== undefined)

/**
 * The note in work: what was typed, over what is kept in the record, over what was drafted. What is typed is kept from the first letter on.
 *
 * @param drafted null as long as there is none
 */
export const useNote = (key: NoteKey, drafted: Drafted | null, kept: KeptDraft, email: string | null) => {
  const { draft, keeper } = kept
  const name = nameOfNote(key)
  const under = key.kept ?? drafted ?? EMPTY
  const base: NoteNow = { to: under.to ?? email, subject: under.subject, text: under.text }
  const typed = (field: TypedName): string | null => {
    const said = draft.said[`${field}:${name}`]
    return said === undefined ? base[field] : (said as string | null)
  }
  const now: NoteNow = { to: typed('to'), subject: typed('subject'), text: typed('text') }
  const set = (field: TypedName, value: string | null) => {
    // The revision that was typed over: what is kept since by somebody else is not written over unasked.
    if (key.kept !== null && draft.said[`revision:${name}`] === undefined) keeper.type(`revision:${name}`, key.kept.revision)
    keeper.type(`${field}:${name}`, value === base[field] ? undefined : value)
  }
  const forget = () => {
    for (const each of [...TYPED, 'revision', 'before']) if (draft.said[`${each}:${name}`] !== undefined) keeper.type(`${each}:${name}`, undefined)
  }
  const before = draft.said[`before:${name}`]
  return {
    name,
    now,
    isTyped: isBegun(kept, name),
    /** One of its fields, for its input. */
    field: (field: TypedName, problem?: string): Field<string | null> => ({
      name: field,
      value: now[field],
      onChange: (value) => set(field, value),
      problem,
    }),
    revision: (draft.said[`revision:${name}`] as number | undefined) ?? key.kept?.revision,
    /** From now on it is written over what is kept now. */
    takeRevision: () => keeper.type(`revision:${name}`, key.kept?.revision),
    /** It is saved, or not wanted. */
    forget,
    /** A draft takes the place of the words, which can be had back. */
    takeDraft: () => {
      const words = now
      const fresh: NoteNow = { to: now.to, subject: drafted?.subject ?? null, text: drafted?.text ?? null }
      for (const each of ['subject', 'text'] as const) set(each, fresh[each])
      keeper.type(`before:${name}`, words)
    },
    hasBefore: isWords(before),
    wordsBack: () => {
      if (!isWords(before)) return
      for (const each of ['subject', 'text'] as const) set(each, before[each])
      keeper.type(`before:${name}`, undefined)
    },
  }
}

export type NoteInWork = ReturnType<typeof useNote>
