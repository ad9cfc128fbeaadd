import type { InvitationFacts } from '../record/invitation.ts'

/** One event, or one of its series: what two messages must share to speak of the same thing. */
const keyOf = ({ uid, occurrence }: Pick<InvitationFacts, 'uid' | 'occurrence'>): string => JSON.stringify([uid, occurrence])

/** By the same fields in the same order, so that two of the same content are the same text. */
const wording = ({ title, starts, durationMinutes, where, link, guests }: InvitationFacts): string =>
  JSON.stringify([title, starts, durationMinutes, where, link, guests])

const compared = <T extends number | string | boolean>(one: T, other: T): number => Number(one > other) - Number(one < other)

/**
 * Which of two messages on the same thing is the later word: by its number, then by when it was worded; of two that say they are the same, the one
 * that calls it off, and else by what they say, so that the same one wins whichever came first. 0 only when they are the same.
 */
export const laterWord = (one: InvitationFacts, other: InvitationFacts): number =>
  compared(one.sequence, other.sequence) ||
  compared(one.stampedAt ?? '', other.stampedAt ?? '') ||
  compared(one.cancelled, other.cancelled) ||
  compared(wording(one), wording(other))

/**
 * What is known of events after some messages came: of each event, and of each of a series that was spoken of by itself, the latest word. It does not
 * matter in which order the messages came, nor how often, nor which of them came together.
 */
export const merged = <Row extends InvitationFacts>(known: readonly Row[], messages: readonly Row[]): Row[] => {
  const latest = new Map<string, Row>()
  for (const message of [...known, ...messages]) {
    const there = latest.get(keyOf(message))
    if (there === undefined || laterWord(message, there) > 0) latest.set(keyOf(message), message)
  }
  return [...latest].sort(([one], [other]) => compared(one, other)).map(([, row]) => row)
}
