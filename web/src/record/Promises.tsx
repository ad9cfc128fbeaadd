import type { PromiseFacts } from '#core/record/promise.ts'
import { OneOf, Pick } from '../ui/Choice.tsx'
import { dayInWords, today } from '../ui/days.ts'
import { field } from '../ui/form.ts'
import { DayField, Line } from '../ui/TextField.tsx'
import { words } from '../words/words.ts'
import type { Shown } from './process.ts'
import { RowList } from './RowList.tsx'
import { roundName } from './words.ts'

const said = words.record

export const PROMISED_BY = said.promisedBy
const START: PromiseFacts = { by: 'them', what: '', madeOn: null, dueOn: null, keptOn: null, roundId: null }

const dueInWords = ({ keptOn, dueOn }: PromiseFacts): string => {
  if (keptOn !== null) return said.kept(dayInWords(keptOn))
  if (dueOn === null) return said.noDay
  return dueOn < today() ? said.wasDue(dayInWords(dueOn)) : said.isDue(dayInWords(dueOn))
}

/** What was promised, by them and by you. */
export const Promises = ({ record }: { record: Shown }) => (
  <RowList<PromiseFacts>
    id="promises"
    kind="promise"
    process={record.process.id}
    title={said.promises}
    one={said.aPromise}
    rows={record.promises}
    start={START}
    needed={{ what: said.needsWhat }}
    nameOf={({ what }) => said.thePromise(what ?? '')}
    empty={said.promisesNone}
    fields={(form) => (
      <>
        <OneOf label={said.whoPromised} labels={PROMISED_BY} {...field(form, 'by')} />
        <Line label={said.what} isRequired help={said.whatHow} {...field(form, 'what')} />
        <div className="fields">
          <DayField label={said.dueOn} {...field(form, 'dueOn')} />
          <DayField label={said.madeOn} {...field(form, 'madeOn')} />
          <DayField label={said.keptOn} {...field(form, 'keptOn')} />
          <Pick
            label={said.inRound}
            labels={Object.fromEntries(record.rounds.map((round) => [round.id, roundName(round)]))}
            {...field(form, 'roundId')}
          />
        </div>
      </>
    )}
    view={(promise) => (
      <p>
        {said.promised(PROMISED_BY[promise.by], promise.what)}
        <span className={promise.keptOn === null && promise.dueOn === today() ? 'due-now' : 'soft'}> · {dueInWords(promise)}</span>
      </p>
    )}
  />
)
