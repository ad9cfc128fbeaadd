import { useDeferredValue, useRef, useState } from 'react'
import { Link, useLocation, useSearchParams } from 'wouter'
import { TO_RESUME, toPosting } from '../addresses.ts'
import { useAnswer } from '../answers.ts'
import { DemoLine } from '../settings/demo.tsx'
import { Page } from '../shell/Page.tsx'
import { Button, buttonClass } from '../ui/Button.tsx'
import { OneOf, Pick } from '../ui/Choice.tsx'
import { focusSoon } from '../ui/focusSoon.ts'
import { Icon } from '../ui/Icon.tsx'
import { Line } from '../ui/TextField.tsx'
import { Failed, Skeleton } from '../ui/Waiting.tsx'
import { loopWords } from '../words/loop.ts'
import { isLeft, StoryForm } from './StoryForm.tsx'
import { StoryItem } from './StoryItem.tsx'
import { ALL, type Asked, inOrder, lacksResult, type StoryShown, storiesAsked } from './storyShown.ts'
import './stories.css'

const said = loopWords.stories

/** With fewer, one sees them all at a glance. */
const MANY = 7

/** With more, those out of sight are not drawn. */
const VERY_MANY = 40

const Narrow = ({ asked, onAsk }: { asked: Asked; onAsk: (asked: Asked) => void }) => {
  const field = <K extends keyof Asked>(name: K) => ({
    name,
    value: asked[name],
    onChange: (value: Asked[K]) => onAsk({ ...asked, [name]: value }),
    problem: undefined,
  })
  return (
    <search className="narrow no-print">
      <div className="fields">
        <Line {...field('words')} type="search" label={said.find} help={said.findHow} />
        <Pick {...field('competency')} label={said.shows1} labels={said.competency} unknown={said.anything} />
      </div>
      <OneOf {...field('show')} label={said.show} labels={said.shows} unknown={said.showAll} />
    </search>
  )
}

const List = ({ all }: { all: readonly StoryShown[] }) => {
  const [asked, setAsked] = useState(ALL)
  const shown = storiesAsked(inOrder(all), useDeferredValue(asked))
  return (
    <>
      {all.length < MANY ? null : (
        <>
          <Narrow asked={asked} onAsk={setAsked} />
          <p className="small soft" role="status">
            {shown.length === 0 ? said.noneFound : said.found(shown.length, all.length)}
          </p>
        </>
      )}
      <ul className={all.length > VERY_MANY ? 'items stories stories-many' : 'items stories'} aria-label={said.title}>
        {shown.map((one) => (
          <StoryItem key={one.story.id} one={one} />
        ))}
      </ul>
    </>
  )
}

/** A story is added for something that a posting asks for, when one comes from there. */
const AddFor = ({ process, requirement, onDone }: { process: string; requirement: string; onDone: () => void }) => {
  const { data, error } = useAnswer('coverage.show', { process })
  if (error !== null) return <Failed error={error} />
  const asked = data?.requirements.find(({ requirementId }) => requirementId === requirement)
  if (data === undefined || asked === undefined) return null
  return (
    <section className="stack" aria-label={said.addFor(asked.text)}>
      <p className="serif">{said.addFor(asked.text)}</p>
      <p className="soft">{said.addForHow}</p>
      <StoryForm story={null} label={said.add} asked={{ requirement, competencies: asked.competencies }} onDone={onDone} />
      <p>
        <Link href={toPosting(process)}>{said.backToPosting}</Link>
      </p>
    </section>
  )
}

const Add = () => {
  const [isAdding, setIsAdding] = useState(() => isLeft(null))
  const place = useRef<HTMLDivElement>(null)
  const close = () => {
    setIsAdding(false)
    focusSoon(() => place.current?.querySelector<HTMLElement>('[data-add]'))
  }
  return (
    <div ref={place} className="wide">
      {isAdding ? (
        <StoryForm story={null} label={said.add} onDone={close} />
      ) : (
        <div className="row">
          <Button look="primary" data-add="" onPress={() => setIsAdding(true)}>
            <Icon name="plus" /> {said.add}
          </Button>
          <Link href={TO_RESUME} className={buttonClass()}>
            {said.fromResume}
          </Link>
        </div>
      )}
    </div>
  )
}

const Content = ({ all }: { all: readonly StoryShown[] }) => {
  const [asked] = useSearchParams()
  const [, go] = useLocation()
  const [process, requirement] = [asked.get('process'), asked.get('for')]
  const lacking = all.filter(({ gaps }) => gaps.length > 0)
  return (
    <>
      {all.length === 0 ? (
        <div className="stack stack-tight">
          <p className="serif">{said.none}</p>
          <p className="soft">{said.noneResume}</p>
        </div>
      ) : (
        <p className="soft">{said.count(all.length, lacking.length, lacking.filter(({ gaps }) => lacksResult(gaps)).length)}</p>
      )}
      <DemoLine isThere={all.some(({ story }) => story.demo)} />
      {process !== null && requirement !== null ? (
        <AddFor process={process} requirement={requirement} onDone={() => go(toPosting(process))} />
      ) : (
        <>
          <Add />
          <List all={all} />
        </>
      )}
    </>
  )
}

/** All one's stories: what each still lacks, where it was told and how it went. */
export const StoriesPage = () => {
  const { data, error, refetch } = useAnswer('story.list', {})
  return (
    <Page title={said.title}>
      <p>{said.lead}</p>
      {error === null ? null : <Failed error={error} onRetry={() => refetch()} />}
      {data === undefined ? error === null ? <Skeleton lines={8} /> : null : <Content all={data.stories} />}
    </Page>
  )
}
