import { useId } from 'react'
import type { OutputOf } from '../call.ts'
import { OneOf } from '../ui/Choice.tsx'
import type { ReadingFacts } from './debriefFields.ts'
import type { DebriefForm } from './useDebriefForm.ts'

export type SignShown = OutputOf<'signs.list'>['signs'][number]

const ANSWERS = [
  ['present', 'Yes'],
  ['absent', 'No'],
  [null, 'Did not notice'],
] as const

/** What takes the meaning of a sign away; asked only of one that was there. */
const Cancelled = ({ sign, reading, onChange }: { sign: SignShown; reading: ReadingFacts; onChange: (reading: ReadingFacts) => void }) => (
  <div className="sign-cancels">
    <OneOf
      label={sign.cancels.length === 1 ? 'Was it so that' : 'Was one of these so?'}
      labels={Object.fromEntries(sign.cancels.map(({ id, text }) => [id, text]))}
      unknown={sign.cancels.length === 1 ? 'No, or not known' : 'None of them'}
      name={`cancels-${sign.id}`}
      value={reading.cancelledBy}
      problem={undefined}
      onChange={(cancelledBy) => onChange({ ...reading, cancelledBy })}
    />
  </div>
)

/** One sign: yes, no, or did not notice, which says nothing and is chosen until something is said. */
export const SignAsked = ({ sign, form }: { sign: SignShown; form: DebriefForm }) => {
  const id = useId()
  const { value, onChange } = form.field<ReadingFacts>(`reading:${sign.id}`)
  return (
    <fieldset className="sign-asked">
      <legend>{sign.question}</legend>
      <div className="sign-answers">
        {ANSWERS.map(([seen, words]) => (
          <label key={words} className={seen === null ? 'sign-answer sign-nothing' : 'sign-answer'}>
            <input
              type="radio"
              name={id}
              checked={(value?.seen ?? null) === seen}
              onChange={() => onChange(seen === null ? null : { seen, cancelledBy: null })}
            />
            {words}
          </label>
        ))}
      </div>
      {value?.seen === 'present' && sign.cancels.length > 0 ? <Cancelled sign={sign} reading={value} onChange={onChange} /> : null}
    </fieldset>
  )
}
