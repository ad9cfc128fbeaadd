import type { OutcomeKind } from '../record/outcome.ts'
import { nameKey } from './nameKey.ts'
import { ROUND_WORDS, STAGE_WORDS, type StageName, stageName } from './stageName.ts'
import { spelled } from './statusWord.ts'

/** What a status or a result says, as somebody typed it. */
export type StatusReading = {
  /** How it ended, where the words are clear. */
  outcome: OutcomeKind | null
  /** The round that it says took place or is coming. */
  stage: StageName | null
  /** How you came in, or that you have not applied, or that it is over in a way it does not tell. */
  state: 'applied' | 'contacted' | 'referred' | 'open' | 'not applied' | 'over' | null
  /** They said no without anybody looking, so it ended where it began. */
  automatic: boolean
  /** True when the words are all understood, so that nothing is lost by not keeping them. */
  plain: boolean
  /** Why it is doubtful; null when it is clear. */
  doubt: string | null
}

type Says = OutcomeKind | 'offer refused' | 'taken away' | 'unclear' | NonNullable<StatusReading['state']>

/** What phrases say, in the spelling of `spelled`. The longest that fits is taken, and what it covers is not read again. */
const PHRASES: ReadonlyMap<string, Says> = new Map<string, Says>([
  ...(
    [
      [
        'rejection',
        'rejected|auto rejected|not selected|not moving forward|not moving ahead|not proceeding|not progressing|no longer considered|no longer under consideration|not a fit|not a match|unsuccessful|not successful|denied|turned me down|passed on me|went with another candidate|moved on with other candidates|they declined|they said no|declined by company|declined by employer|company declined|employer declined',
      ],
      [
        'offer',
        'offer|offer accepted|negotiating|negotiation|offer negotiation|accepted offer|accepted|offer response|hired|got the job|signed offer|offer signed',
      ],
      ['offer refused', 'offer declined|declined offer|turned down offer|offer turned down|offer rejected|rejected offer|i declined offer'],
      [
        'no-reply',
        'ghosted|no response|no response received|never response|never heard back|not heard back|did not hear back|didnt hear back|never got a response|no word|radio silence|no contact|keine antwort|keine ruckmeldung',
      ],
      [
        'withdrawal',
        'withdrew|i withdrew|i declined|pulled out|dropped out|rejected by me|i rejected|opted out|withdrew application|application withdrew',
      ],
      [
        'taken away',
        'position removed|job removed|role removed|posting removed|position closed|role closed|job closed|req closed|requisition closed|position cancelled|role cancelled|job cancelled|position filled|role filled|job filled|hiring freeze|position on hold cancelled',
      ],
      [
        'not applied',
        'not applied|wishlist|wish list|saved|bookmarked|to apply|will apply|draft|want to apply|need to apply|havent applied|planning to apply|not yet applied|applying|interested|not started|ready to apply',
      ],
      ['applied', 'applied|submitted|application submitted|application sent|sent|applied online|application received|response received'],
      [
        'contacted',
        'recruiter inquiry|recruiter contact|recruiter contacted|recruiter outreach|recruiter reached out|sourced|inbound|headhunted|contacted by recruiter',
      ],
      ['referred', 'referred|referral'],
      [
        'open',
        'ongoing|in progress|in process|pending|waiting|waiting response|waiting for response|waiting to hear back|under review|in review|under consideration|in consideration|active|open|reviewing|being reviewed|resume screening|cv screening|resume screen|no update|no updates|tbd|no news|on hold|following up|followed up|follow up|viewed|seen',
      ],
      ['over', 'closed|expired|archived|over|done|ended|finished|cancelled|inactive|dead|removed|filled'],
      ['unclear', 'declined|offer withdrew|offer rescinded|rescinded|offer cancelled|screening|turned down|failed'],
    ] as const
  ).flatMap(([says, phrases]) => phrases.split('|').map((phrase): [string, Says] => [phrase, says])),
])

const LONGEST_PHRASE = 6
const NOT = new Set(['not', 'no', 'never', 'without', 'wasnt', 'didnt', 'havent', 'hasnt', 'isnt', 'non'])
const HEDGES = new Set([
  'waiting',
  'hope',
  'hoping',
  'pending',
  'expecting',
  'maybe',
  'probably',
  'possibly',
  'likely',
  'if',
  'until',
  'before',
  'think',
  'assume',
  'assuming',
  'verbal',
  'potential',
  'might',
])
/** Words that add nothing to what a status says. */
const SMALL = new Set([
  'the',
  'a',
  'an',
  'and',
  'by',
  'them',
  'then',
  'after',
  'for',
  'of',
  'on',
  'in',
  'at',
  'was',
  'were',
  'i',
  'got',
  'received',
  'it',
  'me',
  'they',
  'from',
  'to',
  'auto',
  'automatically',
  'with',
])

type Found = { says: Says; denied: boolean }

/** Does a word just before take it back? A "no" that belongs to the phrase before, as in "no response", does not. */
const isDenied = (words: readonly string[], place: number, read: number): boolean => {
  const start = Math.max(0, place - 2)
  return words.slice(start, place).some((word) => HEDGES.has(word)) || words.slice(Math.max(start, read), place).some((word) => NOT.has(word))
}

/** Every phrase in the words, and the words that none of them covers. */
const phrasesIn = (words: readonly string[]): { found: Found[]; left: string[] } => {
  const found: Found[] = []
  const left: string[] = []
  let read = 0
  for (let place = 0; place < words.length; ) {
    let length = Math.min(LONGEST_PHRASE, words.length - place)
    while (length > 0 && !PHRASES.has(words.slice(place, place + length).join(' '))) length -= 1
    const says = length === 0 ? undefined : PHRASES.get(words.slice(place, place + length).join(' '))
    if (says === undefined) left.push(words[place] as string)
    else found.push({ says, denied: isDenied(words, place, read) })
    place += Math.max(1, length)
    if (says !== undefined) read = place
  }
  return { found, left }
}

const OUTCOMES: Partial<Record<Says, OutcomeKind>> = {
  offer: 'offer',
  'offer refused': 'offer',
  rejection: 'rejection',
  'taken away': 'rejection',
  withdrawal: 'withdrawal',
  'no-reply': 'no-reply',
}
const STATES = ['not applied', 'applied', 'contacted', 'referred', 'open', 'over'] as const

const endOf = (found: readonly Found[], text: string): Pick<StatusReading, 'outcome' | 'doubt'> => {
  const ends = found.filter(({ says }) => OUTCOMES[says] !== undefined)
  const kinds = new Set(ends.map(({ says }) => OUTCOMES[says] as OutcomeKind))
  const unsure = ends.some(({ denied }) => denied) || (ends.length > 0 && text.includes('?')) || found.some(({ says }) => says === 'unclear')
  if (kinds.size > 1) return { outcome: null, doubt: 'This says two different endings, so none was taken.' }
  if (unsure) return { outcome: null, doubt: 'This may or may not be an ending, so none was taken.' }
  if (found.some(({ says }) => says === 'taken away') && !found.some(({ says }) => says === 'rejection'))
    return { outcome: 'rejection', doubt: 'The position went away. It is taken as a no from them, with your words kept.' }
  return { outcome: [...kinds][0] ?? null, doubt: null }
}

const EMPTY: StatusReading = { outcome: null, stage: null, state: null, automatic: false, plain: true, doubt: null }
const NOT_UNDERSTOOD = 'This was not understood. It is kept in the notes, and no outcome was taken from it.'
const OVER = 'This says that it is over but not how, so it is left open. The words are kept in the notes.'

const stageIn = (words: readonly string[], left: readonly string[], found: readonly Found[]): StageName | null => {
  const named = stageName(left.join(' '))
  if (named === null || !named.sure) return null
  const denied = words.some(
    (word, place) => (NOT.has(word) || HEDGES.has(word)) && words.slice(place + 1, place + 4).some((next) => ROUND_WORDS.has(next)),
  )
  const undone = found.length > 0 && found.every(({ says }) => says === 'not applied')
  return denied || undone ? null : named
}

/**
 * What a status or a result says, however it was typed. An outcome is taken only where the words are clear; a doubt says
 * why they are not.
 *
 * @example readStatus('rejjectedd').outcome // => 'rejection'
 */
export const readStatus = (text: string): StatusReading => {
  const key = nameKey(text)
  if (key === '') return EMPTY
  const typed = key.split(' ').slice(0, 60)
  const words = typed.map(spelled)
  const { found, left } = phrasesIn(words)
  const stage = stageIn(words, left, found)
  const end = endOf(found, text)
  const state = STATES.find((name) => found.some(({ says, denied }) => says === name && !denied)) ?? null
  const silent = end.outcome === null && stage === null
  const doubt = end.doubt ?? (silent && state === null ? NOT_UNDERSTOOD : silent && state === 'over' ? OVER : null)
  const leftover = left.some((word) => !SMALL.has(word) && (stage === null || !STAGE_WORDS.has(word)))
  const refused = found.some(({ says }) => says === 'offer refused')
  return {
    outcome: end.outcome,
    stage,
    state,
    automatic: end.outcome === 'rejection' && typed.some((word) => word.startsWith('auto')),
    plain: doubt === null && !leftover && !refused && typed.length < 60,
    doubt,
  }
}
