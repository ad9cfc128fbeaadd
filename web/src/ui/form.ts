import { useEffect, useRef, useState } from 'react'
import { Invalid } from '../call.ts'

/** What is typed into a form: any of it may still be empty, and empty is null. */
export type Typed<T> = { [K in keyof T]: T[K] extends readonly unknown[] ? T[K] : T[K] | null }

/** What one input needs to know. */
export type Field<V> = { name: string; value: V; onChange: (value: V) => void; problem: string | undefined }

export type FormState<T> = {
  readonly value: Typed<T>
  readonly problems: Readonly<Record<string, string>>
  readonly isRestored: boolean
  set: <K extends keyof T>(name: K, next: Typed<T>[K]) => void
  /** The fields that differ from what the form was opened with. */
  changed: () => Partial<T>
  /** Takes what is there now under what was typed: only the fields that were typed keep their words. */
  rebase: (next: T) => void
  /** Puts the words of a refused input at its fields; true when it could. */
  take: (error: unknown) => boolean
  /** Forgets the draft: it is saved, or not wanted. */
  forget: () => void
  startOver: () => void
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

const tidy = (value: unknown): unknown => (typeof value === 'string' && value.trim() === '' ? null : value)

const differences = <T extends object>(base: Typed<T>, value: Typed<T>): Partial<T> =>
  Object.fromEntries(
    Object.entries(value)
      .map(([key, each]) => [key, tidy(each)])
      .filter(([key, each]) => !same(each, base[key as keyof T])),
  ) as Partial<T>

const readDraft = <T>(key: string | undefined): Partial<Typed<T>> | null => {
  if (key === undefined) return null
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null')
  } catch {
    return null
  }
}

const writeDraft = (key: string, draft: object): void => {
  try {
    if (Object.keys(draft).length === 0) localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify(draft))
  } catch {
    // A browser may refuse storage altogether; the form itself still holds what was typed.
  }
}

/** The state of a form. With a `draft` key what is typed outlives the page until it is saved. */
export const useForm = <T extends object>(start: T, draft?: string): FormState<T> => {
  const [base, setBase] = useState(start as Typed<T>)
  const [restored] = useState(() => readDraft<T>(draft))
  const [value, setValue] = useState<Typed<T>>({ ...(start as Typed<T>), ...restored })
  const [isRestored, setIsRestored] = useState(restored !== null)
  const [problems, setProblems] = useState<Record<string, string>>({})
  const forgotten = useRef(false)

  useEffect(() => {
    if (draft !== undefined && !forgotten.current) writeDraft(draft, differences(base, value))
  }, [draft, base, value])

  const forget = () => {
    forgotten.current = true
    if (draft !== undefined) writeDraft(draft, {})
  }
  return {
    value,
    problems,
    isRestored,
    set: (name, next) => {
      forgotten.current = false
      setValue((now) => ({ ...now, [name]: next }))
      setProblems(({ [name as string]: _, ...others }) => others)
    },
    changed: () => differences(base, value),
    rebase: (next) => {
      setValue((now) => ({ ...(next as Typed<T>), ...differences(base, now) }) as Typed<T>)
      setBase(next as Typed<T>)
    },
    take: (error) => {
      if (!(error instanceof Invalid)) return false
      const found = error.problems.map(({ path, message }) => [path.join('.'), message] as const)
      setProblems(Object.fromEntries(found))
      return found.every(([path]) => (path.split('.')[0] as string) in value)
    },
    forget,
    startOver: () => {
      forget()
      setValue(base)
      setIsRestored(false)
    },
  }
}

/** One field of a form, for its input. A problem deeper inside the field is told at the field. */
export const field = <T extends object, K extends keyof T & string>(form: FormState<T>, name: K): Field<Typed<T>[K]> => ({
  name,
  value: form.value[name],
  onChange: (next) => form.set(name, next),
  problem: form.problems[name] ?? Object.entries(form.problems).find(([path]) => path.startsWith(`${name}.`))?.[1],
})

/** Says at its field what cannot be left empty. @throws Invalid */
export const demand = <T extends object>(form: FormState<T>, needed: Partial<Record<keyof T & string, string>>): void => {
  const missing = Object.entries(needed).filter(([name]) => tidy(form.value[name as keyof T]) === null)
  if (missing.length > 0) throw new Invalid(missing.map(([name, message]) => ({ path: [name], message: message as string })))
}
