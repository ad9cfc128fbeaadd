import { z } from 'zod'
import { DueKey } from '../record/aside.ts'
import { Day, Instant, TimeOfDay } from '../record/day.ts'
import { Process } from '../record/process.ts'
import { RoundFacts } from '../record/round.ts'
import { Id } from '../record/text.ts'

/** A wait may be over in the year after the last that a record can hold. */
const LaterDay = z.iso.date()

const WHAT_ALL_HAVE = {
  key: DueKey.describe('By this it is put off, or said to be done.'),
  on: LaterDay.describe('The day on which it matters; a day that has passed still waits.'),
  process: Process.pick({ id: true, company: true, role: true }),
}

const RoundNamed = z.strictObject({ id: Id, number: RoundFacts.shape.number })
const Met = z.strictObject({ name: z.string(), role: z.string().nullable() })

/** A round to get ready for. It is told on its day whatever was said of it. */
const RoundDue = z.strictObject({
  kind: z.literal('round'),
  ...WHAT_ALL_HAVE,
  at: Instant.nullable().describe('When it begins; null when no hour was said.'),
  time: TimeOfDay.nullable().describe("The hour on the candidate's own clock."),
  round: RoundNamed.extend(RoundFacts.pick({ formats: true, where: true, durationMinutes: true, isLast: true }).shape),
  people: z.array(Met).describe('Who will be there.'),
  isReady: z.boolean().describe('You said that you are ready for it.'),
})

/** Something the candidate promised. */
const PromiseDue = z.strictObject({
  kind: z.literal('promise'),
  ...WHAT_ALL_HAVE,
  what: z.string(),
  dueOn: Day,
  isOffer: z.boolean().describe('They have made an offer.'),
})

/** A debrief that is not written, or not finished. */
const DebriefDue = z.strictObject({
  kind: z.literal('debrief'),
  ...WHAT_ALL_HAVE,
  round: RoundNamed,
  heldOn: Day,
  heldTime: TimeOfDay.nullable(),
  isBegun: z.boolean(),
})

const SILENCE = {
  since: Day.describe('Their last word, or the day of applying.'),
  workingDays: z.int().min(0).describe('Working days without word.'),
}

/** One may write to them: most good answers would have come, or the day they promised word by has passed. */
const WriteDue = z.strictObject({
  kind: z.literal('write'),
  ...WHAT_ALL_HAVE,
  ...SILENCE,
  to: Met.nullable().describe('Whom one would write to, where that is known.'),
  promisedOn: Day.nullable().describe('The day by which they promised word.'),
})

/** A promise of theirs that has passed. */
const TheirPromiseDue = z.strictObject({ kind: z.literal('their-promise'), ...WHAT_ALL_HAVE, what: z.string(), dueOn: Day })

/** A wait that is over. */
const StopDue = z.strictObject({ kind: z.literal('stop'), ...WHAT_ALL_HAVE, ...SILENCE })

/** Something that waits for the candidate on a day. */
export const Due = z.discriminatedUnion('kind', [RoundDue, PromiseDue, DebriefDue, WriteDue, TheirPromiseDue, StopDue])
export type Due = z.infer<typeof Due>
export type DueOf<K extends Due['kind']> = Extract<Due, { kind: K }>

/** What waits for the candidate over all processes. */
export const Agenda = z.strictObject({
  today: Day,
  until: Instant.describe('The next moment at which this differs although nothing is written: midnight, or the end of a round.'),
  next: z.array(Due).describe('What matters today or has waited since, in order.'),
  later: z.array(Due).describe('The same of the six days after, in order.'),
  more: z
    .strictObject({ write: z.int().min(0), stop: z.int().min(0) })
    .describe('How many more one may write to, and how many more are silent past their day: long lists are not told one by one.'),
})
export type Agenda = z.infer<typeof Agenda>
