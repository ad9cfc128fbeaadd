import { Link } from 'wouter'
import { Disclosure } from '../ui/Disclosure.tsx'
import { capital, dayInWords } from '../ui/days.ts'
import { loopWords } from '../words/loop.ts'
import { Rich } from '../words/Rich.tsx'
import { BlockLine } from './Blocks.tsx'
import { Lines, Part } from './Part.tsx'
import { PrepFactsPart } from './PrepFactsPart.tsx'
import type { OfRound, Plan } from './prep.ts'

const said = loopWords.prep

const DAYS_SHOWN = 2

const Days = ({ days, plan, ...of }: OfRound & { days: readonly string[]; plan: Plan }) =>
  days.map((day) => (
    <div key={day} className="stack stack-tight">
      <h3>{capital(dayInWords(day))}</h3>
      <ul className="blocks">
        {plan.blocks
          .filter(({ on }) => on === day)
          .map((block) => (
            <BlockLine key={block.key} {...of} block={block} />
          ))}
      </ul>
    </div>
  ))

/** What is done already. A task that the plan no longer knows is not named. */
const Done = ({ brief }: Pick<OfRound, 'brief'>) => {
  const lines = brief.said.done.flatMap(({ task, minutes }, place) => {
    const text = brief.prepare.find(({ id }) => id === task)?.text
    return text === undefined ? [] : [{ key: `${task} ${place}`, line: minutes === null ? text : `${text} ${said.doneFor(minutes)}` }]
  })
  if (lines.length === 0) return null
  return (
    <Disclosure title={said.doneList(lines.length)}>
      <ul className="ready-lines soft">
        {lines.map(({ key, line }) => (
          <li key={key}>{line}</li>
        ))}
      </ul>
      <p className="small soft">
        <Rich text={said.history} parts={{ link: (words) => <Link href="/history">{words}</Link> }} />
      </p>
    </Disclosure>
  )
}

const Planned = ({ plan, ...of }: OfRound & { plan: Plan }) => {
  const days = [...new Set(plan.blocks.map(({ on }) => on))]
  const [first, later] = [days.slice(0, DAYS_SHOWN), days.slice(DAYS_SHOWN)]
  return (
    <>
      <p className="soft">{said.planHow}</p>
      <Lines lines={plan.notes} isSoft />
      <Days days={first} plan={plan} {...of} />
      {later.length === 0 ? null : (
        <Disclosure title={said.planMore(later.length)}>
          <div className="stack">
            <Days days={later} plan={plan} {...of} />
          </div>
        </Disclosure>
      )}
      {plan.left.length === 0 ? null : (
        <Disclosure title={said.left(plan.left.length)}>
          <ul className="ready-lines">
            {plan.left.map(({ task, text, minutes }) => (
              <li key={task}>
                {text} <span className="soft">{said.worth(minutes)}</span>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  )
}

/** What to do when, by day, and the few facts that the plan needs. */
export const PlanPart = ({ plan, refusal, ...of }: OfRound & { plan: Plan | undefined; refusal: string | null }) => (
  <Part id="plan" title={said.plan}>
    {refusal === null ? null : <p>{refusal}</p>}
    {plan === undefined || refusal !== null ? null : <Planned plan={plan} {...of} />}
    <Done brief={of.brief} />
    <PrepFactsPart {...of} />
  </Part>
)
