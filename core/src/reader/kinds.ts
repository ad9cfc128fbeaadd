import type { Finding } from './finding.ts'

/** The fewest rounds of which the last is a third one, and the fewest interviews at their place that make a day of it. */
export const [THIRD, DAY] = [3, 2]

export const isRemote = ({ kind, value }: Finding): boolean => kind === 'format' && (value === 'phone' || value === 'screen' || value === 'video')
export const isCampus = ({ kind, value }: Finding): boolean => kind === 'sign' && value === 'campus-interview'

/** Words so close to each other are of one thing. */
export const BESIDE = 12

export const BY_WIRE = /phone|screen|skype|video|online|virtual|zoom/i

/** Words for a conversation itself, not for where somebody was met or what it was about. */
export const CONVERSATION = /interview|round|screen|phone/i

/** Words for a place where people meet but do not yet interview. */
const [MEETING, FAIR] = [/fair|event|recruit|career|booth/i, /fair|event|booth/i]

/** "The first interview": a conversation, of which nothing else is said. */
export const isFirst = ({ kind, value }: Finding): boolean => kind === 'stage' && value === 'first'

/** Where they were met on campus: "on-campus career fair" is found as a whole and as "on-campus". */
const isAtFair = ({ start, end, quote }: Finding, told: readonly Finding[]): boolean =>
  MEETING.test(quote) || told.some((other) => isCampus(other) && FAIR.test(other.quote) && start <= other.end + 1 && other.start <= end + 1)

export const isTalk = (finding: Finding, told: readonly Finding[]): boolean =>
  isFirst(finding) || (isCampus(finding) ? !isAtFair(finding, told) : isTechnical(finding) && CONVERSATION.test(finding.quote))
export const isSite = ({ kind, value, sureness }: Finding): boolean =>
  kind === 'format' && (value === 'on-site' || (value === 'on-site-day' && sureness === 'sure'))
export const isTechnical = ({ kind, value }: Finding): boolean => kind === 'format' && value === 'technical'
export const isScreen = ({ kind, value }: Finding): boolean => kind === 'format' && value === 'screen'
export const isSecond = ({ kind, value }: Finding): boolean => kind === 'stage' && value === 'second'

export const isDay = ({ kind, value }: Finding): boolean => kind === 'format' && value === 'on-site-day'

export const counted = ({ kind, value }: Finding, what: string): number =>
  kind === 'count' && value.startsWith(`${what}:`) ? Number(value.slice(what.length + 1)) : 0

export const as = (finding: Finding, kind: Finding['kind'], value: string): Finding => ({ ...finding, kind, value, sureness: 'sure' })

export const isConversation = (finding: Finding, told: readonly Finding[]): boolean =>
  isRemote(finding) || isTalk(finding, told) || isSite(finding) || finding.value === 'online-test' || finding.value === 'met-manager'
