import { Link } from 'wouter'
import { TO_STORIES } from '../addresses.ts'
import { useAnswer, useWrite } from '../answers.ts'
import { call, type OutputOf } from '../call.ts'
import { KeysTold, Suggestions } from '../reader/Suggestions.tsx'
import { Page } from '../shell/Page.tsx'
import { Button, buttonClass } from '../ui/Button.tsx'
import { loopWords } from '../words/loop.ts'
import { BringText } from './BringText.tsx'
import { PARTS } from './storyShown.ts'
import { useBrought } from './useBrought.ts'
import { useTaken } from './useTaken.ts'
import './stories.css'

const said = loopWords.stories

type Suggested = OutputOf<'story.suggest'>['suggestions'][number]
type Read = { readonly suggestions: readonly Suggested[]; readonly before: number }

/** What the résumé tells of it, and what it does not. */
const Told = ({ one }: { one: Suggested }) => {
  const told = { situation: one.situation, task: null, action: one.action, result: one.result }
  const unwritten = PARTS.filter((part) => told[part] === null).map((part) => said.partsNamed[part])
  return (
    <div className="suggestion-parts small">
      {PARTS.map((part) => (told[part] === null ? null : <p key={part}>{said.resume.part(said.parts[part], told[part])}</p>))}
      <p className="soft">{said.resume.toWrite(unwritten)}</p>
    </div>
  )
}

const Found = ({ read, onOther }: { read: Read; onOther: () => void }) => {
  const write = useWrite()
  const { stateOf, ...acts } = useTaken((id) => {
    const { quote, title, situation, action, result, competencies } = read.suggestions[Number(id)] as Suggested
    const story = { title, situation, action, result, origin: quote, competencies: competencies.map(({ competency }) => competency) }
    return write('story.add', story, said.added(title))
  })
  const all = read.suggestions.map((one, index) => ({
    id: String(index),
    claim: one.title,
    quotes: one.title === one.quote.replace(/[.,;\s]+$/u, '') ? [] : [one.quote],
    sureness: null,
    more: <Told one={one} />,
    state: stateOf(String(index)),
  }))
  const { length } = read.suggestions
  return (
    <section className="stack" aria-label={said.resume.label}>
      <p role="status">
        {length > 0 ? said.resume.found(length, read.before) : read.before > 0 ? said.resume.allBefore(read.before) : said.resume.none}
      </p>
      {length > 0 ? (
        <>
          <p className="small soft">
            <KeysTold several />
          </p>
          <div className="wide">
            <Suggestions label={said.resume.label} all={all} {...acts} />
          </div>
        </>
      ) : null}
      <div className="row">
        <Link href={TO_STORIES} className={buttonClass('primary')}>
          {said.resume.toStories}
        </Link>
        <Button onPress={onOther}>{said.resume.other}</Button>
      </div>
    </section>
  )
}

/** Stories begun from a résumé: what it holds is shown line by line, and taken or left one by one. */
export const ResumePage = () => {
  const { data } = useAnswer('story.list', {})
  const { place, read, show, other } = useBrought<Read>('[data-suggestion]', 2)
  const look = async (text: string) => {
    const { suggestions } = await call('story.suggest', { text })
    const known = new Set((data?.stories ?? []).map(({ story }) => story.origin))
    const fresh = suggestions.filter(({ quote }) => !known.has(quote))
    show({ suggestions: fresh, before: suggestions.length - fresh.length })
  }
  return (
    <Page title={said.resume.title}>
      <p>{said.resume.lead}</p>
      <div ref={place}>
        {read === null ? (
          <BringText draft="draft resume" words={said.resume} accept=".txt,.json,.md,text/plain,application/json" onRead={look} />
        ) : (
          <Found read={read} onOther={other} />
        )}
      </div>
    </Page>
  )
}
