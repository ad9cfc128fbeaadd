import { useId } from 'react'
import type { Field } from '../ui/form.ts'

const TENTHS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]

/** One's own guess, asked before ours is seen: a row of ten to fill, or nothing. What is around it may have a way of its own to skip. */
export const OwnGuess = ({ value, onChange, problem, hasSkip = true }: Field<number | null> & { hasSkip?: boolean }) => {
  const id = useId()
  const chosen = value === null ? null : Math.round(value * 10)
  return (
    <fieldset className="choice guess" aria-describedby={`${id}-help`}>
      <legend>Your own guess first: out of ten processes that feel like this one, how many end in an offer?</legend>
      <div className="guess-row">
        {TENTHS.map((tenth) => (
          <label key={tenth} className={chosen !== null && tenth <= chosen && tenth > 0 ? 'guess-one guess-filled' : 'guess-one'}>
            <input type="radio" name={id} aria-label={`${tenth} of 10`} checked={chosen === tenth} onChange={() => onChange(tenth / 10)} />
            <span aria-hidden="true">{tenth}</span>
          </label>
        ))}
        {hasSkip ? (
          <label className="choice-one">
            <input type="radio" name={id} checked={chosen === null} onChange={() => onChange(null)} />
            Skip
          </label>
        ) : null}
      </div>
      <span id={`${id}-help`} className="field-help">
        It is asked before ours is shown, so that ours cannot sway it.
      </span>
      {problem === undefined ? null : (
        <span className="field-problem" role="alert">
          {problem}
        </span>
      )}
    </fieldset>
  )
}
