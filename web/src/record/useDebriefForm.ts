import { useMemo, useState } from 'react'
import { Invalid } from '../call.ts'
import type { Field } from '../ui/form.ts'
import { type Fields, fieldsOf, inputOf, isSame } from './debriefFields.ts'
import { newKey } from './newKey.ts'
import type { DebriefShown, RoundShown } from './process.ts'
import type { useDraft } from './useDraft.ts'

type Kept = NonNullable<ReturnType<typeof useDraft>>

const CALLED_HERE: Readonly<Record<string, string>> = { formats: 'format', personIds: 'there', readings: 'reading' }

/** The field that a place in the input stands for: `corrects.durationMinutes` is the field durationMinutes, `asked.2.question` is in asked. */
const fieldAt = (path: readonly (string | number)[]): string => {
  const name = String(path[0] === 'corrects' ? (path[1] ?? '') : path[0])
  return CALLED_HERE[name] ?? name
}

/** The form of a debrief: what is recorded, and over it what was typed, which is kept as it is typed. */
export const useDebriefForm = (round: RoundShown, debrief: DebriefShown | undefined, { draft, keeper }: Kept) => {
  const base = useMemo(() => fieldsOf(round, debrief), [round, debrief])
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({})
  const fields: Fields = { ...base, ...draft.said }

  const set = (name: string, value: unknown) => {
    keeper.type(name, isSame(value, base[name]) ? undefined : value)
    setProblems(({ [name.split(':')[0] as string]: _, ...others }) => others)
  }
  return {
    fields,
    set,
    add: (kind: string, row: unknown) => set(`${kind}:${newKey()}`, row),
    problemIn: (name: string): string | undefined => problems[name],
    /** One field, for its input. */
    field: <V>(name: string): Field<V | null> => ({
      name,
      value: (fields[name] ?? null) as V | null,
      onChange: (value) => set(name, value),
      problem: problems[name],
    }),
    /** Several fields of a kind that are there or not, as one choice. */
    marks: <V extends string>(kind: string, all: readonly V[]): Field<V[]> => ({
      name: kind,
      value: all.filter((key) => fields[`${kind}:${key}`] === true),
      onChange: (chosen) => {
        for (const key of all)
          if (chosen.includes(key) !== (fields[`${kind}:${key}`] === true)) set(`${kind}:${key}`, chosen.includes(key) ? true : null)
      },
      problem: problems[kind],
    }),
    /** What the debrief is saved with. */
    input: () => inputOf(base, draft.said),
    isRestored: false,
    startOver: () => {},
    /** Puts the words of a refused input at their fields; true when it could. */
    take: (error: unknown): boolean => {
      if (!(error instanceof Invalid)) return false
      setProblems(Object.fromEntries(error.problems.map(({ path, message }) => [fieldAt(path), message])))
      return error.problems.every(({ path }) => path.length > 0)
    },
  }
}

export type DebriefForm = ReturnType<typeof useDebriefForm>
