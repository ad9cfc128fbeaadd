import type { RoundFacts } from '#core/record/round.ts'
import { SomeOf, YesNo } from '../ui/Choice.tsx'
import { type FormState, field } from '../ui/form.ts'
import { CountField, DayField, HourField, Line } from '../ui/TextField.tsx'
import type { PersonShown } from './process.ts'
import { FORMATS } from './words.ts'

type Props = { form: FormState<RoundFacts> }

/** The two questions that say the most, and how many are left. */
export const RoundQuestions = ({ form }: Props) => (
  <>
    <YesNo label="Was it a recruiter’s screen, not a full interview?" {...field(form, 'isScreen')} />
    <YesNo label="Is it the last round before they decide?" {...field(form, 'isLast')} />
    <div className="fields">
      <CountField label="Candidates left at this round, you included" help="If you know or could ask." max={99} {...field(form, 'finalists')} />
      <CountField label="Openings they mean to fill" help="One, unless you heard of more." max={99} {...field(form, 'openings')} />
    </div>
  </>
)

/** How long, and where. */
export const RoundManner = ({ form }: Props) => (
  <div className="fields">
    <CountField label="Minutes" max={1440} {...field(form, 'durationMinutes')} />
    <Line label="Where, or by which means" {...field(form, 'where')} />
  </div>
)

/** Which of the people of the process were there. */
export const RoundPeople = ({ form, people }: Props & { people: readonly PersonShown[] }) =>
  people.length === 0 ? null : (
    <SomeOf label="Who was there" labels={Object.fromEntries(people.map(({ id, name }) => [id, name]))} {...field(form, 'personIds')} />
  )

/** Everything that is known of a round, to correct it. */
export const RoundFields = ({ form, people }: Props & { people: readonly PersonShown[] }) => (
  <>
    <div className="fields">
      <CountField label="Number" max={99} {...field(form, 'number')} />
    </div>
    <SomeOf label="What kind of round" labels={FORMATS} {...field(form, 'formats')} />
    <div className="fields">
      <DayField label="Took place on" {...field(form, 'heldOn')} />
      <HourField label="At" {...field(form, 'heldTime')} />
      <DayField label="Was planned for" {...field(form, 'plannedOn')} />
      <HourField label="Planned at" {...field(form, 'plannedTime')} />
      <Line label="Time zone of its hours" help="Such as Europe/Berlin; yours when empty." {...field(form, 'zone')} />
    </div>
    <RoundQuestions form={form} />
    <RoundPeople form={form} people={people} />
    <RoundManner form={form} />
  </>
)
