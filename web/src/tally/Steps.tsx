import type { OutputOf } from '../call.ts'
import { Disclosure } from '../ui/Disclosure.tsx'
import { Heads } from '../ui/Heads.tsx'
import { Wide } from '../ui/Wide.tsx'
import { words } from '../words/words.ts'

const said = words.tally

export type Tally = OutputOf<'tally.show'>
type Step = Tally['steps'][number]

/** Below so many answers one's own share says less than what holds for everybody. */
const ENOUGH = 20

const nameOf = ({ from, to }: Step): string => said.step(said.rungs[from], said.rungs[to])

/** Below this share a tenth of ten says nothing any more. */
const RARE = 0.005

const rangeOf = ({ range }: Step): string => {
  if (range === null) return ''
  return range.high < RARE ? said.stepRare(range.high) : said.stepRange(said.tenths(range.low), said.tenths(range.high))
}

const wordsOf = (step: Step): string =>
  [
    said.stepCount(step.wentOn, step.decided),
    rangeOf(step),
    step.open === 0 ? '' : said.stepOpen(step.open),
    step.left === 0 ? '' : said.stepLeft(step.left),
  ]
    .filter((part) => part !== '')
    .join(' · ')

/** A share as a mark, and where it may lie as a band, from none to all. */
const Share = ({ wentOn, decided, range }: Step) => (
  <span className="share">
    <svg aria-hidden="true" focusable="false">
      {[0, 50, 100].map((at) => (
        <line key={at} className="share-rule" x1={`${at}%`} x2={`${at}%`} y1="0" y2="100%" />
      ))}
      {range === null ? null : (
        <>
          <rect className="share-range" x={`${range.low * 100}%`} width={`${(range.high - range.low) * 100}%`} y={8} height={12} />
          <rect className="share-mark" x={`${(wentOn / decided) * 100}%`} width={4} y={4} height={20} transform="translate(-2 0)" />
        </>
      )}
    </svg>
  </span>
)

const AsTable = ({ steps }: { steps: readonly Step[] }) => (
  <table>
    <caption>{said.steps}</caption>
    <Heads names={[said.tableStep, said.tableWentOn, said.tableDecided, said.tableRange, said.tableOpen, said.tableLeft]} />
    <tbody>
      {steps.map((step) => (
        <tr key={nameOf(step)}>
          <th scope="row">{nameOf(step)}</th>
          <td>{said.figure(step.wentOn)}</td>
          <td>{said.figure(step.decided)}</td>
          <td>{step.range === null ? '' : `${said.tenths(step.range.low)}–${said.tenths(step.range.high)}`}</td>
          <td>{said.figure(step.open)}</td>
          <td>{said.figure(step.left)}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

/** How many went on from each step: a mark and a band each, in words and as a table too. */
export const Steps = ({ steps }: { steps: readonly Step[] }) => (
  <section className="part" aria-labelledby="tally-steps">
    <h2 id="tally-steps">{said.steps}</h2>
    <p className="soft">{said.stepsHow}</p>
    <div className="tally-steps">
      <div className="tally-step" aria-hidden="true">
        <span className="share-axis small soft">
          <span>{said.axisNone}</span>
          <span>{said.axisHalf}</span>
          <span>{said.axisAll}</span>
        </span>
      </div>
      <ul className="tally-steps">
        {steps.map((step) => (
          <li key={nameOf(step)} className="tally-step">
            <span>{nameOf(step)}</span>
            <Share {...step} />
            <span className="small soft">{wordsOf(step)}</span>
          </li>
        ))}
      </ul>
    </div>
    {steps.some(({ isEnough, range }) => range !== null && !isEnough) ? <p className="soft">{said.smallTruth(ENOUGH)}</p> : null}
    <Disclosure title={said.table}>
      <Wide label={said.table}>
        <AsTable steps={steps} />
      </Wide>
    </Disclosure>
  </section>
)
