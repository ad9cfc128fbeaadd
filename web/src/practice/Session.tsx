import { useState } from 'react'
import type { Shown } from '../record/process.ts'
import { Button } from '../ui/Button.tsx'
import { focusSoon } from '../ui/focusSoon.ts'
import { useToasts } from '../ui/toasts.tsx'
import { loopWords } from '../words/loop.ts'
import { OneToPractise } from './OneToPractise.tsx'
import type { ToPractise } from './PracticePage.tsx'

const said = loopWords.practice

type SessionProps = { record: Shown; items: readonly ToPractise[]; onDone: () => void }

/** What was practised, by place, and the change that says so. */
type Done = { readonly at: number; readonly seq: number | null }

const Over = ({ count, onDone }: { count: number; onDone: () => void }) => (
  <div className="stack">
    <p className="serif" role="status">
      {said.done} {said.doneCount(count)}
    </p>
    <Button look="primary" data-over="" onPress={onDone}>
      {said.toList}
    </Button>
  </div>
)

/** One thing after the other is told and then looked at; the last can be taken back. */
export const Session = ({ record, items, onDone }: SessionProps) => {
  const [at, setAt] = useState(0)
  const [done, setDone] = useState<readonly Done[]>([])
  const { undo } = useToasts()
  const item = items[at]
  const last = done.at(-1)

  const onward = () => {
    setAt(at + 1)
    if (at + 1 >= items.length) focusSoon(() => document.querySelector<HTMLElement>('[data-over]'))
  }
  const graded = (seq: number | null) => {
    setDone([...done, { at, seq }])
    onward()
  }
  const back = async () => {
    if (last === undefined || (last.seq !== null && !(await undo(last.seq)))) return
    setDone(done.slice(0, -1))
    setAt(last.at)
  }
  return (
    <section className="session" aria-label={said.session}>
      {item === undefined ? (
        <Over count={done.length} onDone={onDone} />
      ) : (
        <>
          {items.length === 1 ? null : <p className="small soft">{said.place(at + 1, items.length)}</p>}
          <OneToPractise
            key={`${at} ${done.length}`}
            record={record}
            item={item}
            isLast={at + 1 === items.length}
            onGraded={graded}
            beside={
              <>
                <Button look="quiet" onPress={onward}>
                  {said.skip}
                </Button>
                <Button look="quiet" onPress={onDone}>
                  {said.stop}
                </Button>
              </>
            }
          />
        </>
      )}
      {last === undefined ? null : (
        <div>
          <Button look="quiet" onPress={back}>
            {said.back}
          </Button>
        </div>
      )}
    </section>
  )
}
