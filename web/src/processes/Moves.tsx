import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { Link } from 'wouter'
import type { OutcomeKind } from '#core/record/outcome.ts'
import { toAddRound } from '../addresses.ts'
import { useWrite } from '../answers.ts'
import { sentenceOf } from '../call.ts'
import { processName } from '../record/process.ts'
import { OUTCOMES } from '../record/words.ts'
import { focusSoon } from '../ui/focusSoon.ts'
import { useToasts } from '../ui/toasts.tsx'
import { words } from '../words/words.ts'
import type { Row } from './useRows.ts'

const said = words.processList
const ENDS = Object.entries(OUTCOMES) as [OutcomeKind, string][]

/** What would move a process: stages come of its rounds, so a card is not dragged; a round is added to it, or how it ended is recorded. */
export const Moves = ({ row, isActive }: { row: Row; isActive: boolean }) => {
  const write = useWrite()
  const { say } = useToasts()
  const [isOpen, setIsOpen] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  const id = useId()
  const name = processName(row.process)

  const items = () => [...(place.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])]
  const open = () => {
    setIsOpen(true)
    focusSoon(() => items()[0])
  }
  const close = () => {
    setIsOpen(false)
    place.current?.querySelector<HTMLElement>('button[aria-haspopup]')?.focus()
  }
  const record = (kind: OutcomeKind) => {
    close()
    write('outcome.record', { process: row.process.id, kind }, said.recorded(name, OUTCOMES[kind])).catch((error: unknown) => say(sentenceOf(error)))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isOpen || event.ctrlKey || event.metaKey) return
    // The arrows go through the menu, not through the board behind it.
    event.stopPropagation()
    const all = items()
    const at = all.indexOf(document.activeElement as HTMLElement)
    const to = { ArrowDown: at + 1, ArrowUp: at - 1 + all.length, Home: 0, End: all.length - 1 }[event.key]
    if (to !== undefined) {
      event.preventDefault()
      all[to % all.length]?.focus()
    } else if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault()
      close()
    }
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears the keys of the menu in it
    <div
      ref={place}
      className="board-moves"
      onKeyDown={onKeyDown}
      onBlur={({ relatedTarget }) => {
        if (isOpen && !place.current?.contains(relatedTarget)) setIsOpen(false)
      }}
    >
      <button
        type="button"
        className="button button-quiet"
        tabIndex={isActive ? 0 : -1}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        aria-label={said.moveOf(name)}
        onClick={() => (isOpen ? close() : open())}
      >
        {said.move}
      </button>
      {isOpen ? (
        <div id={id} role="menu" aria-label={said.moveOf(name)} className="menu">
          <Link href={toAddRound(row.process.id)} role="menuitem" tabIndex={-1} className="menu-item">
            {said.addRound}
          </Link>
          {row.outcome !== null
            ? null
            : ENDS.map(([kind, how]) => (
                <button key={kind} type="button" role="menuitem" tabIndex={-1} className="menu-item" onClick={() => record(kind)}>
                  {how}
                </button>
              ))}
        </div>
      ) : null}
    </div>
  )
}
