import type { Finding } from './finding.ts'

/** The fewest rounds of which the last is a third one, and the fewest interviews at their place that make a day of it. */
const [THIRD, DAY] = [3, 2]

/** How far before the place is named a number of interviews may stand: "five interviews on site". */
const JUST_BEFORE = 25

/** So close behind the mention of a call, a number is of the call. */
const SAME_CALL = 60

const isRemote = ({ kind, value }: Finding): boolean => kind === 'format' && (value === 'phone' || value === 'screen' || value === 'video')
const isCampus = ({ kind, value }: Finding): boolean => kind === 'sign' && value === 'campus-interview'

const BY_WIRE = /phone|screen|skype|video|online|virtual|zoom/i

/** Words for a conversation itself, not for where somebody was met or what it was about. */
const CONVERSATION = /interview|round|screen|phone/i

/** Words for a place where people meet but do not yet interview. */
const MEETING = /fair|event|recruit|career|booth/i

/** "The first interview": a conversation, of which nothing else is said. */
const isFirst = ({ kind, value }: Finding): boolean => kind === 'stage' && value === 'first'

const isTalk = (finding: Finding): boolean =>
  isFirst(finding) || (isCampus(finding) ? !MEETING.test(finding.quote) : isTechnical(finding) && CONVERSATION.test(finding.quote))
const isSite = ({ kind, value, sureness }: Finding): boolean =>
  kind === 'format' && (value === 'on-site' || (value === 'on-site-day' && sureness === 'sure'))
const isTechnical = ({ kind, value }: Finding): boolean => kind === 'format' && value === 'technical'
const isScreen = ({ kind, value }: Finding): boolean => kind === 'format' && value === 'screen'
const isSecond = ({ kind, value }: Finding): boolean => kind === 'stage' && value === 'second'

const isDay = ({ kind, value }: Finding): boolean => kind === 'format' && value === 'on-site-day'

const counted = ({ kind, value }: Finding, what: string): number =>
  kind === 'count' && value.startsWith(`${what}:`) ? Number(value.slice(what.length + 1)) : 0

const as = (finding: Finding, kind: Finding['kind'], value: string): Finding => ({ ...finding, kind, value, sureness: 'sure' })

/** Words nearer to each other than this are of one step: "then an onsite", "for the second round I was flown". */
const [APART, TOUCHING] = [25, 12]

/**
 * A visit that comes after a call, or after a talk on campus, is a second round. What follows a second one, by "then" or "after that" or
 * as the visit, is a third.
 */
const fromOrder = (told: readonly Finding[], cues: ReadonlySet<Finding>): Finding[] => {
  const first = told.find((finding) => isRemote(finding) || isTalk(finding))
  const site = first && told.find((finding) => isSite(finding) && finding.start > first.end)
  const later = told.filter((finding) => finding === site || (isSecond(finding) && finding.sureness === 'sure'))
  const [second] = later
  if (second === undefined) return []
  const apart = cues.has(second) ? APART : TOUCHING
  const third = later.find((finding) => finding.start > second.end + apart && (finding === site || cues.has(finding)))
  return [...(second === site ? [as(site, 'stage', 'second')] : []), ...(third ? [as(third, 'stage', 'third-or-later')] : [])]
}

/** Kinds of interview that are counted one by one: "two coding interviews and one with the manager". */
const isPart = (finding: Finding): boolean => counted(finding, 'rounds') > 0 && finding.sureness === 'unsure'

/** A number of one kind of interview is the number of rounds when no other kind is told of. */
const fromOnly = (told: readonly Finding[]): Finding[] => {
  const counts = told.filter((finding) => counted(finding, 'rounds') > 0)
  const [only] = counts
  if (only === undefined || counts.length > 1 || !isPart(only) || counted(only, 'rounds') < 2 || /final|plus/i.test(only.quote)) return []
  const isAmongOthers = told.some(isScreen) || (told.some(isSite) && BY_WIRE.test(only.quote))
  return isAmongOthers ? [] : [as(only, 'count', only.value)]
}

const fromParts = (told: readonly Finding[]): Finding[] => {
  const parts = told.filter((finding, at) => isPart(finding) && !told.slice(0, at).some((other) => isPart(other) && other.end > finding.start))
  const last = parts.at(-1)
  const sum = parts.reduce((total, part) => total + counted(part, 'rounds'), 0)
  return last === undefined || sum < THIRD ? [] : [as(last, 'stage', 'third-or-later')]
}

const isElsewhere = ({ quote }: Finding): boolean => /campus/i.test(quote) || BY_WIRE.test(quote)

/** Said before the place is named: a number of rounds is of the visit only just before it, a number of people unless a call is named. */
const isOfVisit = (finding: Finding, site: Finding, told: readonly Finding[]): boolean => {
  if (finding.sureness === 'unsure') return false
  if (counted(finding, 'rounds') > 0) return site.start - finding.end < JUST_BEFORE
  return !told.some((other) => isRemote(other) && other.start <= finding.end && finding.start - other.end < SAME_CALL)
}

/** Three rounds or more have a third; two have a second; two or more in one visit make a day of it. */
const fromCounts = (told: readonly Finding[]): Finding[] => {
  const site = told.find(isSite)
  return told.flatMap((finding) => {
    const [rounds, people] = [counted(finding, 'rounds'), counted(finding, 'people')]
    const isVisit = site !== undefined && !isElsewhere(finding) && (finding.start > site.start || isOfVisit(finding, site, told))
    return [
      ...(rounds >= THIRD || (isVisit && people >= THIRD) ? [as(finding, 'stage', 'third-or-later')] : []),
      ...(rounds === 2 ? [as(finding, 'stage', 'second')] : []),
      ...(isVisit && (rounds >= DAY || people >= DAY) ? [as(finding, 'format', 'on-site-day')] : []),
    ]
  })
}

/** So close before a talk with a recruiter, a fair is where it took place. */
const NEAR = 40

const isNoScreen = (screen: Finding, told: readonly Finding[]): boolean =>
  told.some(
    (other) =>
      ((isTechnical(other) || isSite(other)) && other.end < screen.start) || (isCampus(other) && Math.abs(screen.start - other.start) < NEAR),
  )

/** Of several numbers of rounds the highest is the whole; a talk with the personnel office at a fair, or after other rounds, is no screen. */
const isOverruled = (finding: Finding, told: readonly Finding[]): boolean =>
  (counted(finding, 'rounds') > 0 && told.some((other) => counted(other, 'rounds') > counted(finding, 'rounds'))) ||
  (isScreen(finding) && isNoScreen(finding, told))

const isConversation = (finding: Finding): boolean =>
  isRemote(finding) || isTalk(finding) || isSite(finding) || finding.value === 'online-test' || finding.value === 'met-manager'

/** "Then a phone interview" is a second one only after a first; "back to back" makes a day only of a visit. Without it they are no more than words. */
const weighed = (finding: Finding, told: readonly Finding[]): Finding => {
  if (finding.sureness !== 'half-sure') return finding
  if (isSecond(finding))
    return { ...finding, sureness: told.some((other) => isConversation(other) && other.start < finding.start) ? 'sure' : 'unsure' }
  if (isDay(finding)) return { ...finding, sureness: told.some((other) => isSite(other) && other.start < finding.start) ? 'sure' : 'unsure' }
  return finding
}

/**
 * What one paragraph's findings come to together: which round it was, whether the visit was a day of several interviews, and which of
 * them another one overrules.
 *
 * @param told in the order of the text.
 */
export const togetherIn = (told: readonly Finding[]): Finding[] => {
  const all = told.map((finding) => weighed(finding, told))
  const cues = new Set(all.filter((_finding, at) => told[at]?.sureness === 'half-sure'))
  const present = all.filter(({ polarity }) => polarity === 'present')
  const derived = [...fromOrder(present, cues), ...fromCounts(present), ...fromParts(present), ...fromOnly(present)]
  const days = [...present, ...derived].filter((finding) => isDay(finding) && finding.sureness === 'sure')
  return [
    ...all.filter((finding) => !isFirst(finding) && !isOverruled(finding, present) && counted(finding, 'rounds') !== 1),
    ...derived,
    ...days.map((day) => as(day, 'format', 'on-site')),
  ]
}
