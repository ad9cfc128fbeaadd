import { z } from 'zod'
import messagesJson from '#evidence/reader-messages.json' with { type: 'json' }
import { MessageKind } from '../record/message.ts'
import { Sureness } from './finding.ts'
import { once } from './once.ts'
import { type Pattern, patternOf } from './pattern.ts'
import { indexOf, type Match, matchesIn, overlaps } from './patternIndex.ts'
import { paragraphsOf, type Token, tokensOf } from './tokens.ts'

const Says = z.array(z.string().min(1))

const Data = z.strictObject({
  note: z.string(),
  lists: z.record(z.string(), Says),
  enough: z.number().describe('What the words for a kind must weigh together, for it to be said at all.'),
  sure: z.number().describe('What they must weigh for it to be sure.'),
  lead: z.number().describe('By how much they must outweigh those for any other kind.'),
  kinds: z.array(
    z.strictObject({
      kind: MessageKind,
      weight: z.number().positive(),
      says: Says,
      unless: Says.optional().describe('Not where these words are a part of it.'),
      over: z.array(MessageKind).default([]).describe('Kinds that are set aside when this one is found: a refusal thanks for the application too.'),
    }),
  ),
})

const DATA = Data.parse(messagesJson)

type Kind = (typeof DATA.kinds)[number]

type Mark = { readonly is: 'says' | 'unless'; readonly of: Kind; readonly pattern: string }

const marked = (is: Mark['is'], of: Kind, says: readonly string[] = []) =>
  says.map((text): { pattern: Pattern; of: Mark } => ({ pattern: patternOf(text, DATA.lists), of: { is, of, pattern: text } }))

const index = once(() => indexOf<Mark>(DATA.kinds.flatMap((kind) => [...marked('says', kind, kind.says), ...marked('unless', kind, kind.unless)])))

/** What a message is about, and the words by which it was told apart. */
export const MessageReading = z.strictObject({
  kind: MessageKind.nullable().describe('Null when the words do not tell: then it is for you to say.'),
  sureness: Sureness,
  because: z
    .array(z.strictObject({ kind: MessageKind, quote: z.string(), start: z.int().min(0), end: z.int().min(0) }))
    .describe('The words that speak for the kind or, when none is told, for any, in the order of the text.'),
})
export type MessageReading = z.infer<typeof MessageReading>

type Reason = MessageReading['because'][number]

const reasonsIn = (text: string, tokens: readonly Token[]): (Reason & { weight: number; over: Kind['over'] })[] =>
  paragraphsOf(tokens)
    .flat()
    .flatMap(([from, to]) => {
      const matches: Match<Mark>[] = matchesIn(index(), tokens, from, to)
      const isExcepted = (match: Match<Mark>): boolean =>
        matches.some(({ of, ...other }) => of.is === 'unless' && of.of === match.of.of && overlaps(other, match))
      return matches
        .filter((match) => match.of.is === 'says' && !isExcepted(match))
        .map(({ of: { of: kind }, from: at, to: end }) => {
          const [start, last] = [(tokens[at] as Token).start, (tokens[end - 1] as Token).end]
          return { kind: kind.kind, quote: text.slice(start, last), start, end: last, weight: kind.weight, over: kind.over }
        })
    })

/** Only so much of a message is looked at: what it is about stands at its head. */
const HEAD = 20_000

/**
 * What a message from them is about: an invitation, a refusal, an offer, a request, an acknowledgement. The same words always give the same answer.
 *
 * @example messageKindOf('We would like to invite you to an interview.').kind // => 'invitation'
 */
export const messageKindOf = (message: string): MessageReading => {
  const text = message.slice(0, HEAD)
  const reasons = reasonsIn(text, tokensOf(text))
  const aside = new Set(reasons.flatMap(({ over }) => over))
  const weights = new Map<MessageKind, number>()
  for (const { kind, weight } of reasons) if (!aside.has(kind)) weights.set(kind, (weights.get(kind) ?? 0) + weight)
  const [first, second] = [...weights].sort(([, one], [, other]) => other - one)
  const [kind, weight] = first ?? [null, 0]
  const isTold = weight >= DATA.enough && weight - (second?.[1] ?? 0) >= DATA.lead
  const told = isTold ? kind : null
  const because = reasons
    .filter((reason) => told === null || reason.kind === told)
    .map(({ weight: _weight, over: _over, ...reason }) => reason)
    .sort((one, other) => one.start - other.start || one.end - other.end)
  return { kind: told, sureness: told === null ? 'unsure' : weight >= DATA.sure ? 'sure' : 'half-sure', because }
}
