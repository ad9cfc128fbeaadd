import { type ReactNode, useRef, useState } from 'react'
import type { ProcessFacts as Facts } from '#core/record/process.ts'
import { Button } from '../ui/Button.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { dayInWords } from '../ui/days.ts'
import { focusSoon } from '../ui/focusSoon.ts'
import { words } from '../words/words.ts'
import { ProcessFields, ProcessMoreFields } from './ProcessFields.tsx'
import type { Shown } from './process.ts'
import { RowForm } from './RowForm.tsx'
import { EMPLOYER_KINDS, SOURCES, WORKPLACES } from './words.ts'

const said = words.record

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt className="small soft">{name}</dt>
    <dd>{children ?? <span className="soft">{words.ui.unknown}</span>}</dd>
  </div>
)

/** The facts of the process itself, its posting and notes. */
export const ProcessFacts = ({ record: { process } }: { record: Shown }) => {
  const [isOpen, setIsOpen] = useState(false)
  const place = useRef<HTMLElement>(null)
  const close = () => {
    setIsOpen(false)
    focusSoon(() => place.current?.querySelector<HTMLElement>('[data-correct]'))
  }
  return (
    <section ref={place} id="facts" className="part" aria-label={said.facts}>
      <div className="part-head">
        <h2>{said.facts}</h2>
        {isOpen ? null : (
          <Button look="quiet" data-correct="" aria-label={said.correctOf(said.theProcess)} onPress={() => setIsOpen(true)}>
            {said.correct}
          </Button>
        )}
      </div>
      {isOpen ? (
        <RowForm<Facts>
          kind="process"
          process={process.id}
          row={process}
          label={said.correctOf(said.theProcess)}
          said={({ company }) => said.corrected(company ?? '')}
          needed={{ company: said.needsCompany }}
          onDone={close}
          fields={(form) => (
            <>
              <ProcessFields form={form} />
              <ProcessMoreFields form={form} />
            </>
          )}
        />
      ) : (
        <>
          <dl className="facts">
            <Fact name={said.role}>{process.role}</Fact>
            <Fact name={said.source}>{process.source && SOURCES[process.source]}</Fact>
            <Fact name={said.employerKind}>{process.employerKind && EMPLOYER_KINDS[process.employerKind]}</Fact>
            <Fact name={said.appliedOn}>{process.appliedOn && dayInWords(process.appliedOn)}</Fact>
            <Fact name={said.place}>{process.place}</Fact>
            <Fact name={said.workplace}>{process.workplace && WORKPLACES[process.workplace]}</Fact>
          </dl>
          {process.postingUrl === null ? null : (
            <p>
              <a href={process.postingUrl} target="_blank" rel="noreferrer">
                {said.posting}
              </a>
            </p>
          )}
          {process.notes === null ? null : <p className="prose">{process.notes}</p>}
          {process.postingText === null ? null : (
            <Disclosure title={said.postingTextShow}>
              <p className="prose">{process.postingText}</p>
            </Disclosure>
          )}
        </>
      )}
    </section>
  )
}
