import type { RoundFacts } from '#core/record/round.ts'
import { SomeOf, YesNo } from '../ui/Choice.tsx'
import { type FormState, field } from '../ui/form.ts'
import { CountField, DayField, HourField, Line } from '../ui/TextField.tsx'
import { words } from '../words/words.ts'
import type { PersonShown } from './process.ts'
import { FORMATS } from './words.ts'

const said = words.record

type Props = { form: FormState<RoundFacts>; isAhead?: boolean }

/** The two questions that say the most, and how many are left. */
export const RoundQuestions = ({ form, isAhead = false }: Props) => (
  <>
    <YesNo label={said.isScreen(isAhead)} {...field(form, 'isScreen')} />
    <YesNo label={said.isLast} {...field(form, 'isLast')} />
    <div className="fields">
      <CountField label={said.finalists} help={said.finalistsHow} max={99} {...field(form, 'finalists')} />
      <CountField label={said.openings} help={said.openingsHow} max={99} {...field(form, 'openings')} />
    </div>
  </>
)

/** How long, and where. */
export const RoundManner = ({ form }: Props) => (
  <div className="fields">
    <CountField label={said.minutesHead} max={1440} {...field(form, 'durationMinutes')} />
    <Line label={said.where} {...field(form, 'where')} />
  </div>
)

/** Which of the people of the process were there, or will be. */
export const RoundPeople = ({ form, people, isAhead = false }: Props & { people: readonly PersonShown[] }) =>
  people.length === 0 ? null : (
    <SomeOf label={said.whoThere(isAhead)} labels={Object.fromEntries(people.map(({ id, name }) => [id, name]))} {...field(form, 'personIds')} />
  )

/** Everything that is known of a round, to correct it. */
export const RoundFields = ({ form, people, isAhead = false }: Props & { people: readonly PersonShown[] }) => (
  <>
    <div className="fields">
      <CountField label={said.number} max={99} {...field(form, 'number')} />
    </div>
    <SomeOf label={said.kindOfRound} labels={FORMATS} {...field(form, 'formats')} />
    <div className="fields">
      <DayField label={said.heldOn} {...field(form, 'heldOn')} />
      <HourField label={said.heldTime} {...field(form, 'heldTime')} />
      <DayField label={said.plannedOn} {...field(form, 'plannedOn')} />
      <HourField label={said.plannedTime} {...field(form, 'plannedTime')} />
      <Line label={said.zone} help={said.zoneHow} {...field(form, 'zone')} />
    </div>
    <RoundQuestions form={form} isAhead={isAhead} />
    <RoundPeople form={form} people={people} isAhead={isAhead} />
    <RoundManner form={form} />
  </>
)
