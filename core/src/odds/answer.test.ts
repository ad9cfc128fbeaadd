import { describe, expect, test } from 'vitest'
import { sourceOf } from '../evidence/sources.ts'
import { Answer, answerOf } from './answer.ts'
import { type OpenOdds, oddsOf } from './odds.ts'
import { UNKNOWN_STANDING } from './standing.ts'
import { percent } from './words.ts'

const text = answerOf()
  .lines.map((line) => line.text)
  .join('\n')
const second = oddsOf({ ...UNKNOWN_STANDING, stage: 'second', fullRounds: 2 }) as OpenOdds
const final = oddsOf({ ...UNKNOWN_STANDING, stage: 'final', fullRounds: 2, isLast: true }) as OpenOdds

describe('the answer to "Is a second interview a good sign?"', () => {
  test('has at most ten lines, each with sources whose citations are given', () => {
    const { lines, sources } = Answer.parse(answerOf())
    expect(lines.length).toBeLessThanOrEqual(10)
    for (const line of lines) {
      expect(line.sources.length).toBeGreaterThan(0)
      for (const key of line.sources) expect(sources).toContainEqual({ key, citation: sourceOf(key).citation, url: sourceOf(key).url })
    }
  })

  test('begins with yes and with more often no, and both are so', () => {
    expect(text).toMatch(/^Yes\. .* still more often no\./)
    expect(second.chance).toBeLessThan(0.5)
    expect(second.chance).toBeGreaterThan((oddsOf({ ...UNKNOWN_STANDING, stage: 'first', fullRounds: 1 }) as OpenOdds).chance)
  })

  test('gives the same chances as a process in that place is given', () => {
    expect(text).toContain(`about ${second.counts.filled} of ${second.counts.of}`)
    expect(text).toContain(`between ${second.counts.low} and ${second.counts.high} of ${second.counts.of}`)
    expect(text).toContain(`about ${final.counts.filled} of ${final.counts.of} (${percent(final.chance)})`)
  })

  test('works out what the invitation does to the odds, and what is left of it after a screen', () => {
    const first = (oddsOf({ ...UNKNOWN_STANDING, stage: 'first', fullRounds: 1 }) as OpenOdds).chance
    const factor = second.chance / (1 - second.chance) / (first / (1 - first))
    expect(text).toContain(`by about ${factor.toFixed(1)}`)
    expect(text).toMatch(/really a first interview: about 2 of 10, not about 3 of 10/)
  })

  test('tells a final among two from one among five', () => {
    const [two, five] = [2, 5].map((finalists) => oddsOf({ ...UNKNOWN_STANDING, stage: 'final', isLast: true, finalists }) as OpenOdds)
    expect(text).toContain(`with two candidates left ${percent(two?.chance ?? 0)}, with five ${percent(five?.chance ?? 0)}`)
  })

  test('quotes what was counted as it was counted', () => {
    for (const count of ['44 of 127', '44 of 342', '7 of 25', '14 of 120', '15%', '70%']) expect(text).toContain(count)
  })

  test('owns that nobody has published the figure itself', () => {
    expect(text).toMatch(/No published source measures/)
  })
})
