import type { Invitation } from '../record/invitation.ts'
import type { ProcessRecord } from '../record/record.ts'
import type { CalendarRead, EventRead, MailRead } from './eventRead.ts'
import { type Candidate, companyGuess, type Match, matchesOf, type Plain } from './matching.ts'
import type { Belongs, CalendarChoices, EventChoice, PlannedEvent } from './preview.ts'
import type { Clocks } from './readStart.ts'

/** What is known beside the file: what calendars said before, the processes, and what the candidate says of it. */
export type Known = {
  readonly invitations: readonly Invitation[]
  readonly candidates: readonly Candidate[]
  readonly records: ReadonlyMap<string, ProcessRecord>
  /** Keys of rounds that are there, in whatever process. */
  readonly roundIds: ReadonlySet<string>
  readonly choices: CalendarChoices
  readonly clocks: Clocks
  readonly plain: Plain
}

/** Whether an event may be a round of a process that is not there yet: somebody invites to it. A calendar full of other things makes no processes. */
const mayBeNew = ({ method, mail, events }: CalendarRead, { own, guests }: EventRead): boolean =>
  own !== null || method === 'request' || mail !== null || (new Set(events.map(({ uid }) => uid)).size === 1 && guests.length > 0)

const belongsTo = ({ id, because }: Match, { candidates, records }: Known): Belongs[] => {
  const found = candidates.find((candidate) => candidate.id === id) ?? records.get(id)?.process
  return found === undefined ? [] : [{ id, company: found.company, role: found.role, because }]
}

/** The process that an event belongs to, or what has to be said of it. */
export type Belonging = { process: Belongs | null; mayBelongTo: Belongs[]; asks: PlannedEvent['asks']; doubts: string[] }

const newProcess = (event: EventRead, mail: MailRead | null, { company, role }: EventChoice): Belonging => {
  const guess = company ?? companyGuess(event, mail)
  if (guess === null) return { process: null, mayBelongTo: [], asks: 'company', doubts: [] }
  const doubts =
    company === undefined && event.own === null ? [`Nobody says what the company is called: ${guess} is taken from the address that invites.`] : []
  const process = { id: null, company: guess, role: role ?? event.own?.role ?? null, because: 'none of your processes is like it' }
  return { process, mayBelongTo: [], asks: null, doubts }
}

/** The process that an event belongs to: the one it belonged to before, else the one that the candidate says, else the one that most speaks for. */
export const belonging = (read: CalendarRead, event: EventRead, choice: EventChoice, known: Known): Belonging => {
  const before = known.invitations.find(({ uid, processId }) => uid === event.uid && processId !== null)
  const said = choice.process ?? before?.processId ?? null
  if (said === 'new') return newProcess(event, read.mail, choice)
  if (said !== null) {
    const [process = null] = belongsTo({ id: said, because: choice.process === undefined ? 'it came with it before' : 'you say so' }, known)
    return { process, mayBelongTo: [], asks: null, doubts: [] }
  }
  const matches = matchesOf(event, read.mail, known.candidates, known.plain).flatMap((match) => belongsTo(match, known))
  const invites = mayBeNew(read, event)
  if (!invites)
    return {
      process: null,
      mayBelongTo: matches,
      asks: null,
      doubts: ['Nobody invites you to it. Say which process it belongs to, if it is a round.'],
    }
  if (matches.length > 1) return { process: null, mayBelongTo: matches, asks: 'process', doubts: [] }
  return matches.length === 1 ? { process: matches[0] as Belongs, mayBelongTo: [], asks: null, doubts: [] } : newProcess(event, read.mail, choice)
}
