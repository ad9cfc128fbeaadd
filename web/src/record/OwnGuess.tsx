import { type PointerEvent, useId, useRef } from 'react'
import type { Field } from '../ui/form.ts'
import { words } from '../words/words.ts'

const said = words.record

const TENTHS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]

/** A thumb that moves less than this has tapped. */
const SLID_PX = 6

/** The row fills under a finger that slides over it; a tap and the keyboard go to the answers themselves. */
const useSliding = (choose: (tenth: number) => void) => {
  const from = useRef<number | null>(null)
  const at = ({ currentTarget, clientX }: PointerEvent<HTMLElement>): number => {
    const { left, width } = currentTarget.getBoundingClientRect()
    return Math.min(10, Math.max(0, Math.ceil(((clientX - left) / width) * 10)))
  }
  return {
    onPointerDown: ({ clientX }: PointerEvent<HTMLElement>) => {
      from.current = clientX
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (from.current === null) return
      const { currentTarget: row, pointerId, clientX } = event
      if (!row.hasPointerCapture(pointerId)) {
        if (Math.abs(clientX - from.current) < SLID_PX) return
        row.setPointerCapture(pointerId)
      }
      choose(at(event))
    },
    onPointerUp: () => {
      from.current = null
    },
    onPointerCancel: () => {
      from.current = null
    },
  }
}

/** One's own guess, asked before ours is seen: a row of ten to fill, or nothing. What is around it may have a way of its own to skip. */
export const OwnGuess = ({ value, onChange, problem, hasSkip = true }: Field<number | null> & { hasSkip?: boolean }) => {
  const id = useId()
  const chosen = value === null ? null : Math.round(value * 10)
  const choose = (tenth: number) => onChange(tenth / 10)
  const sliding = useSliding(choose)
  return (
    <fieldset className="choice guess" aria-describedby={`${id}-help`}>
      <legend>{said.guess}</legend>
      <label className="choice-one guess-none">
        <input type="radio" name={id} aria-label={said.guessOf(0)} checked={chosen === 0} onChange={() => choose(0)} />
        {said.guessNone}
      </label>
      <div className="guess-row" {...sliding}>
        {TENTHS.slice(1).map((tenth) => (
          <label key={tenth} className={chosen !== null && tenth <= chosen ? 'guess-one guess-filled' : 'guess-one'}>
            <input type="radio" name={id} aria-label={said.guessOf(tenth)} checked={chosen === tenth} onChange={() => choose(tenth)} />
            <span aria-hidden="true">{tenth}</span>
          </label>
        ))}
      </div>
      {hasSkip ? (
        <label className="choice-one guess-skip">
          <input type="radio" name={id} checked={chosen === null} onChange={() => onChange(null)} />
          {said.guessSkip}
        </label>
      ) : null}
      <span id={`${id}-help`} className="field-help guess-help">
        {said.guessHow}
      </span>
      {problem === undefined ? null : (
        <span className="field-problem guess-help" role="alert">
          {problem}
        </span>
      )}
    </fieldset>
  )
}
