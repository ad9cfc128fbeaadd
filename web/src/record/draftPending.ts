import type { Fields } from './debriefFields.ts'

/** What was typed and not kept by the server yet. A field that is undefined is again as it was when the form was opened. */
export type Pending = Readonly<Record<string, unknown>>

/** The same as it is sent and stored: JSON knows no undefined. */
export type Patch = { fields: Record<string, never>; forget: string[] }

export const patchOf = (pending: Pending): Patch => ({
  fields: Object.fromEntries(Object.entries(pending).filter(([, value]) => value !== undefined)) as Patch['fields'],
  forget: Object.keys(pending).filter((name) => pending[name] === undefined),
})

export const pendingOf = ({ fields, forget }: Patch): Pending => ({ ...fields, ...Object.fromEntries(forget.map((name) => [name, undefined])) })

/** The fields with what was typed over them. */
export const typedOver = (fields: Fields, pending: Pending): Fields => patchOf({ ...fields, ...pending }).fields

/** What is still to be sent when this has arrived: a field that was typed again meanwhile is. */
export const stillPending = (pending: Pending, sent: Pending): Pending =>
  Object.fromEntries(Object.entries(pending).filter(([name, value]) => !(name in sent) || sent[name] !== value))

const nameOf = (key: string, window: string): string => `draft ${key} ${window}`

/** Keeps what is pending in this browser too, in case the server is away when the page goes. */
export const storePending = (key: string, window: string, pending: Pending): void => {
  try {
    if (Object.keys(pending).length === 0) localStorage.removeItem(nameOf(key, window))
    else localStorage.setItem(nameOf(key, window), JSON.stringify({ ...patchOf(pending), at: Date.now() }))
  } catch {
    // A browser may refuse storage altogether; the form itself still holds what was typed.
  }
}

type Stored = Patch & { at: number }

const isStored = (value: Partial<Stored> | null): value is Stored => typeof value?.fields === 'object' && Array.isArray(value.forget)

const storedUnder = (name: string): Stored[] => {
  try {
    const value = JSON.parse(localStorage.getItem(name) ?? 'null')
    return isStored(value) ? [value] : []
  } catch {
    return []
  }
}

const namesUnder = (prefix: string): string[] => {
  try {
    return Object.keys(localStorage).filter((name) => name.startsWith(prefix))
  } catch {
    return []
  }
}

/** What windows that are gone left behind, the latest on top, and a way to clear it away once it is in good hands. */
export const leftPending = (key: string): { pending: Pending; clear: () => void } => {
  const names = namesUnder(nameOf(key, ''))
  const left = names.flatMap(storedUnder).sort((one, other) => one.at - other.at)
  return {
    pending: Object.assign({}, ...left.map(pendingOf)),
    clear: () => {
      for (const name of names) localStorage.removeItem(name)
    },
  }
}
