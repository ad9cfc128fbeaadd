import type { RoundFormat } from '#core/record/round.ts'
import { Button } from '../ui/Button.tsx'
import { OneOf, SomeOf, YesNo } from '../ui/Choice.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { dayAndHour } from '../ui/days.ts'
import { Repeated } from '../ui/Repeated.tsx'
import { CountField, DayField, HourField, Line } from '../ui/TextField.tsx'
import { type NewPerson, rowsOf } from './debriefFields.ts'
import type { PersonShown, RoundShown } from './process.ts'
import type { DebriefForm } from './useDebriefForm.ts'
import { FORMATS } from './words.ts'

type Props = { form: DebriefForm }

const START: NewPerson = { name: '', role: null }

/** Who was there: people of the process, and those who are new, added in their place. */
export const WhoWasThere = ({ form, people }: Props & { people: readonly PersonShown[] }) => (
  <>
    {people.length === 0 ? null : (
      <SomeOf
        label="Who was there?"
        labels={Object.fromEntries(people.map(({ id, name, role }) => [id, role === null ? name : `${name}, ${role.toLowerCase()}`]))}
        {...form.marks(
          'there',
          people.map(({ id }) => id),
        )}
      />
    )}
    <Repeated<NewPerson>
      title={people.length === 0 ? 'Who was there?' : 'Somebody else?'}
      one="a person"
      rows={rowsOf<NewPerson>(form.fields, 'met').filter(([key]) => people.every(({ id }) => id !== key))}
      onAdd={() => form.add('met', START)}
      onSet={(key, row) => form.set(`met:${key}`, row)}
      problem={form.problemIn('met')}
      fields={(row, set, place) => (
        <div className="fields">
          <Line
            label="Name"
            name={`name-${place}`}
            value={row.name === '' ? null : row.name}
            problem={undefined}
            onChange={(name) => set({ ...row, name: name ?? '' })}
          />
          <Line
            label="Role there"
            help="Such as head of analytics."
            name={`role-${place}`}
            value={row.role}
            problem={undefined}
            onChange={(role) => set({ ...row, role })}
          />
        </div>
      )}
    />
  </>
)

const ALL_FORMATS = Object.keys(FORMATS) as RoundFormat[]
const MINUTES = { m15: '15', m30: '30', m45: '45', m60: '60', m90: '90' } as const
const PLACES = { phone: 'Phone', video: 'Video', 'their office': 'Their office' } as const

const How = ({ form }: Props) => {
  const minutes = form.field<number>('durationMinutes')
  const where = form.field<string>('where')
  const usual = `m${minutes.value}`
  return (
    <>
      <div className="either">
        <OneOf
          label="How many minutes?"
          labels={MINUTES}
          name="usual-minutes"
          value={usual in MINUTES ? (usual as keyof typeof MINUTES) : null}
          problem={undefined}
          onChange={(chosen) => minutes.onChange(chosen === null ? null : Number(chosen.slice(1)))}
        />
        <CountField label="Or another number of minutes" max={1440} {...minutes} />
      </div>
      <div className="either">
        <OneOf
          label="How was it held?"
          labels={PLACES}
          name="usual-place"
          value={where.value !== null && where.value in PLACES ? (where.value as keyof typeof PLACES) : null}
          problem={undefined}
          onChange={where.onChange}
        />
        <Line label="Or another place, or by which means" {...where} />
      </div>
    </>
  )
}

const When = ({ form }: Props) => (
  <div className="fields">
    <DayField label="Took place on" {...form.field<string>('heldOn')} />
    <HourField label="At" {...form.field<string>('heldTime')} />
  </div>
)

/** A day that is known is asked for only when it is wrong. */
const KnownOrAsked = ({ form, round: { heldOn, plannedOn, plannedTime } }: Props & { round: RoundShown }) => {
  const asPlanned = () => {
    form.set('heldOn', plannedOn)
    form.set('heldTime', plannedTime)
  }
  if (heldOn !== null)
    return (
      <Disclosure title="Its day and hour">
        <When form={form} />
      </Disclosure>
    )
  return (
    <div className="stack stack-tight">
      {plannedOn === null || form.fields.heldOn !== undefined ? null : (
        <Button onPress={asPlanned}>It took place as planned, {dayAndHour(plannedOn, plannedTime)}</Button>
      )}
      <When form={form} />
    </div>
  )
}

/** What kind of round it was, and how it was held: facts of the round itself, corrected with the debrief. */
export const WhatItWas = ({ form, round }: Props & { round: RoundShown }) => (
  <>
    <SomeOf label="What kind of round was it?" labels={FORMATS} {...form.marks('format', ALL_FORMATS)} />
    <YesNo label="Was it a recruiter’s screen, not a full interview?" {...form.field<boolean>('isScreen')} />
    <YesNo label="Is it the last round before they decide?" {...form.field<boolean>('isLast')} />
    <How form={form} />
    <div className="fields">
      <CountField
        label="Candidates left at this round, you included"
        help="If they said, or you could ask."
        max={99}
        {...form.field<number>('finalists')}
      />
      <CountField label="Openings they mean to fill" help="One, unless you heard of more." max={99} {...form.field<number>('openings')} />
    </div>
    <KnownOrAsked form={form} round={round} />
  </>
)
