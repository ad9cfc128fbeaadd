import { z } from 'zod'
import { plainBlocks } from './plainBlocks.ts'

/** A line of a résumé that tells of something done, and where that was, in the résumé's own words. */
export type ResumeLine = { readonly text: string; readonly where: string | null }

const Text = z.string().catch('')
const Texts = z.array(Text).catch([])
const Place = z.looseObject({
  name: Text,
  company: Text,
  organization: Text,
  entity: Text,
  position: Text,
  title: Text,
  awarder: Text,
  startDate: Text,
  endDate: Text,
  date: Text,
  summary: Text,
  description: Text,
  highlights: Texts,
})
const Places = z.array(Place).catch([])

/** The parts of a JSON Résumé in which something is done. Whatever else is in it is passed over. */
const JsonResume = z.looseObject({ work: Places, volunteer: Places, projects: Places, awards: Places })

type PlaceOf = z.infer<typeof Place>

const whereOf = ({ name, company, organization, entity, position, title, awarder, startDate, endDate, date }: PlaceOf): string | null => {
  const dates = [startDate || date, endDate].filter((day) => day !== '').join(' to ')
  const parts = [position || title, name || company || organization || entity || awarder, dates]
  return parts.filter((part) => part !== '').join(', ') || null
}

const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?])\s+(?=\p{Lu})/u)

const linesOf = (place: PlaceOf): ResumeLine[] => {
  const where = whereOf(place)
  return [...place.highlights, ...sentencesOf(place.summary), ...sentencesOf(place.description)].map((text) => ({ text: text.trim(), where }))
}

const jsonLines = (value: unknown): ResumeLine[] | null => {
  const read = JsonResume.safeParse(value)
  if (!read.success) return null
  const { work, projects, volunteer, awards } = read.data
  return [...work, ...projects, ...volunteer, ...awards].flatMap(linesOf)
}

/** A year, or a month and a year, and another or today: a line with it says where one was. */
const DATES = /\b(?:19|20)\d\d\b.{0,6}?(?:[-–—]|to|until|till).{0,12}?(?:\b(?:19|20)\d\d\b|present|now|today|current)/i

const plainLines = (text: string): ResumeLine[] => {
  let where: string | null = null
  return plainBlocks(text).flatMap(({ kind, text: line }): ResumeLine[] => {
    if (kind !== 'item' && DATES.test(line)) {
      where = line
      return []
    }
    if (kind === 'heading') {
      where = null
      return []
    }
    return (kind === 'item' ? [line] : sentencesOf(line)).map((one) => ({ text: one.trim(), where }))
  })
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** The lines of a résumé, in their order: of a JSON Résumé, or of one that was pasted. */
export const resumeLines = (text: string): ResumeLine[] => {
  const json = /^\s*\{/.test(text) ? jsonLines(parsed(text)) : null
  return json ?? plainLines(text)
}
