import { type KeyboardEvent, type RefObject, useEffect, useId, useMemo, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { words } from '../words/words.ts'
import { foundAmong, type Known } from './found.ts'
import { noteRecent, readRecent } from './recent.ts'
import { useEntries } from './useEntries.ts'
import './palette.css'

const said = words.palette
const MOST = 40
/** How long the typing rests before those who listen hear how much is found. */
const SAID_MS = 500

const Count = ({ count, text }: { count: number; text: string }) => {
  const [spoken, setSpoken] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setSpoken(count === 0 ? said.nothing(text) : said.found(count)), SAID_MS)
    return () => clearTimeout(timer)
  }, [count, text])
  return (
    <p className="hidden-but-read" role="status">
      {spoken}
    </p>
  )
}

const Option = ({ entry, id, isActive }: { entry: Known; id: string; isActive: boolean }) => (
  // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the active one
  <div id={id} role="option" aria-selected={isActive} data-id={entry.id} className="palette-option">
    <span>{entry.label}</span>
    <span className="small soft">{entry.kind === 'command' ? entry.also : said.kinds[entry.kind]}</span>
  </div>
)

/** Finds pages, processes, signs and everything that can be done, and goes there. */
export const Palette = ({ dialog }: { dialog: RefObject<HTMLDialogElement | null> }) => {
  const [, go] = useLocation()
  const [text, setText] = useState('')
  const [active, setActive] = useState(0)
  const [recent] = useState(readRecent)
  const field = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const id = useId()
  const entries = useEntries(text)
  const found = useMemo(() => foundAmong(entries, text, recent, MOST), [entries, text, recent])
  const at = Math.min(active, Math.max(0, found.length - 1))
  const idOf = (place: number) => `${id}-${place}`

  useEffect(() => field.current?.focus(), [])
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' })
  }, [at])

  const choose = (entry: Known | undefined) => {
    if (entry === undefined) return
    noteRecent(entry.id)
    dialog.current?.close()
    go(entry.to)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const to = { ArrowDown: at + 1, ArrowUp: at - 1 + found.length, PageDown: Math.min(at + 8, found.length - 1), PageUp: Math.max(at - 8, 0) }[
      event.key
    ]
    if (to !== undefined && found.length > 0) {
      event.preventDefault()
      setActive(to % found.length)
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault()
      choose(found[at])
    }
  }
  return (
    <>
      <input
        ref={field}
        className="input palette-field"
        role="combobox"
        aria-label={said.field}
        placeholder={said.field}
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={found.length === 0 ? undefined : idOf(at)}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={({ target }) => {
          setText(target.value)
          setActive(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label={said.list}
        className="palette-list"
        // The field keeps the focus while an option is pressed.
        onMouseDown={(event) => event.preventDefault()}
        onClick={({ target }) => {
          const pressed = (target as HTMLElement).closest<HTMLElement>('[role="option"]')
          choose(found.find((entry) => entry.id === pressed?.dataset.id))
        }}
        onKeyDown={onKeyDown}
      >
        {found.map((entry, place) => (
          <Option key={entry.id} entry={entry} id={idOf(place)} isActive={place === at} />
        ))}
      </div>
      {found.length === 0 ? <p className="palette-none soft">{said.nothing(text)}</p> : null}
      <Count count={found.length} text={text} />
    </>
  )
}
