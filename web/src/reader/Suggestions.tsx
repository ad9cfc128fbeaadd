import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import type { Sureness } from '#core/reader/finding.ts'
import { Button } from '../ui/Button.tsx'
import { debriefWords } from '../words/debriefing.ts'
import './suggestions.css'

/** One thing that is offered: open until it is taken down or left out, and either can be undone. */
export type SuggestionShown = {
  readonly id: string
  readonly claim: string
  readonly quotes: readonly string[]
  /** Null where nothing was weighed: the words stand for themselves. */
  readonly sureness: Sureness | null
  /** What else is to be seen before one takes it. */
  readonly more?: ReactNode
  readonly state: 'open' | 'taken' | 'refused'
}

type Acts = { onTake: (id: string) => void; onRefuse: (id: string) => void; onUndo: (id: string) => void }

type Key = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey'> & { preventDefault: () => void }

const said = debriefWords
const DONE = said.done

const Quotes = ({ quotes }: { quotes: readonly string[] }) => (
  <>
    {quotes.map((quote) => (
      <q key={quote}>{quote}</q>
    ))}
  </>
)

type OneProps = Acts & { one: SuggestionShown; onKey: (event: Key) => void }

/** The buttons say what they are of, to one who hears them alone. The first stays where it is whatever it does, and so does the focus on it. */
const One = ({ one: { id, claim, quotes, sureness, more, state }, onKey, onTake, onRefuse, onUndo }: OneProps) => {
  const why = sureness === null ? '' : `${said.howSure[sureness]}: `
  const told = `${claim} ${why}${quotes.join(', ')}`
  return (
    <li className="suggestion" data-state={state}>
      <div>
        <p>
          {claim}
          <span className="suggestion-why">
            {why}
            <Quotes quotes={quotes} />
          </span>
        </p>
        {more}
      </div>
      <span className="row">
        <Button
          data-suggestion={id}
          aria-label={state === 'open' ? said.takeOf(told) : said.undoOf(`${claim} ${DONE[state]}`)}
          onKeyDown={onKey}
          onPress={() => (state === 'open' ? onTake(id) : onUndo(id))}
        >
          {state === 'open' ? said.take : said.undo}
        </Button>
        {state === 'open' ? (
          <Button aria-label={said.leaveOf(claim)} onKeyDown={onKey} onPress={() => onRefuse(id)}>
            {said.leave}
          </Button>
        ) : (
          <span className="small soft">{DONE[state]}</span>
        )}
      </span>
    </li>
  )
}

const isOpen = ({ state }: SuggestionShown): boolean => state === 'open'

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

/** The keys, for who has them. */
export const KeysTold = ({ several = false }: { several?: boolean }) => (
  <span className="suggestion-keys">
    {several ? `${said.arrows} ` : ''}
    {said.keys}
  </span>
)

/**
 * What was found in words, one below the other: each is taken down, left out or undone with one key, and after each the focus goes on to the
 * next that is still open. Nothing is taken down by itself.
 */
export const Suggestions = ({ label, all, ...acts }: Acts & { label: string; all: readonly SuggestionShown[] }) => {
  const list = useRef<HTMLUListElement>(null)
  const buttonOf = (id: string) =>
    [...(list.current?.querySelectorAll<HTMLElement>('[data-suggestion]') ?? [])].find(({ dataset }) => dataset.suggestion === id)
  const settle = (id: string, act: (id: string) => void) => {
    const at = all.findIndex((one) => one.id === id)
    const open = [...all.slice(at + 1), ...all.slice(0, at)].find(isOpen)
    // At once, so that the next key is already for the next one.
    buttonOf(open?.id ?? id)?.focus()
    act(id)
  }
  const onTake = (id: string) => settle(id, acts.onTake)
  const onRefuse = (id: string) => settle(id, acts.onRefuse)
  const keys: Readonly<Record<string, { when: (one: SuggestionShown) => boolean; act: (id: string) => void }>> = {
    y: { when: isOpen, act: onTake },
    n: { when: isOpen, act: onRefuse },
    u: { when: (one) => !isOpen(one), act: acts.onUndo },
  }
  const keyOf = (one: SuggestionShown) => (event: Key) => {
    const step = STEPS[event.key]
    const key = keys[event.key]
    if (event.altKey || event.ctrlKey || event.metaKey) return
    if (step !== undefined) buttonOf(all[all.indexOf(one) + step]?.id ?? one.id)?.focus()
    else if (key?.when(one)) key.act(one.id)
    else return
    event.preventDefault()
  }
  return (
    <ul ref={list} className="suggestions" aria-label={label}>
      {all.map((one) => (
        <One key={one.id} one={one} onKey={keyOf(one)} onTake={onTake} onRefuse={onRefuse} onUndo={acts.onUndo} />
      ))}
    </ul>
  )
}
