import { z } from 'zod'
import type { Asks } from './asks.ts'
import { earlierOf } from './earlier.ts'
import { FAMILIES, familiesOf, LEADING, Part, partWords } from './people.ts'
import { type Met, metIn, type Subject } from './subject.ts'
import { brief, listed } from './words.ts'

/** Somebody who will be there: what they are to you, what they are likely to care about, what to ask them. */
export const PersonBrief = z.strictObject({
  id: z.string(),
  name: z.string(),
  role: z.string().nullable(),
  part: Part.nullable(),
  called: z.string().describe('What they are to you, in words.'),
  decides: z.boolean().nullable().describe('Do they decide? Null when nobody has said.'),
  cares: z.array(z.string()).describe('What such people are likely to care about; first what they cared about themselves.'),
  ask: z.string().nullable().describe('One question for them.'),
  address: z.string().nullable().describe('How to speak with them.'),
  before: z.string().nullable().describe('Where you met them already.'),
})
export type PersonBrief = z.infer<typeof PersonBrief>

const decidesOf = ({ person: { decisionPart } }: Met): boolean | null => (decisionPart === null ? null : decisionPart === 'decides')

const calledOf = ({ person, part }: Met): string => {
  const role = person.role ?? 'somebody whose work you do not know'
  return part === null || part === 'recruiter' ? role : `${role}; ${partWords(part).name}`
}

/** What somebody of another trade wants of the candidate's. */
const wantsOf = ({ person, part }: Met): string[] => {
  if (part !== 'neighbour') return []
  return familiesOf(person.role)
    .filter((family) => family !== LEADING)
    .flatMap((family) => FAMILIES.get(family)?.wants ?? [])
    .slice(0, 1)
}

const beforeOf = (subject: Subject, { person }: Met): { before: string | null; cared: string[] } => {
  const met = earlierOf(subject).filter(({ round }) => round.personIds.includes(person.id))
  const alone = met.filter(({ round, debrief }) => round.personIds.length === 1 && (debrief?.caredAbout ?? '').trim() !== '')
  return {
    before: met.length === 0 ? null : `You met in ${listed(met.map(({ name }) => name))}.`,
    cared: alone.map(({ debrief, name }) => `in ${name}, in your words: “${brief(debrief?.caredAbout ?? '', 140)}”`),
  }
}

const personBrief = (subject: Subject, met: Met, { recommended, more }: Asks): PersonBrief => {
  const { before, cared } = beforeOf(subject, met)
  const ask = [...recommended, ...more].find(({ whom }) => whom === met.person.name)
  return {
    id: met.person.id,
    name: met.person.name,
    role: met.person.role,
    part: met.part,
    called: calledOf(met),
    decides: decidesOf(met),
    cares: [...cared, ...wantsOf(met), ...(met.part === null ? [] : partWords(met.part).cares)].slice(0, 4),
    ask: ask?.text ?? null,
    address: met.part === null ? null : partWords(met.part).address,
    before,
  }
}

/** Everybody who is expected, those who decide first, each with one question of their own. */
export const panelOf = (subject: Subject, asks: Asks): PersonBrief[] =>
  metIn(subject.record, subject.round).map((met) => personBrief(subject, met, asks))

/** Whom to address when there are several: null when there are not, or nobody is known. */
export const addressOf = (people: readonly PersonBrief[]): string | null => {
  if (people.length < 2) return null
  const deciding = people.filter(({ decides }) => decides === true).map(({ name }) => name)
  const others = people.filter(({ decides }) => decides !== true).map(({ name }) => name)
  const begin = 'Begin each answer with whoever asked and take in the others'
  if (deciding.length === 0) return `${begin}. Nobody has said who decides: watch whom the others look at before they answer you.`
  return `${begin}; end with ${listed(deciding)}, who ${deciding.length === 1 ? 'decides' : 'decide'}. ${
    others.length === 0 ? '' : `Do not leave out ${listed(others)}: a clear no from one of them is listened to.`
  }`.trim()
}
