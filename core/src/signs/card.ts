import { z } from 'zod'
import cardsJson from '#evidence/sign-cards.json' with { type: 'json' }
import { EvidenceKind } from '../evidence/baseRates.ts'
import { SIGNS, type SignEvidence, SignGroup } from '../evidence/signs.ts'
import { sourceOf } from '../evidence/sources.ts'
import { NINETIETH_PERCENTILE } from '../stats/normal.ts'
import { absentWords, countedWords, measuredWords, toldFactor } from './cardWords.ts'

/** What a sign is known to be worth: something, next to nothing though it was looked into, not known, or it is counted elsewhere. */
const Worth = z.enum(['something', 'little', 'unknown', 'elsewhere'])
export type Worth = z.infer<typeof Worth>

/** Where a debrief asks for a sign: what you did there, what they said, how they were, how it ran, and how you did. */
const Part = z.enum(['done', 'said', 'manner', 'ran', 'self'])

const Factor = z.strictObject({
  factor: z.number().positive().describe('What it does to the odds of an offer: 1 nothing, 2 doubles them.'),
  low: z.number().positive().describe('Four fifths of the factors that it may have lie between this and the next.'),
  high: z.number().positive(),
})

/** The card of a sign: what it is, what people believe of it, what was measured, and what would change our mind. */
export const SignCard = z.strictObject({
  id: z.string(),
  group: SignGroup,
  name: z.string(),
  question: z.string().describe('What a debrief asks.'),
  part: Part.describe('In which part of a debrief it is asked.'),
  place: z.int().min(0).describe('Its place among all questions of a debrief.'),
  worth: Worth,
  says: z.string().describe('What the evidence says, in a sentence or two.'),
  note: z.string().describe('The second part of that: why.'),
  counted: z.string().nullable().describe('What it does, in processes one can count; null when it does nothing.'),
  measured: z.string().nullable().describe('What was measured, with its figures; null when nothing was.'),
  ifAbsent: z.string().nullable().describe('What it says that it was missing; null where nothing is known of it.'),
  believed: z.string().describe('What people believe of it.'),
  wouldChange: z.string().describe('What would change our mind.'),
  present: Factor,
  absent: Factor,
  n: z.int().min(0).describe('Reviews that mention it.'),
  kind: EvidenceKind,
  cancels: z.array(z.strictObject({ id: z.string(), text: z.string() })).describe('What takes its meaning away.'),
  sources: z.array(z.strictObject({ key: z.string(), citation: z.string(), url: z.string().nullable(), grade: z.string() })),
})
export type SignCard = z.infer<typeof SignCard>

/** The words of a card that no figure gives. */
const Written = z.strictObject({
  id: z.string(),
  part: Part,
  question: z.string().min(1),
  believed: z.string().min(1),
  wouldChange: z.string().min(1),
})

const written = new Map(
  z
    .array(Written)
    .parse(cardsJson)
    .map((card, place) => [card.id, { ...card, place }]),
)

const worthOf = ({ group, kind, present }: SignEvidence): Worth => {
  if (group === 'stage' || group === 'process') return kind === 'no-evidence' ? 'unknown' : 'elsewhere'
  if (kind === 'no-evidence') return 'unknown'
  return present.logOdds === 0 ? 'little' : 'something'
}

const factorOf = ({ logOdds, sd }: SignEvidence['present']): SignCard['present'] => ({
  factor: Math.exp(logOdds),
  low: Math.exp(logOdds - NINETIETH_PERCENTILE * sd),
  high: Math.exp(logOdds + NINETIETH_PERCENTILE * sd),
})

const OPENING: Record<Worth, (card: SignEvidence) => string> = {
  something: ({ present }) => {
    const { factor, low, high } = factorOf(present)
    const way = factor > 1 ? 'A good sign, as far as signs go' : 'A bad sign, as far as signs go'
    return `${way}: it multiplies the odds of an offer by about ${toldFactor(factor)}, and it may be anything from ${toldFactor(low)} to ${toldFactor(high)}.`
  },
  little: () => 'It was looked into, and no effect can be told, so it moves nothing.',
  unknown: () => 'Nobody has measured it, so it moves nothing.',
  elsewhere: () => 'It is counted elsewhere, so it moves nothing here.',
}

const cardOf = (sign: SignEvidence): SignCard => {
  const words = written.get(sign.id)
  if (words === undefined) throw new RangeError(`evidence/sign-cards.json has no card for ${sign.id}`)
  const worth = worthOf(sign)
  const [present, absent] = [factorOf(sign.present), factorOf(sign.absent)]
  return {
    ...words,
    group: sign.group,
    name: sign.name,
    worth,
    says: `${OPENING[worth](sign)} ${sign.note}`,
    note: sign.note,
    counted: worth === 'something' ? countedWords(present) : null,
    measured: measuredWords(sign),
    ifAbsent: worth === 'something' ? absentWords(absent) : null,
    present,
    absent,
    n: sign.n,
    kind: sign.kind,
    cancels: [...sign.cancels],
    sources: sign.sources.map((key) => sourceOf(key)).map(({ key, citation, url, grade }) => ({ key, citation, url, grade })),
  }
}

const ORDER: readonly Worth[] = ['something', 'little', 'unknown', 'elsewhere']

const strength = ({ present: { factor } }: SignCard): number => Math.abs(Math.log(factor))

/** Every sign there is: those that mean something first, what moves the odds most at the head. */
export const SIGN_CARDS: readonly SignCard[] = SIGNS.map(cardOf).sort(
  (one, other) => ORDER.indexOf(one.worth) - ORDER.indexOf(other.worth) || strength(other) - strength(one),
)

/** The card of a sign, or undefined when there is none by that name. */
export const signCard = (id: string): SignCard | undefined => SIGN_CARDS.find((card) => card.id === id)
