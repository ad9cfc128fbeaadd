import { useState } from 'react'
import { useWrite } from '../answers.ts'
import { call, type OutputOf, sentenceOf } from '../call.ts'
import { Button } from '../ui/Button.tsx'
import { dayInWords } from '../ui/days.ts'
import { Problem } from '../ui/Problem.tsx'
import { loopWords } from '../words/loop.ts'
import { BringText } from './BringText.tsx'
import { useBrought } from './useBrought.ts'

const said = loopWords.stories.posting

type Posting = OutputOf<'posting.read'>

const factsOf = ({ title, company, place, isRemote, employmentType, salary, postedOn, validThrough }: Posting): string =>
  [
    title,
    company,
    place,
    isRemote === true ? said.remote : null,
    employmentType,
    salary,
    postedOn === null ? null : said.postedOn(dayInWords(postedOn)),
    validThrough === null ? null : said.until(dayInWords(validThrough)),
  ]
    .filter((part) => part !== null)
    .join(' · ')

type PreviewProps = { process: string; posting: Posting; text: string; onDone: () => void; onOther: () => void }

/** What was found, to be kept or left out one by one. */
const Preview = ({ process, posting, text, onDone, onOther }: PreviewProps) => {
  const write = useWrite()
  const [left, setLeft] = useState<readonly string[]>([])
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const { requirements } = posting
  const only = requirements.map(({ quote }) => quote).filter((quote) => !left.includes(quote))
  const keep = async () => {
    setIsBusy(true)
    try {
      await write('posting.keep', { process, text, only }, said.kept)
      onDone()
    } catch (error) {
      setProblem(sentenceOf(error))
      setIsBusy(false)
    }
  }
  const toggle = (quote: string, isKept: boolean) => setLeft(isKept ? left.filter((each) => each !== quote) : [...left, quote])
  return (
    <section className="stack" aria-label={said.chosen}>
      <p role="status">{requirements.length === 0 ? said.foundNone : said.found(requirements.length)}</p>
      <p className="small soft">
        {said.readFrom[posting.from]} {factsOf(posting)}
      </p>
      <fieldset className="asked-stories wide" aria-label={said.chosen}>
        {requirements.map(({ text: asked, need, quote }) => (
          <label key={quote} className="asked-story">
            <input type="checkbox" checked={!left.includes(quote)} onChange={({ target }) => toggle(quote, target.checked)} />
            <span>
              {asked} {need === null ? null : <span className="small soft">{said.needs[need]}</span>}
            </span>
          </label>
        ))}
      </fieldset>
      <Problem problem={problem} />
      <div className="row">
        <Button look="primary" data-keep="" onPress={keep} isBusy={isBusy}>
          {only.length === 0 ? said.keepText : said.keep(only.length)}
        </Button>
        <Button onPress={onOther}>{said.other}</Button>
      </div>
    </section>
  )
}

/** Brings a posting by pasting it or as a saved page; what was found is shown before anything is kept. */
export const BringPosting = ({ process, onDone }: { process: string; onDone: () => void }) => {
  const { place, read, show, other } = useBrought<{ posting: Posting; text: string }>('input[type="checkbox"], [data-keep]')
  return (
    <div ref={place} className="stack wide">
      {read === null ? (
        <>
          <p>{said.bringLead}</p>
          <div className="wide">
            <BringText
              draft={`draft posting ${process}`}
              words={said}
              accept=".html,.htm,.txt,.json,text/html,text/plain,application/json"
              onRead={async (text) => show({ posting: await call('posting.read', { text }), text })}
            />
          </div>
        </>
      ) : (
        <Preview process={process} {...read} onDone={onDone} onOther={other} />
      )}
    </div>
  )
}
