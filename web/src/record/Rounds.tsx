import { Link } from '@tanstack/react-router'
import type { RoundFacts } from '#core/record/round.ts'
import { buttonClass } from '../ui/Button.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { Icon } from '../ui/Icon.tsx'
import { DebriefView } from './DebriefView.tsx'
import type { RoundShown, Shown } from './process.ts'
import { RoundFields } from './RoundFields.tsx'
import { Item, type ListProps } from './RowList.tsx'
import { roundDayInWords, roundManner, roundName } from './words.ts'

const RoundView = ({ record, round }: { record: Shown; round: RoundShown }) => {
  const debrief = record.debriefs.find(({ roundId }) => roundId === round.id)
  const people = record.people.filter(({ id }) => round.personIds.includes(id)).map(({ name }) => name)
  const manner = roundManner(round)
  return (
    <>
      <h3>{roundName(round)}</h3>
      <p>
        {roundDayInWords(round)}
        {manner === '' ? null : <span className="soft"> · {manner}</span>}
      </p>
      {people.length === 0 ? null : <p className="soft">With {people.join(', ')}</p>}
      {debrief === undefined ? null : (
        <Disclosure title={`Debrief of ${roundName(round).toLowerCase()}`}>
          <DebriefView debrief={debrief} />
        </Disclosure>
      )}
    </>
  )
}

const debriefWords = ({ debriefs }: Shown, round: string): string => {
  const debrief = debriefs.find(({ roundId }) => roundId === round)
  return debrief === undefined ? 'Debrief' : debrief.isFinished ? 'Change the debrief' : 'Go on with the debrief'
}

/** The rounds in their order, each with its people and its debrief. */
export const Rounds = ({ record }: { record: Shown }) => {
  const process = record.process.id
  const list: ListProps<RoundFacts> = {
    kind: 'round',
    process,
    rows: record.rounds,
    nameOf: ({ number }) => (number === null ? 'a round' : `round ${number}`),
    fields: (form) => <RoundFields form={form} people={record.people} />,
    view: (round) => <RoundView record={record} round={round as RoundShown} />,
    also: (round) =>
      record.happened[round.id] === false ? null : (
        <Link to="/process/$process/debrief/$round" params={{ process, round: round.id }} className={buttonClass('quiet')}>
          {debriefWords(record, round.id)}
          <span className="hidden-but-read"> of {roundName(round).toLowerCase()}</span>
        </Link>
      ),
  }
  return (
    <section className="part" aria-label="Rounds">
      <div className="part-head">
        <h2 tabIndex={-1}>Rounds</h2>
        <Link to="/process/$process/add-round" params={{ process }} className={buttonClass('quiet')}>
          <Icon name="plus" /> Add a round
        </Link>
      </div>
      {record.rounds.length === 0 ? <p className="soft">No round yet. Add the one you had, or the one that is planned.</p> : null}
      <ul className="items">
        {record.rounds.map((round) => (
          <Item key={round.id} {...list} row={round} />
        ))}
      </ul>
    </section>
  )
}
