import type { OutputOf } from '../call.ts'
import { Button } from '../ui/Button.tsx'
import { dayInWords } from '../ui/days.ts'
import { useToasts } from '../ui/toasts.tsx'
import { loopWords } from '../words/loop.ts'

const said = loopWords.dossier

type Quotable = OutputOf<'dossier.show'>['quotable'][number]

const mark = (element: Element | null | undefined): void => {
  const selection = getSelection()
  if (element == null || selection === null) return
  selection.selectAllChildren(element)
}

const One = ({ one: { text, source, on } }: { one: Quotable }) => {
  const { say } = useToasts()
  const copy = (target: HTMLElement | null) =>
    navigator.clipboard.writeText(text).then(
      () => say(said.copied),
      () => {
        mark(target?.closest('li')?.querySelector('q'))
        say(said.notCopied)
      },
    )
  return (
    <li className="sayable">
      <div>
        <p className="serif">
          <q>{text}</q>
        </p>
        {source === null ? null : <p className="small soft">{said.from(source, on === null ? null : dayInWords(on))}</p>}
      </div>
      <span className="no-print">
        <Button look="quiet" aria-label={said.copyOf(text)} onPress={() => copy(document.activeElement as HTMLElement | null)}>
          {said.copy}
        </Button>
      </span>
    </li>
  )
}

/** Three sentences one can say: what they are, where they stand, what is new. */
export const Sayable = ({ quotable }: { quotable: readonly Quotable[] }) => (
  <section className="part" aria-label={said.sayable}>
    <h2 tabIndex={-1}>{said.sayable}</h2>
    {quotable.length === 0 ? <p className="soft">{said.sayableNone}</p> : null}
    <ul className="sayables">
      {quotable.map((one) => (
        <One key={one.factId} one={one} />
      ))}
    </ul>
  </section>
)
