/** A part of the one page that a brief is. */
type Section = { readonly heading: string; readonly lines: readonly string[] }

/** What one wants before one's eyes in a calendar; the rest stands on the page itself. */
const WANTED = ['What it is for', 'Who is there', 'Ask them', 'Have with you']

/** A calendar shows a handful of lines, and some cut off what is longer. */
const MOST = { lines: 4, line: 180, all: 1500 } as const

/** At most so many letters, cut between words. */
const cut = (line: string): string => {
  if (line.length <= MOST.line) return line
  const short = line.slice(0, MOST.line - 1)
  return `${short.slice(0, Math.max(short.lastIndexOf(' '), MOST.line / 2)).trimEnd()}…`
}

/**
 * The brief of a round as it stands below its entry in a calendar: what it is for, who is there, what to ask and what to have, in plain lines. A part that
 * no longer fits is left out whole.
 *
 * @param page the sections of the one page of the brief
 */
export const shortBrief = (page: readonly Section[]): string[] => {
  const told: string[] = []
  let length = 0
  for (const wanted of WANTED) {
    const lines =
      page
        .find(({ heading }) => heading === wanted)
        ?.lines.slice(0, MOST.lines)
        .map(cut) ?? []
    const part = lines.length === 0 ? [] : ['', `${wanted}:`, ...lines.map((line) => `- ${line}`)]
    length += part.reduce((sum, line) => sum + line.length + 1, 0)
    if (length > MOST.all) break
    told.push(...part)
  }
  return told
}
