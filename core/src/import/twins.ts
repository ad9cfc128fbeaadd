import type { Process } from '../record/process.ts'
import { nameKey } from './nameKey.ts'
import type { ImportedProcess } from './preview.ts'

/** An imported process that looks like one of the record that the sheet did not bring. */
export type Twin = { importKey: string; processId: string; sentence: string }

type Known = Pick<Process, 'id' | 'company' | 'role' | 'importKey' | 'appliedOn'>

const keyOf = (company: string, role: string | null): string => `${nameKey(company)}|${nameKey(role ?? '')}`

/**
 * The imported processes that look like one the record has already, by company and role: typed by hand, or brought before
 * from a row whose day of applying has changed since. They are shown, and never put together by themselves.
 */
export const twinsOf = (known: readonly Known[], imported: readonly ImportedProcess[]): Twin[] => {
  const brought = new Set(imported.map(({ importKey }) => importKey))
  const had = new Set(known.map(({ importKey }) => importKey))
  const others = new Map<string, Known>()
  for (const process of known)
    if (process.importKey === null || !brought.has(process.importKey)) others.set(keyOf(process.company, process.role), process)
  return imported.flatMap(({ importKey, process }) => {
    const twin = had.has(importKey) ? undefined : others.get(keyOf(process.company, process.role))
    if (twin === undefined) return []
    const since = twin.appliedOn === null ? '' : `, since ${twin.appliedOn}`
    return [
      {
        importKey,
        processId: twin.id,
        sentence: `This looks like one you have: ${twin.company}${twin.role === null ? '' : `, ${twin.role}`}${since}.`,
      },
    ]
  })
}
