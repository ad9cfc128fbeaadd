import { processName } from '../record/process.ts'
import { Button } from '../ui/Button.tsx'
import { SomeOf } from '../ui/Choice.tsx'
import { loopWords } from '../words/loop.ts'
import { words } from '../words/words.ts'
import { ProcessAsked, ProcessChoice } from './ProcessChoice.tsx'
import { type Choices, type EventChoice, isNews, type Planned, withEvent } from './planned.ts'
import { stepWords } from './stepWords.ts'
import { useClock } from './useClock.ts'

const said = loopWords.calendar

const listed = new Intl.ListFormat(words.language, { type: 'conjunction' })

type Person = Planned['people'][number]

/** By this one of the named is chosen. */
const keyOf = ({ address, name }: Person): string | null => address ?? name

const calledOf = ({ name, address, part }: Person): string => {
  const who = name ?? address ?? said.somebody
  return part === 'organiser' ? said.invites(who) : who
}

/** Who is on the panel already, and who may be. */
const Panel = ({ people, choice, onSay }: { people: readonly Person[]; choice: EventChoice; onSay: (said: Pick<EventChoice, 'people'>) => void }) => {
  const known = people.filter(({ person }) => person !== null)
  const open = people.filter((one) => one.person === null && one.suggested && keyOf(one) !== null)
  const chosen = choice.people ?? open.flatMap((one) => (one.confirmed ? (keyOf(one) ?? []) : []))
  return (
    <>
      {known.length === 0 ? null : <p>{said.onPanel(listed.format(known.map(({ name, address }) => name ?? address ?? said.somebody)))}</p>}
      {open.length === 0 ? null : (
        <SomeOf
          label={said.panel}
          name="people"
          labels={Object.fromEntries(open.map((one) => [keyOf(one) as string, calledOf(one)]))}
          value={[...chosen]}
          onChange={(next) => onSay({ people: [...next, ...known.flatMap((one) => keyOf(one) ?? [])] })}
          problem={undefined}
        />
      )}
    </>
  )
}

const Belongs = ({ event }: { event: Planned }) => {
  const { process } = event
  if (process === null) return null
  const name = processName(process)
  return <p>{process.id === null ? said.fresh(name, process.because) : said.belongs(name, process.because)}</p>
}

const stepsOf = ({ rounds, already, asks }: Planned, clock: string): string[] => {
  if (already === 'left out') return []
  if (already === 'known') return [said.nothingNews]
  if (rounds.length === 0) return asks === null ? [said.keptInMind] : []
  return rounds.map((step) => stepWords(step, clock))
}

type EventProps = {
  event: Planned
  /** There is no other in its file: it is left out by leaving the file. */
  isAlone: boolean
  choices: Choices
  onChoose: (choices: Choices) => void
}

/** One event of a file: what it would become in words, and what may be said of it. */
export const EventPlanned = ({ event, isAlone, choices, onChoose }: EventProps) => {
  const clock = useClock()
  const { uid, doubts, people } = event
  const title = event.title ?? said.untitled
  const choice = choices.events?.[uid] ?? {}
  const say = (more: { [K in keyof EventChoice]?: EventChoice[K] | undefined }) => onChoose(withEvent(choices, uid, more))
  const isLeft = choice.leave === true
  return (
    <li className="invite-event stack">
      <h4>{title}</h4>
      {stepsOf(event, clock).map((sentence) => (
        <p key={sentence} className="serif">
          {sentence}
        </p>
      ))}
      <Belongs event={event} />
      {doubts.length === 0 ? null : (
        <ul className="stack stack-tight soft">
          {doubts.map((doubt) => (
            <li key={doubt}>{doubt}</li>
          ))}
        </ul>
      )}
      {isNews(event) ? <ProcessAsked event={event} choice={choice} onSay={say} /> : null}
      {isNews(event) ? <Panel people={people} choice={choice} onSay={say} /> : null}
      {isNews(event) || event.wantsProcess ? <ProcessChoice event={event} choice={choice} onSay={say} /> : null}
      {isLeft ? (
        <div>
          <Button look="quiet" aria-label={said.takeOf(title)} onPress={() => say({ leave: undefined })}>
            {said.take}
          </Button>
        </div>
      ) : isNews(event) && !isAlone ? (
        <div>
          <Button look="quiet" aria-label={said.leaveOf(title)} onPress={() => say({ leave: true })}>
            {said.leave}
          </Button>
        </div>
      ) : null}
    </li>
  )
}
