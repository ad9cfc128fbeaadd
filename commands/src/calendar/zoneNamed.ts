import { findIana } from 'windows-iana'
import { ZONE_DISPLAY_NAMES } from './zoneDisplayNames.ts'

/** A zone by its name in the world's table, or a fixed distance from UTC. */
export type KnownZone = { readonly iana: string } | { readonly aheadMinutes: number }

/** Three letters such as EST mean other things in summer, or elsewhere. */
const TOO_SHORT = /^[A-Z]{3,4}$/

const isIana = (name: string): boolean => {
  if (TOO_SHORT.test(name) || /^[+-]/.test(name)) return false
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

const UTC = /^(?:(?:etc\/)?(?:utc|gmt|zulu|universal)|z|tzone:\/\/microsoft\/utc|coordinated universal time)$/i

/** Some programs put a folder or an address before the name. */
const AT_THE_END = /(?:^|\/)((?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Canada|Etc|Europe|Indian|Pacific|US)\/[\w+/-]+)$/

/** Outlook's own names; a number after one tells only which of several in a file it is. */
const byWindows = (name: string): string | undefined => findIana(name)[0] ?? findIana(name.replace(/ \d{1,3}$/, ''))[0]

/** How Windows shows a zone in its list: `(UTC+01:00) Amsterdam, Berlin, …`. The distance is that of the winter and tells nothing of the summer. */
const byDisplay = (name: string): string | undefined => {
  const shown = /^\((?:UTC|GMT)?[+-]?[\d:.]*\)\s*(?<place>.+?)(?: \d)?$/i.exec(name)?.groups?.place ?? name
  const windows = ZONE_DISPLAY_NAMES.get(shown.toLowerCase().replaceAll(' and ', ' & '))
  return windows === undefined ? undefined : byWindows(windows)
}

const FIXED = /^(?:UTC|GMT)?\s*(?<sign>[+-])(?<hours>\d{1,2})(?::?(?<minutes>[0-5]\d))?$/i

const fixed = (name: string): KnownZone | null => {
  const { sign, hours = '', minutes = '0' } = FIXED.exec(name)?.groups ?? {}
  if (sign === undefined || Number(hours) > 14) return null
  return { aheadMinutes: (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) }
}

/**
 * The zone that a calendar's file names: by the world's names, by Windows' names, by how Windows shows them, or by a distance from UTC. Null when
 * nobody knows it, and then it is asked and never guessed.
 */
export const zoneNamed = (said: string): KnownZone | null => {
  const name = said.trim().replace(/^"|"$/g, '').replace(/\\,/g, ',').trim()
  if (name === '' || name.length > 200) return null
  if (UTC.test(name)) return { iana: 'UTC' }
  if (isIana(name)) return { iana: name }
  const atTheEnd = AT_THE_END.exec(name)?.[1]
  if (atTheEnd !== undefined && isIana(atTheEnd)) return { iana: atTheEnd }
  const windows = byWindows(name) ?? byDisplay(name)
  return windows === undefined ? fixed(name) : { iana: windows }
}
