import type { Finding } from './finding.ts'
import { as, BESIDE, BY_WIRE, counted, DAY, isCampus, isRemote, isScreen, isSecond, isSite, THIRD } from './kinds.ts'

/** How far before the place is named a number of interviews may stand: "five interviews on site". */
const JUST_BEFORE = 25

/** So close behind the mention of a call, a number is of the call. */
const SAME_CALL = 60

/** Kinds of interview that are counted one by one: "two coding interviews and one with the manager". */
const isPart = (finding: Finding): boolean => counted(finding, 'rounds') > 0 && finding.sureness === 'unsure'

/** Counted beside others: "three technical interviews and one with the manager". */
const AMONG = /final|plus|followed|\band\b/i

/** Without what is a part of the words of one before: "two phone interviews" may be found as a whole and as a part. */
const apart = (counts: readonly Finding[]): Finding[] =>
  counts.filter((finding, at) => !counts.slice(0, at).some((other) => other.end > finding.start && other.value === finding.value))

/** A round with the personnel office or a manager: told beside technical ones it is one more. */
const isOffice = ({ value, quote }: Finding): boolean => value === 'event' && /\bhr\b|manag/i.test(quote)

/** A number of one kind of interview is the number of rounds when no other kind is told of. */
const fromOnly = (told: readonly Finding[]): Finding[] => {
  const counts = apart(told.filter((finding) => counted(finding, 'rounds') > 0))
  const [only] = counts
  if (only === undefined || counts.length > 1 || !isPart(only) || counted(only, 'rounds') < 2 || AMONG.test(only.quote)) return []
  const isAmongOthers = told.some(
    (other) =>
      (isScreen(other) && other.start < only.end) ||
      (isRemote(other) && other.end + BESIDE < only.start) ||
      (isSite(other) && BY_WIRE.test(only.quote)) ||
      (other.start >= only.end && (isOffice(other) || (isSecond(other) && other.start < only.end + BESIDE))),
  )
  return isAmongOthers ? [] : [as(only, 'count', only.value)]
}

/** The number of one kind of interview is that of the visit when no other kind is counted behind the place: "flown out; there were four technical interviews". */
const fromVisit = (told: readonly Finding[]): Finding[] => {
  const site = told.find(isSite)
  if (site === undefined) return []
  const [only, other] = told.filter((finding) => isPart(finding) && finding.start > site.end && !BY_WIRE.test(finding.quote))
  if (only === undefined || (other !== undefined && other.start >= only.end) || counted(only, 'rounds') < THIRD || AMONG.test(only.quote)) return []
  return [as(only, 'count', only.value), as(only, 'format', 'on-site-day'), as(only, 'stage', 'third-or-later')]
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
  if (finding.sureness === 'unsure' && !AMONG.test(finding.quote)) return false
  if (counted(finding, 'rounds') > 0) return site.start - finding.end < JUST_BEFORE
  return !told.some((other) => isRemote(other) && other.start <= finding.end && finding.start - other.end < SAME_CALL)
}

/** Three rounds or more have a third; two have a second; two or more in one visit make a day of it, and so do three where nothing but a visit is told of. */
const fromCounts = (told: readonly Finding[]): Finding[] => {
  const site = told.find(isSite)
  const isTold = told.some((finding) => isRemote(finding) || isCampus(finding) || finding.value === 'online-test')
  return told.flatMap((finding) => {
    const [rounds, people] = [counted(finding, 'rounds'), counted(finding, 'people')]
    const isVisit =
      site !== undefined && !isElsewhere(finding) && (finding.start > site.start || isOfVisit(finding, site, told) || (rounds >= THIRD && !isTold))
    return [
      ...(rounds >= THIRD || (isVisit && people >= THIRD) ? [as(finding, 'stage', 'third-or-later')] : []),
      ...(rounds === 2 ? [as(finding, 'stage', 'second')] : []),
      ...(isVisit && (rounds >= DAY || people >= DAY) ? [as(finding, 'format', 'on-site-day')] : []),
    ]
  })
}

/** So many people met, but not at once, are met in three interviews or more. */
const MANY = 4

const isPanel = ({ kind, value }: Finding): boolean => kind === 'format' && value === 'panel'

const fromMany = (told: readonly Finding[]): Finding[] =>
  told.some(isPanel)
    ? []
    : told
        .filter((finding) => counted(finding, 'people') >= MANY && finding.sureness === 'sure')
        .map((finding) => as(finding, 'stage', 'third-or-later'))

/** What the numbers of interviews and of people come to, each by itself and beside the others. */
export const fromNumbers = (told: readonly Finding[]): Finding[] => [
  ...fromCounts(told),
  ...fromParts(told),
  ...fromOnly(told),
  ...fromVisit(told),
  ...fromMany(told),
]
