import { Link } from '@tanstack/react-router'
import { useAnswer } from '../answers.ts'
import type { DebriefShown } from './process.ts'
import { SURENESS } from './words.ts'

type Reading = DebriefShown['readings'][number]

const Signs = ({ title, readings }: { title: string; readings: readonly Reading[] }) => {
  const { data } = useAnswer('signs.list', {})
  if (readings.length === 0) return null
  return (
    <div>
      <p>{title}</p>
      <ul className="soft debrief-signs">
        {readings.map(({ sign, cancelledBy }) => {
          const card = data?.signs.find(({ id }) => id === sign)
          const cancel = card?.cancels.find(({ id }) => id === cancelledBy)
          return (
            <li key={sign}>
              <Link to="/signs/$sign" params={{ sign }}>
                {card?.name ?? sign}
              </Link>
              {cancel === undefined ? null : `, but ${cancel.text}`}
            </li>
          )
        })}
      </ul>
    </div>
  )
}

const Asked = ({ asked }: { asked: DebriefShown['asked'] }) =>
  asked.length === 0 ? null : (
    <dl className="stack stack-tight">
      {asked.map(({ question, answer, sureness, instead }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a question is known by nothing but its place
        <div key={index}>
          <dt>They asked: {question}</dt>
          {answer === null ? null : <dd className="prose soft">{answer}</dd>}
          {sureness === null ? null : <dd className="soft">You felt {SURENESS[sureness].toLowerCase()}.</dd>}
          {instead === null ? null : <dd className="prose soft">Instead: {instead}</dd>}
        </div>
      ))}
    </dl>
  )

/** The notes of a debrief, to read. */
export const DebriefView = ({ debrief: { ownGuess, readings, asked, caredAbout, openQuestions, notes } }: { debrief: DebriefShown }) => (
  <div className="stack debrief">
    {ownGuess === null ? null : <p>Your own guess then: {Math.round(ownGuess * 10)} of 10.</p>}
    <Signs title="You saw:" readings={readings.filter(({ seen }) => seen === 'present')} />
    <Signs title="You noticed that it was not so:" readings={readings.filter(({ seen }) => seen === 'absent')} />
    <Asked asked={asked} />
    {caredAbout === null ? null : <p className="prose">They cared about: {caredAbout}</p>}
    {openQuestions === null ? null : <p className="prose">You still want to know: {openQuestions}</p>}
    {notes === null ? null : <p className="prose">{notes}</p>}
  </div>
)
