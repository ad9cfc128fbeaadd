import { Link } from 'wouter'
import { toStand } from '../addresses.ts'
import { useAnswer } from '../answers.ts'
import { dayAndMonth } from '../ui/days.ts'
import { words } from '../words/words.ts'

const said = words.today

/** The days at which the line looks ahead. */
const AHEAD = 60

const Told = () => {
  const { data } = useAnswer('portfolio.show', {})
  const by = data?.atLeastOne.find(({ days }) => days === AHEAD)
  if (data === undefined || by === undefined || data.open === 0) return <span aria-hidden="true">&nbsp;</span>
  if (data.guessFirst !== null)
    return (
      <Link href={toStand(data.guessFirst)}>
        {said.everythingOpen(data.open)} · {said.guessFirst}
      </Link>
    )
  return (
    <Link href="/open">
      {said.everythingOpen(data.open)} · {said.atLeastOne(dayAndMonth(by.on), by.words, data.inHand.length > 0)}
    </Link>
  )
}

/** One line about everything open; of one process alone after one's own guess of it, and only where one has not said that the odds are not to be shown. */
export const OpenLine = () => {
  const { data } = useAnswer('settings.show', {})
  if (data?.oddsShown === false) return null
  return <p className="open-line">{data === undefined ? <span aria-hidden="true">&nbsp;</span> : <Told />}</p>
}
