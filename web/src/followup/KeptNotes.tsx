import { useWrite } from '../answers.ts'
import { sentenceOf } from '../call.ts'
import { Button } from '../ui/Button.tsx'
import { focusHeading } from '../ui/focusSoon.ts'
import { useToasts } from '../ui/toasts.tsx'
import { loopWords } from '../words/loop.ts'
import type { Go } from './asked.ts'
import type { KeptNote } from './useNote.ts'

const said = loopWords.followup

/** The notes that are kept and not sent yet, to go on with. */
export const KeptNotes = ({ notes, current, go }: { notes: readonly KeptNote[]; current: string | null; go: Go }) => {
  const write = useWrite()
  const { say } = useToasts()
  const whatOf = ({ kind, name }: KeptNote): string => said.keptOne(said.kinds[kind], name)
  const remove = async (note: KeptNote) => {
    try {
      await write('note.remove', { note: note.id }, said.removed(whatOf(note)), () => note.id === current && go({ note: null }))
      focusHeading()
    } catch (error) {
      say(sentenceOf(error))
    }
  }
  return notes.length === 0 ? null : (
    <section className="part" aria-label={said.kept}>
      <h2>{said.kept}</h2>
      <ul className="items">
        {notes.map((note) => (
          <li key={note.id} className="item" aria-current={note.id === current ? 'true' : undefined}>
            <div className="item-body">
              <p>{whatOf(note)}</p>
              <p className="soft small write-first-line">{note.subject ?? note.text.slice(0, 80)}</p>
            </div>
            <div className="item-actions">
              {note.id === current ? null : (
                <Button
                  look="quiet"
                  aria-label={said.goOnWith(whatOf(note))}
                  onPress={() => go({ note: note.id, kind: note.kind, person: note.personId, round: note.roundId })}
                >
                  {said.goOn}
                </Button>
              )}
              <Button look="quiet" aria-label={said.removeOf(whatOf(note))} onPress={() => remove(note)}>
                {said.remove}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
