import { Button } from '../ui/Button.tsx'
import { OneOf } from '../ui/Choice.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { words } from '../words/words.ts'
import { Columns } from './Columns.tsx'
import { Doubts } from './Doubts.tsx'
import { FirstProcesses } from './FirstProcesses.tsx'
import type { Choices, Preview } from './preview.ts'

const said = words.bring

type PreviewProps = { preview: Preview; choices: Choices; isReading: boolean; onChoose: (choices: Choices) => void; onApply: () => void }

const also = (count: number, words: (count: number) => string): string[] => (count === 0 ? [] : [words(count)])

const Counts = ({ preview: { counts, already } }: { preview: Preview }) => {
  const { offer, rejection, withdrawal } = counts.outcomes
  const ends = [
    [counts.open, said.open],
    [offer, said.offer],
    [rejection, said.rejection],
    [withdrawal, said.withdrawal],
    [counts.outcomes['no-reply'], said.noReply],
  ] as const
  return (
    <div className="stack stack-tight">
      <p className="serif">
        {said.wouldBe(
          counts.rows,
          said.withAlso(said.processes(counts.processes), [...also(counts.rounds, said.rounds), ...also(counts.messages, said.messages)]),
        )}
      </p>
      <p>
        {ends
          .filter(([count]) => count > 0)
          .map(([count, told]) => told(count))
          .join(' · ')}
      </p>
      {already.known + already.news === 0 ? null : <p>{said.already(already.new, already.news, already.known)}</p>}
    </div>
  )
}

const Dates = ({ preview: { dateOrder }, choices, onChoose }: Omit<PreviewProps, 'onApply' | 'isReading'>) =>
  dateOrder.asked || (choices.dateOrder ?? null) !== null ? (
    <div className="notice notice-problem">
      <OneOf
        label={said.dateOrder(dateOrder.example ?? '8/5/2024')}
        name="dateOrder"
        labels={said.dateOrders}
        value={choices.dateOrder ?? null}
        onChange={(order) => onChoose({ ...choices, dateOrder: order })}
        problem={undefined}
      />
    </div>
  ) : null

const LeftOut = ({ preview: { leftOut, notImported } }: { preview: Preview }) => (
  <>
    {notImported.length === 0 ? null : (
      <Disclosure title={said.rowsNot(notImported.length)}>
        <ul className="stack stack-tight">
          {notImported.slice(0, 100).map(({ rowNumber, text, sentence }) => (
            <li key={rowNumber}>
              {said.rowSays(rowNumber, sentence)} <span className="soft">{text}</span>
            </li>
          ))}
          {notImported.length > 100 ? <li className="soft">{said.moreRows(notImported.length - 100)}</li> : null}
        </ul>
      </Disclosure>
    )}
    {leftOut.length === 0 ? null : (
      <Disclosure title={said.columnsNot(leftOut.length)}>
        <ul className="stack stack-tight">
          {leftOut.map(({ header, index, why }) => (
            <li key={index}>{said.columnWhy(header === '' ? said.column(index + 1) : header, why)}</li>
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
          {said.apply}
        </Button>
        <span className="soft" role="status">
          {mustChoose ? said.first : nothingNew ? said.nothingNew : isReading ? said.readingAgain : said.notYet}
        </span>
      </div>
      <Doubts preview={preview} />
      <FirstProcesses preview={preview} />
      <Columns preview={preview} choices={choices} onChoose={onChoose} />
      <LeftOut preview={preview} />
    </>
  )
}
