import { useRef, useState } from 'react'
import { Link } from 'wouter'
import { toProcess } from '../addresses.ts'
import { useAnswer } from '../answers.ts'
import { Invalid } from '../call.ts'
import type { PersonShown } from '../record/process.ts'
import { dayIf } from '../record/words.ts'
import { Button, buttonClass } from '../ui/Button.tsx'
import { focusSoon } from '../ui/focusSoon.ts'
import { Skeleton } from '../ui/Waiting.tsx'
import { loopWords } from '../words/loop.ts'
import type { Go } from './asked.ts'
import { Missing, Signed } from './Missing.tsx'
import { NoteFields } from './NoteFields.tsx'
import { leaving, OutOfDoor } from './OutOfDoor.tsx'
import { useKeeping } from './useKeeping.ts'
import { useLater } from './useLater.ts'
import { type Drafted, type KeptDraft, type NoteKey, useNote } from './useNote.ts'
import { Manner } from './WhichNote.tsx'

const said = loopWords.followup

type Props = {
  process: string
  noteKey: NoteKey
  person: PersonShown | null
  drafted: Drafted | null
  /** The draft is not there yet, though one may come. */
  isDrafting: boolean
  kept: KeptDraft
  /** Who of the panel is next, when this one has theirs. */
  next: PersonShown | null
  go: Go
}

/** Where such a note went already: who is next, and another one only when it is asked for. */
const Sent = ({ process, drafted, next, go, onAgain }: Pick<Props, 'process' | 'next' | 'go'> & { drafted: Drafted; onAgain: () => void }) => (
  <div className="stack">
    <p>{said.isSent(drafted.name, dayIf(drafted.sent?.on ?? null))}</p>
    <div className="row">
      {next === null ? null : (
        <Button look="primary" data-after="" onPress={() => go({ person: next.id, note: null })}>
          {said.nextOne(next.name)}
        </Button>
      )}
      <Link href={`${toProcess(process)}#messages`} className={buttonClass()} data-after="">
        {said.seeMessages}
      </Link>
      <Button look="quiet" onPress={onAgain}>
        {said.again}
      </Button>
    </div>
  </div>
)

/** One note in work: what is missing, the note, what the check says of it, and how it goes out. */
export const Editor = (props: Props) => {
  const { process, noteKey, person, drafted, isDrafting, kept, next, go } = props
  const { kind, round } = noteKey
  const place = useRef<HTMLDivElement>(null)
  const [isAgain, setIsAgain] = useState(false)
  const note = useNote(noteKey, drafted, kept, person?.email ?? null)
  const onSent = () => {
    setIsAgain(false)
    focusSoon(() => document.querySelector<HTMLElement>('[data-after]'))
  }
  const keeping = useKeeping({ process, note, noteKey, go, name: person?.name ?? null, onSent })
  const now = useLater(note.now)
  const isWritten = (now.text ?? '').trim() !== ''
  const about = { process, kind, ...(person === null ? {} : { person: person.id }), ...(round === null ? {} : { round }) }
  const itself = noteKey.kept === null ? {} : { note: noteKey.kept.id }
  const check = useAnswer('note.check', { ...about, ...itself, text: now.text ?? '', subject: now.subject?.trim() || null }, isWritten)
  const link = useAnswer('note.mailto', leaving(now, person?.id ?? null), isWritten)
  const addressProblem = link.error instanceof Invalid ? link.error.problems.find(({ path }) => path[0] === 'to')?.message : undefined

  if (drafted !== null && drafted.sent !== null && noteKey.kept === null && !note.isTyped && !isAgain)
    return <Sent process={process} drafted={drafted} next={next} go={go} onAgain={() => setIsAgain(true)} />
  if (isDrafting && noteKey.kept === null && !note.isTyped) return <Skeleton lines={10} />
  const fresh = note.isTyped || noteKey.kept !== null ? null : drafted
  return (
    <div ref={place} className="stack stack-wide write-editor">
      {fresh === null ? null : <Missing process={process} kind={kind} person={noteKey.person} round={round} drafted={fresh} kept={kept} />}
      <NoteFields
        note={note}
        person={person}
        hasDraft={drafted !== null}
        addressProblem={addressProblem}
        checked={isWritten ? check.data : undefined}
      />
      {fresh === null ? null : (
        <>
          <Manner kept={kept} />
          <Signed drafted={fresh} />
        </>
      )}
      <OutOfDoor keeping={keeping} note={note} kept={noteKey.kept} person={person?.id ?? null} link={link.data} place={place} />
    </div>
  )
}
