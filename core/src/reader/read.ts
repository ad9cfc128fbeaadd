import type { Day } from '../record/day.ts'
import type { Finding } from './finding.ts'
import { candidateOf } from './interviewers.ts'
import { findingsIn, type Voice } from './sentence.ts'
import { type Paragraph, togetherIn } from './steps.ts'
import { paragraphsOf, tokensOf } from './tokens.ts'
import { type Turn, turnsOf } from './turns.ts'

/** What is known beside the text. */
export type ReadOptions = {
  /** The day on which the text was written or spoken: what "by Friday" is counted from. */
  readonly on?: Day | null
  /** What it is; when it is not said, a transcript is known by its turns and all else is taken as notes. */
  readonly as?: 'notes' | 'transcript' | 'message' | null
  /** The candidate's name in a transcript. */
  readonly me?: string | null
}

const byPlace = (one: Finding, other: Finding): number => one.start - other.start || other.end - one.end

const SURENESS = ['sure', 'half-sure', 'unsure'] as const

/** A question of which one doubts, where another is sure of one in the same words. */
const isSurpassed = ({ sureness, start, end }: Finding, findings: readonly Finding[]): boolean =>
  sureness === 'unsure' && findings.some((other) => other.kind === 'question' && other.sureness === 'sure' && other.start < end && start < other.end)

/** Of findings that say the same, the surest, and of those the first; of questions that share words, the first. */
const distinct = (findings: readonly Finding[]): Finding[] => {
  const best = new Map<string, Finding>()
  let asked = 0
  for (const finding of findings.toSorted(byPlace)) {
    if (finding.kind === 'question') {
      if (isSurpassed(finding, findings)) continue
      if (finding.start >= asked) best.set(`question ${finding.start}`, finding)
      asked = Math.max(asked, finding.end)
      continue
    }
    const key = `${finding.kind} ${finding.value} ${finding.polarity}`
    const held = best.get(key)
    if (held === undefined || SURENESS.indexOf(finding.sureness) < SURENESS.indexOf(held.sureness)) best.set(key, finding)
  }
  return [...best.values()].sort(byPlace)
}

type Said = { readonly text: string; readonly voice: Voice; readonly on: Day | null; readonly speaker: string | null }

const paragraphsIn = (said: Said): Paragraph[] => {
  const tokens = tokensOf(said.text, true)
  return paragraphsOf(tokens).map((sentences) => ({
    found: sentences.flatMap(([from, to]) => findingsIn({ ...said, tokens, from, to })).sort(byPlace),
    end: tokens[(sentences.at(-1)?.[1] ?? 0) - 1]?.end ?? 0,
  }))
}

const moved = (finding: Finding, by: number): Finding => ({ ...finding, start: finding.start + by, end: finding.end + by })

/** What an interviewer says; what the candidate says tells nothing of them. Who is not named may be either. */
const turnFindings = (text: string, turn: Turn, on: Day | null): Finding[] =>
  paragraphsIn({ text: text.slice(turn.start, turn.end), voice: 'spoken', on, speaker: turn.speaker })
    .flatMap(({ found }) => found)
    .map((finding) => moved(turn.speaker === null && finding.sureness === 'sure' ? { ...finding, sureness: 'half-sure' } : finding, turn.start))

/** The interviewers by name, each where they are first named. */
const speakersIn = (text: string, turns: readonly Turn[], candidate: string | null): Finding[] =>
  [...new Set(turns.map(({ speaker }) => speaker))].flatMap((speaker) => {
    if (speaker === null || speaker === candidate) return []
    const start = text.indexOf(speaker)
    return [
      {
        kind: 'person',
        value: speaker,
        polarity: 'present',
        quote: speaker,
        start,
        end: start + speaker.length,
        sureness: 'sure',
        dueOn: null,
        speaker,
      },
    ]
  })

const transcriptFindings = (text: string, turns: readonly Turn[], on: Day | null, me: string | null): Finding[] => {
  const candidate = candidateOf(text, turns, me)
  const theirs = turns.filter(({ speaker }) => speaker === null || speaker !== candidate)
  return [...speakersIn(text, turns, candidate), ...theirs.flatMap((turn) => turnFindings(text, turn, on))]
}

/**
 * Reads notes, a transcript or a message for what they say happened. The same text gives the same findings, in the order of their place.
 *
 * @example read('The panel was friendly.').map(({ value }) => value) // => ['panel', 'friendly']
 */
export const read = (text: string, { on = null, as = null, me = null }: ReadOptions = {}): Finding[] => {
  const turns = as === null || as === 'transcript' ? turnsOf(text) : null
  if (turns !== null) return distinct(transcriptFindings(text, turns, on, me))
  const voice = as === 'message' ? 'message' : as === 'transcript' ? 'spoken' : 'told'
  return distinct(paragraphsIn({ text, voice, on, speaker: null }).flatMap(togetherIn))
}
