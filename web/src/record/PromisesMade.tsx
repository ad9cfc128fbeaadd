import { OneOf } from '../ui/Choice.tsx'
import { dayInWords } from '../ui/days.ts'
import { Repeated } from '../ui/Repeated.tsx'
import { DayField, Line } from '../ui/TextField.tsx'
import { debriefWords } from '../words/debriefing.ts'
import { words } from '../words/words.ts'
import { rowsOf } from './debriefFields.ts'
import { PROMISED_BY } from './Promises.tsx'
import type { Shown } from './process.ts'
import type { DebriefForm } from './useDebriefForm.ts'

const said = debriefWords

/** A promise as it is noted in a debrief, before it is kept with the process. */
export type NewPromise = { by: 'them' | 'me'; what: string; dueOn: string | null }

const START: NewPromise = { by: 'them', what: '', dueOn: null }

const Already = ({ promises }: { promises: Shown['promises'] }) =>
  promises.length === 0 ? null : (
    <ul className="small soft">
      {promises.map(({ id, by, what, dueOn }) => (
        <li key={id}>{said.already(words.record.promised(PROMISED_BY[by], what), dueOn === null ? null : dayInWords(dueOn))}</li>
      ))}
    </ul>
  )

/** What was promised in the round, by them or by you. */
export const PromisesMade = ({ form, promises }: { form: DebriefForm; promises: Shown['promises'] }) => (
  <>
    <Repeated<NewPromise>
      title={said.whatPromised}
      one={words.record.aPromise}
      help={said.promisedHow}
      rows={rowsOf<NewPromise>(form.fields, 'promised').filter(([key]) => promises.every(({ id }) => id !== key))}
      onAdd={() => form.add('promised', START)}
      onSet={(key, row) => form.set(`promised:${key}`, row)}
      problem={form.problemIn('promised')}
      fields={(row, set, place) => (
        <>
          <OneOf
            label={said.whoMade(place)}
            name={`by-${place}`}
            labels={PROMISED_BY}
            value={row.by}
            problem={undefined}
            onChange={(by) => set({ ...row, by: by ?? 'them' })}
          />
          <div className="fields">
            <Line
              label={words.record.what}
              help={words.record.whatHow}
              name={`what-${place}`}
              value={row.what === '' ? null : row.what}
              problem={undefined}
              onChange={(what) => set({ ...row, what: what ?? '' })}
            />
            <DayField label={said.byWhen} name={`due-${place}`} value={row.dueOn} problem={undefined} onChange={(dueOn) => set({ ...row, dueOn })} />
          </div>
        </>
      )}
    />
    <Already promises={promises} />
  </>
)
