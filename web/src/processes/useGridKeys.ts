import { type KeyboardEvent, type MouseEvent, useLayoutEffect, useRef, useState } from 'react'

/** How far a page of keys goes. */
const PAGE = 10

type GridKeys = {
  /** How many rows there are. */
  count: number
  place: { readonly current: HTMLElement | null }
  /** Brings a row into sight. */
  reveal: (row: number) => void
  open: (row: number) => void
  toggle: (row: number) => void
  /** Chooses every row from one to another. */
  chooseRange: (one: number, other: number) => void
  chooseAll: () => void
  chooseNone: () => void
  /** Whether single letters are keys. */
  hasLetters: boolean
  start: number
}

/** The keys of a grid whose rows have the focus one at a time: which row is the active one, and what its keys and clicks do. */
export const useGridKeys = ({ count, place, reveal, open, toggle, chooseRange, chooseAll, chooseNone, hasLetters, start }: GridKeys) => {
  const [active, setActive] = useState(start)
  /** Where a range begins: at what was chosen last. */
  const anchor = useRef(start)
  const isMoving = useRef(false)
  const row = Math.min(active, Math.max(0, count - 1))

  useLayoutEffect(() => {
    if (!isMoving.current) return
    isMoving.current = false
    place.current?.querySelector<HTMLElement>(`[data-row="${row}"]`)?.focus({ preventScroll: true })
  })

  const move = (to: number, extends_: boolean) => {
    const next = Math.max(0, Math.min(count - 1, to))
    isMoving.current = true
    reveal(next)
    setActive(next)
    if (!extends_) return
    chooseRange(row, next)
    anchor.current = next
  }
  const choose = (at: number, isRange: boolean) => {
    if (isRange) chooseRange(anchor.current, at)
    else toggle(at)
    anchor.current = at
  }
  const letters: Readonly<Record<string, (event: KeyboardEvent) => void>> = {
    j: ({ shiftKey }) => move(row + 1, shiftKey),
    k: ({ shiftKey }) => move(row - 1, shiftKey),
    x: ({ shiftKey }) => choose(row, shiftKey),
  }
  const keys: Readonly<Record<string, (event: KeyboardEvent) => void>> = {
    ArrowDown: letters.j as (event: KeyboardEvent) => void,
    ArrowUp: letters.k as (event: KeyboardEvent) => void,
    Home: ({ shiftKey }) => move(0, shiftKey),
    End: ({ shiftKey }) => move(count - 1, shiftKey),
    PageDown: ({ shiftKey }) => move(row + PAGE, shiftKey),
    PageUp: ({ shiftKey }) => move(row - PAGE, shiftKey),
    Enter: () => open(row),
    ' ': ({ shiftKey }) => choose(row, shiftKey),
    Escape: chooseNone,
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey) return
    if (event.ctrlKey || event.metaKey) {
      if (event.key !== 'a') return
      event.preventDefault()
      return chooseAll()
    }
    // The row itself has the focus; a tick or a link in it has its own keys.
    if (!(event.target as HTMLElement).matches('[data-row]')) return
    const act = keys[event.key] ?? (hasLetters ? letters[event.key.toLowerCase()] : undefined)
    if (act === undefined) return
    event.preventDefault()
    act(event)
  }
  const onClick = (event: MouseEvent) => {
    const target = event.target as HTMLElement
    const at = Number(target.closest<HTMLElement>('[data-row]')?.dataset.row ?? Number.NaN)
    if (Number.isNaN(at)) return
    setActive(at)
    if (target.matches('.line-choose input')) choose(at, event.shiftKey)
  }
  return { active: row, onKeyDown, onClick }
}
