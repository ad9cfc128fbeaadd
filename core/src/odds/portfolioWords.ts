import type { Day } from '../record/day.ts'
import { dayWords } from './dayWords.ts'
import { hundredths } from './hundredths.ts'
import type { OfferInHand } from './offersInHand.ts'
import type { OneMore } from './portfolioMore.ts'
import { countsOf, countWords, percent, SAME_WITHIN } from './words.ts'

type Ranged = { readonly chance: number; readonly range: { readonly low: number; readonly high: number } }

/** A whole number with a comma between its thousands. */
const count = (number: number): string => String(number).replace(/\B(?=(\d{3})+$)/g, ',')

const processesWords = (open: number): string => (open === 1 ? 'the one process that is open' : `the ${count(open)} processes that are open`)

const rangeWords = (shown: Ranged): string => {
  const { of, low, high } = countsOf(shown)
  if (high === 0) return 'That is so for nearly everyone.'
  if (low === high) return `Candidates and markets differ here by less than 1 of ${of}.`
  return `Candidates and markets differ: for some it is ${low === 0 ? 'fewer than 1' : low} of ${of}, for others ${high}.`
}

/**
 * An offer that is not answered yet.
 *
 * @example offerInHandWords({ company: 'Halden', answerBy: '2026-11-27' }, '2026-11-24') // => 'You have an offer from Halden, to be answered by Friday 27 November.'
 */
export const offerInHandWords = ({ company, answerBy }: OfferInHand, today: Day): string => {
  const offer = `You have an offer from ${company}`
  if (answerBy === null) return `${offer}.`
  if (answerBy < today) return `${offer}; it was to be answered by ${dayWords(answerBy, today)}.`
  return `${offer}, to be answered ${answerBy === today ? '' : 'by '}${dayWords(answerBy, today)}.`
}

/**
 * The chance of at least one offer by a day, out of everything that is open.
 *
 * @param isFurther an offer is in hand already: what is spoken of is another one.
 * @example portfolioWords(9, '2027-01-23', '2026-11-24', { chance: 0.68, range: { low: 0.52, high: 0.81 } }) // => 'In about 7 of 10 searches like yours at least one of the 9 processes that are open has come to an offer by Saturday 23 January 2027. Candidates and markets differ: for some it is 5 of 10, for others 8.'
 */
export const portfolioWords = (open: number, by: Day, today: Day, shown: Ranged, isFurther = false): string => {
  if (open === 0) return `Nothing ${isFurther ? 'else ' : ''}is open. As soon as a process is, the chance that it comes to an offer stands here.`
  const which = open === 1 ? processesWords(1) : `at least one of ${processesWords(open)}`
  return `In ${countWords(shown.chance)} searches like yours ${which} has come to ${isFurther ? 'a further' : 'an'} offer by ${dayWords(by, today)}. ${rangeWords(shown)}`
}

const ONE_MORE: Record<OneMore, string> = {
  application: 'One more application',
  referral: 'One more application through somebody who refers you',
  'second-round': 'One more second interview',
}

/** Points of a hundred, as small as they are. */
const pointsWords = (adds: number): string => {
  const points = Math.round(adds * 100)
  return points === 0 ? 'less than 1 in 100' : `${points} in 100`
}

/**
 * What one more process does to the chance of at least one offer in the end. A small step is said to be small, and never to be none.
 *
 * @example oneMoreWords('second-round', 0.5, 0.62, 25) // => 'One more second interview: from 50% to 62% in the end. About 25 more applications do as much.'
 * @example oneMoreWords('application', 0.5, 0.507, 1) // => 'One more application adds 1 in 100 in the end. Small steps add up.'
 */
export const oneMoreWords = (what: OneMore, before: number, after: number, applications: number | null): string => {
  const adds = after - before
  const much =
    adds < SAME_WITHIN
      ? `${ONE_MORE[what]} adds ${pointsWords(adds)} in the end.`
      : `${ONE_MORE[what]}: from ${hundredths(before)} to ${hundredths(after)} in the end.`
  if (what === 'application') return `${much} Small steps add up.`
  return applications === null ? much : `${much} About ${count(applications)} more applications do as much.`
}

/** So many more processes nobody opens one by one. */
const MANY = 50

/**
 * How many processes like the open ones it takes.
 *
 * @param now the chance with what is open.
 * @example enoughWords(4, 0.5, 0.8, 9) // => 'About 9 processes like these would make it 80% in the end; with your 4 it is 50%.'
 * @example enoughWords(12, 0.86, 0.8, 9) // => 'In the end it is 86% with what is open; 80% takes about 9 processes like these.'
 */
export const enoughWords = (open: number, now: number, chance: number, enough: number | null): string | null => {
  if (open === 0) return null
  if (enough === null)
    return `No number up to a thousand of processes like these makes it ${hundredths(chance)}; getting further in some of them would.`
  const further = enough >= MANY ? ' One that comes further counts for many of them.' : ''
  if (enough > open)
    return `About ${count(enough)} processes like these would make it ${hundredths(chance)} in the end; with your ${open === 1 ? 'one' : count(open)} it is ${hundredths(now)}.${further}`
  return `In the end it is ${hundredths(now)} with what is open; ${hundredths(chance)} takes about ${count(enough)} ${enough === 1 ? 'process' : 'processes'} like these.`
}

/**
 * Why the chance is lower than adding the processes up. Null when it makes no difference of a point.
 *
 * @example sharedWords(0.84, 0.9) // => 'Reckoned as if the processes had nothing in common it would be 90% and not 84%. They have you and the market in common, so they go well or badly together.'
 */
export const sharedWords = (chance: number, asIfIndependent: number): string | null =>
  percent(chance) === percent(asIfIndependent)
    ? null
    : `Reckoned as if the processes had nothing in common it would be ${percent(asIfIndependent)} and not ${percent(chance)}. They have you and the market in common, so they go well or badly together.`

/** Above this of twenty such searches hardly one is otherwise. */
const ALL_BUT = 0.95

const offersOf = (offers: number, further: string): string =>
  offers === 0 ? `no ${further}offer` : offers === 1 ? `one ${further}offer` : `${offers} ${further}offers`

/** Of so many such searches: what is all but certain is said so, since this is no chance of an offer alone. */
const oftenWords = (chance: number): string => (chance > ALL_BUT ? 'more than 19 of 20' : countWords(chance))

/**
 * What the number of offers in the end is likely to be.
 *
 * @param chances of no offer, of one, of two …
 * @param isFurther an offer is in hand already: those that are counted come on top of it.
 * @example offersWords([0.3, 0.4, 0.2, 0.1]) // => 'In the end one offer is the likeliest, in about 4 of 10 such searches; two or more come in about 3 of 10.'
 */
export const offersWords = (chances: readonly number[], isFurther = false): string => {
  if (chances.length === 1)
    return isFurther ? 'Nothing else is open, so no further offer is on its way.' : 'Nothing is open, so no offer is on its way.'
  const likeliest = chances.indexOf(Math.max(...chances))
  const several = chances.slice(2).reduce((sum, chance) => sum + chance, 0)
  return `In the end ${offersOf(likeliest, isFurther ? 'further ' : '')} ${likeliest > 1 ? 'are' : 'is'} the likeliest, in ${oftenWords(chances[likeliest] ?? 0)} such searches; two or more come in ${oftenWords(several)}.`
}
