import { type Day, daysBetween } from '../record/day.ts'
import type { RoundFormat } from '../record/round.ts'
import type { Due, DueOf } from './due.ts'

// The pages say the same from their own catalogue (`web/src/words/en/today.ts`); a test beside `web/src/today/dueWords.ts` holds the two together.

const dayFormat = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' })
const within = { weekday: 'short', day: 'numeric', month: 'long', timeZone: 'UTC' } as const
const [ofThisYear, ofAnother] = [new Intl.DateTimeFormat('en-GB', within), new Intl.DateTimeFormat('en-GB', { ...within, year: 'numeric' })]

/** A day as a heading: `Tuesday 24 November`. */
export const dayInWords = (day: Day): string => dayFormat.format(Date.parse(`${day}T00:00:00Z`)).replace(',', '')

const NEAR: Readonly<Record<number, string>> = { 0: 'today', 1: 'tomorrow', [-1]: 'yesterday' }

/** Today, tomorrow and yesterday by their names, any other day as one says it, with the year when it is not this one. */
const spoken = (day: Day, today: Day): string =>
  NEAR[daysBetween(today, day)] ??
  (day.slice(0, 4) === today.slice(0, 4) ? ofThisYear : ofAnother).format(Date.parse(`${day}T00:00:00Z`)).replace(',', '')

const roundName = ({ number }: { number: number | null }): string => (number === null ? 'a round' : `round ${number}`)

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const nameOf = ({ process: { company, role } }: Due): string => (role === null ? company : `${company} · ${role}`)

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`

/** In days as the list counts them, and in working days, by which one writes and stops waiting. */
const silentFor = ({ since, workingDays }: DueOf<'write' | 'stop'>, today: Day): string =>
  `${counted(daysBetween(since, today), 'day')} silent, ${workingDays} of them ${workingDays === 1 ? 'a working day' : 'working days'}`

const listed = new Intl.ListFormat('en-GB', { type: 'conjunction' })

/** The formats that one does not say as they are written. */
const SAID: Partial<Readonly<Record<RoundFormat, string>>> = {
  'team-meeting': 'meeting the team',
  'on-site-day': 'day on site',
  'assessment-centre': 'assessment centre',
}

const roundWords = (due: DueOf<'round'>, today: Day): string[] => {
  const { round, people, isReady } = due
  return [
    ...(due.on === today && due.at === null ? ['the hour is not known'] : []),
    ...round.formats.map((format) => SAID[format] ?? format),
    ...(round.isLast === true ? ['the last round'] : []),
    ...(round.durationMinutes === null ? [] : [counted(round.durationMinutes, 'minute')]),
    ...(people.length === 0 ? [] : [`with ${listed.format(people.map(({ name }) => name))}`]),
    ...(round.where === null ? [] : [round.where]),
    ...(isReady ? ['you are ready'] : []),
  ]
}

const promiseWords = (due: DueOf<'promise'>, today: Day): string[] => [
  due.dueOn < today ? `it was due ${spoken(due.dueOn, today)}` : `due ${spoken(due.dueOn, today)}`,
  ...(due.isOffer ? ['they made an offer'] : []),
]

const debriefWords = ({ heldOn, heldTime, isBegun }: DueOf<'debrief'>, today: Day): string[] => [
  heldTime === null ? spoken(heldOn, today) : `${spoken(heldOn, today)} at ${heldTime}`,
  ...(isBegun ? ['left half-done'] : []),
]

/** What is to be done, and why it waits. */
const partsOf = (due: Due, today: Day): { what: string; why: string[] } => {
  const name = nameOf(due)
  switch (due.kind) {
    case 'round':
      return { what: `${capital(roundName(due.round))}, ${name}`, why: roundWords(due, today) }
    case 'debrief':
      return { what: `Debrief of ${roundName(due.round)}, ${name}`, why: debriefWords(due, today) }
    case 'promise':
      return { what: `You promised: ${due.what}, ${name}`, why: promiseWords(due, today) }
    case 'write':
      return {
        what: `Write to ${due.to === null ? name : `${due.to.name}, ${name}`}`,
        why: [due.promisedOn === null ? silentFor(due, today) : `they promised word by ${spoken(due.promisedOn, today)}`],
      }
    case 'their-promise':
      return { what: `They promised: ${due.what}, ${name}`, why: [`by ${spoken(due.dueOn, today)}${due.dueOn < today ? ', which has passed' : ''}`] }
    case 'stop':
      return { what: `Stop waiting for ${name}`, why: [silentFor(due, today)] }
  }
}

/** What waits, in one line of plain text: `14:00  Round 2, Orchard · Insights Analyst (panel, 60 minutes).` */
export const dueInWords = (due: Due, today: Day): string => {
  const { what, why } = partsOf(due, today)
  const hour = due.kind === 'round' && due.time !== null ? `${due.time}  ` : ''
  return `${hour}${what}${why.length === 0 ? '' : ` (${why.join(', ')})`}.`
}
