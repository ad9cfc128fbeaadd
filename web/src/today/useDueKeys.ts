import { useEffect } from 'react'
import { focusLine, pressInLine } from './dueFocus.ts'

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'SELECT', 'TEXTAREA'].includes(target.tagName))

const isInLine = (): boolean => document.activeElement?.closest('[data-due]') != null

/** What a key does on the page; false when it does nothing here. The arrows scroll the page until a line has the focus. */
const KEYS: Readonly<Record<string, () => boolean>> = {
  j: () => focusLine(1),
  k: () => focusLine(-1),
  ArrowDown: () => isInLine() && focusLine(1),
  ArrowUp: () => isInLine() && focusLine(-1),
  d: () => pressInLine('data-done'),
  p: () => pressInLine('data-put-off'),
}

/** Goes from one thing that waits to the next, says that one is done, puts one off: by single keys, as long as nobody is typing. */
export const useDueKeys = (): void => {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      if (KEYS[event.key]?.() === true) event.preventDefault()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}
