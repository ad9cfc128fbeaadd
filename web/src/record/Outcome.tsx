import { useRef, useState } from 'react'
import type { OutcomeFacts } from '#core/record/outcome.ts'
import { Button } from '../ui/Button.tsx'
import { OneOf, Pick } from '../ui/Choice.tsx'
import { dayInWords } from '../ui/days.ts'
import { focusSoon } from '../ui/focusSoon.ts'
import { field } from '../ui/form.ts'
import { Block, DayField } from '../ui/TextField.tsx'
import type { Shown } from './process.ts'
import { RowForm } from './RowForm.tsx'
import { useRemove } from './RowList.tsx'
import { OUTCOMES, STAGES } from './words.ts'

const START = { kind: null, on: null, stage: null, notes: null } as unknown as OutcomeFacts

/** How the process ended: recorded once, corrected or taken back when it was not so. */
export const Outcome = ({ record }: { record: Shown }) => {
  const { outcome } = record
  const [isOpen, setIsOpen] = useState(false)
  const place = useRef<HTMLElement>(null)
  const remove = useRemove('outcome')
  const toButton = () => focusSoon(() => place.current?.querySelector<HTMLElement>('[data-open]'))
  const close = () => {
    setIsOpen(false)
    toButton()
  }
  const reopen = async () => {
    if (outcome !== null && (await remove(outcome.id, 'The process is open again.'))) toButton()
  }
  return (
    <section ref={place} className="part" aria-label="Outcome">
      <div className="part-head">
        <h2>Outcome</h2>
      </div>
      {isOpen ? (
        <RowForm<OutcomeFacts>
          kind="outcome"
          process={record.process.id}
          row={outcome ?? START}
          label={outcome === null ? 'Record the outcome' : 'Correct the outcome'}
          said={({ kind }) => (kind === null ? 'Recorded the outcome.' : `Recorded: ${OUTCOMES[kind].toLowerCase()}.`)}
          needed={{ kind: 'Say how it ended.' }}
          onDone={close}
          fields={(form) => (
            <>
              <OneOf label="How it ended" labels={OUTCOMES} {...field(form, 'kind')} />
              <div className="fields">
                <DayField label="Day" {...field(form, 'on')} />
                <Pick label="At which stage" labels={STAGES} unknown="As the rounds say" {...field(form, 'stage')} />
              </div>
              <Block label="What they said, or why you left" {...field(form, 'notes')} />
            </>
          )}
        />
      ) : outcome === null ? (
        <div className="row">
          <p className="soft">Still open.</p>
          <Button data-open="" onPress={() => setIsOpen(true)}>
            Record the outcome
          </Button>
        </div>
      ) : (
        <div className="item">
          <div className="item-body">
            <p>
              {OUTCOMES[outcome.kind]}
              {outcome.on === null ? ', day not known' : `, ${dayInWords(outcome.on)}`}
              {outcome.stage === null ? '' : ` · ${STAGES[outcome.stage].toLowerCase()}`}
            </p>
            {outcome.notes === null ? null : <p className="prose">{outcome.notes}</p>}
          </div>
          <div className="item-actions">
            <Button look="quiet" data-open="" aria-label="Correct the outcome" onPress={() => setIsOpen(true)}>
              Correct
            </Button>
            <Button look="quiet" onPress={reopen}>
              It is open again
            </Button>
          </div>
        </div>
      )}
    </section>
  )
}
