import type { Finding } from './finding.ts'
import { NAMES } from './rules.ts'
import type { Sentence } from './sentence.ts'
import { Break, type Token } from './tokens.ts'

const FIRST = new Set(NAMES.first)
const NO_NAME = new Set(NAMES.not)
const ROLES = new Set(NAMES.roles)
const WITH = new Set(NAMES.with)
const DID = new Set(NAMES.did)
const CALLED = new Set(NAMES.called)
const CLOSING = new Set(NAMES.closing)
const DETERMINERS = new Set(NAMES.determiners)

/** Letters only; an apostrophe stands in names such as O'Brien. */
const isLetters = (word: string): boolean => /^(?:[od]')?\p{L}{2,30}$/u.test(word)

/** It could be a name: a capital, letters only, and no word that is known to be something else. */
const couldBe = (token: Token | undefined): token is Token => token?.isCapital === true && isLetters(token.word) && !NO_NAME.has(token.word)

const isRoleNear = (tokens: readonly Token[], from: number, to: number): boolean => {
  for (let at = from; at < Math.min(from + 4, to); at += 1) if (ROLES.has((tokens[at] as Token).word)) return true
  return false
}

/** A name is told as one by what stands around it: "with Anna", "Anna, the recruiter", "Anna asked", "a recruiter named Anna", "Regards, Anna". */
const isTold = ({ tokens, from, to, voice }: Sentence, at: number, end: number): boolean => {
  const [before, after] = [tokens[at - 1]?.word ?? '', end < to ? tokens[end] : undefined]
  const isFollowing = at > from && (tokens[at] as Token).before === Break.none
  const isApposed = after?.before === Break.comma && isRoleNear(tokens, end, to)
  if (isFollowing && CALLED.has(before)) return true
  if (voice === 'message' && CLOSING.has(before)) return true
  if (!FIRST.has((tokens[at] as Token).word)) return isApposed && end - at > 1 && DETERMINERS.has(after?.word ?? '')
  return isApposed || (isFollowing && (WITH.has(before) || ROLES.has(before))) || DID.has(after?.word ?? '')
}

type Named = { readonly finding: Finding; readonly from: number; readonly to: number }

/** People's names in a sentence. A word with a capital alone is none: it must be told as one, and be a known first name or said to be a name. */
export const namesIn = (sentence: Sentence): Named[] => {
  const { text, tokens, from, to, speaker } = sentence
  const found: Named[] = []
  for (let at = from; at < to; at += 1) {
    if (!couldBe(tokens[at])) continue
    const follows = at + 1 < to ? tokens[at + 1] : undefined
    const end = couldBe(follows) && follows.before === Break.none ? at + 2 : at + 1
    if (!isTold(sentence, at, end)) continue
    const [start, last] = [(tokens[at] as Token).start, (tokens[end - 1] as Token).end]
    const quote = text.slice(start, last)
    found.push({
      from: at,
      to: end,
      finding: { kind: 'person', value: quote, polarity: 'present', quote, start, end: last, sureness: 'sure', dueOn: null, speaker },
    })
    at = end - 1
  }
  return found
}
