const MS = 86_400_000

/** Today on the wall clock of this machine. */
export const today = (): string => {
  const now = new Date()
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}

/** The day's number, for drawing. */
export const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / MS

const formats = {
  short: { day: 'numeric', month: 'short' },
  shortYear: { day: 'numeric', month: 'short', year: 'numeric' },
  full: { weekday: 'short', day: 'numeric', month: 'long' },
  fullYear: { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' },
} as const

const written = Object.fromEntries(
  Object.entries(formats).map(([name, format]) => [name, new Intl.DateTimeFormat('en-GB', { ...format, timeZone: 'UTC' })]),
) as Record<keyof typeof formats, Intl.DateTimeFormat>

/** `24 Nov`, with the year when it is not this one. */
export const shortDay = (day: string): string => written[day.slice(0, 4) === today().slice(0, 4) ? 'short' : 'shortYear'].format(Date.parse(day))

/** `Tue 24 November`, with the year when it is not this one; today, tomorrow and yesterday by their names. */
export const dayInWords = (day: string): string => {
  const away = dayNumber(day) - dayNumber(today())
  if (away === 0) return 'today'
  if (away === 1) return 'tomorrow'
  if (away === -1) return 'yesterday'
  return written[day.slice(0, 4) === today().slice(0, 4) ? 'full' : 'fullYear'].format(Date.parse(day)).replace(',', '')
}

/** A day and, when it is known, its hour: `Tue 24 November at 14:00`. */
export const dayAndHour = (day: string, time: string | null): string => (time === null ? dayInWords(day) : `${dayInWords(day)} at ${time}`)

/** A moment on this machine's clock: `24 Nov, 14:05`. */
export const momentInWords = (instant: string): string =>
  new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' }).format(
    Date.parse(instant),
  )

/** A moment on this machine's clock as one speaks of it: `today at 14:05`. */
export const momentSpoken = (instant: string): string => {
  const at = new Date(instant)
  const local = new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString()
  return dayAndHour(local.slice(0, 10), local.slice(11, 16))
}

/** `1 day`, `2 days`. */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`

/** The sentence with its first letter large. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
