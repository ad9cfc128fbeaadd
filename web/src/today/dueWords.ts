import { toldDay } from '#core/today/toldDay.ts'
import { toDebrief, toProcess, toReady, toWrite } from '../addresses.ts'
import { processName } from '../record/process.ts'
import { FORMATS } from '../record/words.ts'
import { addDays, dayAndHour, dayAndMonth, dayInWords, dayNumber, weekday } from '../ui/days.ts'
import { words } from '../words/words.ts'
import type { Due } from './due.ts'
import { inTime } from './inTime.ts'

const said = words.today

const listed = new Intl.ListFormat(words.language, { type: 'conjunction' })

type RoundDue = Extract<Due, { kind: 'round' }>

/** What is to be done, as one says it in a line; on the page of its process without that. */
export const whatOf = (due: Due, isOfOne = false): string => {
  const process = isOfOne ? null : processName(due.process)
  switch (due.kind) {
    case 'round':
      return said.roundOf(due.round, process)
    case 'debrief':
      return said.debriefOf(due.round, process)
    case 'promise':
      return said.promiseTo(due.what, process)
    case 'write':
      return due.to === null ? said.writeThem(process) : said.writeTo(due.to.name, process)
    case 'their-promise':
      return said.theyPromised(due.what, process)
    case 'stop':
      return said.stopFor(process)
  }
}

/** In days as the list counts them, and in working days, by which one writes and stops waiting. */
const silentFor = ({ since, workingDays }: { since: string; workingDays: number }, day: string): string =>
  said.silentFor(dayNumber(day) - dayNumber(since), workingDays)

/** Where one goes to do it. */
export const whereOf = (due: Due): string => {
  switch (due.kind) {
    case 'round':
      return toReady(due.process.id, due.round.id)
    case 'debrief':
      return toDebrief(due.process.id, due.round.id)
    case 'write':
    case 'their-promise':
      return toWrite(due.process.id)
    case 'promise':
    case 'stop':
      return toProcess(due.process.id)
  }
}

const untilRound = (at: string | null, now: number): string => {
  if (at === null) return said.hourNotKnown
  const left = inTime(at, now)
  return left === null ? said.now : said.inTime(left.hours, left.minutes)
}

const roundLines = ({ on, at, round, people, isReady }: RoundDue, day: string, now: number): (string | null)[] => [
  on === day ? untilRound(at, now) : null,
  ...round.formats.map((format) => words.record.inSentence(FORMATS[format])),
  round.isLast === true ? said.lastRound : null,
  round.durationMinutes === null ? null : said.minutes(round.durationMinutes),
  people.length === 0 ? null : said.withPeople(listed.format(people.map(({ name }) => name))),
  isReady ? said.isReady : null,
]

const promiseWords = (dueOn: string, day: string): string => {
  if (dueOn === day) return said.dueToday
  return dueOn < day ? said.wasDue(dayInWords(dueOn)) : said.dueOn(dayInWords(dueOn))
}

const linesOf = (due: Due, day: string, now: number): (string | null)[] => {
  switch (due.kind) {
    case 'round':
      return roundLines(due, day, now)
    case 'debrief':
      return [dayAndHour(due.heldOn, due.heldTime), due.isBegun ? said.leftHalfDone : null]
    case 'promise':
      return [promiseWords(due.dueOn, day), due.isOffer ? said.offerMade : null]
    case 'write':
      return [due.promisedOn === null ? silentFor(due, day) : said.promisedWordBy(dayInWords(due.promisedOn))]
    case 'their-promise':
      return [due.dueOn < day ? said.promisedBy(dayInWords(due.dueOn)) : said.willPass(dayInWords(due.dueOn))]
    case 'stop':
      return [silentFor(due, day)]
  }
}

/** What the wait has done to the chance: said only where chances are shown. */
const chanceLine = (due: Due, day: string): string | null => (due.kind === 'stop' && due.on <= day ? said.hardlyAnyLeft : null)

/** Why it waits, in a line. @param day today. @param now in milliseconds. @param isChanceTold whether the pages may speak of chances. */
export const whyOf = (due: Due, day: string, now: number, isChanceTold: boolean): string =>
  [...linesOf(due, day, now), isChanceTold ? chanceLine(due, day) : null].filter((line) => line !== null).join(' · ')

/** When it matters, as it stands before the line: the hour, or the day of the week; today only where no heading says so. */
export const whenOf = (due: Due, day: string, isOfOne: boolean): { day: string | null; hour: string | null } => {
  const hour = due.kind === 'round' ? due.time : null
  const on = toldDay(due, day)
  if (on > day) return { day: on === addDays(day, 1) ? said.nextDay : `${weekday(on)} ${dayAndMonth(on)}`, hour }
  return { day: isOfOne && hour === null ? said.today : null, hour }
}
