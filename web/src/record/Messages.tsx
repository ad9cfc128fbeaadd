import { lazy, Suspense } from 'react'
import type { MessageFacts } from '#core/record/message.ts'
import { OneOf, Pick } from '../ui/Choice.tsx'
import { capital, dayAndHour } from '../ui/days.ts'
import { field } from '../ui/form.ts'
import { Block, DayField, HourField } from '../ui/TextField.tsx'
import { words } from '../words/words.ts'
import type { Shown } from './process.ts'
import { RowList } from './RowList.tsx'
import { MESSAGE_KINDS } from './words.ts'

// It comes when a message is added or corrected: the page itself can do without.
const MessageRead = lazy(() => import('../reader/MessageRead.tsx').then((file) => ({ default: file.MessageRead })))

const said = words.record

const DIRECTIONS = said.directions

const aboutOf = (kind: MessageFacts['kind']): string | null => (kind === null ? null : said.inSentence(MESSAGE_KINDS[kind]))
const START: MessageFacts = { direction: 'received', kind: null, on: null, time: null, personId: null, text: null }

const nameOf = ({ direction, kind }: { direction: MessageFacts['direction'] | null; kind: MessageFacts['kind'] }): string =>
  said.theMessage(direction === 'sent', aboutOf(kind))

/** What was written and said between the rounds. */
export const Messages = ({ record }: { record: Shown }) => {
  const names = Object.fromEntries(record.people.map(({ id, name }) => [id, name]))
  return (
    <RowList<MessageFacts>
      id="messages"
      kind="message"
      process={record.process.id}
      title={said.messages}
      one={said.aMessage}
      rows={record.messages.toSorted((one, other) => (one.on ?? '9999').localeCompare(other.on ?? '9999'))}
      start={START}
      nameOf={nameOf}
      empty={said.messagesNone}
      fields={(form) => (
        <>
          <OneOf label={said.directionHead} labels={DIRECTIONS} {...field(form, 'direction')} />
          <div className="fields">
            <Pick label={said.about} labels={MESSAGE_KINDS} {...field(form, 'kind')} />
            <DayField label={said.day} {...field(form, 'on')} />
            <HourField label={said.hour} {...field(form, 'time')} />
            <Pick label={said.withWhom} labels={names} {...field(form, 'personId')} />
          </div>
          <Block label={said.whatItSaid} {...field(form, 'text')} />
          <Suspense>
            <MessageRead form={form} />
          </Suspense>
        </>
      )}
      view={({ direction, kind, on, time, personId, text }) => (
        <>
          <p>
            {said.messageOf(DIRECTIONS[direction], aboutOf(kind))}
            <span className="soft">
              {said.messageWhen(personId === null ? null : (names[personId] ?? ''), on === null ? null : capital(dayAndHour(on, time)))}
            </span>
          </p>
          {text === null ? null : <p className="prose clamp">{text}</p>}
        </>
      )}
    />
  )
}
