import { Link } from 'wouter'
import { toProcess } from '../addresses.ts'
import { OneOf, Pick } from '../ui/Choice.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { loopWords } from '../words/loop.ts'
import { type Go, KINDS, type Kind } from './asked.ts'
import { lengthIn, registerIn } from './useDrafted.ts'
import type { KeptDraft } from './useNote.ts'

const said = loopWords.followup

const named = (kinds: readonly Kind[]): Record<Kind, string> =>
  Object.fromEntries(kinds.map((kind) => [kind, said.kinds[kind]])) as Record<Kind, string>

/** What the note is for: first what it is time for, the others behind one key. */
export const WhichKind = ({ may, kind, go }: { may: readonly Kind[]; kind: Kind | null; go: Go }) => {
  const first = KINDS.filter((each) => may.includes(each))
  const others = KINDS.filter((each) => !may.includes(each))
  const choose = (next: Kind | null) => go({ kind: next, person: null, round: null, note: null })
  const field = { name: 'kind', value: kind, onChange: choose, problem: undefined }
  const all = <OneOf label={said.which} labels={named(others)} {...field} />
  if (first.length === 0) return all
  return (
    <div className="stack stack-tight">
      <OneOf label={said.itsTime} labels={named(first)} {...field} />
      <Disclosure title={said.another} isOpen={kind !== null && others.includes(kind)}>
        {all}
      </Disclosure>
    </div>
  )
}

type WhomProps = {
  process: string
  people: readonly { readonly id: string; readonly name: string; readonly state: string | null }[]
  person: string | null
  go: Go
}

/** Whom it is to, with how far the note to each is: a panel gets one note each. */
export const ToWhom = ({ process, people, person, go }: WhomProps) =>
  people.length === 0 ? (
    <p>
      {said.nobody} <Link href={`${toProcess(process)}#people`}>{said.addPerson}</Link>
    </p>
  ) : (
    <OneOf
      label={said.toWhom}
      labels={Object.fromEntries(people.map(({ id, name, state }) => [id, said.ofPerson(name, state)]))}
      name="person"
      value={person}
      onChange={(next) => go({ person: next, note: null })}
      problem={undefined}
    />
  )

/** Which round a note is about, where there were several. */
export const AboutRound = ({ rounds, round, go }: { rounds: Readonly<Record<string, string>>; round: string | null; go: Go }) =>
  Object.keys(rounds).length < 2 ? null : (
    <Pick
      label={said.aboutRound}
      labels={rounds}
      unknown={said.lastRound}
      name="round"
      value={round}
      onChange={(next) => go({ round: next, person: null, note: null })}
      problem={undefined}
    />
  )

/** How long the draft is and how it sounds: kept for the notes of the process. */
export const Manner = ({ kept }: { kept: KeptDraft }) => {
  const { keeper } = kept
  return (
    <div className="write-manner">
      <OneOf
        label={said.length}
        labels={said.lengths}
        name="length"
        value={lengthIn(kept)}
        onChange={(length) => keeper.type('length', length ?? undefined)}
        problem={undefined}
      />
      <OneOf
        label={said.register}
        labels={said.registers}
        name="register"
        value={registerIn(kept)}
        onChange={(register) => keeper.type('register', register ?? undefined)}
        problem={undefined}
      />
    </div>
  )
}
