import { latestDay } from '../record/day.ts'
import type { MessageFacts } from '../record/message.ts'
import type { OutcomeFacts } from '../record/outcome.ts'
import { type RoundFacts, roundDay } from '../record/round.ts'
import { cut, type Draft, doubt, type End } from './draft.ts'
import type { ImportedProcess } from './preview.ts'

const MOST_ROUNDS = 99
const PROSE = 200_000

const row = (draft: Draft): number => draft.rowNumbers[0] as number

/** The rounds of the columns or, when there are none, the one that a status tells of; numbered in their order. */
const roundsOf = (draft: Draft): RoundFacts[] => {
  if (draft.rounds.length > 0) return draft.rounds.slice(0, MOST_ROUNDS).map((round, place) => ({ ...round, number: place + 1 }))
  const [told] = draft.told
  return told === undefined ? [] : [{ ...told.round, number: told.round.number ?? 1 }]
}

/** A declined offer is told by two endings, an offer and a withdrawal; an offer was made. */
const kindsOf = (ends: readonly End[]): Set<End['kind']> => {
  const kinds = new Set(ends.map(({ kind }) => kind))
  if (kinds.has('offer')) kinds.delete('withdrawal')
  return kinds
}

const CONTRADICTION = 'The row tells of two different endings, so none was taken. The words are in the notes.'
const NOT_UNDER_WAY = 'The sheet says that it is no longer under way, but not how it ended. It is left open until you say.'

const endOf = (draft: Draft): End | null => {
  const kinds = kindsOf(draft.ends)
  if (kinds.size > 1) {
    doubt(draft, row(draft), null, draft.ends.map(({ kind, words }) => words ?? kind).join(', '), CONTRADICTION)
    draft.notes.push(...draft.ends.map(({ kind, words, on }) => `Outcome in the sheet: ${words ?? kind}${on === null ? '' : `, ${on}`}`))
    return null
  }
  const [kind] = kinds
  if (kind === undefined) {
    if (draft.inProgress === false) doubt(draft, row(draft), null, draft.facts.company, NOT_UNDER_WAY)
    return null
  }
  const same = draft.ends.filter((end) => end.kind === kind || (kind === 'offer' && end.kind === 'withdrawal'))
  const words = [...new Set(same.flatMap((end) => end.words ?? []))]
  return {
    kind,
    on: latestDay(same.map(({ on }) => on)),
    stage: same.find(({ stage }) => stage !== null)?.stage ?? null,
    words: words.length === 0 ? null : words.join('\n'),
  }
}

const AUTOMATIC_YET_ROUND =
  'It says that they refused automatically, and yet a round took place. Both are kept; which stage it ended in is left to the rounds.'

/** The day of an ending: as told, else the status's own day, else the day of their answer when nothing came between. */
const outcomeDay = (draft: Draft, end: End, rounds: readonly RoundFacts[]): OutcomeFacts['on'] => {
  const answer = rounds.length === 0 && (end.kind === 'rejection' || end.kind === 'offer') ? (draft.responses[0]?.on ?? null) : null
  const on = end.on ?? draft.statusOn ?? answer
  const last = latestDay(rounds.map(({ heldOn }) => heldOn))
  if (on === null || last === null || on >= last) return on
  doubt(
    draft,
    row(draft),
    null,
    on,
    'The day it is said to have ended is before a round. The day of the outcome is unknown; the date is in the notes.',
  )
  draft.notes.push(`Ended on, in the sheet: ${on}`)
  return null
}

const outcomeOf = (draft: Draft, rounds: readonly RoundFacts[]): OutcomeFacts | null => {
  const end = endOf(draft)
  if (end === null) {
    if (draft.statusOn !== null) draft.notes.push(`Status since: ${draft.statusOn}`)
    return null
  }
  if (draft.inProgress === true)
    doubt(draft, row(draft), null, end.words ?? end.kind, 'The sheet says both that it is under way and how it ended. The ending is taken.')
  if (end.stage === 'applied' && rounds.length > 0) doubt(draft, row(draft), null, end.words ?? end.kind, AUTOMATIC_YET_ROUND)
  return {
    kind: end.kind,
    on: outcomeDay(draft, end, rounds),
    stage: rounds.length > 0 ? null : end.stage,
    notes: end.words === null ? null : cut(end.words, PROSE),
  }
}

/** What their first answer was: an invitation when a round came of it, the decision when nothing else did. */
const messagesOf = (draft: Draft, rounds: readonly RoundFacts[], outcome: OutcomeFacts | null): MessageFacts[] => {
  const [first] = rounds
  const day = first === undefined ? null : roundDay(first)
  const decision = outcome?.kind === 'rejection' || outcome?.kind === 'offer' ? outcome.kind : null
  return draft.responses.map(({ on, time }) => ({
    direction: 'received',
    kind: first === undefined ? decision : day === null || on <= day ? 'invitation' : null,
    on,
    time,
    personId: null,
    text: null,
  }))
}

/** Nothing can be planned in a process that is over: the day is dropped, the round stays. */
const withoutPlans = (draft: Draft, rounds: readonly RoundFacts[]): RoundFacts[] =>
  rounds.map((round) => {
    if (round.plannedOn === null || round.heldOn !== null) return round
    doubt(draft, row(draft), null, round.plannedOn, 'This round lies ahead, yet the process is over. Its day is unknown; the date is in the notes.')
    draft.notes.push(`Round ${round.number}, in the sheet: ${round.plannedOn}`)
    return { ...round, plannedOn: null, plannedTime: null }
  })

const doubtOrder = (draft: Draft, rounds: readonly RoundFacts[], messages: readonly MessageFacts[]): void => {
  const { appliedOn } = draft.facts
  const days = [...rounds.map(roundDay), ...messages.map(({ on }) => on)].filter((day) => day !== null)
  const early = appliedOn === null ? undefined : days.find((day) => day < appliedOn)
  if (early !== undefined) doubt(draft, row(draft), null, early, `${early} is before the day you applied, ${appliedOn}. Both are kept as they stand.`)
}

const doubtLittle = (draft: Draft): void => {
  if (!draft.saysMore) doubt(draft, row(draft), null, draft.facts.company, 'Nothing but the company is given: nothing says that you applied.')
}

const notesOf = (draft: Draft): string | null => {
  const all = draft.notes.join('\n')
  if (all.length > PROSE) doubt(draft, row(draft), null, cut(all, 60), 'The notes are longer than 200,000 characters. Only their beginning is kept.')
  return all === '' ? null : cut(all, PROSE)
}

/** The process that a draft tells of. */
export const finishedProcess = (draft: Draft, importKey: string): ImportedProcess => {
  const told = roundsOf(draft)
  const outcome = outcomeOf(draft, told)
  const rounds = outcome === null ? told : withoutPlans(draft, told)
  const messages = messagesOf(draft, rounds, outcome)
  doubtOrder(draft, rounds, messages)
  doubtLittle(draft)
  if (draft.ends.some(({ kind }) => kind === 'no-reply') && messages.length > 0 && rounds.length === 0)
    doubt(draft, row(draft), null, messages[0]?.on ?? '', 'The row says that they never replied, and yet gives the day of a reply. Both are kept.')
  const process = { ...draft.facts, notes: notesOf(draft) }
  return { importKey, rowNumbers: draft.rowNumbers, process, rounds, messages, outcome, doubts: draft.doubts }
}
