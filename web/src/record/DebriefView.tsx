import { Link } from 'wouter'
import { toSign } from '../addresses.ts'
import { useAnswer } from '../answers.ts'
import { words } from '../words/words.ts'
import type { DebriefShown } from './process.ts'
import { SURENESS } from './words.ts'

const said = words.record

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
              <Link href={toSign(sign)}>{card?.name ?? sign}</Link>
              {cancel === undefined ? null : said.butCancelled(cancel.text)}
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
          <dt>{said.theyAsked(question)}</dt>
          {answer === null ? null : <dd className="prose soft">{answer}</dd>}
          {sureness === null ? null : <dd className="soft">{said.youFelt(said.inSentence(SURENESS[sureness]))}</dd>}
          {instead === null ? null : <dd className="prose soft">{said.insteadOf(instead)}</dd>}
        </div>
      ))}
    </dl>
  )

/** The notes of a debrief, to read. */
export const DebriefView = ({ debrief: { ownGuess, readings, asked, caredAbout, openQuestions, notes } }: { debrief: DebriefShown }) => (
  <div className="stack debrief">
    {ownGuess === null ? null : <p>{said.guessThen(Math.round(ownGuess * 10))}</p>}
    <Signs title={said.youSaw} readings={readings.filter(({ seen }) => seen === 'present')} />
    <Signs title={said.youSawNot} readings={readings.filter(({ seen }) => seen === 'absent')} />
    <Asked asked={asked} />
    {caredAbout === null ? null : <p className="prose">{said.caredAbout(caredAbout)}</p>}
    {openQuestions === null ? null : <p className="prose">{said.stillToKnow(openQuestions)}</p>}
    {notes === null ? null : <p className="prose">{notes}</p>}
  </div>
)
