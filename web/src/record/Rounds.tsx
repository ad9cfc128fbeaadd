import { Link } from 'wouter'
import type { RoundFacts } from '#core/record/round.ts'
import { toAddRound, toDebrief, toReady } from '../addresses.ts'
import { buttonClass } from '../ui/Button.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { today } from '../ui/days.ts'
import { Icon } from '../ui/Icon.tsx'
import { words } from '../words/words.ts'
import { DebriefView } from './DebriefView.tsx'
import type { RoundShown, Shown } from './process.ts'
import { RoundFields } from './RoundFields.tsx'
import { Item, type ListProps } from './RowList.tsx'
import { roundDayInWords, roundManner, roundName, roundNamed } from './words.ts'

const said = words.record

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
      {people.length === 0 ? null : <p className="soft">{said.withThem(people.join(', '))}</p>}
      {debrief === undefined ? null : (
        <Disclosure title={said.debriefOf(roundNamed(round))}>
          <DebriefView debrief={debrief} />
        </Disclosure>
      )}
    </>
  )
}

const isToCome = (day: string | null): boolean => day !== null && day > today()

const debriefWords = ({ debriefs }: Shown, round: string): string => {
  const debrief = debriefs.find(({ roundId }) => roundId === round)
  return debrief === undefined ? said.debrief : debrief.isFinished ? said.debriefChange : said.debriefResume
}

/** The rounds in their order, each with its people and its debrief. */
export const Rounds = ({ record }: { record: Shown }) => {
  const process = record.process.id
  const list: ListProps<RoundFacts> = {
    kind: 'round',
    process,
    rows: record.rounds,
    nameOf: ({ number }) => (number === null ? said.aRound : said.roundNamed(number)),
    fields: (form) => <RoundFields form={form} people={record.people} isAhead={form.value.heldOn === null && isToCome(form.value.plannedOn)} />,
    view: (round) => <RoundView record={record} round={round as RoundShown} />,
    also: (round) =>
      record.happened[round.id] === false ? (
        <Link href={toReady(process, round.id)} className={buttonClass('quiet')}>
          {said.getReady}
          <span className="hidden-but-read">{said.forRound(roundNamed(round))}</span>
        </Link>
      ) : (
        <Link href={toDebrief(process, round.id)} className={buttonClass('quiet')}>
          {debriefWords(record, round.id)}
          <span className="hidden-but-read">{said.ofRound(roundNamed(round))}</span>
        </Link>
      ),
  }
  return (
    <section id="rounds" className="part" aria-label={said.rounds}>
      <div className="part-head">
        <h2 tabIndex={-1}>{said.rounds}</h2>
        <Link href={toAddRound(process)} className={buttonClass('quiet')}>
          <Icon name="plus" /> {said.addRound}
        </Link>
      </div>
      {record.rounds.length === 0 ? <p className="soft">{said.roundsNone}</p> : null}
      <ul className="items">
        {record.rounds.map((round) => (
          <Item key={round.id} {...list} row={round} />
        ))}
      </ul>
    </section>
  )
}
