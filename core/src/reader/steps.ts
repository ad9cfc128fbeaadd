import { fromNumbers } from './counts.ts'
import { aheadIn, type Event, eventsIn, isElsewise, isMark } from './events.ts'
import type { Finding } from './finding.ts'
import {
  as,
  BESIDE,
  BY_WIRE,
  counted,
  DAY,
  isCampus,
  isConversation,
  isDay,
  isFirst,
  isRemote,
  isScreen,
  isSecond,
  isSite,
  isTalk,
  isTechnical,
  THIRD,
} from './kinds.ts'
import { isNoScreen } from './screens.ts'

/** Words nearer to each other than this are of one step: "then an onsite", "for the second round I was flown". */
const [APART, TOUCHING] = [25, 16]

/** Said of a technical interview itself, not of its questions: "a technical phone interview". */
const EXAM = /^tech\w*(\s+\w+)*\s+(interview|round)s?$/i

/** A talk with the personnel office, or an interview by video: it comes before the technical one. */
const isOpening = (finding: Finding): boolean =>
  (isScreen(finding) && /hr|recruiter/i.test(finding.quote)) || (finding.value === 'video' && /video.*interview/is.test(finding.quote))

/** A technical interview told after the opening one, and none before it. */
const afterOpening = (told: readonly Finding[]): Finding | undefined => {
  const opening = told.find(isOpening)
  if (opening === undefined || told.some((finding) => isTechnical(finding) && finding.start < opening.end)) return undefined
  return told.find((finding) => isTechnical(finding) && EXAM.test(finding.quote) && finding.start > opening.end + TOUCHING)
}

/** Words for an interview held, not for one that came next: told after a visit it may be a part of it. */
const HELD = /^(had|have|got|did|given|received)\b/i

/** Words for the place itself: they may stand behind the interviews that were held there. */
const SHOWN = /^tour|hotel/i

/** Two calls or more: what comes after them is at least a third. */
const isCalls = (finding: Finding): boolean => counted(finding, 'rounds') >= DAY && BY_WIRE.test(finding.quote)

/**
 * A visit that comes after a call, or after a talk on campus, is a second round. What follows a second one, by "then" or "after that" or
 * as the visit, is a third.
 */
const fromOrder = (told: readonly Finding[], cues: ReadonlySet<Finding>): Finding[] => {
  const first = told.find((finding) => isRemote(finding) || isTalk(finding, told))
  const behind = first && first.end + (isFirst(first) ? TOUCHING : 0)
  const site = told.find((finding) => isSite(finding) && !SHOWN.test(finding.quote) && finding.start > (behind ?? finding.start))
  const exam = afterOpening(told)
  const implied = [site, exam]
  const later = told.filter((finding) => implied.includes(finding) || (isSecond(finding) && finding.sureness === 'sure'))
  const [second] = later
  if (second === undefined) return []
  if (site !== undefined && told.some((finding) => isCalls(finding) && finding.end < site.start))
    return [as(site, 'stage', 'second'), as(site, 'stage', 'third-or-later')]
  const apart = cues.has(second) ? APART : TOUCHING
  const isLater = (finding: Finding): boolean => finding === site || (cues.has(finding) && !(second === site && HELD.test(finding.quote)))
  const third = later.find((finding) => finding.start > second.end + apart && isLater(finding))
  return [...(implied.includes(second) ? [as(second, 'stage', 'second')] : []), ...(third ? [as(third, 'stage', 'third-or-later')] : [])]
}

const isFinal = ({ kind, value, quote, sureness }: Finding): boolean =>
  kind === 'stage' && value === 'final' && sureness === 'sure' && /final(?!\s+interviewer)/i.test(quote)

/** A final one told after another is at least a second. */
const fromFinal = (told: readonly Finding[]): Finding[] =>
  told
    .filter((final) => isFinal(final) && told.some((other) => isConversation(other, told) && other.end + TOUCHING < final.start))
    .map((final) => as(final, 'stage', 'second'))

/** A number that what comes next begins with: a screen, "followed by two phone interviews", makes three. */
const fromFollowing = (told: readonly Finding[], cues: ReadonlySet<Finding>): Finding[] =>
  told
    .filter((cue) => cues.has(cue) && isSecond(cue) && cue.sureness === 'sure')
    .filter((cue) => told.some((finding) => counted(finding, 'rounds') >= DAY && finding.start >= cue.start && finding.start <= cue.end))
    .map((cue) => as(cue, 'stage', 'third-or-later'))

/** Words for the parts of the whole process. */
const WHOLE = /stage|step|level|phase|process/i

/** A screen before two interviews or more that are counted behind it makes three: "after the screening call I had two interviews". */
const fromScreen = (told: readonly Finding[]): Finding[] => {
  const screen = told.find(isScreen)
  if (screen === undefined) return []
  return told
    .filter((finding) => counted(finding, 'rounds') >= DAY && finding.start > screen.end + TOUCHING && !WHOLE.test(finding.quote))
    .map((finding) => as(finding, 'stage', 'third-or-later'))
}

/** A number of rounds beside a higher one. */
const isFewer = (finding: Finding, told: readonly Finding[]): boolean =>
  counted(finding, 'rounds') > 0 && told.some((other) => counted(other, 'rounds') > counted(finding, 'rounds'))

/** Of several numbers of rounds the highest is the whole; a talk with the personnel office at a fair, or after other rounds, is no screen. */
const isOverruled = (finding: Finding, told: readonly Finding[]): boolean =>
  isFewer(finding, told) || (isScreen(finding) && isNoScreen(finding, told))

/** Without what was found in words of which others say that it was not so: "an interview with no technical questions". */
const withoutDenied = (told: readonly Finding[]): Finding[] => {
  const denied = told.filter(({ polarity }) => polarity === 'absent')
  const isDenied = ({ kind, value, start, end }: Finding): boolean =>
    denied.some((other) => other.kind === kind && other.value === value && other.start < end && start < other.end)
  return told.filter((finding) => finding.polarity === 'absent' || !isDenied(finding))
}

/** Said of questions, not of an interview: "no coding questions". */
const NO_QUESTIONS = /^no\s+\S+\s|^(?!non).*questions?$/is

/** One interview that was not technical beside another that was: some were technical. */
const withoutMixed = (told: readonly Finding[]): Finding[] => {
  const isMixed = told.some((finding) => isTechnical(finding) && finding.polarity === 'present' && finding.sureness === 'sure')
  return told.filter((finding) => !(isMixed && isTechnical(finding) && finding.polarity === 'absent' && !NO_QUESTIONS.test(finding.quote)))
}

/** What an interview that is still ahead would have been told by. */
const AHEAD = ['on-site', 'on-site-day', 'phone', 'video', 'screen', 'technical', 'second', 'third-or-later', 'final', 'event', 'first']

/** Without what is said of interviews that are still ahead, when others have been told before. */
const withoutAhead = (told: readonly Finding[], end: number): Finding[] => {
  const plans = aheadIn(told, end)
  if (plans.length === 0) return [...told]
  const first = told.reduce((end, other) => (other.end < end && isConversation(other, told) ? other.end : end), Number.POSITIVE_INFINITY)
  const ahead = plans.filter((plan) => first < plan.start)
  return told.filter(
    (finding) => !(AHEAD.includes(finding.value) && ahead.some((plan) => finding.start < plan.end + BESIDE && plan.start < finding.end)),
  )
}

/** "Then a phone interview" is a second one only after a first; "back to back" makes a day only of a visit. Without it they are no more than words. */
const weighed = (finding: Finding, told: readonly Finding[]): Finding => {
  if (finding.sureness !== 'half-sure') return finding
  if (isSecond(finding))
    return { ...finding, sureness: told.some((other) => isConversation(other, told) && other.start < finding.start) ? 'sure' : 'unsure' }
  if (isDay(finding)) return { ...finding, sureness: told.some((other) => isSite(other) && other.start < finding.start) ? 'sure' : 'unsure' }
  return finding
}

/** One held in another way than the first, or told beside it, is a second one; three interviews that cannot be the same, or so many of two, have a third among them. */
const fromEvents = (told: readonly Finding[]): Finding[] => {
  const events = eventsIn(told)
  const [first, ...others] = events
  const second = others.find((event) => first !== undefined && (isElsewise(event, first) || event.isBeside))
  const isTwo = others.length === 1 && told.some((finding) => counted(finding, 'rounds') === 2 && finding.sureness === 'sure')
  const isThird = others.length > 0 && !isTwo && events.reduce((sum, { number }) => sum + number, 0) >= THIRD
  return [
    ...(second === undefined ? [] : [as(second.at, 'stage', 'second')]),
    ...(isThird ? [as((others.at(-1) as Event).at, 'stage', 'third-or-later')] : []),
  ]
}

/** Several interviews in one visit, or several people; two may have been in one interview. */
const [SEVERAL, PAIR] = [/interviews|rounds|sessions|people|interviewers|engineers|managers|members|employees|designers|onsites/i, /with (2|two)\b/i]

const isSeveral = ({ quote }: Finding): boolean => SEVERAL.test(quote) && !PAIR.test(quote)

/** Several interviews in one visit after a call make three. */
const fromDay = (told: readonly Finding[]): Finding[] => {
  const sure = told.filter(({ sureness }) => sureness === 'sure')
  const call = sure.find(isRemote)
  const day = call && sure.find((finding) => isDay(finding) && isSeveral(finding) && finding.start > call.end + TOUCHING)
  return day === undefined ? [] : [as(day, 'stage', 'third-or-later')]
}

/** A number of rounds with which the story begins, before it tells of any and not of one kind: "I had two rounds". */
const isAnnounced = (finding: Finding, told: readonly Finding[]): boolean =>
  counted(finding, 'rounds') === 2 &&
  finding.sureness === 'sure' &&
  !BY_WIRE.test(finding.quote) &&
  !told.some(
    (other) =>
      ((isConversation(other, told) || isCampus(other)) && other.start < finding.start) ||
      ((isRemote(other) || other.value === 'online-test') && other.start < finding.end + APART),
  )

/** Numbers of rounds that are not the whole: one, and two where a third is told of. */
const TOO_FEW = { any: [1], third: [1, 2] } as const satisfies Record<string, readonly number[]>

const isThird = ({ kind, value }: Finding): boolean => kind === 'stage' && value === 'third-or-later'

/** What was found in a paragraph, and where that ends. */
export type Paragraph = { readonly found: readonly Finding[]; readonly end: number }

/**
 * What one paragraph's findings come to together: which round it was, whether the visit was a day of several interviews, and which of
 * them another one overrules.
 *
 * @param found in the order of the text.
 */
export const togetherIn = ({ found, end }: Paragraph): Finding[] => {
  const told = withoutAhead(withoutMixed(withoutDenied(found)), end)
  const all = told.map((finding) => weighed(finding, told))
  const cues = new Set(all.filter((_finding, at) => told[at]?.sureness === 'half-sure'))
  const present = all.filter(({ polarity }) => polarity === 'present')
  const derived = [
    ...fromOrder(present, cues),
    ...fromFollowing(present, cues),
    ...fromScreen(present),
    ...fromFinal(present),
    ...fromNumbers(present),
    ...fromEvents(present),
  ]
  const isPair = present.some((finding) => isAnnounced(finding, present)) && !present.some((finding) => counted(finding, 'rounds') >= THIRD)
  const implied = [...derived, ...fromDay([...present, ...derived])].filter((finding) => !(isPair && isThird(finding)))
  const both = [...present, ...implied]
  const days = both.filter((finding) => isDay(finding) && finding.sureness === 'sure')
  const hasThird = both.some((finding) => isThird(finding) && finding.sureness === 'sure')
  const tooFew: readonly number[] = hasThird ? TOO_FEW.third : TOO_FEW.any
  const isPlain = (finding: Finding): boolean => !isFirst(finding) && !isMark(finding) && !isOverruled(finding, present)
  return [
    ...[...all.filter(isPlain), ...both.slice(present.length)].filter(
      (finding) => !tooFew.includes(counted(finding, 'rounds')) && !isFewer(finding, both),
    ),
    ...days.map((day) => as(day, 'format', 'on-site')),
  ]
}
