import { useRef, useState } from 'react'
import { useAnswer, useWrite } from '../answers.ts'
import { type OutputOf, sentenceOf } from '../call.ts'
import type { Shown } from '../record/process.ts'
import { DemoLine } from '../settings/demo.tsx'
import { Button } from '../ui/Button.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { focusHeading, focusSoon } from '../ui/focusSoon.ts'
import { Icon } from '../ui/Icon.tsx'
import { Notice } from '../ui/Notice.tsx'
import { useToasts } from '../ui/toasts.tsx'
import { Failed, Skeleton } from '../ui/Waiting.tsx'
import { loopWords } from '../words/loop.ts'
import { BringPosting } from './BringPosting.tsx'
import { OfProcess } from './OfProcess.tsx'
import { Requirement } from './Requirement.tsx'
import { RequirementForm } from './RequirementForm.tsx'
import './stories.css'

const said = loopWords.stories.posting

type Coverage = OutputOf<'coverage.show'>

/** The text stands with the process already; kept, its things can be answered. */
const Unkept = ({ process }: { process: string }) => {
  const write = useWrite()
  const { say } = useToasts()
  const keep = () => write('posting.keep', { process }, said.kept).then(focusHeading, (error: unknown) => say(sentenceOf(error)))
  return (
    <Notice>
      <p>{said.unkept}</p>
      <Button look="primary" onPress={keep}>
        {said.keepThese}
      </Button>
    </Notice>
  )
}

const Add = ({ process }: { process: string }) => {
  const [isOpen, setIsOpen] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  const close = () => {
    setIsOpen(false)
    focusSoon(() => place.current?.querySelector<HTMLElement>('[data-add]'))
  }
  return (
    <div ref={place} className="wide">
      {isOpen ? (
        <RequirementForm process={process} one={null} label={said.addOne} onDone={close} />
      ) : (
        <Button look="quiet" data-add="" onPress={() => setIsOpen(true)}>
          <Icon name="plus" /> {said.addOne}
        </Button>
      )}
    </div>
  )
}

const List = ({ process, demo, coverage }: { process: string; demo: boolean; coverage: Coverage }) => {
  const { data } = useAnswer('story.list', {})
  const own = (data?.stories ?? []).filter(({ story }) => story.demo === demo)
  const titles = Object.fromEntries(own.map(({ story }) => [story.id, story.title]))
  const { requirements, unused, isKept } = coverage
  if (!isKept)
    return (
      <ul className="asked-list">
        {requirements.map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    )
  return (
    <section className="part" aria-label={said.asked}>
      <h2 tabIndex={-1}>{said.asked}</h2>
      <p className="small soft no-print no-touch">{said.keys}</p>
      <ul className="asked-list">
        {requirements.map((one) => (
          <Requirement key={one.requirementId} process={process} one={one} titles={titles} />
        ))}
      </ul>
      <Add process={process} />
      {unused.length === 0 ? null : (
        <p className="small soft">
          {said.unused}: {unused.map(({ title }) => title).join(' · ')}
        </p>
      )}
    </section>
  )
}

const Content = ({ record, coverage }: { record: Shown; coverage: Coverage }) => {
  const { id, demo, postingText } = record.process
  const isEmpty = coverage.requirements.length === 0
  return (
    <>
      <p className="serif">{coverage.words}</p>
      <DemoLine isThere={demo} />
      {isEmpty || coverage.isKept ? null : <Unkept process={id} />}
      {isEmpty ? (
        <>
          <BringPosting process={id} onDone={focusHeading} />
          <Add process={id} />
        </>
      ) : (
        <>
          <List process={id} demo={demo} coverage={coverage} />
          <section className="part no-print" aria-label={said.posting}>
            <h2 tabIndex={-1}>{said.posting}</h2>
            {postingText === null ? null : (
              <Disclosure title={said.text}>
                <p className="prose">{postingText}</p>
              </Disclosure>
            )}
            <Disclosure title={said.bringAgain}>
              <BringPosting process={id} onDone={focusHeading} />
            </Disclosure>
          </section>
        </>
      )}
    </>
  )
}

/** What the posting of a process asks for, beside one's stories. */
export const PostingPage = ({ process }: { process: string }) => {
  const coverage = useAnswer('coverage.show', { process })
  return (
    <OfProcess process={process} title={said.title} titleOf={said.titleOf} lead={said.lead}>
      {(record) => {
        if (coverage.data === undefined) return coverage.error === null ? <Skeleton lines={8} /> : <Failed error={coverage.error} />
        return <Content record={record} coverage={coverage.data} />
      }}
    </OfProcess>
  )
}
