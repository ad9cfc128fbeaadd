import type { PersonFacts } from '#core/record/person.ts'
import { OneOf } from '../ui/Choice.tsx'
import { field } from '../ui/form.ts'
import { Block, Line } from '../ui/TextField.tsx'
import type { Shown } from './process.ts'
import { RowList } from './RowList.tsx'
import { DECISION_PARTS } from './words.ts'

const START = { name: '', role: null, decisionPart: null, notes: null }

/** Whom one meets. */
export const People = ({ record }: { record: Shown }) => (
  <RowList<PersonFacts>
    kind="person"
    process={record.process.id}
    title="People"
    one="a person"
    rows={record.people}
    start={START}
    needed={{ name: 'Say what they are called.' }}
    nameOf={({ name }) => name ?? 'somebody'}
    empty="Nobody named yet."
    fields={(form) => (
      <>
        <div className="fields">
          <Line label="Name" isRequired {...field(form, 'name')} />
          <Line label="Role there" help="Such as head of analytics." {...field(form, 'role')} />
        </div>
        <OneOf label="In the decision" labels={DECISION_PARTS} unknown="Not known" {...field(form, 'decisionPart')} />
        <Block label="Notes" {...field(form, 'notes')} />
      </>
    )}
    view={({ name, role, decisionPart, notes }) => (
      <>
        <p>
          <b>{name}</b>
          {role === null ? null : `, ${role}`}
          {decisionPart === null ? null : <span className="soft"> · {DECISION_PARTS[decisionPart].toLowerCase()}</span>}
        </p>
        {notes === null ? null : <p className="prose">{notes}</p>}
      </>
    )}
  />
)
