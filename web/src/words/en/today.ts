import type { Forms } from '../plural.ts'
import { counted, LANGUAGE } from './counted.ts'

type Named = { number: number | null }

const round = ({ number }: Named): string => (number === null ? 'A round' : `Round ${number}`)
/** With the process it is about, where that does not go without saying. */
const about = (what: string, process: string | null): string => (process === null ? what : `${what}, ${process}`)
const ofRound = ({ number }: Named): string => (number === null ? 'a round' : `round ${number}`)

/** Today: what waits, what can be done about it, and what is said when nothing does. */
export const today = {
  today: 'today',
  nextDay: 'tomorrow',
  next: 'Next',
  nextToday: 'Today',
  later: 'Later this week',

  roundOf: (named: Named, process: string | null) => about(round(named), process),
  debriefOf: (named: Named, process: string | null) => about(`Debrief of ${ofRound(named)}`, process),
  promiseTo: (what: string, process: string | null) => about(`You promised: ${what}`, process),
  writeTo: (person: string, process: string | null) => about(`Write to ${person}`, process),
  writeThem: (process: string | null) => `Write to ${process ?? 'them'}`,
  theyPromised: (what: string, process: string | null) => about(`They promised: ${what}`, process),
  stopFor: (process: string | null) => `Stop waiting for ${process ?? 'them'}`,

  now: 'it has begun',
  inTime: (hours: number, minutes: number) => (hours === 0 ? `in ${minutes} min` : minutes === 0 ? `in ${hours} h` : `in ${hours} h ${minutes} min`),
  hourNotKnown: 'the hour is not known',
  minutes: (count: number) => counted(count, { one: '# minute', other: '# minutes' }),
  lastRound: 'the last round',
  withPeople: (names: string) => `with ${names}`,
  isReady: 'you are ready',
  leftHalfDone: 'left half-done',
  dueToday: 'due today',
  dueOn: (day: string) => `due ${day}`,
  wasDue: (day: string) => `it was due ${day}`,
  offerMade: 'they made an offer',
  promisedWordBy: (day: string) => `they promised word by ${day}`,
  promisedBy: (day: string) => `by ${day}, which has passed`,
  willPass: (day: string) => `by ${day}`,
  silentFor: (days: number, working: number) =>
    `${counted(days, { one: '# day silent', other: '# days silent' })}, ${counted(working, { one: '# of them a working day', other: '# of them working days' })}`,
  hardlyAnyLeft: 'four fifths of the chance is gone',

  moreToWrite: (count: number) => counted(count, { one: '# more you may write to', other: '# more you may write to' }),
  silent: (count: number) =>
    counted(count, { one: '# process is silent past the day to stop waiting', other: '# processes are silent past the day to stop waiting' }),
  moreSilent: (count: number) =>
    counted(count, { one: '# more is silent past the day to stop waiting', other: '# more are silent past the day to stop waiting' }),

  moreWait: (count: number) => counted(count, { one: 'One more thing waits today', other: '# more things wait today' }),

  /** What a press says of a due; of a debrief it is where one writes it. */
  does: { round: 'I am ready', debrief: 'Debrief', promise: 'Done', write: 'I wrote', 'their-promise': 'They answered', stop: 'Stop waiting' },
  getReady: 'Get ready',
  write: 'Write',
  goOn: 'Go on with it',
  of: (does: string, what: string) => `${does}: ${what}`,

  putOff: 'Put off',
  putOffUntil: 'Put off until',
  tomorrow: 'Tomorrow',
  monday: 'Monday',
  inAWeek: 'In a week',
  aDay: 'A day',
  notAtAll: 'Not at all',
  keepIt: 'Leave it here',
  whichDay: 'Until which day',
  untilThen: 'Until then',
  dayNeeded: 'Say until which day.',
  isPutOff: (what: string, day: string) => `Put off until ${day}: ${what}.`,
  isDone: (what: string) => `Done: ${what}.`,

  wroteTo: (process: string) => `You wrote to ${process}. Keep it with the process, as a message you sent today?`,
  keepMessage: 'Keep it',
  messageKept: (process: string) => `Kept: a message to ${process}.`,
  stoppedFor: (process: string) => `You stopped waiting for ${process}. Close it too, as one that never replied?`,
  closeIt: 'Close it',
  closed: (process: string) => `Closed: ${process} never replied.`,
  leaveIt: 'Leave it as it is',

  nothingToday: 'Nothing waits for you today.',
  openGoOn: (count: number) => counted(count, OPEN_GO_ON),
  restGoOn: (count: number) => counted(count, { one: 'One process goes on without you for now.', other: '# processes go on without you for now.' }),
  nothingOpen: 'Nothing is open. When you begin something, what comes next stands here.',
  keys: 'Keys: j and k, or the arrows, move; d is done; p puts off.',

  everythingOpen: (count: number) => `Everything open: ${count.toLocaleString(LANGUAGE)}`,
  atLeastOne: (day: string, chance: string, isFurther: boolean) => `at least one ${isFurther ? 'further ' : ''}offer by ${day}: ${chance}`,
  guessFirst: 'your own guess first',

  noProcess: 'No process yet. Add one and see where it stands, when to write to them, and when to stop waiting.',
  addProcess: 'Add a process',
  lookAround: 'Look at an example search',
}

const OPEN_GO_ON: Forms = {
  one: 'The one process that is open goes on without you for now.',
  other: 'The # processes that are open go on without you for now.',
}
