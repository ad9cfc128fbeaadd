import { isMark } from './events.ts'
import type { Finding } from './finding.ts'
import { BESIDE, CONVERSATION, isCampus, isSecond, isSite, isTechnical } from './kinds.ts'

/** So close before a talk with a recruiter, a fair is where it took place. */
const NEAR = 40

/** Said to have been by phone, in these words or just before them. */
const isByPhone = (screen: Finding, told: readonly Finding[]): boolean =>
  /phone|call/i.test(screen.quote) || told.some((other) => other.value === 'phone' && Math.abs(screen.start - other.start) < BESIDE)

/** What a screen is told by that names nobody: "a phone screen". */
const NAMED = /hr|recruit|human|talent|initial|intro|first|pre|basic/i

/** So close behind a bare screen, what was technical was asked in it. */
const IN_IT = 110

/** "A phone screen. They went straight to a coding question": it was technical itself, if no other interview is told of between. */
const isTechnicalScreen = (screen: Finding, told: readonly Finding[]): boolean => {
  const asked = told.find((other) => isTechnical(other) && other.start > screen.end)
  if (asked === undefined || NAMED.test(screen.quote) || asked.start - screen.end > IN_IT || CONVERSATION.test(asked.quote)) return false
  return !told.some(
    (other) =>
      (isSecond(other) || isSite(other) || isMark(other) || other.value === 'behavioural') &&
      other.start > screen.start &&
      other.start < asked.end &&
      other.end > screen.end + 1,
  )
}

/** Said to have come first, whatever is told before it. */
const OPENING = /^initial|^first|^intro/i

/** A screen that was none: it was technical itself, it came after other rounds and was not said to be the first, or it was a talk at a fair. */
export const isNoScreen = (screen: Finding, told: readonly Finding[]): boolean =>
  isTechnicalScreen(screen, told) ||
  told.some(
    (other) =>
      ((isTechnical(other) || isSite(other)) && other.end < screen.start && !OPENING.test(screen.quote)) ||
      (isCampus(other) && !isByPhone(screen, told) && !/round|screen/i.test(screen.quote) && Math.abs(screen.start - other.start) < NEAR),
  )
