import { type ReactNode, useRef, useState } from 'react'
import { Button, buttonClass } from '../ui/Button.tsx'
import { focusSoon } from '../ui/focusSoon.ts'
import { debriefWords } from '../words/debriefing.ts'

const said = debriefWords

export type Step = { readonly id: string; readonly title: string; readonly help?: string; readonly content: ReactNode }

const readPlace = (key: string): number => {
  try {
    return Number(localStorage.getItem(key) ?? 0)
  } catch {
    return 0
  }
}

const writePlace = (key: string, place: number): void => {
  try {
    if (place === 0) localStorage.removeItem(key)
    else localStorage.setItem(key, String(place))
  } catch {
    // Without storage one begins at the first part again, and nothing else is different.
  }
}

/** Which part is in sight on a narrow window, where one comes back to it. */
export const usePlace = (key: string, count: number) => {
  const [place, setPlace] = useState(() => Math.min(readPlace(key), count - 1))
  const element = useRef<HTMLDivElement>(null)
  return {
    place,
    element,
    show: (next: number) => {
      setPlace(next)
      writePlace(key, next)
    },
    go: (next: number) => {
      setPlace(next)
      writePlace(key, next)
      focusSoon(() => {
        const heading = element.current?.querySelector<HTMLElement>(`[data-step="${next}"] > h2`)
        heading?.scrollIntoView({ block: 'start' })
        return heading
      })
    },
    forget: () => writePlace(key, 0),
  }
}

type Place = ReturnType<typeof usePlace>

/** The parts of a long form: all below each other on a wide window, one at a time on a narrow one. */
export const Steps = ({ steps, at: { place, element } }: { steps: readonly Step[]; at: Place }) => (
  <div ref={element} className="steps-all">
    {steps.map(({ id, title, help, content }, index) => (
      <section key={id} className="debrief-step" data-step={index} data-current={index === place} aria-labelledby={`step-${id}`}>
        <h2 id={`step-${id}`} tabIndex={-1}>
          {title}
        </h2>
        {help === undefined ? null : <p className="soft">{help}</p>}
        {content}
      </section>
    ))}
  </div>
)

/**
 * On a narrow window: where one is, back and on, under the thumb. The way on is a plain button, for which a tap is over when it acts: where it was,
 * the one that saves comes up, and must not get the same tap.
 */
export const StepBar = ({ count, at: { place, go } }: { count: number; at: Place }) => (
  <nav className="step-bar" aria-label={said.parts}>
    <button type="button" className={buttonClass()} disabled={place === 0} onClick={() => go(place - 1)}>
      {said.back}
    </button>
    <span className="small soft">{said.placeOf(place + 1, count)}</span>
    {place === count - 1 ? (
      <Button type="submit" look="primary">
        {said.saveShort}
      </Button>
    ) : (
      <button type="button" className={buttonClass('primary')} onClick={() => go(place + 1)}>
        {said.next}
      </button>
    )}
  </nav>
)
