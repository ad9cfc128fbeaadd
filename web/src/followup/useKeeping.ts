import { useState } from 'react'
import { useWrite } from '../answers.ts'
import { call, Refused, sentenceOf } from '../call.ts'
import { loopWords } from '../words/loop.ts'
import { useWritten } from '../written.ts'
import type { Go } from './asked.ts'
import type { NoteInWork, NoteKey } from './useNote.ts'

const said = loopWords.followup

/** What is said of what was done last: what came of it, or why it was not done. */
export type News = { readonly kind: 'note' | 'problem'; readonly sentence: string; readonly isChangedThere?: boolean }

type What = { process: string; note: NoteInWork; noteKey: NoteKey; go: Go; name: string | null; onSent: () => void }

/** Keeping a note in the record, saying that it was sent, and what came of either. */
export const useKeeping = ({ process, note, noteKey, go, name, onSent }: What) => {
  const write = useWrite()
  const written = useWritten()
  const [news, setNews] = useState<News | null>(null)
  const [busy, setBusy] = useState<string | null>(null)
  const { kind, person, round, kept } = noteKey
  const { to, subject, text } = note.now

  const facts = () => ({
    ...(kept === null ? { process } : { note: kept.id, ...(note.revision === undefined ? {} : { revision: note.revision }) }),
    kind,
    personId: person,
    roundId: round,
    to: to?.trim() || null,
    subject: subject?.trim() || null,
    text: text ?? '',
  })
  /** The key of the note, kept as it stands now. */
  const keptAsItIs = async (): Promise<string> => {
    if (kept !== null && !note.isTyped) return kept.id
    const { note: id } = await call('note.save', facts())
    return id
  }
  /** The same, and what was typed is kept in the record from now on: whatever becomes of the letter, its note is there. */
  const keptNow = async (): Promise<string> => {
    if (kept !== null && !note.isTyped) return kept.id
    const { note: id, seq } = await call('note.save', facts())
    await written(seq)
    note.forget()
    go({ kind, person, round, note: id })
    return id
  }
  const failed = (error: unknown) =>
    setNews({ kind: 'problem', sentence: sentenceOf(error), isChangedThere: error instanceof Refused && error.code === 'changed-elsewhere' })

  /** Does one thing with the note at a time; what cannot be done is said in words. */
  const doing = async (what: string, work: () => Promise<unknown>): Promise<void> => {
    if (busy !== null) return
    setNews(null)
    if ((text ?? '').trim() === '') return setNews({ kind: 'problem', sentence: said.noWords })
    setBusy(what)
    await work().catch(failed)
    setBusy(null)
  }
  const keep = async () => {
    const { note: id } = await write('note.save', facts(), said.keptNow)
    note.forget()
    go({ kind, person, round, note: id })
  }
  const sent = async () => {
    const id = await keptAsItIs()
    await write('note.sent', { note: id }, said.sentNow(name), () => {
      note.forget()
      go({ kind, person, round, note: null })
    })
    onSent()
  }
  return {
    news,
    setNews,
    busy,
    doing,
    keptNow,
    keep: () => doing('keep', keep),
    sent: () => doing('sent', sent),
    /** It went by the mailbox: nothing is left to be kept. */
    wasSent: () => {
      note.forget()
      go({ kind, person, round, note: null })
      onSent()
    },
  }
}

export type Keeping = ReturnType<typeof useKeeping>
