import { useRef, useState } from 'react'
import type { OutcomeFacts } from '#core/record/outcome.ts'
import { Button } from '../ui/Button.tsx'
import { OneOf, Pick } from '../ui/Choice.tsx'
import { focusSoon } from '../ui/focusSoon.ts'
import { field } from '../ui/form.ts'
import { Block, DayField } from '../ui/TextField.tsx'
import { words } from '../words/words.ts'
import { AnswerBy } from './AnswerBy.tsx'
import type { Shown } from './process.ts'
import { RowForm } from './RowForm.tsx'
import { useRemove } from './RowList.tsx'
import { dayIf, OUTCOMES, STAGES } from './words.ts'

const said = words.record

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
    if (outcome !== null && (await remove(outcome.id, said.reopened))) toButton()
  }
  return (
    <section ref={place} id="outcome" className="part" aria-label={said.outcome}>
      <div className="part-head">
        <h2>{said.outcome}</h2>
      </div>
      {isOpen ? (
        <RowForm<OutcomeFacts>
          kind="outcome"
          process={record.process.id}
          row={outcome ?? START}
          label={outcome === null ? said.outcomeRecord : said.outcomeCorrect}
          said={({ kind }) => (kind === null ? said.outcomeRecorded : said.outcomeRecordedAs(said.inSentence(OUTCOMES[kind])))}
          needed={{ kind: said.needsKind }}
          onDone={close}
          fields={(form) => (
            <>
              <OneOf label={said.howEnded} labels={OUTCOMES} {...field(form, 'kind')} />
              <div className="fields">
                <DayField label={said.day} {...field(form, 'on')} />
                <Pick label={said.atStage} labels={STAGES} unknown={said.asRounds} {...field(form, 'stage')} />
              </div>
              <Block label={said.whatSaid} {...field(form, 'notes')} />
            </>
          )}
        />
      ) : outcome === null ? (
        <div className="row">
          <p className="soft">{said.outcomeStill}</p>
          <Button data-open="" onPress={() => setIsOpen(true)}>
            {said.outcomeRecord}
          </Button>
        </div>
      ) : (
        <div className="item">
          <div className="item-body">
            <p>
              {said.outcomeOn(OUTCOMES[outcome.kind], dayIf(outcome.on))}
              {outcome.stage === null ? '' : ` · ${said.inSentence(STAGES[outcome.stage])}`}
            </p>
            {outcome.notes === null ? null : <p className="prose">{outcome.notes}</p>}
            {outcome.kind === 'offer' ? <AnswerBy record={record} /> : null}
          </div>
          <div className="item-actions">
            <Button look="quiet" data-open="" aria-label={said.outcomeCorrect} onPress={() => setIsOpen(true)}>
              {said.correct}
            </Button>
            <Button look="quiet" onPress={reopen}>
              {said.reopen}
            </Button>
          </div>
        </div>
      )}
    </section>
  )
}
