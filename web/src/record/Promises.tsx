import type { PromiseFacts } from '#core/record/promise.ts'
import { OneOf, Pick } from '../ui/Choice.tsx'
import { dayInWords, today } from '../ui/days.ts'
import { field } from '../ui/form.ts'
import { DayField, Line } from '../ui/TextField.tsx'
import type { Shown } from './process.ts'
import { RowList } from './RowList.tsx'
import { roundName } from './words.ts'

export const PROMISED_BY = { them: 'They promised', me: 'You promised' } as const
const START: PromiseFacts = { by: 'them', what: '', madeOn: null, dueOn: null, keptOn: null, roundId: null }

const dueInWords = ({ keptOn, dueOn }: PromiseFacts): string => {
  if (keptOn !== null) return `kept ${dayInWords(keptOn)}`
  if (dueOn === null) return 'no day was named'
  return dueOn < today() ? `was due ${dayInWords(dueOn)}` : `due ${dayInWords(dueOn)}`
}

/** What was promised, by them and by you. */
export const Promises = ({ record }: { record: Shown }) => (
  <RowList<PromiseFacts>
    kind="promise"
    process={record.process.id}
    title="Promises"
    one="a promise"
    rows={record.promises}
    start={START}
    needed={{ what: 'Say what was promised.' }}
    nameOf={({ what }) => `the promise: ${what}`}
    empty="No promise noted. “You will hear by Friday” is one."
    fields={(form) => (
      <>
        <OneOf label="Who promised" labels={PROMISED_BY} {...field(form, 'by')} />
        <Line label="What" isRequired help="Such as: word on the next round." {...field(form, 'what')} />
        <div className="fields">
          <DayField label="Due on" {...field(form, 'dueOn')} />
          <DayField label="Said on" {...field(form, 'madeOn')} />
          <DayField label="Kept on" {...field(form, 'keptOn')} />
          <Pick
            label="In which round"
            labels={Object.fromEntries(record.rounds.map((round) => [round.id, roundName(round)]))}
            {...field(form, 'roundId')}
          />
        </div>
      </>
    )}
    view={(promise) => (
      <p>
        {PROMISED_BY[promise.by]}: {promise.what}
        <span className={promise.keptOn === null && promise.dueOn === today() ? 'due-now' : 'soft'}> · {dueInWords(promise)}</span>
      </p>
    )}
  />
)
