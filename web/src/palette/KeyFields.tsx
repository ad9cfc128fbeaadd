import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useAnswer } from '../answers.ts'
import { type OutputOf, read } from '../call.ts'
import { processName } from '../record/process.ts'
import { Pick, SomeOf } from '../ui/Choice.tsx'
import { dayInWords } from '../ui/days.ts'
import type { Field } from '../ui/form.ts'
import { Line } from '../ui/TextField.tsx'
import { words } from '../words/words.ts'
import type { RowKind } from './commandInput.ts'

const said = words.palette
const MOST = 30

type Labelled = { label: string; help: string }

/** The processes that match what is sought, by their keys. */
const useMatching = (sought: string | null): Readonly<Record<string, string>> => {
  const search = (sought ?? '').trim()
  const { data } = useAnswer('process.list', { ...(search === '' ? {} : { search }), limit: MOST })
  return Object.fromEntries((data?.rows ?? []).map(({ process }) => [process.id, processName(process)]))
}

/** Keeps the names of what was chosen when something else is sought. */
const useNames = (matching: Readonly<Record<string, string>>, chosen: readonly string[]): Readonly<Record<string, string>> => {
  const [known, setKnown] = useState<Readonly<Record<string, string>>>({})
  const missing = chosen.filter((id) => !(id in known) && id in matching)
  if (missing.length > 0) setKnown({ ...known, ...Object.fromEntries(missing.map((id) => [id, matching[id] as string])) })
  return { ...Object.fromEntries(chosen.flatMap((id) => (known[id] === undefined ? [] : [[id, known[id]]]))), ...matching }
}

const Find = ({ value, onChange }: { value: string | null; onChange: (value: string | null) => void }) => (
  <Line label={said.findProcess} help={said.findProcessHelp} type="search" name="find" value={value} onChange={onChange} problem={undefined} />
)

/** One process: it is sought, then chosen. */
export const ProcessField = ({ label, help, ...field }: Labelled & Field<string | null>) => {
  const [sought, setSought] = useState<string | null>(null)
  const names = useNames(useMatching(sought), field.value === null ? [] : [field.value])
  return (
    <div className="fields">
      <Find value={sought} onChange={setSought} />
      <Pick {...field} label={label} help={help} labels={names} unknown={said.unsaid} />
    </div>
  )
}

/** Any number of processes. */
export const ProcessesField = ({ label, ...field }: Labelled & Field<string[]>) => {
  const [sought, setSought] = useState<string | null>(null)
  const names = useNames(useMatching(sought), field.value)
  return (
    <div className="stack">
      <Find value={sought} onChange={setSought} />
      <SomeOf {...field} label={label} labels={names} />
      {Object.keys(names).length === 0 ? <p className="soft">{said.noneMatches}</p> : null}
    </div>
  )
}

type Shown = OutputOf<'process.show'>

/** What a row is called, in so far as something is known of it. */
const namesIn = (record: Shown, kind: RowKind): Readonly<Record<string, string>> => {
  const numbered = (place: number): string => said.numbered(said.rowKinds[kind], place + 1)
  const named = <R extends { id: string }>(rows: readonly R[], nameOf: (row: R) => string | null) =>
    Object.fromEntries(rows.map((row, place) => [row.id, nameOf(row) ?? numbered(place)]))
  const onDay = (day: string | null, place: number): string => (day === null ? numbered(place) : `${numbered(place)}, ${dayInWords(day)}`)
  switch (kind) {
    case 'round':
      return named(record.rounds, (round) => onDay(round.heldOn ?? round.plannedOn, record.rounds.indexOf(round)))
    case 'person':
      return named(record.people, ({ name }) => name)
    case 'promise':
      return named(record.promises, ({ what }) => what)
    case 'message':
      return named(record.messages, (message) => onDay(message.on, record.messages.indexOf(message)))
    case 'debrief':
      return named(record.debriefs, () => null)
    case 'outcome':
      return named(record.outcome === null ? [] : [record.outcome], ({ kind: how }) => how)
  }
}

const useRowNames = (process: string | null, kind: RowKind): Readonly<Record<string, string>> => {
  const { data } = useQuery({
    queryKey: ['process.show', { process }],
    queryFn: () => read('process.show', { process: process ?? '' }),
    enabled: process !== null,
  })
  return data === undefined || process === null ? {} : namesIn(data, kind)
}

/** A round, a person or something else of a process, which is chosen first unless the command takes it anyway. */
export const RowField = ({ of, kind, label, help, ...field }: Labelled & { of: string | null | undefined; kind: RowKind } & Field<string | null>) => {
  const [process, setProcess] = useState<string | null>(null)
  const names = useRowNames(of === undefined ? process : of, kind)
  return (
    <div className="stack">
      {of === undefined ? (
        <ProcessField label={said.whichProcess} help="" name="of" value={process} onChange={setProcess} problem={undefined} />
      ) : null}
      <div className="fields">
        <Pick {...field} label={label} help={help} labels={names} unknown={said.unsaid} />
      </div>
    </div>
  )
}

/** Several of them. */
export const RowsField = ({ of, kind, label, ...field }: Labelled & { of: string | null | undefined; kind: RowKind } & Field<string[]>) => {
  const [process, setProcess] = useState<string | null>(null)
  const names = useRowNames(of === undefined ? process : of, kind)
  return (
    <div className="stack">
      {of === undefined ? (
        <ProcessField label={said.whichProcess} help="" name="of" value={process} onChange={setProcess} problem={undefined} />
      ) : null}
      <SomeOf {...field} label={label} labels={names} />
    </div>
  )
}
