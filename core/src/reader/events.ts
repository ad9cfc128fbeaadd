import type { Finding } from './finding.ts'
import { numberOf } from './pattern.ts'
import { EVENTS } from './rules.ts'

/** An interview that a story tells of: its words, how and of what kind it was, how many of them, and whether it is told as one beside the one before. */
export type Event = {
  readonly at: Finding
  readonly way: string | null
  readonly about: string | null
  readonly number: number
  readonly isBeside: boolean
}

const is =
  (mark: string) =>
  ({ kind, value }: Finding): boolean =>
    kind === 'stage' && value === mark

const [isMention, isJoint, isPlan, isYet] = [is('event'), is('listed'), is('ahead'), is('yet')]

/** Marks by which the story is put together; they are no findings of their own. */
export const isMark = (finding: Finding): boolean => isMention(finding) || isJoint(finding) || isPlan(finding) || isYet(finding)

/** Its words, as they are compared: "On-site" is "on site". */
const wordsOf = ({ quote }: Finding): string => ` ${quote.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `

const named = (words: string, names: Readonly<Record<string, readonly string[]>>): string | null =>
  Object.keys(names).find((name) => names[name]?.some((word) => words.includes(` ${word} `))) ?? null

const numberIn = (words: string): number => {
  const said = words
    .trim()
    .split(' ')
    .map(numberOf)
    .find((number) => number !== null && number !== undefined)
  return said === undefined || said === null || said < 1 || said > MOST ? 1 : said
}

/** How long it lasted: no number of interviews. */
const LASTING = /\w+ (min|mins|minute|minutes|hour|hours|hr|hrs) /g

/** So many interviews nobody has had. */
const MOST = 12

const eventOf = (at: Finding): Event => {
  const words = wordsOf(at)
  return {
    at,
    way: named(words, EVENTS.ways),
    about: named(words, EVENTS.about),
    number: EVENTS.several.some((word) => words.includes(` ${word} `)) ? 2 : numberIn(words.replaceAll(LASTING, ' ')),
    isBeside: false,
  }
}

const differs = (one: string | null, other: string | null): boolean => one !== null && other !== null && one !== other

/** Held in another way: by phone and on campus. What was in person may have been anywhere but by wire. */
export const isElsewise = ({ way: one }: Event, { way: other }: Event): boolean =>
  differs(one, other) && !EVENTS.together.some((ways) => ways.includes(one as string) && ways.includes(other as string))

/** They cannot be the same interview: one by phone and one at their place, one with the recruiter and a technical one. */
const isOther = (one: Event, other: Event): boolean => isElsewise(one, other) || differs(one.about, other.about)

const isBare = ({ way, about }: Event): boolean => way === null && about === null

/** Told as one more of the same: "another phone interview", "one more technical round", "another four interviews". */
const isMore = (event: Event): boolean => (!isBare(event) || event.number > 1) && EVENTS.more.some((word) => wordsOf(event.at).includes(` ${word} `))

/** With a number of interviews of which nothing else is said a story begins that then tells them one by one. */
const isTotal = (mention: Event, events: readonly Event[]): boolean => events.length === 0 && isBare(mention) && mention.number > 1

/** What another mention adds to one that may be the same. */
const joined = (event: Event, { way, about, number }: Event): Event => ({
  ...event,
  way: event.way ?? way,
  about: event.about ?? about,
  number: Math.max(event.number, number),
})

/** The longest mentions, each once. */
const mentionsIn = (told: readonly Finding[]): Finding[] => {
  const mentions: Finding[] = []
  for (const finding of told.filter(isMention)) if (finding.start >= (mentions.at(-1)?.end ?? 0)) mentions.push(finding)
  return mentions
}

/** An item of a list that goes on from the one before and is not the same: "a phone interview, a technical interview". */
const isListed = (before: Event, mention: Event, joints: readonly Finding[]): boolean =>
  !(isBare(mention) && mention.number > 1) &&
  (before.way !== mention.way || before.about !== mention.about) &&
  joints.some((mark) => mark.start >= before.at.start && mark.start < before.at.end && mark.end > mention.at.start)

/** What stands behind a colon tells what stood before it: "first round: technical interview". */
const TITLED = /:/

/** The interviews that a paragraph tells of, in the order in which it first tells of them. */
export const eventsIn = (told: readonly Finding[]): Event[] => {
  const events: Event[] = []
  const joints = told.filter((finding) => isJoint(finding) && !TITLED.test(finding.quote))
  let before: Event | undefined
  for (const mention of mentionsIn(told).map(eventOf)) {
    const same = events.findLastIndex((event) => !isOther(event, mention))
    const isNext = before !== undefined && isListed(before, mention, joints)
    before = mention
    if (isTotal(mention, events)) continue
    if (same < 0 || isNext || isMore(mention)) events.push({ ...mention, isBeside: isNext || isMore(mention) })
    else events[same] = joined(events[same] as Event, mention)
  }
  return events
}

/** So little of a paragraph is left behind an invitation with which it ends. */
const END = 25

/** The words in which an interview is only asked for or agreed on, and with which the paragraph ends or after which it is still waited for. */
export const aheadIn = (told: readonly Finding[], paragraphEnd: number): Finding[] => {
  const [mentions, waits] = [told.filter(isMention), told.filter(isYet)]
  return told.filter(isPlan).filter((plan) => {
    if (paragraphEnd - plan.end < END) return true
    const wait = waits.find(({ start }) => start > plan.end)
    return wait !== undefined && !mentions.some(({ start }) => start > plan.end && start < wait.start)
  })
}
