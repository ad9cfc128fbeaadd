import { useId } from 'react'
import type { OutputOf } from '../call.ts'
import { OneOf } from '../ui/Choice.tsx'
import { debriefWords } from '../words/debriefing.ts'
import type { ReadingFacts } from './debriefFields.ts'
import type { DebriefForm } from './useDebriefForm.ts'

const said = debriefWords

export type SignShown = OutputOf<'signs.list'>['signs'][number]

const ANSWERS = [
  ['present', said.answers.present],
  ['absent', said.answers.absent],
  [null, said.answers.nothing],
] as const

/** What takes the meaning of a sign away; asked only of one that was there. */
const Cancelled = ({ sign, reading, onChange }: { sign: SignShown; reading: ReadingFacts; onChange: (reading: ReadingFacts) => void }) => (
  <div className="sign-cancels">
    <OneOf
      label={sign.cancels.length === 1 ? said.wasItSo : said.wasOneSo}
      labels={Object.fromEntries(sign.cancels.map(({ id, text }) => [id, text]))}
      unknown={sign.cancels.length === 1 ? said.notSo : said.noneOfThem}
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
        {ANSWERS.map(([seen, answer]) => (
          <label key={answer} className={seen === null ? 'sign-answer sign-nothing' : 'sign-answer'}>
            <input
              type="radio"
              name={id}
              checked={(value?.seen ?? null) === seen}
              onChange={() => onChange(seen === null ? null : { seen, cancelledBy: null })}
            />
            {answer}
          </label>
        ))}
      </div>
      {value?.seen === 'present' && sign.cancels.length > 0 ? <Cancelled sign={sign} reading={value} onChange={onChange} /> : null}
    </fieldset>
  )
}
