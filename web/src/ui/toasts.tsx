import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react'
import { call, sentenceOf } from '../call.ts'
import { words } from '../words/words.ts'
import { useWritten } from '../written.ts'
import { Button } from './Button.tsx'
import { Icon } from './Icon.tsx'

const said = words.ui

type Toast = { id: number; sentence: string; seq: number | null }
type Toasts = {
  /** Says what was done; with the number of the change, also the way back. */
  say: (sentence: string, seq?: number | null) => void
  /** Takes a change back and says so; false when that was refused. */
  undo: (seq: number) => Promise<boolean>
}

const ToastContext = createContext<Toasts>({ say: () => {}, undo: async () => false })
export const useToasts = (): Toasts => useContext(ToastContext)

const STAYS_MS = 20_000

const One = ({ toast, onClose, onUndo }: { toast: Toast; onClose: () => void; onUndo: () => void }) => {
  const [isHeld, hold] = useState(false)
  const close = useRef(onClose)
  close.current = onClose
  useEffect(() => {
    if (isHeld) return
    const timer = setTimeout(() => close.current(), STAYS_MS)
    return () => clearTimeout(timer)
  }, [isHeld])
  return (
    <li className="toast" onMouseEnter={() => hold(true)} onMouseLeave={() => hold(false)} onFocus={() => hold(true)} onBlur={() => hold(false)}>
      <span>{toast.sentence}</span>
      <span className="row">
        {toast.seq === null ? null : (
          <Button look="quiet" onPress={onUndo} aria-label={said.undoOf(toast.sentence)}>
            <Icon name="undo" /> {said.undo}
          </Button>
        )}
        <Button look="quiet" onPress={onClose} aria-label={said.closeOf(toast.sentence)}>
          <Icon name="close" /> {said.close}
        </Button>
      </span>
    </li>
  )
}

/** Says what was done last and offers the way back, for a while; history has the rest. F6 goes there and back. */
export const ToastsAround = ({ children }: { children: ReactNode }) => {
  const written = useWritten()
  const [toasts, setToasts] = useState<readonly Toast[]>([])
  const next = useRef(1)
  const region = useRef<HTMLElement>(null)
  const cameFrom = useRef<HTMLElement | null>(null)

  const say = useCallback((sentence: string, seq?: number | null) => {
    setToasts([{ id: next.current++, sentence, seq: seq ?? null }])
  }, [])
  const back = useCallback(() => {
    const heading = document.querySelector<HTMLElement>('main h1')
    const place = cameFrom.current?.isConnected ? cameFrom.current : heading
    place?.focus()
  }, [])
  const close = (id: number) => {
    if (region.current?.contains(document.activeElement)) back()
    setToasts((now) => now.filter((each) => each.id !== id))
  }
  const undo = useCallback(
    async (seq: number) => {
      // The way back of a change is offered once.
      setToasts((now) => now.filter((each) => each.seq !== seq))
      let by: number | null = null
      try {
        by = (await call('history.undo', { seq })).seq
        say(said.undone, by)
      } catch (error) {
        say(sentenceOf(error))
        return false
      } finally {
        await written(by)
      }
      return true
    },
    [say, written],
  )
  const undoFrom = ({ seq }: Toast) => {
    back()
    if (seq !== null) undo(seq)
  }
  useEffect(() => {
    const toRegion = (event: KeyboardEvent) => {
      if (event.key !== 'F6' || region.current === null) return
      event.preventDefault()
      if (region.current.contains(document.activeElement)) return back()
      cameFrom.current = document.activeElement as HTMLElement | null
      region.current.querySelector<HTMLElement>('li:last-child button')?.focus()
    }
    window.addEventListener('keydown', toRegion)
    return () => window.removeEventListener('keydown', toRegion)
  }, [back])

  return (
    <ToastContext value={useMemo(() => ({ say, undo }), [say, undo])}>
      {children}
      <section ref={region} className="toasts" aria-label={said.notices}>
        <ol aria-live="polite" aria-relevant="additions">
          {toasts.map((toast) => (
            <One key={toast.id} toast={toast} onClose={() => close(toast.id)} onUndo={() => undoFrom(toast)} />
          ))}
        </ol>
      </section>
    </ToastContext>
  )
}
