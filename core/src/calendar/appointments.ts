import type { InvitationFacts, Start } from '../record/invitation.ts'
import { laterWord } from './merge.ts'

/** One meeting that takes place by all that is known. */
export type Appointment = Pick<InvitationFacts, 'title' | 'durationMinutes' | 'where' | 'link' | 'guests'> & { readonly start: Start }

const appointmentOf = ({ title, durationMinutes, where, link, guests }: InvitationFacts, start: Start): Appointment => ({
  title,
  durationMinutes,
  where,
  link,
  guests,
  start,
})

/** A word on one of a series holds against a word on the whole, unless the whole was called off later. */
const holdsAgainst = (one: InvitationFacts, whole: InvitationFacts | undefined): boolean => {
  if (whole === undefined) return true
  if (whole.cancelled) return laterWord(one, { ...whole, occurrence: one.occurrence }) > 0
  return whole.starts.some(({ occurrence }) => occurrence === one.occurrence)
}

/**
 * The meetings of one event that take place, by the latest words on it: those of the whole series, but where one of them has a word of its own, that.
 * One that the whole no longer has is gone.
 *
 * @param words the latest words on one event, as `merged` leaves them
 */
export const appointmentsOf = (words: readonly InvitationFacts[]): Appointment[] => {
  const whole = words.find(({ occurrence }) => occurrence === null)
  const single = words.filter((word) => word.occurrence !== null && holdsAgainst(word, whole))
  const spoken = new Set(single.map(({ occurrence }) => occurrence))
  const byRule = whole === undefined || whole.cancelled ? [] : whole.starts.filter(({ occurrence }) => !spoken.has(occurrence))
  const all = [
    ...byRule.map((start) => appointmentOf(whole as InvitationFacts, start)),
    ...single
      .filter(({ cancelled }) => !cancelled)
      .flatMap((word) => word.starts.slice(0, 1).map((start) => appointmentOf(word, { ...start, occurrence: word.occurrence }))),
  ]
  return all.sort((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1))
}

const placeOf = ({ start: { on, time, occurrence } }: Appointment): string => `${on} ${time ?? ''} ${occurrence ?? ''}`
