import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { daysBetween } from '../record/day.ts'
import { chanceInRange } from './chance.ts'
import { type Standing, UNKNOWN_STANDING } from './standing.ts'
import { type Waiting, waitingOf } from './waiting.ts'

const page = readFileSync(new URL('../../../docs/method/odds.md', import.meta.url), 'utf8')
const hundredths = (chance: number): string => `${Math.round(chance * 100)}%`

test.each([
  ['applied', { stage: 'applied' }],
  ["recruiter's screen", { stage: 'screen', firstWasScreen: true }],
  ['first interview', { stage: 'first', fullRounds: 1 }],
  ['second interview', { stage: 'second', fullRounds: 2 }],
  ['declared final', { stage: 'final', fullRounds: 2, isLast: true }],
  ['references asked for', { stage: 'pre-offer', fullRounds: 2 }],
] as const satisfies readonly (readonly [string, Partial<Standing>])[])(
  'the page on the method gives the figures that the code gives: %s',
  (stage, known) => {
    const { chance, range } = chanceInRange({ ...UNKNOWN_STANDING, ...known })
    expect(page).toContain(`| ${stage} | ${hundredths(chance)} | ${hundredths(range.low)} to ${hundredths(range.high)} |`)
  },
)

const waitingPage = readFileSync(new URL('../../../docs/method/waiting.md', import.meta.url), 'utf8')
const A_MONDAY = '2026-11-02'

test.each([
  ['not told, or private', null],
  ['campus programme', 'campus-programme'],
  ['public', 'government'],
  ['academic', 'academic'],
] as const)('the page on waiting gives the figures that the code gives: %s', (employer, employerKind) => {
  const after = (days: number): Standing => ({
    ...UNKNOWN_STANDING,
    stage: 'final',
    fullRounds: 2,
    isLast: true,
    employerKind,
    silence: { since: A_MONDAY, days, promisedOn: null, holidays: [] },
  })
  const chances = [0, 7, 14, 21, 28].map((days) => hundredths(chanceInRange(after(days)).chance))
  const { writeOn, stopWaitingOn } = waitingOf(after(0)) as Waiting
  const dates = [writeOn, stopWaitingOn].map((day) => `day ${daysBetween(A_MONDAY, day)}`)
  expect(waitingPage).toContain(`| ${[employer, ...chances, ...dates].join(' | ')} |`)
})
