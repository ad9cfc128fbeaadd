import type { ProcessFacts } from '#core/record/process.ts'
import { Pick } from '../ui/Choice.tsx'
import { type FormState, field } from '../ui/form.ts'
import { Block, DayField, Line } from '../ui/TextField.tsx'
import { EMPLOYER_KINDS, SOURCES, WORKPLACES } from './words.ts'

type Props = { form: FormState<ProcessFacts> }

/** What moves the chance, and the names. */
export const ProcessFields = ({ form }: Props) => (
  <div className="fields">
    <Line label="Company" isRequired {...field(form, 'company')} />
    <Line label="Role" {...field(form, 'role')} />
    <Pick label="How you came in" labels={SOURCES} {...field(form, 'source')} />
    <Pick label="Kind of employer" labels={EMPLOYER_KINDS} {...field(form, 'employerKind')} />
    <DayField label="Applied on" help="Or the day it began. Empty when you do not know." {...field(form, 'appliedOn')} />
  </div>
)

/** What is worth keeping. */
export const ProcessMoreFields = ({ form }: Props) => (
  <div className="stack">
    <div className="fields wide">
      <Line label="Place" {...field(form, 'place')} />
      <Pick label="Where the work is done" labels={WORKPLACES} {...field(form, 'workplace')} />
    </div>
    <div className="wide">
      <Line label="Address of the posting" type="url" help="Begins with https://" {...field(form, 'postingUrl')} />
    </div>
    <div className="wide">
      <Block label="Text of the posting" help="Paste it: postings vanish." rows={4} {...field(form, 'postingText')} />
    </div>
    <div className="wide">
      <Block label="Notes" {...field(form, 'notes')} />
    </div>
  </div>
)
