import { useEffect, useRef } from 'react'
import { useWrite } from '../answers.ts'
import { sentenceOf } from '../call.ts'
import type { PersonShown } from '../record/process.ts'
import { Ask } from '../ui/Ask.tsx'
import { Button } from '../ui/Button.tsx'
import { Block, Line } from '../ui/TextField.tsx'
import { useToasts } from '../ui/toasts.tsx'
import { loopWords } from '../words/loop.ts'
import { placeOf } from './placeOf.ts'
import { type Checked, type RemarkMade, Remarks } from './Remarks.tsx'
import type { NoteInWork } from './useNote.ts'

const said = loopWords.followup

type Props = {
  note: NoteInWork
  person: PersonShown | null
  /** There is a draft that could take the place of one's own words. */
  hasDraft: boolean
  /** Why the address cannot be one. */
  addressProblem: string | undefined
  checked: Checked | undefined
}

/** An address that was typed is offered to be kept with the one it belongs to. */
const KeepAddress = ({ person, address }: { person: PersonShown; address: string }) => {
  const write = useWrite()
  const { say } = useToasts()
  const keep = async () => {
    try {
      await write('person.correct', { person: person.id, email: address, revision: person.revision }, said.addressKept(person.name))
    } catch (error) {
      say(sentenceOf(error))
    }
  }
  return (
    <div>
      <Button look="quiet" onPress={keep}>
        {said.keepAddress(person.name)}
      </Button>
    </div>
  )
}

const OwnWords = ({ note, hasDraft }: { note: NoteInWork; hasDraft: boolean }) => (
  <div className="row">
    {hasDraft ? (
      <>
        <span className="small soft">{said.typed}</span>
        <Ask
          ask={said.takeDraft}
          sentence={said.takeDraftHow}
          yes={said.takeDraftYes}
          no={said.takeDraftNo}
          onYes={async () => note.takeDraft()}
          look="quiet"
        />
      </>
    ) : null}
    {note.hasBefore ? (
      <Button look="quiet" onPress={note.wordsBack}>
        {said.wordsBack}
      </Button>
    ) : null}
  </div>
)

/** Marks the words in a field and brings them into sight. */
const mark = (field: HTMLInputElement | HTMLTextAreaElement, { start, end }: { start: number; end: number }): void => {
  field.blur()
  field.setSelectionRange(start, start)
  field.focus()
  field.setSelectionRange(start, end)
}

/** The note as it stands, and beside it what the check says of it. */
export const NoteFields = ({ note, person, hasDraft, addressProblem, checked }: Props) => {
  const place = useRef<HTMLDivElement>(null)
  const fieldOf = (name: 'subject' | 'text') => place.current?.querySelector<HTMLInputElement | HTMLTextAreaElement>(`[name="${name}"]`)
  const goTo = ({ within, ...marked }: RemarkMade) => {
    if (within === 'time') return
    const field = fieldOf(within)
    const found = field && placeOf({ within, ...marked }, (within === 'text' ? checked?.text : checked?.subject) ?? '', field.value)
    if (field && found) mark(field, found)
  }
  const goOn = (event: KeyboardEvent): void => {
    const text = fieldOf('text')
    const remarks = checked?.remarks.filter(({ within }) => within !== 'time') ?? []
    if (event.key !== 'F8' || !text || remarks.length === 0) return
    event.preventDefault()
    const at = document.activeElement === text ? (text.selectionEnd ?? 0) : -1
    const next = at < 0 ? undefined : remarks.find(({ within, start }) => within === 'text' && start > at)
    goTo((next ?? remarks[0]) as RemarkMade)
  }
  const latest = useRef(goOn)
  latest.current = goOn
  useEffect(() => {
    const hear = (event: KeyboardEvent) => latest.current(event)
    window.addEventListener('keydown', hear)
    return () => window.removeEventListener('keydown', hear)
  }, [])
  const { to } = note.now
  const isNew = person !== null && to !== null && addressProblem === undefined && to.includes('@') && to.trim() !== person.email
  return (
    <div ref={place} className="write-note">
      <div className="stack write-fields">
        {note.isTyped || note.hasBefore ? <OwnWords note={note} hasDraft={hasDraft} /> : null}
        <div className="wide">
          <Line label={said.to} help={said.toHow} {...note.field('to', addressProblem)} />
          {isNew ? <KeepAddress person={person} address={to.trim()} /> : null}
        </div>
        <div className="wide">
          <Line label={said.subject} {...note.field('subject')} />
        </div>
        <div className="wide">
          <Block label={said.text} help={hasDraft && !note.isTyped ? said.fromDraft : said.textHow} rows={12} {...note.field('text')} />
        </div>
      </div>
      <Remarks checked={checked} onGo={goTo} />
    </div>
  )
}
