import { type CureFit, cureFit, type FamilyName } from './cure.ts'
import type { firstAnswersIn } from './firstAnswers.ts'
import { rounded } from './rounding.ts'

/** How long a kind of word takes: lognormal, by its median and the sd of its logarithm. */
export type Time = { readonly medianDays: number; readonly sigma: number }

/** What the waiting after a stage rests on, at a kind of employer. */
export type WaitingRow = {
  readonly after: 'applying' | 'screen' | 'first' | 'second' | 'final'
  readonly employer: 'private' | 'campus' | 'government' | 'academic'
  readonly good: Time
  readonly bad: Time
  /** Of those who get a no, the share who are never told: a beta distribution. */
  readonly neverTold: { readonly alpha: number; readonly beta: number }
  /** How far employers lie apart in the median: an sd of its logarithm. */
  readonly medianLogSd: number
  readonly kind: 'measured' | 'inferred' | 'judgement'
  readonly sources: readonly string[]
  readonly note: string
}

export type WaitingFit = {
  readonly n: number
  readonly answered: number
  readonly families: Readonly<Record<FamilyName, CureFit>>
  readonly goodNews: Time & { readonly n: number }
}

/** The lognormal of times that all came: the mean and the sd of their logarithms. */
const timeOf = (days: readonly number[]): Time => {
  const logs = days.map(Math.log)
  const mean = logs.reduce((sum, x) => sum + x, 0) / logs.length
  return { medianDays: Math.exp(mean), sigma: Math.sqrt(logs.reduce((sum, x) => sum + (x - mean) ** 2, 0) / logs.length) }
}

export const fitWaiting = (answers: ReturnType<typeof firstAnswersIn>): WaitingFit => {
  const good = answers.filter(({ answered, goodNews }) => answered && goodNews).map(({ days }) => days)
  return {
    n: answers.length,
    answered: answers.filter(({ answered }) => answered).length,
    families: { lognormal: cureFit('lognormal', answers), weibull: cureFit('weibull', answers), exponential: cureFit('exponential', answers) },
    goodNews: { ...timeOf(good), n: good.length },
  }
}

const MEDIAN_LOG_SD = 0.35
const NEVER_TOLD_APPLYING = { alpha: 6, beta: 4 }
const NEVER_TOLD_INTERVIEW = { alpha: 3, beta: 5 }

const time = (medianDays: number, sigma: number): Time => ({ medianDays, sigma })

type Times = Pick<WaitingRow, 'good' | 'bad' | 'kind' | 'sources' | 'note'>

const SLOW = {
  campus: {
    good: time(18, 0.75),
    bad: time(18, 0.9),
    kind: 'inferred',
    sources: ['nace-cycle-2015-23'],
    note: 'Weak: a mean of about 25 days from interview to offer, taken as a median of 18; the time to a no is set to the same.',
  },
  government: {
    good: time(30, 0.75),
    bad: time(30, 0.9),
    kind: 'inferred',
    sources: ['nace-cycle-2015-23', 'glassdoor-2017'],
    note: 'Weak: a mean of 38 to 40 days from interview to offer, and 54 for the whole process; the time to a no is set to the same.',
  },
  academic: {
    good: time(18, 0.9),
    bad: time(24, 1),
    kind: 'judgement',
    sources: ['judgement'],
    note: 'No source was found: set near campus hiring and wider, for committees meet when they meet.',
  },
} as const satisfies Record<Exclude<WaitingRow['employer'], 'private'>, Times>

const privateTimes = (after: WaitingRow['after'], { families: { lognormal }, n, answered }: WaitingFit): Times => {
  if (after === 'applying') {
    return {
      good: time(8, 1.2),
      bad: time(rounded(lognormal.scale, 1), rounded(lognormal.shape, 2)),
      kind: 'inferred',
      sources: ['hanneman-2021-23', 'smartrecruiters-2024', 'erecruiter-2025'],
      note: `The no is fitted to one candidate's ${answered} answers to ${n} applications; good news is set within what vendors say, 7 to 8 days to a first look.`,
    }
  }
  if (after === 'screen' || after === 'first') {
    return {
      good: time(6, 0.85),
      bad: time(8, 1),
      kind: 'judgement',
      sources: ['ragnyll-2022', 'join-glossary', 'judgement'],
      note: "Weak: one candidate's log and a vendor's indication; nobody has published days to a no and days to an offer by stage.",
    }
  }
  return {
    good: time(7, 0.9),
    bad: time(8, 1),
    kind: 'judgement',
    sources: ['comparably-2018', 'ragnyll-2022', 'join-glossary', 'judgement'],
    note: 'Weak: about a week by a survey of those who were hired; nobody has published days to a no and days to an offer by stage.',
  }
}

const AFTER = ['applying', 'screen', 'first', 'second', 'final'] as const
const EMPLOYERS = ['private', 'campus', 'government', 'academic'] as const

/** What stands in evidence/waiting.json. */
export const waitingFile = (fit: WaitingFit): { readonly rule: unknown; readonly rows: readonly WaitingRow[] } => ({
  rule: {
    medianLogSd: MEDIAN_LOG_SD,
    promiseGraceWorkingDays: 2,
    writeOnPercentile: 0.65,
    stopWhenGone: 0.8,
    kind: 'judgement',
    sources: ['talent-board-2023', 'judgement'],
    note: 'A promised date restarts the clock two working days after it, for fewer than half of what was promised happens; write after the percentile of good news, stop when so much of its chance is gone.',
  },
  rows: EMPLOYERS.flatMap((employer) =>
    AFTER.map((after): WaitingRow => {
      const { good, bad, kind, sources, note } = employer === 'private' ? privateTimes(after, fit) : SLOW[employer]
      const neverTold = after === 'applying' ? NEVER_TOLD_APPLYING : NEVER_TOLD_INTERVIEW
      return { after, employer, good, bad, neverTold, medianLogSd: MEDIAN_LOG_SD, kind, sources, note }
    }),
  ),
})
