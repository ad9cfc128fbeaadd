import { type ReactNode, useRef, useState } from 'react'
import type { ProcessFacts as Facts } from '#core/record/process.ts'
import { Button } from '../ui/Button.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { dayInWords } from '../ui/days.ts'
import { focusSoon } from '../ui/focusSoon.ts'
import { ProcessFields, ProcessMoreFields } from './ProcessFields.tsx'
import type { Shown } from './process.ts'
import { RowForm } from './RowForm.tsx'
import { EMPLOYER_KINDS, SOURCES, WORKPLACES } from './words.ts'

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt className="small soft">{name}</dt>
    <dd>{children ?? <span className="soft">Not known</span>}</dd>
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
    <section ref={place} className="part" aria-label="The process and its posting">
      <div className="part-head">
        <h2>The process and its posting</h2>
        {isOpen ? null : (
          <Button look="quiet" data-correct="" aria-label="Correct the process" onPress={() => setIsOpen(true)}>
            Correct
          </Button>
        )}
      </div>
      {isOpen ? (
        <RowForm<Facts>
          kind="process"
          process={process.id}
          row={process}
          label="Correct the process"
          said={({ company }) => `Corrected ${company}.`}
          needed={{ company: 'Say which company it is.' }}
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
            <Fact name="Role">{process.role}</Fact>
            <Fact name="How you came in">{process.source && SOURCES[process.source]}</Fact>
            <Fact name="Kind of employer">{process.employerKind && EMPLOYER_KINDS[process.employerKind]}</Fact>
            <Fact name="Applied on">{process.appliedOn && dayInWords(process.appliedOn)}</Fact>
            <Fact name="Place">{process.place}</Fact>
            <Fact name="Where the work is done">{process.workplace && WORKPLACES[process.workplace]}</Fact>
          </dl>
          {process.postingUrl === null ? null : (
            <p>
              <a href={process.postingUrl} target="_blank" rel="noreferrer">
                The posting (opens another site)
              </a>
            </p>
          )}
          {process.notes === null ? null : <p className="prose">{process.notes}</p>}
          {process.postingText === null ? null : (
            <Disclosure title="The text of the posting">
              <p className="prose">{process.postingText}</p>
            </Disclosure>
          )}
        </>
      )}
    </section>
  )
}
