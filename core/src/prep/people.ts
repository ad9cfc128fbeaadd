import { z } from 'zod'
import peopleJson from '#evidence/prep-people.json' with { type: 'json' }
import type { PersonFacts } from '../record/person.ts'
import { DressSeen } from '../record/prep.ts'
import { phrasesIn } from './words.ts'

/** What somebody in a round is to the candidate. */
export const Part = z.enum(['recruiter', 'personnel', 'manager', 'peer', 'neighbour', 'top', 'report'])
export type Part = z.infer<typeof Part>

const Words = z.array(z.string().min(1))
const PartWords = z.strictObject({ id: Part, name: z.string(), words: Words, cares: z.array(z.string()).min(1), address: z.string() })
const Family = z.strictObject({ id: z.string(), name: z.string(), words: Words, wants: z.string(), listens: z.string() })
const Dress = z.strictObject({ id: DressSeen, seen: z.string(), wear: z.string(), shoes: z.string().optional(), words: Words })

const file = z.strictObject({ parts: z.array(PartWords), families: z.array(Family), dress: z.array(Dress) }).parse(peopleJson)

const byPart = new Map(file.parts.map((part) => [part.id, part]))

/** What is known of a part. */
export const partWords = (part: Part): z.infer<typeof PartWords> => byPart.get(part) as z.infer<typeof PartWords>

/** What is worn at places, from the most formal. */
export const DRESS: readonly z.infer<typeof Dress>[] = file.dress

/** The families of work there are: questions of the trade belong to one. */
export const FAMILIES: ReadonlyMap<string, z.infer<typeof Family>> = new Map(file.families.map((family) => [family.id, family]))

/** Leading people goes with any trade. */
export const LEADING = 'leading'

/** The families of roles that were asked for: a process asks for its own many times. */
const found = new Map<string, readonly string[]>()
const MOST_FOUND = 5000

/**
 * Which families of work a role belongs to, by its words; none when nothing is recognised.
 *
 * @example familiesOf('Supply Chain Analyst') // => ['data', 'operations']
 */
export const familiesOf = (role: string | null): readonly string[] => {
  if (role === null) return []
  const seen = found.get(role)
  if (seen !== undefined) return seen
  const families = file.families.filter(({ words }) => phrasesIn(role, words).length > 0).map(({ id }) => id)
  if (found.size < MOST_FOUND) found.set(role, families)
  return families
}

const tradesOf = (role: string | null): string[] => familiesOf(role).filter((family) => family !== LEADING)

const says = (role: string, part: Part): boolean => phrasesIn(role, partWords(part).words).length > 0

/** Of their title alone: it stands for a part whatever trade they are of. */
const BY_TITLE: readonly Part[] = ['report', 'recruiter', 'personnel']

/** A chief of anything is from the top; a director or a partner may lead what the candidate applies for. */
const isTop = (role: string): boolean => says(role, 'top') && phrasesIn(role, ['chief of staff', 'art director']).length === 0

/** Words that say how far up somebody is and not what they do. */
const RANKS = /\b(?:senior|junior|staff|principal|lead|associate|medior)\b/gi

/** Do they have the candidate's own title, but for the rank? Then they are no manager of such people, whatever the title says. */
const hasSameTitle = (role: string, ownRole: string | null): boolean => {
  const bare = role.replace(RANKS, '').trim()
  return bare !== '' && ownRole !== null && phrasesIn(ownRole, [bare]).length > 0
}

const partByRole = (role: string, decisionPart: PersonFacts['decisionPart'], ownRole: string | null): Part | null => {
  const titled = BY_TITLE.find((part) => says(role, part))
  if (titled !== undefined) return titled
  const [theirs, own] = [tradesOf(role), tradesOf(ownRole)]
  const isSameTrade = theirs.some((family) => own.includes(family))
  if (isTop(role)) return isSameTrade && phrasesIn(role, ['director']).length > 0 && decisionPart === 'decides' ? 'manager' : 'top'
  if (decisionPart === 'decides') return 'manager'
  if (theirs.length > 0 && own.length > 0 && !isSameTrade) return 'neighbour'
  if (says(role, 'manager') && !hasSameTitle(role, ownRole)) return 'manager'
  if (hasSameTitle(role, ownRole) || isSameTrade || says(role, 'peer')) return 'peer'
  return theirs.length > 0 || says(role, 'neighbour') ? 'neighbour' : null
}

/**
 * What somebody is to the candidate, by what they do there and in the decision; null when nothing tells.
 *
 * @example partOf({ role: 'Product lead', decisionPart: 'advises' }, 'Data Analyst') // => 'neighbour'
 * @example partOf({ role: 'Head of analytics', decisionPart: 'decides' }, 'Data Analyst') // => 'manager'
 * @example partOf({ role: null, decisionPart: null }, 'Data Analyst') // => null
 */
export const partOf = ({ role, decisionPart }: Pick<PersonFacts, 'role' | 'decisionPart'>, ownRole: string | null): Part | null => {
  const said = role === null ? null : partByRole(role, decisionPart, ownRole)
  if (said !== null) return said
  if (decisionPart === 'decides') return 'manager'
  return decisionPart === 'coordinates' || decisionPart === 'screens' ? 'recruiter' : null
}
