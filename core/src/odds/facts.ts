import { baseRate, type EvidenceKind } from '../evidence/baseRates.ts'
import type { EmployerKind, Source } from '../record/process.ts'
import { lognormalAbove } from '../stats/lognormal.ts'
import { clockDays, clockWorkingDays } from './clock.ts'
import { isInterviewing, presentStage } from './path.ts'
import type { Standing } from './standing.ts'
import { WAITING_RULE, waitingRate } from './waitingRates.ts'
import { promiseWords, silenceWords } from './waitingWords.ts'

/** Something known of a process that bears on the chance: what it adds to the standing, and what it rests on. */
export type Fact = {
  readonly id: 'screen' | 'employer' | 'source' | 'went-on' | 'last' | 'finalists' | 'silence'
  readonly sentence: string
  readonly kind: EvidenceKind
  readonly rates: readonly { readonly sources: readonly string[] }[]
  readonly adds: Partial<Standing>
}

const EMPLOYER: Record<EmployerKind, string> = {
  'small-firm': 'It is a small firm: most of what is known comes from such firms.',
  'large-firm': 'It is a large firm: a smaller share of candidates is hired there.',
  'campus-programme': 'It is a campus programme: a larger share of those interviewed get an offer.',
  government: 'It is a public employer: we found no figure on what that does to the chance.',
  academic: 'It is an academic employer: as many visits end in an offer there as final rounds elsewhere.',
}

const SOURCE_AT_THE_START: Record<Source, string> = {
  applied: 'You applied: that is the level we start from.',
  referred: 'Somebody there referred you: referred candidates get a first conversation far more often.',
  sourced: 'They wrote to you: candidates who were approached get a first conversation more often.',
  agency: 'You came through an agency: its candidates get a first conversation far more often.',
}

const screenFact = ({ firstWasScreen, stage }: Standing): Fact | null => {
  if (firstWasScreen === null || !isInterviewing(stage)) return null
  const sentence = firstWasScreen
    ? "The recruiter's screen is not counted: this is a full interview."
    : "The first conversation was a full interview, not a recruiter's screen."
  const rate = baseRate('first-was-screen')
  return { id: 'screen', sentence, kind: rate.kind, rates: [rate], adds: { firstWasScreen } }
}

const employerFact = ({ employerKind }: Standing): Fact | null => {
  if (employerKind === null) return null
  const rate = baseRate(`employer.${employerKind}`)
  return { id: 'employer', sentence: EMPLOYER[employerKind], kind: rate.kind, rates: [rate], adds: { employerKind } }
}

/** How one came in is measured up to the first conversation; of what follows only the referral is thought to matter. */
const sourceFact = ({ source, stage }: Standing): Fact | null => {
  if (source === null) return null
  const atStart = baseRate(`source.${source}`)
  if (stage === 'applied') {
    const rates = source === 'referred' ? [atStart, baseRate('referred.interviews')] : [atStart]
    return { id: 'source', sentence: SOURCE_AT_THE_START[source], kind: atStart.kind, rates, adds: { source } }
  }
  if (source === 'referred') {
    const rate = baseRate('referred.interviews')
    return {
      id: 'source',
      sentence: 'Somebody there referred you: it still helps after the first conversation.',
      kind: rate.kind,
      rates: [rate],
      adds: { source },
    }
  }
  const sentence = 'How you came in mattered on the way to the first conversation. That is behind you, so nothing is moved.'
  return { id: 'source', sentence, kind: 'no-evidence', rates: [atStart], adds: { source } }
}

/** What was said of an earlier round and did not hold. Nobody has measured what that tells. */
const wentOnFact = ({ wentOn, isLast, stage }: Standing): Fact | null => {
  if (!wentOn || !isInterviewing(stage)) return null
  const open = isLast === null ? ' Whether this is the last is not known.' : ''
  return {
    id: 'went-on',
    sentence: `An earlier round was declared the last, and another followed: that declaration no longer counts.${open}`,
    kind: 'no-evidence',
    rates: [baseRate('offer.final')],
    adds: { wentOn },
  }
}

const lastFact = ({ isLast, stage }: Standing): Fact | null => {
  if (isLast === null || !isInterviewing(stage)) return null
  const rate = baseRate(isLast ? 'offer.final' : 'last.second')
  if (isLast)
    return {
      id: 'last',
      sentence: 'This is the last round: nothing else stands before their decision.',
      kind: rate.kind,
      rates: [rate],
      adds: { isLast, stage: 'final' },
    }
  return { id: 'last', sentence: 'This is not the last round: at least one more has to be passed.', kind: rate.kind, rates: [rate], adds: { isLast } }
}

const finalistsFact = ({ finalists, stage }: Standing): Fact | null => {
  if (finalists === null || (!isInterviewing(stage) && stage !== 'pre-offer')) return null
  const rate = baseRate('finalists.weight')
  const left = Number.isInteger(finalists) ? `${finalists}` : finalists.toFixed(1)
  const sentence = finalists === 1 ? 'There is an opening for each candidate left.' : `${left} candidates are left to each opening, you included.`
  return { id: 'finalists', sentence, kind: rate.kind, rates: [rate], adds: { finalists } }
}

/** Silence of no working day is left out; one that a promise still covers is told, and moves nothing. */
const silenceFact = (standing: Standing): Fact | null => {
  const { silence, employerKind } = standing
  if (silence === null) return null
  const promise = promiseWords(silence)
  if (promise === null && clockWorkingDays(silence) === 0) return null
  const rate = waitingRate(presentStage(standing), employerKind)
  const come = Math.round((1 - lognormalAbove(clockDays(silence), rate.good)) * 100)
  const sentences = [silenceWords(silence), promise, come > 0 ? `By now ${come}% of the good answers would have come.` : null]
  return {
    id: 'silence',
    sentence: sentences.filter((sentence) => sentence !== null).join(' '),
    kind: rate.kind,
    rates: promise === null ? [rate] : [rate, WAITING_RULE],
    adds: { silence },
  }
}

/** Everything known of a process that bears on the chance, in the order in which the working takes it. */
export const factsOf = (standing: Standing): readonly Fact[] =>
  [screenFact, employerFact, sourceFact, wentOnFact, lastFact, finalistsFact, silenceFact]
    .map((fact) => fact(standing))
    .filter((fact) => fact !== null)
