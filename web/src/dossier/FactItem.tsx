import { useRef, useState } from 'react'
import { useWrite } from '../answers.ts'
import { type OutputOf, sentenceOf } from '../call.ts'
import type { Shown } from '../record/process.ts'
import { Button } from '../ui/Button.tsx'
import { dayInWords } from '../ui/days.ts'
import { focusHeading, focusSoon } from '../ui/focusSoon.ts'
import { useToasts } from '../ui/toasts.tsx'
import { loopWords } from '../words/loop.ts'
import { FactForm } from './FactForm.tsx'

const said = loopWords.dossier

export type FactShown = OutputOf<'dossier.show'>['headings'][number]['facts'][number]

/** Where it stands and of which day it is; what is not known is said to be. */
const Source = ({ one: { fact, isSourced } }: { one: FactShown }) => {
  const name = fact.source ?? fact.sourceUrl
  const day = fact.saidOn !== null ? said.written(dayInWords(fact.saidOn)) : fact.seenOn !== null ? said.readOn(dayInWords(fact.seenOn)) : said.noDay
  return (
    <p className="small soft">
      {!isSourced ? (
        said.noSource
      ) : fact.sourceUrl === null ? (
        name
      ) : (
        <a href={fact.sourceUrl} rel="noreferrer" target="_blank" aria-label={said.opens(name ?? '')}>
          {name}
        </a>
      )}
      {' · '}
      {day}
    </p>
  )
}

/** One fact: seen, corrected in its place, taken away. */
export const FactItem = ({ record, one }: { record: Shown; one: FactShown }) => {
  const { fact, days, isStale } = one
  const [isOpen, setIsOpen] = useState(false)
  const item = useRef<HTMLLIElement>(null)
  const write = useWrite()
  const { say } = useToasts()
  const close = () => {
    setIsOpen(false)
    focusSoon(() => item.current?.querySelector<HTMLElement>('[data-correct]'))
  }
  const remove = () =>
    write('fact.remove', { fact: fact.id }, said.removed(said.headings[fact.heading])).then(focusHeading, (error: unknown) => say(sentenceOf(error)))
  if (isOpen)
    return (
      <li ref={item}>
        <FactForm
          record={record}
          heading={fact.heading}
          fact={fact}
          label={said.correctOf(fact.text)}
          onDone={close}
          remove={
            <Button look="quiet" aria-label={said.removeOf(fact.text)} onPress={remove}>
              {said.remove}
            </Button>
          }
        />
      </li>
    )
  return (
    <li ref={item} className="item">
      <div className="item-body">
        <p className="prose">{fact.text}</p>
        <Source one={one} />
        {isStale === true ? (
          <p>
            <span className="tag stale">{said.stale(days ?? 0)}</span>
          </p>
        ) : null}
      </div>
      <div className="item-actions">
        <Button look="quiet" data-correct="" aria-label={said.correctOf(fact.text)} onPress={() => setIsOpen(true)}>
          {said.correct}
        </Button>
      </div>
    </li>
  )
}
