import type { Guest } from '../record/invitation.ts'
import { companyDomain, domainName } from './domain.ts'
import type { EventRead, MailRead } from './eventRead.ts'

/** A process that an event may belong to, and what one would know it by. */
export type Candidate = {
  readonly id: string
  readonly company: string
  readonly role: string | null
  readonly postingUrl: string | null
  readonly people: readonly { readonly name: string; readonly email: string | null }[]
  /** Who sent earlier invitations to it. */
  readonly guests: readonly Pick<Guest, 'address'>[]
}

/** A process that an event seems to belong to, and by what it does. */
export type Match = { readonly id: string; readonly because: string }

/** A name in one plain spelling, so that names can be compared. */
export type Plain = (name: string) => string

/** Words at the end of a company's name that say only what kind of company it is in law. */
const LEGAL = / (?:inc|incorporated|ltd|limited|llc|llp|plc|gmbh|ag|se|kg|bv|nv|sa|sas|srl|spa|ab|as|aps|oy|co|corp|corporation|group|holding)$/

const bare = (company: string, plain: Plain): string => plain(company).replace(LEGAL, '').replace(LEGAL, '')

/** What an event says, in one plain spelling with a space at either end. */
const wordsOf = ({ title, text, where, guests }: EventRead, mail: MailRead | null, plain: Plain): string => {
  const parts = [title, where, text, mail?.subject, mail?.text, mail?.from?.name, ...guests.map(({ name }) => name)]
  return ` ${parts.map((part) => (part == null ? '' : pieces(part).map(plain).join(' '))).join(' ')} `
}

/** The spelling of a name looks at 400 letters at most. */
const pieces = (text: string): string[] => text.slice(0, 20_000).match(/[\s\S]{1,380}(?:\s|$)|[\s\S]{1,380}/g) ?? []

/**
 * The domains of those who invite or, when that tells nothing, of those who are invited too. The candidate is among the invited and may have a domain of
 * their own: it tells nothing of any company.
 */
const domainsOf = ({ guests }: Pick<EventRead, 'guests'>, mail: MailRead | null): string[] => {
  const inviting = [...guests.filter(({ part }) => part === 'organiser'), ...(mail?.from == null ? [] : [mail.from])]
  const own = (some: readonly Pick<Guest, 'address'>[]): string[] => [...new Set(some.flatMap(({ address }) => companyDomain(address) ?? []))]
  const asked = own(inviting)
  return asked.length > 0 || mail === null ? asked : own(guests.filter(({ address }) => address !== null && !mail.to.includes(address)))
}

type Clue = (candidate: Candidate) => string | null

/** The ways in which a process is known, the surest first. */
const cluesIn = (event: EventRead, mail: MailRead | null, plain: Plain): Clue[] => {
  const domains = domainsOf(event, mail)
  const words = wordsOf(event, mail, plain)
  const has = (domain: string | null): boolean => domain !== null && domains.includes(domain)
  return [
    ({ company, role }) =>
      event.own !== null && plain(event.own.company) === plain(company) && plain(event.own.role ?? '') === plain(role ?? '')
        ? 'it is one of your own rounds'
        : null,
    ({ guests, people, postingUrl }) => {
      const addresses = [...guests.map(({ address }) => address), ...people.map(({ email }) => email), postingUrl]
      const known = addresses.map(companyDomain).find(has)
      return known == null ? null : `it comes from ${known}, as they do`
    },
    ({ company }) => {
      const domain = domains.find((one) => domainName(one).replaceAll('-', '') === bare(company, plain).replaceAll(' ', ''))
      return domain === undefined ? null : `it comes from ${domain}`
    },
    ({ company }) => (bare(company, plain).length >= 3 && words.includes(` ${bare(company, plain)} `) ? `it names ${company}` : null),
    ({ people }) => {
      const met = people.find(({ name }) => plain(name).includes(' ') && words.includes(` ${plain(name)} `))
      return met === undefined ? null : `it names ${met.name}`
    },
    ({ role }) => (role !== null && plain(role).length >= 6 && words.includes(` ${plain(role)} `) ? `it names the role, ${role}` : null),
  ]
}

/**
 * The processes that an event seems to belong to: the one that most and the surest speaks for, or several when they cannot be told apart; none when
 * nothing speaks for any.
 */
export const matchesOf = (event: EventRead, mail: MailRead | null, candidates: readonly Candidate[], plain: Plain): Match[] => {
  const clues = cluesIn(event, mail, plain)
  const judged = candidates.flatMap((candidate) => {
    const found = clues.map((clue) => clue(candidate))
    const because = found.slice(0, -1).find((one) => one !== null)
    return because == null ? [] : [{ id: candidate.id, because, rank: found.map((one) => (one === null ? '0' : '1')).join('') }]
  })
  const best = judged
    .map(({ rank }) => rank)
    .sort()
    .at(-1)
  return judged.filter(({ rank }) => rank === best).map(({ id, because }) => ({ id, because }))
}

/** What the company of a new process is called, by what Goodsign wrote itself or else by the domain of whoever invites; null when nothing tells. */
export const companyGuess = (event: EventRead, mail: MailRead | null): string | null => {
  if (event.own !== null) return event.own.company
  const [domain] = domainsOf(event, mail)
  if (domain === undefined) return null
  return domainName(domain)
    .split('-')
    .map((word) => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`)
    .join(' ')
}
