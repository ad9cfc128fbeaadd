import { Link } from 'wouter'
import { toAddRound, toDebrief, toProcess } from '../addresses.ts'
import { Disclosure } from '../ui/Disclosure.tsx'
import type { Field } from '../ui/form.ts'
import { Block, DayField, Line } from '../ui/TextField.tsx'
import { loopWords } from '../words/loop.ts'
import type { Kind } from './asked.ts'
import { SignedAs } from './SignedAs.tsx'
import { type SaidName, saidName } from './useDrafted.ts'
import type { Drafted, KeptDraft } from './useNote.ts'

const said = loopWords.followup

/** What may be said for some kinds though a draft does without it. */
const ALSO: Readonly<Partial<Record<Kind, readonly SaidName[]>>> = {
  'decline-invitation': ['reason'],
  'decline-offer': ['reason'],
  'ask-time': ['reason'],
  'accept-offer': ['startOn'],
}

const ORDER: readonly SaidName[] = ['topic', 'fit', 'times', 'by', 'startOn', 'reason']

type Props = { process: string; kind: Kind; person: string | null; round: string | null; drafted: Drafted; kept: KeptDraft }

const FIELDS: Readonly<Record<SaidName, typeof Line | typeof Block | typeof DayField>> = {
  topic: Line,
  fit: Line,
  reason: Line,
  times: Block,
  by: DayField,
  startOn: DayField,
}

/** What a draft needs and only the candidate can say, each asked for in its place. Nothing is made up for it. */
export const Missing = ({ process, kind, person, round, drafted, kept }: Props) => {
  const { draft, keeper } = kept
  const asked = new Map(drafted.asks.map((ask) => [ask.for as string, ask.words]))
  const wordsOf = (name: SaidName): string | null => (draft.said[saidName(name, { kind, person, round })] ?? null) as string | null
  const shown = ORDER.filter((name) => asked.has(name) || ALSO[kind]?.includes(name) === true || wordsOf(name) !== null)
  const fieldOf = (name: SaidName): Field<string | null> => ({
    name,
    value: wordsOf(name),
    onChange: (value) => keeper.type(saidName(name, { kind, person, round }), value ?? undefined),
    problem: undefined,
  })
  if (shown.length === 0 && !asked.has('appointment') && !asked.has('promise')) return null
  return (
    <section className="write-missing stack" aria-label={said.missing}>
      {shown.map((name) => {
        const Shown = FIELDS[name]
        return (
          <div key={name} className="wide">
            <Shown label={said[name]} help={asked.get(name)} {...fieldOf(name)} />
            {name === 'topic' && round !== null ? (
              <p className="small">
                <Link href={toDebrief(process, round)}>{said.toDebrief}</Link>
              </p>
            ) : null}
          </div>
        )
      })}
      {asked.has('appointment') ? (
        <p>
          {asked.get('appointment')} <Link href={toAddRound(process)}>{said.toRound}</Link>
        </p>
      ) : null}
      {asked.has('promise') ? (
        <p>
          {asked.get('promise')} <Link href={`${toProcess(process)}#promises`}>{said.toPromises}</Link>
        </p>
      ) : null}
    </section>
  )
}

/** How notes are signed, below the note as it stands there, as long as something of it is missing. */
export const Signed = ({ drafted }: { drafted: Drafted }) => {
  const asked = drafted.asks.map((ask) => ask.for as string)
  if (!asked.includes('name') && !asked.includes('reach')) return null
  return (
    <Disclosure title={asked.includes('name') ? said.nameMissing : said.signed}>
      <div className="stack">
        <p className="small soft">{said.signedHow}</p>
        <SignedAs />
      </div>
    </Disclosure>
  )
}
