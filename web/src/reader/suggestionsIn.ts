import type { Finding } from '#core/reader/finding.ts'
import type { RoundFormat } from '#core/record/round.ts'
import { type Fields, rowsOf } from '../record/debriefFields.ts'
import type { PersonShown } from '../record/process.ts'
import { FORMATS } from '../record/words.ts'
import { capital, dayInWords } from '../ui/days.ts'
import { debriefWords } from '../words/debriefing.ts'
import { words } from '../words/words.ts'

const said = debriefWords

/** Something that notes seem to say, offered to be taken down: the field of the debrief it would fill, and with what. */
export type Suggestion = Pick<Finding, 'quote' | 'sureness'> & {
  /** The same for the same words, so that what was left out is not offered again. */
  readonly id: string
  readonly field: string
  readonly value: unknown
  readonly claim: string
}

/** What the debrief and its process hold already. */
export type Known = {
  readonly fields: Fields
  readonly signs: readonly { readonly id: string; readonly question: string }[]
  readonly people: readonly Pick<PersonShown, 'id' | 'name' | 'role'>[]
  readonly promises: readonly { readonly what: string }[]
  /** It is a third round, a last one, or later: talk of pay is late then. */
  readonly isLate: boolean
}

type Filled = Pick<Suggestion, 'field' | 'value' | 'claim'>

/** One line of the record has so many characters at most. */
const LINE = 300

const plain = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim() // biome-ignore format: one step after the other

const isLike = (one: string, other: string): boolean => plain(one).includes(plain(other)) || plain(other).includes(plain(one))

const signSuggestion = ({ value, polarity }: Finding, { signs, isLate }: Known): Filled | null => {
  const id = value === 'pay-discussed' ? 'pay-discussed-late' : value
  const sign = signs.find((each) => each.id === id)
  if (sign === undefined || (id !== value && (!isLate || polarity === 'absent'))) return null
  return {
    field: `reading:${id}`,
    value: { seen: polarity, cancelledBy: null },
    claim: said.claimSign(sign.question, polarity === 'present'),
  }
}

const formatSuggestion = ({ value, polarity }: Finding): Filled | null =>
  polarity === 'present' && value in FORMATS
    ? { field: `format:${value}`, value: true, claim: said.claimFormat(words.record.inSentence(FORMATS[value as RoundFormat])) }
    : null

const promiseSuggestion = ({ quote, dueOn }: Finding, { fields, promises }: Known, key: () => string): Filled | null => {
  const noted = [...rowsOf<{ what: string }>(fields, 'promised').map(([, row]) => row), ...promises]
  if (noted.some(({ what }) => what !== '' && isLike(what, quote))) return null
  const claim = said.claimPromise(dueOn === null ? null : dayInWords(dueOn))
  return { field: `promised:${key()}`, value: { by: 'them', what: quote.replace(/\s+/g, ' ').slice(0, LINE), dueOn }, claim }
}

const isNamed = (person: { readonly name: string }, called: string): boolean =>
  plain(person.name) === plain(called) || plain(person.name).split(' ')[0] === plain(called)

const hasRole = ({ role }: { readonly role: string | null }, called: string): boolean => role !== null && plain(role).split(' ').includes(called)

const personSuggestion = ({ value }: Finding, { fields, people }: Known, key: () => string): Filled | null => {
  const byRole = said.byRole[value]
  const known = people.filter((person) => (byRole === undefined ? isNamed(person, value) : hasRole(person, value)))
  const [one] = known
  if (known.some(({ id }) => fields[`there:${id}`] === true)) return null
  if (one !== undefined && known.length === 1) return { field: `there:${one.id}`, value: true, claim: said.claimThere(one.name) }
  const name = (byRole ?? value).slice(0, LINE)
  if (rowsOf<{ name: string }>(fields, 'met').some(([, row]) => plain(row.name) === plain(name))) return null
  return {
    field: `met:${key()}`,
    value: { name, role: null },
    claim: byRole === undefined ? said.claimThere(name) : said.claimRole(words.record.inSentence(name)),
  }
}

const questionSuggestion = ({ quote }: Finding, { fields }: Known, key: () => string): Filled | null => {
  const asked = rowsOf<{ question: string }>(fields, 'asked')
  if (asked.some(([, { question }]) => question !== '' && isLike(question, quote))) return null
  return { field: `asked:${key()}`, value: { question: capital(quote), answer: null, sureness: null, instead: null }, claim: said.claimAsked }
}

const filledBy = (finding: Finding, known: Known, key: () => string): Filled | null => {
  if (finding.kind === 'sign') return signSuggestion(finding, known)
  if (finding.kind === 'format') return formatSuggestion(finding)
  if (finding.kind === 'promise') return promiseSuggestion(finding, known, key)
  if (finding.kind === 'person') return personSuggestion(finding, known, key)
  return finding.kind === 'question' ? questionSuggestion(finding, known, key) : null
}

/** A field of a draft has a short name. */
const SHORT = 80

const idOf = ({ kind, value, polarity, quote }: Finding): string =>
  `${kind}:${kind === 'question' || kind === 'promise' ? plain(quote).slice(0, SHORT) : `${value.slice(0, SHORT)}:${polarity}`}`

/**
 * What findings suggest for a debrief, in their order. Nothing that is answered, noted or was left out before is offered again, and no field twice.
 *
 * @param key makes the key of a new row
 */
export const suggestionsIn = (findings: readonly Finding[], known: Known, key: () => string): Suggestion[] => {
  const offered = new Set<string>()
  return findings.flatMap((finding) => {
    const [id, filled] = [idOf(finding), filledBy(finding, known, key)]
    if (filled === null || known.fields[filled.field] != null || known.fields[`refused:${id}`] === true || offered.has(filled.field)) return []
    offered.add(filled.field)
    return [{ id, ...filled, quote: finding.quote, sureness: finding.sureness }]
  })
}
