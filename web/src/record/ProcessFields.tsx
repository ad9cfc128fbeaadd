import type { ProcessFacts } from '#core/record/process.ts'
import { Pick } from '../ui/Choice.tsx'
import { type FormState, field } from '../ui/form.ts'
import { Block, DayField, Line } from '../ui/TextField.tsx'
import { words } from '../words/words.ts'
import { EMPLOYER_KINDS, SOURCES, WORKPLACES } from './words.ts'

const said = words.record

type Props = { form: FormState<ProcessFacts> }

/** What moves the chance, and the names. */
export const ProcessFields = ({ form }: Props) => (
  <div className="fields">
    <Line label={said.company} isRequired {...field(form, 'company')} />
    <Line label={said.role} {...field(form, 'role')} />
    <Pick label={said.source} labels={SOURCES} {...field(form, 'source')} />
    <Pick label={said.employerKind} labels={EMPLOYER_KINDS} {...field(form, 'employerKind')} />
    <DayField label={said.appliedOn} help={said.appliedOnHow} {...field(form, 'appliedOn')} />
  </div>
)

/** What is worth keeping. */
export const ProcessMoreFields = ({ form }: Props) => (
  <div className="stack">
    <div className="fields wide">
      <Line label={said.place} {...field(form, 'place')} />
      <Pick label={said.workplace} labels={WORKPLACES} {...field(form, 'workplace')} />
    </div>
    <div className="wide">
      <Line label={said.postingUrl} type="url" help={said.postingUrlHow} {...field(form, 'postingUrl')} />
    </div>
    <div className="wide">
      <Block label={said.postingText} help={said.postingTextHow} rows={4} {...field(form, 'postingText')} />
    </div>
    <div className="wide">
      <Block label={said.notes} {...field(form, 'notes')} />
    </div>
  </div>
)
