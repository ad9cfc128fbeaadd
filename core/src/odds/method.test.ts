import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { chanceInRange } from './chance.ts'
import { type Standing, UNKNOWN_STANDING } from './standing.ts'

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
