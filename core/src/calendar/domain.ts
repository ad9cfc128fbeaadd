/** Domains that say nothing of a company: anybody's mail, and services that send invitations for many. */
const NOBODYS = new Set(
  (
    'gmail.com googlemail.com google.com outlook.com hotmail.com live.com msn.com yahoo.com icloud.com me.com mac.com aol.com gmx.de gmx.net web.de ' +
    'proton.me protonmail.com fastmail.com mail.ru yandex.ru qq.com zoho.com calendly.com goodtime.io greenhouse.io greenhouse-mail.io lever.co ' +
    'ashbyhq.com workday.com myworkday.com smartrecruiters.com workable.com workablemail.com recruitee.com teamtailor.com personio.de personio.com ' +
    'icims.com jobvite.com bamboohr.com breezy.hr cronofy.com zoom.us microsoft.com'
  ).split(' '),
)

/** Second parts that countries give to many: `co.uk`. */
const SHARED = new Set(['co', 'com', 'org', 'net', 'ac', 'gov', 'edu', 'ne', 'or', 'go'])

/**
 * The domain that a company owns, of an address of mail or of a page; null when it is one that many share.
 *
 * @example companyDomain('ilse@mail.orchard.co.uk') // => 'orchard.co.uk'
 * @example companyDomain('https://jobs.halden-energy.example/17') // => 'halden-energy.example'
 * @example companyDomain('someone@gmail.com') // => null
 */
export const companyDomain = (address: string | null): string | null => {
  const host = /(?:@|^https?:\/\/(?:[^/@]*@)?)(?<host>[a-z0-9.-]+)/i
    .exec(address ?? '')
    ?.groups?.host?.toLowerCase()
    .replace(/^\.+|\.+$/g, '')
  const parts = host?.split('.') ?? []
  if (parts.length < 2 || parts.every((part) => /^\d+$/.test(part))) return null
  const own = SHARED.has(parts.at(-2) as string) && parts.at(-1)?.length === 2 && parts.length > 2 ? 3 : 2
  const domain = parts.slice(-own).join('.')
  return NOBODYS.has(domain) ? null : domain
}

/** The part of a domain that is a name: `halden-energy` of `halden-energy.example`. */
export const domainName = (domain: string): string => domain.split('.')[0] as string
