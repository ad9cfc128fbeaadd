import { z } from 'zod'
import waitingJson from '#evidence/waiting.json' with { type: 'json' }
import { EvidenceKind } from '../evidence/baseRates.ts'
import type { EmployerKind } from '../record/process.ts'
import type { Stage } from '../record/stage.ts'
import type { Lognormal } from '../stats/lognormal.ts'

const Time = z.strictObject({ medianDays: z.number().positive(), sigma: z.number().positive() })

/** The times to their next word after a stage, at a kind of employer. */
export const WaitingRow = z.strictObject({
  after: z.enum(['applying', 'screen', 'first', 'second', 'final']),
  employer: z.enum(['private', 'campus', 'government', 'academic']),
  good: Time,
  bad: Time,
  neverTold: z.strictObject({ alpha: z.number().positive(), beta: z.number().positive() }),
  medianLogSd: z.number().positive(),
  kind: EvidenceKind,
  sources: z.array(z.string()).min(1),
  note: z.string(),
})
type WaitingRow = z.infer<typeof WaitingRow>

const WaitingFile = z.strictObject({
  rule: z.strictObject({
    medianLogSd: z.number().positive(),
    promiseGraceWorkingDays: z.int().min(0),
    writeOnPercentile: z.number().gt(0).lt(1),
    stopWhenGone: z.number().gt(0).lt(1),
    kind: EvidenceKind,
    sources: z.array(z.string()).min(1),
    note: z.string(),
  }),
  rows: z.array(WaitingRow),
})

const file = WaitingFile.parse(waitingJson)

/** What is done with the times: how long after a promise the clock starts, when to write, when to stop. */
export const WAITING_RULE = file.rule

/** How long each kind of word takes after a stage at a kind of employer, in days of the calendar. */
export type WaitingRate = {
  readonly good: Lognormal
  readonly bad: Lognormal
  /** Of those who get a no, the share who are never told. */
  readonly neverTold: number
  readonly kind: EvidenceKind
  readonly sources: readonly string[]
}

const rateOf = ({ good, bad, neverTold: { alpha, beta }, kind, sources }: WaitingRow): WaitingRate => ({
  good: { median: good.medianDays, sigma: good.sigma },
  bad: { median: bad.medianDays, sigma: bad.sigma },
  // The silence of one process is linear in the share, so the mean of its distribution is all it needs.
  neverTold: alpha / (alpha + beta),
  kind,
  sources,
})

const byPlace = new Map(file.rows.map((row) => [`${row.after} ${row.employer}`, rateOf(row)]))

const AFTER: Record<Stage, WaitingRow['after']> = {
  applied: 'applying',
  screen: 'screen',
  first: 'first',
  second: 'second',
  later: 'second',
  final: 'final',
  'pre-offer': 'final',
}

const EMPLOYER: Record<EmployerKind, WaitingRow['employer']> = {
  'small-firm': 'private',
  'large-firm': 'private',
  'campus-programme': 'campus',
  government: 'government',
  academic: 'academic',
}

/** The times that hold after a stage. A kind of employer that nobody told is taken for a private firm. */
export const waitingRate = (stage: Stage, employerKind: EmployerKind | null): WaitingRate => {
  const place = `${AFTER[stage]} ${employerKind === null ? 'private' : EMPLOYER[employerKind]}`
  const rate = byPlace.get(place)
  if (rate === undefined) throw new RangeError(`waitingRate requires a row of evidence/waiting.json; got ${place}`)
  return rate
}
