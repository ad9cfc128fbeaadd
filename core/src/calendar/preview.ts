import { z } from 'zod'
import { Guest, Uid } from '../record/invitation.ts'
import { RoundFacts } from '../record/round.ts'
import { Id, Line } from '../record/text.ts'
import { Zone } from '../record/zone.ts'

/** What the candidate said of one event of a file. */
const EventChoice = z.strictObject({
  process: z
    .union([Id, z.literal('new')])
    .optional()
    .describe('The process it belongs to, or that it is a new one.'),
  company: Line.optional().describe('What the company of a new process is called.'),
  role: Line.optional().describe('The role of a new process.'),
  people: z.array(Line).max(100).optional().describe('Those of the named who are on the panel, by their addresses or their names.'),
  leave: z.boolean().optional().describe('Leave it out.'),
})
export type EventChoice = z.infer<typeof EventChoice>

/** What the candidate said of a file. */
export const CalendarChoices = z.strictObject({
  zone: Zone.optional().describe('On whose clock the hours are that are said without a time zone.'),
  events: z.record(z.string(), EventChoice).optional().describe('What you know better of single events, by their UID.'),
})
export type CalendarChoices = z.infer<typeof CalendarChoices>

/** What a calendar tells of a round. */
export const CalendarFacts = RoundFacts.pick({ plannedOn: true, plannedTime: true, zone: true, durationMinutes: true, where: true, link: true })
export type CalendarFacts = z.infer<typeof CalendarFacts>

/** What would become of one round. */
export const RoundStep = z.strictObject({
  what: z.enum(['added', 'changed', 'called-off', 'as it is']),
  round: Id.nullable().describe('The round; null when it is new.'),
  occurrence: z.string().nullable(),
  facts: CalendarFacts.describe('Where and when it would be.'),
  was: CalendarFacts.nullable().describe('Where and when it is now, when it is changed.'),
})
export type RoundStep = z.infer<typeof RoundStep>

/** Somebody whom the event names, for the panel. */
export const NamedPerson = Guest.extend({
  person: Id.nullable().describe('Their key, when they are among the people of the process already.'),
  suggested: z.boolean().describe('They may well be on the panel: they are not you, and no machine.'),
  confirmed: z.boolean().describe('They are there already, or you said so.'),
})
export type NamedPerson = z.infer<typeof NamedPerson>

const Belongs = z.strictObject({
  id: Id.nullable().describe('Its key; null when it is a new one.'),
  company: Line,
  role: Line.nullable(),
  because: z.string().describe('Why it is taken to be this one.'),
})
export type Belongs = z.infer<typeof Belongs>

/** What one event would become. */
export const PlannedEvent = z.strictObject({
  uid: Uid,
  title: Line.nullable(),
  already: z.enum(['new', 'news', 'known', 'left out']),
  process: Belongs.nullable().describe('The process it belongs to; null when that is not clear, or it is left out.'),
  mayBelongTo: z.array(Belongs).describe('The processes it may belong to, when there are several.'),
  rounds: z.array(RoundStep),
  people: z.array(NamedPerson),
  wantsProcess: z.boolean().describe('It is left out only since nothing says which process it belongs to: say one, and it is brought.'),
  asks: z.enum(['zone', 'process', 'company']).nullable().describe('What has to be said before it can be brought.'),
  example: z.string().nullable().describe('The hour that it is asked of.'),
  doubts: z.array(z.string()),
})
export type PlannedEvent = z.infer<typeof PlannedEvent>
