import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import choices from '#test/oracle/own-record-choices.json' with { type: 'json' }
import { chanceInRange } from './chance.ts'
import { ownRecordOf } from './ownRecord.ts'
import { portfolioOf } from './portfolio.ts'
import { type Standing, UNKNOWN_STANDING } from './standing.ts'

const page = (name: string): string => readFileSync(new URL(`../../../docs/method/${name}.md`, import.meta.url), 'utf8')
const [ownRecordPage, portfolioPage] = [page('own-record'), page('portfolio')]

const hundredths = (chance: number): string => `${Math.round(chance * 100)}%`
const points = (miss: number): string => (miss * 100).toFixed(1)

const at = (stage: Standing['stage'], fullRounds: number, more: Partial<Standing> = {}): Standing => ({
  ...UNKNOWN_STANDING,
  stage,
  fullRounds,
  ...more,
})
const many = (count: number, standing: Standing): Standing[] => Array.from({ length: count }, () => standing)
const final = (ended: Standing['ended'], fullRounds = 0): Standing => at('final', fullRounds, { isLast: true, ended })
const secondAfter = (record: readonly Standing[]): string => hundredths(chanceInRange(at('second', 2), ownRecordOf(record).belief).chance)

describe('the page on the own record gives the figures that the code gives:', () => {
  test.each([
    ['nothing', 0, 0],
    ['0 of 6 finals', 0, 6],
    ['3 of 6', 3, 6],
    ['6 of 12', 6, 12],
  ] as const)('%s', (name, offers, finals) => {
    const chance = secondAfter([...many(offers, final('offer')), ...many(finals - offers, final('rejection'))])
    expect(ownRecordPage).toContain(`| ${name} | ${chance} |`)
  })

  test('six finals at a second round', () => {
    expect(ownRecordPage).toContain(`Six noes after finals at a second round leave ${secondAfter(many(6, final('rejection', 2)))}.`)
    const screened = { ...final('rejection', 2), firstWasScreen: true }
    expect(ownRecordPage).toContain(`after a screen and a first interview make it ${secondAfter(many(6, screened))}, with nothing else on record`)
  })

  test('what the choices cost', () => {
    for (const { conversations, allPutDown, mostFirstLeftOut } of choices.missed) {
      const [all, left] = [allPutDown.slice(0, 3).map(points), mostFirstLeftOut.slice(0, 3).map(points)]
      expect(ownRecordPage).toContain(`| ${[conversations, ...all, ...left, points(allPutDown[3] as number)].join(' | ')} |`)
    }
    const [whole, half, not] = (choices.examples[1]?.second ?? []).map(hundredths)
    expect(ownRecordPage).toContain(
      `would stand at ${whole} if first conversations counted whole, at ${half} as they do, at ${not} if they did not count`,
    )
    expect(ownRecordPage).toContain(
      `| of 200 applications came to a conversation | ${choices.applications.map((one) => one.conversations).join(' | ')} |`,
    )
    expect(ownRecordPage).toContain(
      `| a second interview would stand at | ${choices.applications.map(({ second }) => hundredths(second)).join(' | ')} |`,
    )
  })
})

const FIRST = at('first', 1, { firstWasScreen: false })
const APPLIED = at('applied', 0)

describe('the page on the portfolio gives the figures that the code gives:', () => {
  test.each([
    ['three first interviews', many(3, FIRST)],
    ['ten first interviews', many(10, FIRST)],
    ['five declared finals', many(5, final(null))],
    ['forty applications', many(40, APPLIED)],
    ['a final, three first interviews, twenty applications', [final(null), ...many(3, FIRST), ...many(20, APPLIED)]],
  ] as const)('%s', (name, standings) => {
    const open = standings.map((standing, index) => ({ id: String(index), standing, roundInDays: null }))
    const { atLeastOne, inTheEnd, oneMore, enough } = portfolioOf(open, ownRecordOf(standings), '2026-11-24')
    const chances = [...atLeastOne.slice(0, 3), inTheEnd].map(({ chance }) => hundredths(chance))
    const range = `${hundredths(inTheEnd.range.low)} to ${hundredths(inTheEnd.range.high)}`
    const cells = [name, ...chances, range, hundredths(oneMore[2]?.inTheEnd.adds ?? 0), enough.processes]
    expect(portfolioPage).toContain(`| ${cells.join(' | ')} |`)
  })

  test('ten first interviews, together and apart', () => {
    const open = many(10, FIRST).map((standing, index) => ({ id: String(index), standing, roundInDays: null }))
    const { inTheEnd, asIfIndependent } = portfolioOf(open, ownRecordOf(many(10, FIRST)), '2026-11-24')
    expect(portfolioPage).toContain(`| reckoned as if they had nothing in common | ${hundredths(asIfIndependent.inTheEnd)} |`)
    expect(portfolioPage).toContain(`| together | ${hundredths(inTheEnd.chance)} |`)
  })
})
