import { useAnswer } from '../answers.ts'
import type { OutputOf } from '../call.ts'
import { Button } from '../ui/Button.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { dayAndHour, today } from '../ui/days.ts'
import { saveFile } from '../ui/saveFile.ts'
import { useToasts } from '../ui/toasts.tsx'
import { Failed, Skeleton } from '../ui/Waiting.tsx'
import { loopWords } from '../words/loop.ts'
import { words } from '../words/words.ts'
import { useBlocks } from './useBlocks.ts'

const said = loopWords.calendar

type Entries = OutputOf<'calendar.export'>['entries']
type Kind = Entries[number]['kind']

const listed = new Intl.ListFormat(words.language, { type: 'conjunction' })

/** What is in it, counted. What is called off is not counted. */
const holdsWords = (entries: Entries): string => {
  const there = entries.filter(({ calledOff }) => !calledOff)
  const counts = (Object.keys(said.kinds) as Kind[]).map((kind) => [kind, there.filter((entry) => entry.kind === kind).length] as const)
  const told = counts.filter(([, count]) => count > 0).map(([kind, count]) => said.kinds[kind](count))
  return told.length === 0 ? said.holdsNothing : said.holds(listed.format(told))
}

const All = ({ entries }: { entries: Entries }) => (
  <Disclosure title={said.all}>
    <dl className="given-entries">
      {entries.map(({ title, on, time, calledOff }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two entries may say the same
        <div key={index}>
          <dt className="soft">{dayAndHour(on, time)}</dt>
          <dd>{calledOff ? said.entryOff(title) : said.entry(title)}</dd>
        </div>
      ))}
    </dl>
  </Disclosure>
)

/** What one's own calendar gets, and the file of it. */
export const GivenOut = () => {
  const [blocks, setBlocks] = useBlocks()
  const { data, error, refetch } = useAnswer('calendar.export', { blocks })
  const { say } = useToasts()
  const save = () => {
    if (data === undefined) return
    const name = `goodsign-${today()}.ics`
    saveFile(name, data.text, 'text/calendar')
    say(said.saved(name))
  }
  return (
    <section className="part" aria-labelledby="calendar-given">
      <h2 id="calendar-given">{said.given}</h2>
      <p>{said.givenHow}</p>
      {error === null ? null : <Failed error={error} onRetry={() => refetch()} />}
      {data === undefined ? error === null && <Skeleton lines={3} /> : <p className="serif">{holdsWords(data.entries)}</p>}
      <div className="stack stack-tight">
        <label className="choice-one">
          <input type="checkbox" checked={blocks} onChange={({ target }) => setBlocks(target.checked)} />
          {said.blocks}
        </label>
        <p className="small soft">{said.blocksHow}</p>
      </div>
      {data === undefined ? null : (
        <>
          <div>
            <Button onPress={save}>{said.save}</Button>
          </div>
          {data.entries.length === 0 ? null : <All entries={data.entries} />}
        </>
      )}
    </section>
  )
}
