import { useRef, useState } from 'react'
import { useAnswer } from '../answers.ts'
import type { OutputOf } from '../call.ts'
import type { Shown } from '../record/process.ts'
import { DemoLine } from '../settings/demo.tsx'
import { OfProcess } from '../stories/OfProcess.tsx'
import { Button } from '../ui/Button.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { focusSoon } from '../ui/focusSoon.ts'
import { Icon } from '../ui/Icon.tsx'
import { Failed, Skeleton } from '../ui/Waiting.tsx'
import { loopWords } from '../words/loop.ts'
import { BringPage } from './BringPage.tsx'
import { FactForm } from './FactForm.tsx'
import { FactItem, type FactShown } from './FactItem.tsx'
import { Sayable } from './Sayable.tsx'
import './dossier.css'

const said = loopWords.dossier

type Dossier = OutputOf<'dossier.show'>
type Heading = Dossier['headings'][number]

const List = ({ record, facts }: { record: Shown; facts: readonly FactShown[] }) => (
  <ul className="items">
    {facts.map((one) => (
      <FactItem key={one.fact.id} record={record} one={one} />
    ))}
  </ul>
)

/** What people say of themselves in public, under each of them. */
const People = ({ record, facts }: { record: Shown; facts: readonly FactShown[] }) => {
  const named = record.people.filter(({ id }) => facts.some(({ fact }) => fact.personId === id))
  const others = facts.filter(({ fact }) => !named.some(({ id }) => id === fact.personId))
  return (
    <>
      {named.map(({ id, name, role }) => (
        <section key={id} className="stack stack-tight" aria-label={name}>
          <h3 className="person-name">
            {name} {role === null ? null : <span className="small soft">{role}</span>}
          </h3>
          <List record={record} facts={facts.filter(({ fact }) => fact.personId === id)} />
        </section>
      ))}
      {others.length === 0 ? null : (
        <section className="stack stack-tight" aria-label={said.others}>
          {named.length === 0 ? null : <h3 className="person-name">{said.others}</h3>}
          <List record={record} facts={others} />
        </section>
      )}
    </>
  )
}

const Under = ({ record, one: { heading, facts, gap } }: { record: Shown; one: Heading }) => {
  const [isAdding, setIsAdding] = useState(false)
  const place = useRef<HTMLElement>(null)
  const name = said.headings[heading]
  const close = () => {
    setIsAdding(false)
    focusSoon(() => place.current?.querySelector<HTMLElement>('[data-add]'))
  }
  return (
    <section ref={place} id={heading} className="part" aria-label={name}>
      <div className="part-head">
        <h2 tabIndex={-1}>{name}</h2>
        {isAdding ? null : (
          <Button look="quiet" data-add="" aria-label={said.addTo(name)} onPress={() => setIsAdding(true)}>
            <Icon name="plus" /> {said.add}
          </Button>
        )}
      </div>
      {isAdding ? <FactForm record={record} heading={heading} fact={null} label={said.addTo(name)} onDone={close} /> : null}
      {gap === null ? null : <p className="soft gap-question">{gap}</p>}
      {heading === 'people' ? <People record={record} facts={facts} /> : <List record={record} facts={facts} />}
    </section>
  )
}

/** The way down a long page. */
const Parts = () => (
  <nav className="process-parts no-print" aria-label={said.parts}>
    <ul>
      {Object.entries(said.headings).map(([id, name]) => (
        <li key={id}>
          <a href={`#${id}`}>{name}</a>
        </li>
      ))}
    </ul>
  </nav>
)

const Content = ({ record, dossier }: { record: Shown; dossier: Dossier }) => {
  const known = new Set(dossier.headings.flatMap(({ facts }) => facts.map(({ fact }) => fact.text)))
  const isEmpty = dossier.counts.facts === 0
  return (
    <>
      <p>{dossier.words}</p>
      <DemoLine isThere={record.process.demo} />
      <Sayable quotable={dossier.quotable} />
      <section className="no-print" aria-label={said.bring}>
        <Disclosure title={said.bring} isOpen={isEmpty}>
          <BringPage process={record.process.id} known={known} />
        </Disclosure>
      </section>
      <Parts />
      {dossier.headings.map((one) => (
        <Under key={one.heading} record={record} one={one} />
      ))}
    </>
  )
}

/** What is known of the company of a process, under its headings, and what is not. */
export const DossierPage = ({ process }: { process: string }) => {
  const dossier = useAnswer('dossier.show', { process })
  return (
    <OfProcess process={process} title={said.title} titleOf={said.titleOf} lead={said.lead}>
      {(record) => {
        if (dossier.data === undefined) return dossier.error === null ? <Skeleton lines={8} /> : <Failed error={dossier.error} />
        return <Content record={record} dossier={dossier.data} />
      }}
    </OfProcess>
  )
}
