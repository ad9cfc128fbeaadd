import type { Block, ReadPage } from '#core/record/page.ts'
import { htmlBlocks } from './htmlBlocks.ts'

type Posting = NonNullable<ReadPage['posting']>
type Node = Record<string, unknown>

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Markup that was written as text in the data, perhaps twice over. */
const unescaped = (text: string): string =>
  /<\w/.test(text) ? text : text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')

const blocksOf = (text: string): Block[] => {
  const html = unescaped(text)
  if (/<\/?\w/.test(html)) return htmlBlocks(html).blocks
  return html
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => ({ kind: 'text', text: line.trim() }))
}

const words = (value: unknown): string | null => {
  if (Array.isArray(value))
    return (
      value
        .map(words)
        .filter((one) => one !== null)
        .join(', ') || null
    )
  if (typeof value === 'number') return String(value)
  if (isNode(value)) return words(value.name ?? value.value)
  if (typeof value !== 'string') return null
  return (
    blocksOf(value)
      .map(({ text }) => text)
      .join(' ')
      .slice(0, 300)
      .trim() || null
  )
}

const placeOf = (value: unknown): string | null => {
  const [first] = [value].flat()
  if (!isNode(first)) return words(first)
  const address = first.address
  if (!isNode(address)) return words(address) ?? words(first.name)
  return words([address.addressLocality, address.addressRegion, address.addressCountry].filter((one) => one !== undefined))
}

const salaryOf = (value: unknown): string | null => {
  if (!isNode(value)) return words(value)
  const amount = isNode(value.value) ? value.value : value
  const range = [amount.minValue ?? amount.value, amount.maxValue].map(words).filter((one) => one !== null)
  const figures = [...new Set(range)].join(' to ')
  if (figures === '') return null
  return [figures, words(value.currency), words(amount.unitText)?.toLowerCase()].filter((part) => part != null).join(' ')
}

/** What the data says in fields of its own, under the headings that people give it. */
const FIELDS = [
  ['responsibilities', 'Responsibilities'],
  ['qualifications', 'Qualifications'],
  ['experienceRequirements', 'Requirements'],
  ['educationRequirements', 'Requirements'],
  ['skills', 'Skills'],
] as const

const itemsOf = (value: unknown): Block[] =>
  [value].flat().flatMap((one): Block[] => {
    if (typeof one === 'string') return blocksOf(one).map(({ kind, text }) => ({ kind: kind === 'text' ? 'item' : kind, text }))
    const said = isNode(one) ? words(one.name ?? one.description ?? one.credentialCategory) : null
    return said === null ? [] : [{ kind: 'item', text: said }]
  })

const fieldBlocks = (posting: Node): Block[] =>
  FIELDS.flatMap(([field, heading]): Block[] => {
    const items = itemsOf(posting[field])
    return items.length === 0 ? [] : [{ kind: 'heading', text: heading }, ...items]
  })

/** A posting as a page tells machines of it (schema.org's JobPosting), with its description in pieces. */
export const pagePosting = (posting: Node): Posting => ({
  title: words(posting.title ?? posting.name),
  company: words(posting.hiringOrganization),
  place: placeOf(posting.jobLocation),
  isRemote: posting.jobLocationType === 'TELECOMMUTE',
  employmentType: words(posting.employmentType),
  salary: salaryOf(posting.baseSalary),
  postedOn: words(posting.datePosted),
  validThrough: words(posting.validThrough),
  blocks: [...(typeof posting.description === 'string' ? blocksOf(posting.description) : []), ...fieldBlocks(posting)],
})
