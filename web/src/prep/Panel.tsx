import { capital } from '../ui/days.ts'
import { loopWords } from '../words/loop.ts'
import { Lines, Part } from './Part.tsx'
import type { Brief } from './prep.ts'

const said = loopWords.prep

const Person = ({ person }: { person: Brief['people'][number] }) => (
  <li className="person">
    <h3>{person.name}</h3>
    <p className="soft">
      {capital(person.called)}
      {person.decides === true ? ` · ${said.decidesOne}` : ''}
      {person.before === null ? '' : ` · ${person.before}`}
    </p>
    {person.cares.length === 0 ? null : (
      <div>
        <p>{said.cares}</p>
        <Lines lines={person.cares} />
      </div>
    )}
    {person.address === null ? null : <p>{person.address}</p>}
    {person.ask === null ? null : <p className="person-ask">{said.askOne(person.ask)}</p>}
  </li>
)

/** Who will be there, person by person, and whom to address. */
export const Panel = ({ brief: { people, who, address, place } }: { brief: Brief }) => (
  <Part id="people" title={said.people}>
    {people.length === 0 ? (
      <>
        {place === 'alone' ? null : <p>{said.peopleNone}</p>}
        <Lines lines={who} />
      </>
    ) : (
      <>
        {address === null ? null : <p>{address}</p>}
        <ul className="people">
          {people.map((person) => (
            <Person key={person.id} person={person} />
          ))}
        </ul>
      </>
    )}
  </Part>
)
