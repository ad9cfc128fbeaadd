import { Link } from 'wouter'
import { toDebrief } from '../addresses.ts'
import { useAnswer } from '../answers.ts'
import { buttonClass } from '../ui/Button.tsx'
import { dayNumber, momentSpoken, today } from '../ui/days.ts'
import { words } from '../words/words.ts'
import type { RoundShown, Shown } from './process.ts'
import { roundNamed } from './words.ts'

const said = words.record

/** How many days a round stays within reach of memory: ours to say, nobody has measured it for interviews. */
const REMEMBERED = 14

const isRemembered = ({ heldOn, plannedOn }: RoundShown): boolean => {
  const on = heldOn ?? plannedOn
  return on !== null && dayNumber(today()) - dayNumber(on) <= REMEMBERED
}

/** How far the debrief of a round is: it can be begun, or was left half-done, at that moment if it is known; null when nothing is to do. */
export type DebriefDue = { round: RoundShown; state: 'new' | 'half-done'; leftAt: string | null } | null

/** The debrief that comes next: one that was left half-done, else of the round that took place last, as long as it is within reach of memory. */
export const useDebriefDue = ({ rounds, debriefs, happened, outcome }: Shown): DebriefDue => {
  const { data } = useAnswer('draft.list', {})
  const draftOf = ({ id }: RoundShown) => data?.drafts.find(({ round }) => round === id)
  const debriefOf = ({ id }: RoundShown) => debriefs.find(({ roundId }) => roundId === id)
  const left = rounds.findLast((round) => draftOf(round) !== undefined || (outcome === null && debriefOf(round)?.isFinished === false))
  if (left !== undefined) return { round: left, state: 'half-done', leftAt: draftOf(left)?.at ?? null }
  if (outcome !== null) return null
  const round = rounds.findLast((each) => happened[each.id] === true)
  return round === undefined || !isRemembered(round) || debriefOf(round) !== undefined ? null : { round, state: 'new', leftAt: null }
}

/** The way to the debrief that comes next. */
export const DebriefNext = ({ process, due, look = 'primary' }: { process: string; due: NonNullable<DebriefDue>; look?: 'primary' | 'plain' }) => {
  const { round, state, leftAt } = due
  const name = roundNamed(round)
  return (
    <>
      <Link href={toDebrief(process, round.id)} className={buttonClass(look)}>
        {state === 'new' ? said.debriefDo(name) : said.debriefGoOn(name)}
      </Link>
      {leftAt === null ? null : <span className="small soft">{said.debriefLeft(momentSpoken(leftAt))}</span>}
    </>
  )
}
