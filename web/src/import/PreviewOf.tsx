import { Button } from '../ui/Button.tsx'
import { OneOf } from '../ui/Choice.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { counted } from '../ui/days.ts'
import { Columns } from './Columns.tsx'
import { Doubts } from './Doubts.tsx'
import { FirstProcesses } from './FirstProcesses.tsx'
import type { Choices, Preview } from './words.ts'

const DATE_ORDERS = { 'day-first': 'The day comes first', 'month-first': 'The month comes first' } as const

type PreviewProps = { preview: Preview; choices: Choices; isReading: boolean; onChoose: (choices: Choices) => void; onApply: () => void }

const also = (count: number, one: string): string[] => (count === 0 ? [] : [counted(count, one)])

const inWords = ([first, ...others]: readonly string[]): string => (others.length === 0 ? `${first}` : `${first} with ${others.join(' and ')}`)

const Counts = ({ preview: { counts, already } }: { preview: Preview }) => {
  const { offer, rejection, withdrawal } = counts.outcomes
  const ends = [
    [counts.open, 'still open'],
    [offer, 'with an offer'],
    [rejection, 'they said no'],
    [withdrawal, 'you withdrew'],
    [counts.outcomes['no-reply'], 'never answered'],
  ] as const
  return (
    <div className="stack stack-tight">
      <p className="serif">
        {counted(counts.rows, 'row')} would become{' '}
        {inWords([counted(counts.processes, 'process', 'processes'), ...also(counts.rounds, 'round'), ...also(counts.messages, 'message')])}.
      </p>
      <p>
        {ends
          .filter(([count]) => count > 0)
          .map(([count, words]) => `${count.toLocaleString('en-GB')} ${words}`)
          .join(' · ')}
      </p>
      {already.known + already.news === 0 ? null : (
        <p>
          {already.new.toLocaleString('en-GB')} of them are new, {already.news.toLocaleString('en-GB')} are here and have news,{' '}
          {already.known.toLocaleString('en-GB')} are here already as they are.
        </p>
      )}
    </div>
  )
}

const Dates = ({ preview: { dateOrder }, choices, onChoose }: Omit<PreviewProps, 'onApply' | 'isReading'>) =>
  dateOrder.asked || (choices.dateOrder ?? null) !== null ? (
    <div className="notice notice-problem">
      <OneOf
        label={`A date such as ${dateOrder.example ?? '8/5/2024'} can be read two ways. Which is it in this sheet?`}
        name="dateOrder"
        labels={DATE_ORDERS}
        value={choices.dateOrder ?? null}
        onChange={(order) => onChoose({ ...choices, dateOrder: order })}
        problem={undefined}
      />
    </div>
  ) : null

const LeftOut = ({ preview: { leftOut, notImported } }: { preview: Preview }) => (
  <>
    {notImported.length === 0 ? null : (
      <Disclosure title={`${counted(notImported.length, 'row')} would not be brought in`}>
        <ul className="stack stack-tight">
          {notImported.slice(0, 100).map(({ rowNumber, text, sentence }) => (
            <li key={rowNumber}>
              Row {rowNumber}: {sentence} <span className="soft">{text}</span>
            </li>
          ))}
          {notImported.length > 100 ? <li className="soft">and {counted(notImported.length - 100, 'more row')}</li> : null}
        </ul>
      </Disclosure>
    )}
    {leftOut.length === 0 ? null : (
      <Disclosure title={`${counted(leftOut.length, 'column')} left out`}>
        <ul className="stack stack-tight">
          {leftOut.map(({ header, index, why }) => (
            <li key={index}>
              {header === '' ? `Column ${index + 1}` : header}: {why}
            </li>
          ))}
        </ul>
      </Disclosure>
    )}
  </>
)

/** What a sheet would become, and the choices that are left. */
export const PreviewOf = (props: PreviewProps) => {
  const { preview, choices, isReading, onChoose, onApply } = props
  const mustChoose = preview.dateOrder.asked && preview.dateOrder.decided === null
  const nothingNew = preview.already.new + preview.already.news === 0
  return (
    <>
      <Counts preview={preview} />
      <Dates preview={preview} choices={choices} onChoose={onChoose} />
      <div className="row">
        <Button look="primary" onPress={onApply} isDisabled={isReading || mustChoose || nothingNew}>
          Bring it in
        </Button>
        <span className="soft" role="status">
          {mustChoose
            ? 'First say how its dates are read.'
            : nothingNew
              ? 'There is nothing new to bring in.'
              : isReading
                ? 'Reading it again'
                : 'Nothing is written yet.'}
        </span>
      </div>
      <Doubts preview={preview} />
      <FirstProcesses preview={preview} />
      <Columns preview={preview} choices={choices} onChoose={onChoose} />
      <LeftOut preview={preview} />
    </>
  )
}
