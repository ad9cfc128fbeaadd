import { Link } from 'wouter'
import { toProcess } from '../addresses.ts'
import { processName } from '../record/process.ts'
import { Disclosure } from '../ui/Disclosure.tsx'
import { dayInWords } from '../ui/days.ts'
import { Heads } from '../ui/Heads.tsx'
import { Wide } from '../ui/Wide.tsx'
import { words } from '../words/words.ts'
import type { Tally } from './Steps.tsx'

const said = words.tally

/** A reply is drawn no higher than one, and a stack of them no higher than the other. */
const [ONE, MOST] = [10, 48]

type Reply = Tally['replyList'][number]

/** When replies came, along the days: a block for each, or columns where they are many. The middle of them is marked beneath. */
const Picture = ({ replies, end }: { replies: Tally['replies']; end: number }) => {
  const highest = Math.max(...replies.flatMap(({ stacks }) => stacks.map(({ count }) => count)))
  const room = Math.min(MOST, ONE * highest)
  const x = (days: number): string => `${(Math.min(days, end) / end) * 100}%`
  return (
    <div aria-hidden="true">
      {replies.map(({ after, median, stacks }) => {
        const one = Math.min(ONE, room / Math.max(...stacks.map(({ count }) => count)))
        const middle = x(median ?? 0)
        return (
          <div key={after}>
            <span className="small">{said.replyAfter[after]}</span>
            <svg height={room} aria-hidden="true">
              {stacks.map(({ at, count }) => (
                <line
                  key={at}
                  className="reply-dot"
                  x1={x(at)}
                  x2={x(at)}
                  y1={room}
                  y2={room - count * one}
                  strokeDasharray={one > 2 ? `${one - 1} 1` : undefined}
                />
              ))}
              <line className="reply-median" x1={middle} x2={middle} y1={room} y2={room + 8} />
              <text x={middle} y={room + 22} textAnchor="middle">
                {said.replyHalf}
              </text>
            </svg>
          </div>
        )
      })}
      <p className="share-axis small soft">
        <span>{said.replyDays(0)}</span>
        <span>{said.replyDays(end / 2)}</span>
        <span>{said.replyBeyond(end)}</span>
      </p>
    </div>
  )
}

const AsTable = ({ replies }: { replies: readonly Reply[] }) => (
  <table>
    <caption>{said.replyTable}</caption>
    <Heads names={[said.replyCompany, said.replySince, said.replyDaysHead]} />
    <tbody>
      {replies.map((reply) => (
        <tr key={`${reply.processId} ${reply.since} ${reply.after}`}>
          <td>
            <Link href={toProcess(reply.processId)}>{processName(reply)}</Link>
          </td>
          <td>
            {said.replyAfter[reply.after]}, {dayInWords(reply.since)}
          </td>
          <td>{said.figure(reply.days)}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

/** How long they took to answer: in words, as a figure, and company by company. */
export const Replies = ({ tally }: { tally: Tally }) => {
  const replies = tally.replies.filter(({ count }) => count > 0)
  return (
    <section className="part" aria-labelledby="tally-replies">
      <h2 id="tally-replies">{said.replies}</h2>
      {tally.replies.map(({ after, count, median, most }) => (
        <p key={after}>{said.replyWords(said.replyAfter[after], count, median, most)}</p>
      ))}
      {tally.neverReplied === 0 ? null : <p>{said.replyNever(tally.neverReplied)}</p>}
      {tally.replyList.length === 0 ? null : (
        <>
          <figure className="replies wide" aria-label={said.replyTitle}>
            <Picture replies={replies} end={tally.replyEnd} />
          </figure>
          <p className="small soft">{said.replyHow}</p>
          <Disclosure title={said.replyTable}>
            <Wide label={said.replyTable}>
              <AsTable replies={tally.replyList} />
            </Wide>
          </Disclosure>
        </>
      )}
    </section>
  )
}
