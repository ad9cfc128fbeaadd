import { z } from 'zod'
import { Day } from './day.ts'
import { Id, Revision } from './text.ts'

/** What may wait for the candidate, in the order in which things of one day are told. */
export const DueKind = z.enum(['round', 'promise', 'debrief', 'write', 'their-promise', 'stop'])
export type DueKind = z.infer<typeof DueKind>

/** What tells a due from every other: what is to be done, for which row, and the day that it comes of. */
export const DueName = z.strictObject({
  due: DueKind.describe('What is to be done.'),
  subjectId: Id.describe('What it is about: the key of the round, of the promise or, of a message or a wait, of the process.'),
  of: Day.describe('The day it comes of: of the round, of the promise, or of their last word. With another day it is another due.'),
})
export type DueName = z.infer<typeof DueName>

/** What the candidate said of a due: not before a day, or done with. */
export const Aside = DueName.extend({
  id: Id,
  revision: Revision,
  processId: Id,
  until: Day.nullable().describe('The day until which it is put off; null when it is done with.'),
})
export type Aside = z.infer<typeof Aside>

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'

/** A due as one text, by which windows and the command line name it. */
export const DueKey = z
  .string()
  .regex(new RegExp(`^(?:${DueKind.options.join('|')}):${UUID}:\\d{4}-\\d{2}-\\d{2}$`), 'A due as today.show names it.')
  .refine((key) => Day.safeParse(key.slice(-'2026-11-24'.length)).success, 'A due as today.show names it.')
export type DueKey = z.infer<typeof DueKey>

/**
 * The text that names a due.
 *
 * @example dueKeyOf({ due: 'stop', subjectId: '019a0000-0000-7000-8000-000000000001', of: '2026-11-02' }) // => 'stop:019a0000-0000-7000-8000-000000000001:2026-11-02'
 */
export const dueKeyOf = ({ due, subjectId, of }: DueName): DueKey => `${due}:${subjectId}:${of}`

/** The due that a text names. @param key of a due; what it names may be gone. */
export const dueNamed = (key: DueKey): DueName => {
  const [due, subjectId, of] = key.split(':')
  return { due: due as DueKind, subjectId: subjectId as string, of: of as Day }
}
