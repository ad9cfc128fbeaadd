import { useState } from 'react'
import type { FactFacts } from '#core/record/fact.ts'
import { useWrite } from '../answers.ts'
import { call, type OutputOf } from '../call.ts'
import { KeysTold, Suggestions } from '../reader/Suggestions.tsx'
import { BringText } from '../stories/BringText.tsx'
import { useBrought } from '../stories/useBrought.ts'
import { useTaken } from '../stories/useTaken.ts'
import { Button } from '../ui/Button.tsx'
import { today } from '../ui/days.ts'
import { field, useForm } from '../ui/form.ts'
import { DayField, Line } from '../ui/TextField.tsx'
import { loopWords } from '../words/loop.ts'
import { FetchPage } from './FetchPage.tsx'

const said = loopWords.dossier

/** What a page was read to say, and where it was found when it was fetched. */
export type PageRead = OutputOf<'dossier.read'> & { readonly address: string | null }

type Where = Pick<FactFacts, 'source' | 'sourceUrl' | 'saidOn'>

type FoundProps = { process: string; read: PageRead; known: ReadonlySet<string>; onOther: () => void }

/** The sentences of a page, to be taken or left one by one, with where they stand. */
const Found = ({ process, read, known, onOther }: FoundProps) => {
  const write = useWrite()
  const [facts] = useState(() => read.facts.filter(({ text }) => !known.has(text)))
  const where = useForm<Where>({ source: read.source?.slice(0, 300) ?? null, sourceUrl: read.address, saidOn: read.saidOn })
  const { stateOf, ...acts } = useTaken((id) => {
    const { heading, text } = facts[Number(id)] as (typeof facts)[number]
    const { source, sourceUrl, saidOn } = where.value
    return write('fact.add', { process, heading, text, source, sourceUrl, saidOn, seenOn: today() }, said.added(said.headings[heading]))
  })
  const all = facts.map(({ heading, text }, index) => ({
    id: String(index),
    claim: said.headings[heading],
    quotes: [text],
    sureness: null,
    state: stateOf(String(index)),
  }))
  const before = read.facts.length - facts.length
  return (
    <section className="stack" aria-label={said.label}>
      <p role="status">{facts.length > 0 ? said.found(facts.length, before) : before > 0 ? said.allBefore : said.foundNone}</p>
      {facts.length === 0 ? null : (
        <>
          <fieldset className="choice wide">
            <legend>{said.fromWhere}</legend>
            <div className="fields">
              <Line {...field(where, 'source')} label={said.source} help={said.sourceHow} />
              <Line {...field(where, 'sourceUrl')} type="url" label={said.sourceUrl} help={said.sourceUrlHow} />
              <DayField {...field(where, 'saidOn')} label={said.saidOn} help={said.dayHow} />
            </div>
          </fieldset>
          <p className="small soft">
            <KeysTold several />
          </p>
          <div className="wide">
            <Suggestions label={said.label} all={all} {...acts} />
          </div>
        </>
      )}
      <Button onPress={onOther}>{said.other}</Button>
    </section>
  )
}

/** Brings a page into the dossier: pasted, saved, or fetched when it is asked for. */
export const BringPage = ({ process, known }: { process: string; known: ReadonlySet<string> }) => {
  const { place, read, show, other } = useBrought<PageRead>('[data-suggestion]', 2)
  return (
    <div ref={place} className="stack wide">
      {read === null ? (
        <>
          <p>{said.bringLead}</p>
          <div className="wide">
            <BringText
              draft={`draft page ${process}`}
              words={said}
              accept=".html,.htm,.txt,text/html,text/plain"
              onRead={async (text) => show({ ...(await call('dossier.read', { text })), address: null })}
            />
          </div>
          <FetchPage onRead={show} />
        </>
      ) : (
        <Found process={process} read={read} known={known} onOther={other} />
      )}
    </div>
  )
}
