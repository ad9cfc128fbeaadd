import type { RoundFormat } from '#core/record/round.ts'
import { Button } from '../ui/Button.tsx'
import { OneOf, SomeOf, YesNo } from '../ui/Choice.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { dayAndHour } from '../ui/days.ts'
import { Repeated } from '../ui/Repeated.tsx'
import { CountField, DayField, HourField, Line } from '../ui/TextField.tsx'
import { debriefWords } from '../words/debriefing.ts'
import { words } from '../words/words.ts'
import { type NewPerson, rowsOf } from './debriefFields.ts'
import type { PersonShown, RoundShown } from './process.ts'
import type { DebriefForm } from './useDebriefForm.ts'
import { FORMATS } from './words.ts'

const said = debriefWords

type Props = { form: DebriefForm }

const START: NewPerson = { name: '', role: null }

/** Who was there: people of the process, and those who are new, added in their place. */
export const WhoWasThere = ({ form, people }: Props & { people: readonly PersonShown[] }) => (
  <>
    {people.length === 0 ? null : (
      <SomeOf
        label={said.whoThere}
        labels={Object.fromEntries(
          people.map(({ id, name, role }) => [id, role === null ? name : said.personRole(name, words.record.inSentence(role))]),
        )}
        {...form.marks(
          'there',
          people.map(({ id }) => id),
        )}
      />
    )}
    <Repeated<NewPerson>
      title={people.length === 0 ? said.whoThere : said.whoElse}
      one={words.record.aPerson}
      rows={rowsOf<NewPerson>(form.fields, 'met').filter(([key]) => people.every(({ id }) => id !== key))}
      onAdd={() => form.add('met', START)}
      onSet={(key, row) => form.set(`met:${key}`, row)}
      problem={form.problemIn('met')}
      fields={(row, set, place) => (
        <div className="fields">
          <Line
            label={words.record.name}
            name={`name-${place}`}
            value={row.name === '' ? null : row.name}
            problem={undefined}
            onChange={(name) => set({ ...row, name: name ?? '' })}
          />
          <Line
            label={words.record.roleThere}
            help={words.record.roleThereHow}
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
const MINUTES = said.minutesUsual
const PLACES = said.heldUsual

const How = ({ form }: Props) => {
  const minutes = form.field<number>('durationMinutes')
  const where = form.field<string>('where')
  const usual = `m${minutes.value}`
  return (
    <>
      <div className="either">
        <OneOf
          label={said.minutes}
          labels={MINUTES}
          name="usual-minutes"
          value={usual in MINUTES ? (usual as keyof typeof MINUTES) : null}
          problem={undefined}
          onChange={(chosen) => minutes.onChange(chosen === null ? null : Number(chosen.slice(1)))}
        />
        <CountField label={said.minutesOther} max={1440} {...minutes} />
      </div>
      <div className="either">
        <OneOf
          label={said.held}
          labels={PLACES}
          name="usual-place"
          value={where.value !== null && where.value in PLACES ? (where.value as keyof typeof PLACES) : null}
          problem={undefined}
          onChange={where.onChange}
        />
        <Line label={said.heldOther} {...where} />
      </div>
    </>
  )
}

const When = ({ form }: Props) => (
  <div className="fields">
    <DayField label={words.record.heldOn} {...form.field<string>('heldOn')} />
    <HourField label={words.record.heldTime} {...form.field<string>('heldTime')} />
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
      <Disclosure title={said.dayAndHour}>
        <When form={form} />
      </Disclosure>
    )
  return (
    <div className="stack stack-tight">
      {plannedOn === null || form.fields.heldOn !== undefined ? null : (
        <Button onPress={asPlanned}>{said.asPlanned(dayAndHour(plannedOn, plannedTime))}</Button>
      )}
      <When form={form} />
    </div>
  )
}

/** What kind of round it was, and how it was held: facts of the round itself, corrected with the debrief. */
export const WhatItWas = ({ form, round }: Props & { round: RoundShown }) => (
  <>
    <SomeOf label={said.kindOfRound} labels={FORMATS} {...form.marks('format', ALL_FORMATS)} />
    <YesNo label={words.record.isScreen(false)} {...form.field<boolean>('isScreen')} />
    <YesNo label={words.record.isLast} {...form.field<boolean>('isLast')} />
    <How form={form} />
    <div className="fields">
      <CountField label={words.record.finalists} help={said.finalistsHow} max={99} {...form.field<number>('finalists')} />
      <CountField label={words.record.openings} help={words.record.openingsHow} max={99} {...form.field<number>('openings')} />
    </div>
    <KnownOrAsked form={form} round={round} />
  </>
)
