import { useState } from 'react'
import { Link } from 'wouter'
import { type LoopStep, loopStepOf } from '#core/today/loopStep.ts'
import { toAddRound, toPractice, toReady, toWrite } from '../addresses.ts'
import { useAnswer } from '../answers.ts'
import { DuesOfOne } from '../today/DuesOfOne.tsx'
import { Button, buttonClass } from '../ui/Button.tsx'
import { addDays, dayAndHour, today } from '../ui/days.ts'
import { Rich } from '../words/Rich.tsx'
import { words } from '../words/words.ts'
import { type DebriefDue, DebriefNext, useDebriefDue } from './DebriefNext.tsx'
import type { RoundShown, Shown } from './process.ts'
import { FORMATS, roundNamed } from './words.ts'

const said = words.record

const people = ({ people: all }: Shown, ids: readonly string[]): string => {
  const met = all.filter(({ id }) => ids.includes(id)).map(({ name, role }) => (role === null ? name : said.personRole(name, said.inSentence(role))))
  return met.length === 0 ? '' : said.withPeople(met.join(', '))
}

const whatIsAhead = (round: RoundShown): string => {
  const { formats, isScreen } = round
  if (isScreen ?? formats.includes('screen')) return said.theScreen
  const kinds = formats.map((format) => said.inSentence(FORMATS[format])).join(', ')
  return kinds === '' ? roundNamed(round) : said.personRole(roundNamed(round), kinds)
}

const Ahead = ({ record, next }: { record: Shown; next: RoundShown }) => {
  if (next.plannedOn === null) return null
  const isToday = next.plannedOn === today()
  return (
    <p>
      <Rich
        text={said.next(whatIsAhead(next), dayAndHour(next.plannedOn, next.plannedTime), people(record, next.personIds))}
        parts={{ day: (day) => <span className={isToday ? 'due-now' : ''}>{day}</span> }}
      />
    </p>
  )
}

/** Whether a round is so near that getting ready for it comes before a debrief that has waited for days. */
const isPressing = (ahead: RoundShown | undefined, due: DebriefDue): boolean =>
  ahead?.plannedOn != null && ahead.plannedOn <= addDays(today(), 1) && due !== null && due.round.heldOn !== today()

type DoingProps = { process: string; due: DebriefDue; ahead: RoundShown | undefined; step: LoopStep; hasMet: boolean }

/** The form in which it is taken down opens further down the page, and takes the focus. */
const openForm = (place: string) => document.querySelector<HTMLElement>(place)?.click()

/** What their answer may be: another round, a message, the end. */
const Answers = ({ process }: { process: string }) => (
  <div className="row">
    <Link href={toAddRound(process)} className={buttonClass()}>
      {said.addRound}
    </Link>
    <Button onPress={() => openForm('#messages [data-add]')}>{said.add(said.aMessage)}</Button>
    <Button onPress={() => openForm('#outcome [data-open]')}>{said.outcomeRecord}</Button>
  </div>
)

/** What one does next, the step that one is at first; and, at hand at any time, taking down what they answered. */
const Doing = ({ process, due, ahead, step, hasMet }: DoingProps) => {
  const [isAnswered, setIsAnswered] = useState(false)
  const isFree = due === null && ahead === undefined
  const isReadyFirst = step !== 'debrief'
  const debrief = due === null ? null : <DebriefNext process={process} due={due} look={isReadyFirst ? 'plain' : 'primary'} />
  return (
    <>
      <div className="row">
        {isReadyFirst ? null : debrief}
        {ahead === undefined ? null : (
          <Link href={toReady(process, ahead.id)} className={buttonClass(isReadyFirst ? 'primary' : 'plain')}>
            {said.getReady}
          </Link>
        )}
        {isReadyFirst ? debrief : null}
        {ahead === undefined ? null : (
          <Link href={toPractice(process)} className={buttonClass('plain')}>
            {said.practise}
          </Link>
        )}
        {isFree && hasMet ? (
          <Link href={toWrite(process)} className={buttonClass('plain')}>
            {said.write}
          </Link>
        ) : null}
        <Button look={isFree ? 'primary' : 'plain'} aria-expanded={isAnswered} onPress={() => setIsAnswered(!isAnswered)}>
          {said.theyAnswered}
        </Button>
      </div>
      {isAnswered ? <Answers process={process} /> : null}
    </>
  )
}

/** The next action first: the round that lies ahead, the debrief that is due, and what else waits in this process. */
export const Next = ({ record }: { record: Shown }) => {
  const process = record.process.id
  const due = useDebriefDue(record)
  const isOpen = record.outcome === null
  const isOffer = record.outcome?.kind === 'offer'
  const ahead = isOpen ? record.rounds.find((round) => record.happened[round.id] === false) : undefined
  const { data } = useAnswer('today.show', { process })
  const step = loopStepOf({
    hasDebriefDue: due !== null,
    hasRoundAhead: ahead !== undefined,
    isRoundPressing: isPressing(ahead, due),
    hasLetterDue: data?.next.some(({ kind }) => kind === 'write' || kind === 'their-promise') ?? false,
  })
  return (
    <div className="process-next">
      {ahead === undefined ? null : <Ahead record={record} next={ahead} />}
      {isOpen ? (
        <Doing process={process} due={due} ahead={ahead} step={step} hasMet={record.rounds.some(({ id }) => record.happened[id] === true)} />
      ) : null}
      {isOpen || (due === null && !isOffer) ? null : (
        <div className="row">
          {due === null ? null : <DebriefNext process={process} due={due} />}
          {isOffer ? (
            <Link href={toWrite(process)} className={buttonClass(due === null ? 'primary' : 'plain')}>
              {said.write}
            </Link>
          ) : null}
        </div>
      )}
      <DuesOfOne process={process} />
    </div>
  )
}
