import type { Circumstances } from './note.ts'
import type { Found } from './parts.ts'
import type { Shape, Span } from './shape.ts'
import { folded, isSlipOf, straight, type Word, wordsIn } from './words.ts'

const LED =
  /^(?:dear|g'day|ciao|hej|salut|moin|servus|hi|hello|hey|hiya|good (?:morning|afternoon|evening|day)|greetings|guten tag|bonjour|hallo|to)\b[,\s]*/i
const TITLE =
  /^(?:mr|mrs|ms|miss|mx|dr|prof|professor|doctor|sir|dame|madame|mme|monsieur|m|mademoiselle|herr|frau|señora?|sra?|signora?|rev|father|sister|judge|captain|councillor|cllr)\.?$/i

/** What one may call somebody alone, without their name. */
const CALLED_ALONE = /^(?:chef|professor|doctor|captain|coach|father|rabbi|maestro|vicar|your honou?r)$/i

const partsOf = (name: string): string[] => wordsIn(name).map(({ word }) => word)

/** Every way in which one may call somebody: their first name, all of it, or what comes after the first name. */
const isCalled = (said: readonly string[], name: string): boolean => {
  const parts = partsOf(name)
  const words = said.join(' ')
  return parts.some((_part, from) => words === parts.slice(from).join(' ') || words === parts.slice(0, from + 1).join(' '))
}

/** One word is a slip of a part of the name, and every other one is a part of it. */
const isMisspelt = (said: readonly string[], name: string): boolean => {
  const parts = partsOf(name)
  return said.every((word) => parts.some((part) => word === part || isSlipOf(word, part)))
}

const isPartOf = (word: string, names: readonly string[]): boolean =>
  names.flatMap((name) => partsOf(straight(name))).some((part) => part === word || isSlipOf(word, part))

const salutationFound = ({ text, salutation }: Shape, { to, people }: Circumstances): Found[] => {
  if (salutation === null || to === null) return []
  const line = text.slice(salutation.start, salutation.end)
  const from = salutation.start + (LED.exec(line)?.[0].length ?? 0)
  const isLed = from > salutation.start
  const all = wordsIn(text.slice(from, salutation.end)).filter(({ word }) => !TITLE.test(word))
  // A greeting in another language: no name, and a name behind it.
  const words = !isLed && all.length > 1 && !isPartOf(all[0]?.word ?? '', [to, ...people]) ? all.slice(1) : all
  const said = words.map(({ word }) => word)
  const [first, last] = [words[0], words.at(-1)]
  const span = first === undefined || last === undefined ? { start: from, end: salutation.end } : { start: from + first.start, end: from + last.end }
  const isAlone = CALLED_ALONE.test(text.slice(from, salutation.end).replace(/[\s,:–-]+$/u, ''))
  if (isAlone || (said.length > 0 && isCalled(said, straight(to)))) return []
  const isOther = people.some((name) => name !== to && isCalled(said, straight(name)))
  const rule = said.length > 0 && !isOther && isMisspelt(said, straight(to)) ? 'name-misspelt' : 'wrong-person'
  return [{ rule, within: 'text', ...span }]
}

const ownFound = ({ text, signature }: Shape, { own }: Circumstances): Found[] => {
  if (signature === null || own.name === null) return []
  const parts = new Set(partsOf(straight(own.name)).map(folded))
  const said = partsOf(text.slice(signature.start, signature.end))
  const isOwn = said.some((word) => parts.has(folded(word))) && said.every((word) => parts.has(folded(word)) || word.length < 3)
  return isOwn ? [] : [{ rule: 'own-name', within: 'text', ...signature }]
}

/** What a company is called behind its name by law, which one may leave away. */
const LEGAL = /[\s,]+(?:llp|ltd|limited|plc|inc|corp|llc|gmbh|ag|se|bv|nv|sa|sarl|oy|ab|& co|and co)\.?$/i

const bareCompany = (company: string): string => straight(company).replace(LEGAL, '').trim()

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

const whole = (words: string, flags: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])${escaped(words)}(?![\\p{L}\\p{N}])`, flags)

const spansOf = (text: string, words: string, flags: string): Span[] =>
  [...text.matchAll(whole(words, flags))].map(({ 0: found, index }) => ({ start: index, end: index + found.length }))

type Place = { readonly within: 'subject' | 'text'; readonly text: string }

const otherCompanies = ({ within, text }: Place, { company, others }: Circumstances): Found[] =>
  others.flatMap((other) => {
    const [mine, theirs] = [bareCompany(company), bareCompany(other.company)]
    if (theirs.length < 3 || mine.includes(theirs) || theirs.includes(mine)) return []
    return spansOf(text, theirs, 'gu').map((span) => ({ rule: 'wrong-company' as const, within, ...span }))
  })

const ROLE_NAMED =
  /\b(?:the|your|this|a|an) ((?:\p{Lu}[\p{L}'/&-]+(?:,? (?:of |and |for )?)?){1,5}) ?(?:role|position|post|job|vacancy|opening)\b|\b(?:role|position|post|job) (?:of|as) (?:an? |the |your )?((?:\p{Lu}[\p{L}'/&-]+ ?(?:of |and |for )?){1,5})/gu

/** Is every word that is said of the role a word of it, of the company or of a place? */
const isOwnRole = (said: string, { role, company, debrief, people }: Circumstances): boolean => {
  const known = new Set(partsOf(straight([role ?? '', company, debrief, ...people].join(' '))).map(folded))
  return partsOf(said).every((word) => known.has(folded(word)) || /^(?:of|and|for|the)$/i.test(word))
}

const roleFound = ({ within, text }: Place, circumstances: Circumstances): Found[] => {
  const { role, others } = circumstances
  if (role === null) return []
  const named = others.flatMap((other) => {
    const theirs = straight(other.role ?? '').trim()
    if (theirs.length < 4 || folded(role).includes(folded(theirs))) return []
    return spansOf(text, theirs, 'giu')
  })
  const led = [...text.matchAll(ROLE_NAMED)].flatMap(({ 0: all, 1: before, 2: behind, index }) => {
    const said = (before ?? behind ?? '').trim()
    const start = index + all.indexOf(said)
    return isOwnRole(said, circumstances) ? [] : [{ start, end: start + said.length }]
  })
  const spans = [...named, ...led.filter((one) => !named.some((other) => one.start < other.end && other.start < one.end))]
  return spans.map((span) => ({ rule: 'wrong-role', within, ...span }))
}

const CALENDAR = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december'.split(
    ' ',
  ),
)

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word)

const bare = (word: string): string => word.replace(/'s?$/, '')

/** A word with a capital that is a slip of a word of the name, and no word that is known. */
const slipsIn = (words: readonly Word[], names: readonly string[], known: ReadonlySet<string>): Word[] => {
  const meant = names.flatMap(partsOf).filter((part) => part.length >= 5 && isCapital(part))
  return words.filter(({ word }) => {
    const plain = bare(word)
    if (!isCapital(word) || plain.length < 4 || known.has(plain) || known.has(word) || CALENDAR.has(plain.toLowerCase())) return false
    return meant.some((part) => isSlipOf(plain, bare(part)) && (part !== bare(part) || plain.toLowerCase() !== `${part.toLowerCase()}s`))
  })
}

/** Slips in the names of the company and of people, wherever they stand but in salutation and closing. */
const slipsFound = ({ within, text }: Place, { start, end }: Span, circumstances: Circumstances): Found[] => {
  const { company, people, others, debrief, role, own } = circumstances
  const all = [company, ...people, ...others.map((other) => other.company), debrief, role ?? '', own.name ?? ''].map(straight)
  const known = new Set(all.flatMap(partsOf).flatMap((part) => [part, bare(part)]))
  const words = wordsIn(text).filter((word) => word.start >= start && word.end <= end)
  const ofCompany = slipsIn(words, [straight(company)], known)
  const ofPeople = slipsIn(words, people.map(straight), known).filter((word) => !ofCompany.includes(word))
  const found = (rule: Found['rule'], { start: from, end: to }: Word): Found => ({ rule, within, start: from, end: to })
  return [...ofCompany.map((word) => found('company-misspelt', word)), ...ofPeople.map((word) => found('name-misspelt', word))]
}

/** What is wrong with the names in a note: of the one it is to, of the candidate, of the company and of the role. */
export const namesFound = (subject: string, shape: Shape, circumstances: Circumstances): Found[] => {
  const places: Place[] = [
    { within: 'subject', text: straight(subject) },
    { within: 'text', text: shape.text },
  ]
  return [
    ...salutationFound(shape, circumstances),
    ...ownFound(shape, circumstances),
    ...places.flatMap((place) => otherCompanies(place, circumstances)),
    ...places.flatMap((place) => roleFound(place, circumstances)),
    ...slipsFound({ within: 'text', text: shape.text }, shape.body, circumstances),
    ...slipsFound({ within: 'subject', text: straight(subject) }, { start: 0, end: subject.length }, circumstances),
  ]
}
