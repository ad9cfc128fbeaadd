import { type RefObject, useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { Disclosure } from '../ui/Disclosure.tsx'
import { words } from '../words/words.ts'

const said = words.processList
const KEPT = 'single keys'

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input:not([type=checkbox], [type=radio]), textarea, select'))

const readKept = (): boolean => {
  try {
    return localStorage.getItem(KEPT) !== 'off'
  } catch {
    return true
  }
}

/** Single letters as keys, for this page: they can be turned off, for those who speak to their machine. */
export const useLetters = (search: RefObject<HTMLElement | null>) => {
  const [, go] = useLocation()
  const [hasLetters, setHasLetters] = useState(readKept)
  useEffect(() => {
    if (!hasLetters) return
    const act = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target)) return
      if (document.querySelector('dialog[open]') !== null || (event.key !== '/' && event.key !== 'n')) return
      event.preventDefault()
      if (event.key === 'n') go('/add')
      else search.current?.querySelector('input')?.focus()
    }
    window.addEventListener('keydown', act)
    return () => window.removeEventListener('keydown', act)
  }, [hasLetters, go, search])
  const set = (isOn: boolean) => {
    setHasLetters(isOn)
    try {
      localStorage.setItem(KEPT, isOn ? 'on' : 'off')
    } catch {
      // A browser may refuse storage; then it holds for this page.
    }
  }
  return { hasLetters, setHasLetters: set }
}

/** Which keys there are, and turning off the single letters. */
export const Keys = ({ hasLetters, onChange }: { hasLetters: boolean; onChange: (isOn: boolean) => void }) => (
  <Disclosure title={said.keys}>
    <div className="stack stack-tight">
      <p>{said.keysIntro}</p>
      <dl className="keys">
        {said.keyList.map(([key, does]) => (
          <div key={key}>
            <dt>{key}</dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p>{said.keysAnywhere}</p>
      <label className="choice-one">
        <input type="checkbox" checked={hasLetters} onChange={({ target }) => onChange(target.checked)} />
        {said.keysOn}
      </label>
    </div>
  </Disclosure>
)
