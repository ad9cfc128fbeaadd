import { useState } from 'react'
import type { PrepHours } from '#core/record/settings.ts'
import { USUAL_HOURS } from '#core/record/usualHours.ts'
import { useAnswer } from '../answers.ts'
import { OneOf, Pick } from '../ui/Choice.tsx'
import { weekdayNamed } from '../ui/days.ts'
import { type FormState, field } from '../ui/form.ts'
import { Repeated } from '../ui/Repeated.tsx'
import { HourField } from '../ui/TextField.tsx'
import { Failed, Skeleton } from '../ui/Waiting.tsx'
import { words } from '../words/words.ts'
import { Setting } from './Setting.tsx'
import { type Settings, SettingsForm } from './SettingsForm.tsx'

const said = words.settings

type Facts = { prepHours: PrepHours[] | null }

const factsOf = ({ prepHours }: Settings): Facts => ({ prepHours })

const WEEKDAYS = Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((day) => [String(day), weekdayNamed(day)]))

const RowFields = ({ row, set }: { row: PrepHours; set: (row: PrepHours) => void }) => {
  const common = { problem: undefined }
  return (
    <div className="fields">
      <Pick
        {...common}
        name="weekday"
        label={said.weekday}
        labels={WEEKDAYS}
        value={String(row.weekday)}
        onChange={(day) => set({ ...row, weekday: day === null ? row.weekday : Number(day) })}
      />
      <HourField {...common} name="from" label={said.from} value={row.from} onChange={(from) => set({ ...row, from: from ?? row.from })} />
      <HourField {...common} name="to" label={said.until} value={row.to} onChange={(to) => set({ ...row, to: to ?? row.to })} />
    </div>
  )
}

/** The hours of a week as rows. A row keeps its key as long as it is in sight, so that the focus stays in it. */
const Own = ({ form, hours }: { form: FormState<Facts>; hours: readonly PrepHours[] }) => {
  const [known, setKeys] = useState(() => hours.map((_, at) => at))
  // Set in another window, the rows are others.
  const keys = known.length === hours.length ? known : hours.map((_, at) => at)
  const put = (next: PrepHours[], nextKeys: number[]): void => {
    setKeys(nextKeys)
    form.set('prepHours', next)
  }
  const add = (): void => {
    const { weekday, from, to } = hours.at(-1) ?? { weekday: 0, from: '18:00', to: '20:00' }
    put([...hours, { weekday: (weekday % 7) + 1, from, to }], [...keys, Math.max(-1, ...keys) + 1])
  }
  const set = (key: string, row: PrepHours | null): void => {
    const at = keys.indexOf(Number(key))
    if (row === null) put(hours.toSpliced(at, 1), keys.toSpliced(at, 1))
    else put(hours.toSpliced(at, 1, row), keys)
  }
  return (
    <Repeated<PrepHours>
      title={said.hoursOwn}
      one={said.anHour}
      rows={hours.map((row, at) => [String(keys[at]), row])}
      onAdd={add}
      onSet={set}
      problem={field(form, 'prepHours').problem}
      fields={(row, set) => <RowFields row={row} set={set} />}
    />
  )
}

const Fields = ({ form }: { form: FormState<Facts> }) => {
  const hours = form.value.prepHours
  return (
    <>
      <OneOf
        name="which"
        label={said.hoursWhich}
        labels={said.hoursChoices}
        value={hours === null ? 'usual' : 'own'}
        onChange={(choice) => form.set('prepHours', choice === 'own' ? [...USUAL_HOURS] : null)}
        problem={undefined}
      />
      {hours === null ? null : <Own form={form} hours={hours} />}
    </>
  )
}

/** When the candidate can get ready for rounds: the plan keeps to it. */
export const Hours = () => {
  const { data, error, refetch } = useAnswer('settings.show', {})
  return (
    <Setting title={said.hours} how={said.hoursHow}>
      {error === null ? null : <Failed error={error} onRetry={() => refetch()} />}
      {data === undefined ? (
        error === null && <Skeleton lines={3} />
      ) : (
        <SettingsForm settings={data} label={said.hours} factsOf={factsOf} fields={(form) => <Fields form={form} />} />
      )}
    </Setting>
  )
}
