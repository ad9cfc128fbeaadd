import type { PersonFacts } from '#core/record/person.ts'
import { OneOf } from '../ui/Choice.tsx'
import { field } from '../ui/form.ts'
import { Block, Line } from '../ui/TextField.tsx'
import { words } from '../words/words.ts'
import type { Shown } from './process.ts'
import { RowList } from './RowList.tsx'
import { DECISION_PARTS } from './words.ts'

const said = words.record

const START = { name: '', role: null, email: null, decisionPart: null, notes: null }

/** Whom one meets. */
export const People = ({ record }: { record: Shown }) => (
  <RowList<PersonFacts>
    id="people"
    kind="person"
    process={record.process.id}
    title={said.people}
    one={said.aPerson}
    rows={record.people}
    start={START}
    needed={{ name: said.needsName }}
    nameOf={({ name }) => name ?? said.somebody}
    empty={said.peopleNone}
    fields={(form) => (
      <>
        <div className="fields">
          <Line label={said.name} isRequired {...field(form, 'name')} />
          <Line label={said.roleThere} help={said.roleThereHow} {...field(form, 'role')} />
        </div>
        <Line label={said.email} type="email" {...field(form, 'email')} />
        <OneOf label={said.inDecision} labels={DECISION_PARTS} unknown={words.ui.unknown} {...field(form, 'decisionPart')} />
        <Block label={said.notes} {...field(form, 'notes')} />
      </>
    )}
    view={({ name, role, email, decisionPart, notes }) => (
      <>
        <p>
          <b>{name}</b>
          {role === null ? null : `, ${role}`}
          {decisionPart === null ? null : <span className="soft"> · {said.inSentence(DECISION_PARTS[decisionPart])}</span>}
        </p>
        {email === null ? null : <p className="small soft">{email}</p>}
        {notes === null ? null : <p className="prose">{notes}</p>}
      </>
    )}
  />
)
