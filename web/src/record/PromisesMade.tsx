import { OneOf } from '../ui/Choice.tsx'
import type { Field } from '../ui/form.ts'
import { Repeated } from '../ui/Repeated.tsx'
import { DayField, Line } from '../ui/TextField.tsx'
import { PROMISED_BY } from './Promises.tsx'

/** A promise as it is noted in a debrief, before it is kept with the process. */
export type NewPromise = { by: 'them' | 'me'; what: string; dueOn: string | null }

const START: NewPromise = { by: 'them', what: '', dueOn: null }

/** What was promised in the round, by them or by you. */
export const PromisesMade = ({ value, onChange }: Field<readonly NewPromise[]>) => (
  <Repeated
    title="What was promised?"
    one="a promise"
    rows={value}
    start={START}
    onChange={onChange}
    problem={undefined}
    fields={(row, set, place) => (
      <>
        <OneOf
          label={`Who made promise ${place}`}
          name={`by-${place}`}
          labels={PROMISED_BY}
          value={row.by}
          problem={undefined}
          onChange={(by) => set({ ...row, by: by ?? 'them' })}
        />
        <div className="fields">
          <Line
            label="What"
            help="Such as: word on the next round."
            name={`what-${place}`}
            value={row.what}
            problem={undefined}
            onChange={(what) => set({ ...row, what: what ?? '' })}
          />
          <DayField label="By when" name={`due-${place}`} value={row.dueOn} problem={undefined} onChange={(dueOn) => set({ ...row, dueOn })} />
        </div>
      </>
    )}
  />
)
