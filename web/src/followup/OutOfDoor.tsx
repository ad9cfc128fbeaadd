import { type MouseEvent, type RefObject, useEffect } from 'react'
import { call } from '../call.ts'
import { Button, buttonClass } from '../ui/Button.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { Notice } from '../ui/Notice.tsx'
import { saveFile } from '../ui/saveFile.ts'
import { loopWords } from '../words/loop.ts'
import { ByMailbox } from './ByMailbox.tsx'
import type { Keeping } from './useKeeping.ts'
import type { KeptNote, NoteInWork, NoteNow } from './useNote.ts'

const said = loopWords.followup

/** A note as the commands take it that let it out: as it is now, whether it is kept or not. */
export const leaving = ({ to, subject, text }: NoteNow, person: string | null) => ({
  to: to?.trim() || null,
  subject: subject?.trim() || null,
  text: text ?? '',
  ...(person === null ? {} : { person }),
})

type Props = {
  keeping: Keeping
  note: NoteInWork
  kept: KeptNote | null
  person: string | null
  /** The link as it was last worked out, and whether the note is cut in it. */
  link: { href: string; isCut: boolean } | undefined
  /** Where the note is written, for what has to be copied by hand. */
  place: RefObject<HTMLElement | null>
}

const NewsOf = ({ keeping, note, kept }: Pick<Props, 'keeping' | 'note' | 'kept'>) => {
  const { news } = keeping
  if (news === null) return null
  const overIt = () => {
    note.takeRevision()
    keeping.setNews(null)
  }
  return (
    <Notice kind={news.kind}>
      <p>{news.sentence}</p>
      {news.isChangedThere === true && kept !== null ? (
        <>
          <Disclosure title={said.changedThere}>
            <p className="prose">{kept.text}</p>
          </Disclosure>
          <Button onPress={overIt}>{said.overIt}</Button>
        </>
      ) : null}
    </Notice>
  )
}

/** Puts words into the clipboard; where the browser does not allow it they are marked to be copied by hand. */
const useCopy =
  ({ keeping, place }: Pick<Props, 'keeping' | 'place'>) =>
  async (words: string) => {
    try {
      await navigator.clipboard.writeText(words)
      keeping.setNews({ kind: 'note', sentence: said.copied })
    } catch {
      place.current?.querySelector<HTMLTextAreaElement>('textarea[name="text"]')?.select()
      keeping.setNews({ kind: 'note', sentence: said.copyNot })
    }
  }

const ByHand = ({ keeping, note, kept, person, link, place }: Props) => {
  const copy = useCopy({ keeping, place })
  const now = leaving(note.now, person)
  const open = (event: MouseEvent) => {
    // What was typed a moment ago is not in the link yet.
    event.preventDefault()
    keeping.doing('mailto', async () => {
      const { href } = await call('note.mailto', now)
      window.location.href = href
    })
  }
  const copyAll = () => keeping.doing('copy', async () => copy((await call('note.mailto', now)).copy))
  const file = () =>
    keeping.doing('file', async () => {
      const { name, file: inIt } = await call('note.eml', now)
      saveFile(name, inIt, 'message/rfc822')
      keeping.setNews({ kind: 'note', sentence: said.fileSaved(name) })
    })
  return (
    <>
      <div className="row">
        <Button look="primary" onPress={copyAll} isBusy={keeping.busy !== null}>
          {said.copy}
        </Button>
        <a className={buttonClass()} href={link?.href ?? 'mailto:'} onClick={open}>
          {said.mailProgram}
        </a>
      </div>
      {link?.isCut === true ? <p className="small">{said.cut}</p> : null}
      <div>
        <Button onPress={keeping.sent} isBusy={keeping.busy !== null}>
          {said.sent}
        </Button>
      </div>
      <Disclosure title={said.otherWays}>
        <div className="row">
          {now.subject === null ? null : (
            <Button look="quiet" onPress={() => copy(now.subject ?? '')}>
              {said.copySubject}
            </Button>
          )}
          <Button look="quiet" onPress={() => copy(now.text)}>
            {said.copyText}
          </Button>
          <Button look="quiet" onPress={file} isBusy={keeping.busy !== null}>
            {said.file}
          </Button>
          {kept !== null && !note.isTyped ? null : (
            <Button look="quiet" onPress={keeping.keep} isBusy={keeping.busy !== null}>
              {said.keep}
            </Button>
          )}
        </div>
      </Disclosure>
    </>
  )
}

/** How a note goes out: by one's own hand, or by the mailbox that one has set up; and that it is gone. */
export const OutOfDoor = (props: Props) => {
  const { keeping, note, kept } = props
  const { name } = note
  const { setNews } = keeping
  // biome-ignore lint/correctness/useExhaustiveDependencies: another note has no news yet
  useEffect(() => setNews(null), [name])
  return (
    <section className="part no-print" aria-label={said.out}>
      <h2>{said.out}</h2>
      <p>{said.outHow}</p>
      <ByHand {...props} />
      <div role="status">
        <NewsOf keeping={keeping} note={note} kept={kept} />
      </div>
      <ByMailbox keeping={keeping} note={note} />
    </section>
  )
}
