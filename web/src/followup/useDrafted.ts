import { useAnswer } from '../answers.ts'
import type { Kind } from './asked.ts'
import { useLater } from './useLater.ts'
import type { KeptDraft, NoteKey } from './useNote.ts'

/** What only the candidate can say for a draft, by the name of what is missing. */
export const SAID = ['topic', 'fit', 'reason', 'times', 'by', 'startOn'] as const
export type SaidName = (typeof SAID)[number]

const LENGTHS = ['short', 'middle', 'long'] as const
const REGISTERS = ['formal', 'plain', 'warm'] as const
type NoteLength = (typeof LENGTHS)[number]
type Register = (typeof REGISTERS)[number]

/** The name under which what is said for a draft is kept: what was talked about is of one person, the rest is the same for all. */
export const saidName = (name: SaidName, { kind, person, round }: Omit<NoteKey, 'kept'>): string =>
  `said-${name}:${kind}:${name === 'topic' || name === 'fit' ? (person ?? '') : ''}:${round ?? ''}`

const oneOf = <V extends string>(values: readonly V[], said: unknown, usual: V): V => values.find((value) => value === said) ?? usual

export const lengthIn = ({ draft }: KeptDraft): NoteLength => oneOf(LENGTHS, draft.said.length, 'middle')
export const registerIn = ({ draft }: KeptDraft): Register => oneOf(REGISTERS, draft.said.register, 'plain')

const textIf = (said: unknown): string | undefined => (typeof said === 'string' && said.trim() !== '' ? said.trim() : undefined)

const linesIn = (said: string | undefined): string[] =>
  (said ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, 20)

type What = { readonly process: string; readonly kind: Kind | null; readonly person: string | null; readonly round: string | null }

/** What was said for one draft, as the command takes it. */
const saidOf = ({ draft }: KeptDraft, key: Omit<NoteKey, 'kept'>): Readonly<Partial<Record<SaidName, string>>> =>
  Object.fromEntries(
    SAID.flatMap((name) => {
      const words = textIf(draft.said[saidName(name, key)])
      return words === undefined ? [] : [[name, words]]
    }),
  )

/** The drafts of the notes: of a panel one to each, in other words; else one. Nothing is asked for while no kind is chosen. */
export const useDrafted = ({ process, kind, person, round }: What, people: readonly string[], kept: KeptDraft) => {
  const key = { kind: kind ?? ('thank-you' as const), round }
  const { topic: _topic, fit: _fit, times, ...alone } = saidOf(kept, { ...key, person })
  const each = people.flatMap((id) => {
    const { topic, fit } = saidOf(kept, { ...key, person: id })
    return topic === undefined && fit === undefined
      ? []
      : [{ person: id, ...(topic === undefined ? {} : { topic }), ...(fit === undefined ? {} : { fit }) }]
  })
  const manner = { length: lengthIn(kept), register: registerIn(kept) }
  const about = round === null ? {} : { round }
  // What is chosen counts at once, what is typed when it has stood still.
  const typed = useLater({ each, times: linesIn(times), ...alone })
  return useAnswer('note.draft', { process, kind: key.kind, people: [...people], ...manner, ...about, ...typed }, kind !== null)
}
