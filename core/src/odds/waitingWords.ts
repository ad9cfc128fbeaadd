import type { Day } from '../record/day.ts'
import { workingDaysBetween } from '../record/workingDay.ts'
import { clockWorkingDays, type Silent, todayOf } from './clock.ts'
import { dayWords } from './dayWords.ts'

const NUMBERS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten', 'Eleven', 'Twelve']

/**
 * How long nothing was heard.
 *
 * @example silenceWords({ since: '2026-11-11', days: 13, promisedOn: null, holidays: [] }) // => 'Nine working days without word.'
 */
export const silenceWords = (silence: Silent): string => {
  const count = workingDaysBetween(silence.since, todayOf(silence), silence.holidays)
  if (count === 0) return 'Not a working day has passed since their last word.'
  return `${NUMBERS[count] ?? count} working ${count === 1 ? 'day' : 'days'} without word.`
}

/** What a promise of theirs does to the silence; null when there is none, or when they have spoken since. */
export const promiseWords = (silence: Silent): string | null => {
  const { promisedOn, since } = silence
  if (promisedOn === null || promisedOn < since) return null
  const day = dayWords(promisedOn, todayOf(silence))
  if (clockWorkingDays(silence) > 0) return `They had promised word by ${day}.`
  return `They promised word by ${day}; until two working days after it, silence says nothing.`
}

type Dates = { readonly writeOn: Day; readonly stopWaitingOn: Day }

const POLITE = 'it is polite, and nobody has shown that it changes the answer.'

const stopWords = ({ stopWaitingOn }: Dates, today: Day): string => {
  if (stopWaitingOn <= today) return `Since ${dayWords(stopWaitingOn, today)} four fifths of the chance is gone. You need not wait any longer.`
  return `By ${dayWords(stopWaitingOn, today)} four fifths of the chance will be gone; stop waiting then.`
}

const writeWords = ({ writeOn, stopWaitingOn }: Dates, today: Day): string | null => {
  if (writeOn > today) return `Write ${onDay(writeOn, today)} if you like; ${POLITE}`
  return stopWaitingOn > today ? `Write today if you like; ${POLITE}` : null
}

const onDay = (day: Day, today: Day): string => {
  const words = dayWords(day, today)
  return words === 'tomorrow' ? words : `on ${words}`
}

/** The silence, the two dates and what they mean, in a few sentences. Writing is never said to help: nobody has shown that. */
export const waitingWords = (silence: Silent, goodNewsDays: number, dates: Dates): string => {
  const today = todayOf(silence)
  const promise = promiseWords(silence)
  const most = promise === null ? `Most good answers that come have come by day ${Math.round(goodNewsDays)}.` : promise
  return [silenceWords(silence), most, writeWords(dates, today), stopWords(dates, today)].filter((words) => words !== null).join(' ')
}
