import { describe, expect, test } from 'vitest'
import { sourceOf } from '../evidence/sources.ts'
import { Answer, answerOf } from './answer.ts'
import { type OpenOdds, oddsOf } from './odds.ts'
import { type Standing, UNKNOWN_STANDING } from './standing.ts'
import { percent } from './words.ts'

const said = (): string =>
  answerOf()
    .lines.map((line) => line.text)
    .join('\n')
const at = (facts: Partial<Standing>): OpenOdds => oddsOf({ ...UNKNOWN_STANDING, ...facts }) as OpenOdds
const atFirst = (): OpenOdds => at({ stage: 'first', fullRounds: 1 })
const atSecond = (): OpenOdds => at({ stage: 'second', fullRounds: 2 })
const atFinal = (): OpenOdds => at({ stage: 'final', fullRounds: 2, isLast: true })

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
    expect(said()).toMatch(/^Yes\. .* still more often no\./)
    expect(atSecond().chance).toBeLessThan(0.5)
    expect(atSecond().chance).toBeGreaterThan(atFirst().chance)
  })

  test('gives the same chances as a process in that place is given', () => {
    const [first, second, final] = [atFirst(), atSecond(), atFinal()]
    expect(said()).toContain(
      `reach a second interview, about ${second.counts.filled} of ${second.counts.of} end in an offer; of those that reach a first, about ${first.counts.filled} of ${first.counts.of}.`,
    )
    expect(said()).toContain(`between ${second.counts.low} and ${second.counts.high} of ${second.counts.of}`)
    expect(said()).toContain(`about ${final.counts.filled} of ${final.counts.of} (${percent(final.chance)})`)
  })

  test('works out what the invitation does to the odds, and what is left of it after a screen', () => {
    const [first, second] = [atFirst().chance, atSecond().chance]
    const factor = second / (1 - second) / (first / (1 - first))
    expect(said()).toContain(`by about ${factor.toFixed(1)}`)
    expect(said()).toMatch(/really a first interview: about 2 of 10, not about 3 of 10/)
  })

  test('tells a final among two from one among five', () => {
    const [two, five] = [2, 5].map((finalists) => at({ stage: 'final', isLast: true, finalists }))
    expect(said()).toContain(`with two candidates left ${percent(two?.chance ?? 0)}, with five ${percent(five?.chance ?? 0)}`)
  })

  test('quotes what was counted as it was counted', () => {
    for (const count of ['44 of 127', '44 of 342', '7 of 25', '14 of 120', '15%', '70%']) expect(said()).toContain(count)
  })

  test('shows each level as a process in that place is shown it, and marks the one that was asked for', () => {
    const { levels } = answerOf()
    const [second, final] = [atSecond(), atFinal()]
    const shown = levels.map(({ isAsked, counts, figures: told }) => ({ isAsked, counts, told }))
    expect(shown).toContainEqual({ isAsked: true, counts: second.counts, told: second.figures })
    expect(shown).toContainEqual({ isAsked: false, counts: final.counts, told: final.figures })
    expect(levels.filter(({ isAsked }) => isAsked)).toHaveLength(1)
  })

  test('owns that nobody has published the figure itself', () => {
    expect(said()).toMatch(/No published source measures the share of second interviews that end in an offer\./)
  })

  test('repeats the question, and ends with the two that one can ask', () => {
    const { question, lines } = answerOf()
    expect(question).toBe('Is a second interview a good sign?')
    expect(lines.at(-1)?.text).toMatch(/was the first a recruiter's screen, and is this the last round\?$/)
  })
})
