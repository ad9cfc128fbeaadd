import type { MessageFacts } from '#core/record/message.ts'
import { OneOf, Pick } from '../ui/Choice.tsx'
import { capital, dayAndHour } from '../ui/days.ts'
import { field } from '../ui/form.ts'
import { Block, DayField, HourField } from '../ui/TextField.tsx'
import type { Shown } from './process.ts'
import { RowList } from './RowList.tsx'
import { MESSAGE_KINDS } from './words.ts'

const DIRECTIONS = { received: 'From them', sent: 'From you' } as const
const START: MessageFacts = { direction: 'received', kind: null, on: null, time: null, personId: null, text: null }

const nameOf = ({ direction, kind }: { direction: MessageFacts['direction'] | null; kind: MessageFacts['kind'] }): string =>
  `the message ${direction === 'sent' ? 'you sent' : 'from them'}${kind === null ? '' : `: ${MESSAGE_KINDS[kind].toLowerCase()}`}`

/** What was written and said between the rounds. */
export const Messages = ({ record }: { record: Shown }) => {
  const names = Object.fromEntries(record.people.map(({ id, name }) => [id, name]))
  return (
    <RowList<MessageFacts>
      kind="message"
      process={record.process.id}
      title="Messages"
      one="a message"
      rows={record.messages.toSorted((one, other) => (one.on ?? '9999').localeCompare(other.on ?? '9999'))}
      start={START}
      nameOf={nameOf}
      empty="No message kept. Their last word sets the clock of the silence."
      fields={(form) => (
        <>
          <OneOf label="Direction" labels={DIRECTIONS} {...field(form, 'direction')} />
          <div className="fields">
            <Pick label="About" labels={MESSAGE_KINDS} {...field(form, 'kind')} />
            <DayField label="Day" {...field(form, 'on')} />
            <HourField label="Hour" {...field(form, 'time')} />
            <Pick label="With whom" labels={names} {...field(form, 'personId')} />
          </div>
          <Block label="What it said" {...field(form, 'text')} />
        </>
      )}
      view={({ direction, kind, on, time, personId, text }) => (
        <>
          <p>
            {DIRECTIONS[direction]}
            {kind === null ? '' : `: ${MESSAGE_KINDS[kind].toLowerCase()}`}
            <span className="soft">
              {personId === null ? '' : ` · ${names[personId] ?? ''}`} · {on === null ? 'day not known' : capital(dayAndHour(on, time))}
            </span>
          </p>
          {text === null ? null : <p className="prose clamp">{text}</p>}
        </>
      )}
    />
  )
}
