import { describe, expect, test } from 'vitest'
import { RoundFormat } from '../record/round.ts'
import { TOPICS } from './formats.ts'
import { FAMILIES, LEADING, Part } from './people.ts'
import { ASKS, AskTopic, COMPETENCIES, competenciesIn, competencyAsked, LIKELY, QuestionKind, questionLike } from './questions.ts'
import { wordsOf } from './words.ts'

/** Pairs of words that stand beside each other. */
const shingles = (text: string): Set<string> => {
  const words = wordsOf(text)
  return new Set(words.slice(1).map((word, index) => `${words[index]} ${word}`))
}

/** What two sets have in common, of all that is in either. */
const inCommon = (one: ReadonlySet<string>, other: ReadonlySet<string>): number => {
  const shared = [...one].filter((item) => other.has(item)).length
  return shared / (one.size + other.size - shared)
}

/** Two questions that share more than this of their pairs of words are one question in two wordings. */
const ONE_QUESTION = 0.4

const twins = (texts: readonly string[]): string[][] => {
  const sets = texts.map(shingles)
  return texts.flatMap((text, one) =>
    texts.slice(0, one).flatMap((other, at) => (inCommon(sets[one] as Set<string>, sets[at] as Set<string>) > ONE_QUESTION ? [[other, text]] : [])),
  )
}

const count = <T>(items: readonly T[], of: (item: T) => string): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(of(item), (counts.get(of(item)) ?? 0) + 1)
  return counts
}

describe('the questions that they may ask', () => {
  test('are at least three hundred, each with a name of its own', () => {
    expect(LIKELY.length).toBeGreaterThanOrEqual(300)
    expect(new Set(LIKELY.map(({ id }) => id)).size).toBe(LIKELY.length)
  })

  test('are at least three hundred without those of a trade that is not one’s own', () => {
    const others = [...FAMILIES.keys()].map((own) => LIKELY.filter(({ family }) => family === null || family === own).length)
    expect(LIKELY.filter(({ kind }) => kind !== 'role').length).toBeGreaterThanOrEqual(250)
    expect(Math.min(...others)).toBeGreaterThanOrEqual(260)
  })

  test('are no two the same in other words', () => {
    expect(twins(LIKELY.map(({ text }) => text))).toEqual([])
  })

  test('would be found out if two were', () => {
    expect(twins(['Tell me about a time you failed at work.', 'Tell me about a time when you failed at work.'])).toHaveLength(1)
  })

  test('are spread over the competencies: each has some, none has more than a tenth but the craft', () => {
    const counts = count(LIKELY, ({ competency }) => competency)
    expect([...counts.keys()].sort()).toEqual(COMPETENCIES.map(({ id }) => id).sort())
    for (const [competency, many] of counts) {
      expect(many, competency).toBeGreaterThanOrEqual(6)
      if (competency !== 'craft') expect(many, competency).toBeLessThanOrEqual(LIKELY.length / 10)
    }
  })

  test('are spread over the formats, the kinds and the trades', () => {
    const formats = count(
      LIKELY.flatMap(({ formats: all }) => all),
      String,
    )
    for (const format of RoundFormat.options) expect(formats.get(format) ?? 0, format).toBeGreaterThanOrEqual(format === 'take-home' ? 4 : 25)
    const kinds = count(LIKELY, ({ kind }) => kind)
    for (const kind of QuestionKind.options) expect(kinds.get(kind) ?? 0, kind).toBeGreaterThanOrEqual(18)
    const trades = count(LIKELY, ({ family }) => family ?? '')
    for (const family of FAMILIES.keys()) expect(trades.get(family) ?? 0, family).toBeGreaterThanOrEqual(5)
  })

  test('begin in many ways', () => {
    const begun = count(LIKELY, ({ text }) => wordsOf(text).slice(0, 2).join(' '))
    expect(Math.max(...begun.values())).toBeLessThanOrEqual(LIKELY.length / 9)
    expect(begun.size).toBeGreaterThan(LIKELY.length / 4)
  })

  test('each dig into one of the five topics and say what is listened for', () => {
    for (const { topic } of COMPETENCIES) expect(TOPICS.has(topic)).toBe(true)
    for (const { listens } of LIKELY) expect(listens.length).toBeGreaterThan(15)
  })

  test('are of families that are known', () => {
    expect(LIKELY.filter(({ family }) => family !== null && !FAMILIES.has(family))).toEqual([])
    expect(LIKELY.some(({ family }) => family === LEADING)).toBe(true)
  })
})

describe('the questions to ask them', () => {
  test('are at least 120, each with a name of its own, and no two the same', () => {
    expect(ASKS.length).toBeGreaterThanOrEqual(120)
    expect(new Set(ASKS.map(({ id }) => id)).size).toBe(ASKS.length)
    expect(twins(ASKS.map(({ text }) => text))).toEqual([])
  })

  test('are spread over what they are about and whom they suit', () => {
    const topics = count(ASKS, ({ topic }) => topic)
    for (const topic of AskTopic.options) expect(topics.get(topic) ?? 0, topic).toBeGreaterThanOrEqual(15)
    const parts = count(
      ASKS.flatMap(({ fit }) => fit),
      String,
    )
    for (const part of Part.options) expect(parts.get(part) ?? 0, part).toBeGreaterThanOrEqual(9)
  })

  test('are questions that one can say aloud, and say what the answer tells', () => {
    for (const { text, tells } of ASKS) {
      expect(text).toMatch(/\?|now\.$/)
      expect(wordsOf(text).length).toBeLessThanOrEqual(26)
      expect(tells).toMatch(/^[a-z]/)
    }
  })
})

describe('words of a candidate', () => {
  test.each([
    ['Tell me about an analysis that changed a decision.', 'delivery-8'],
    ['why do you want to work in this post?', 'motivation-1'],
    ['What are your salary expectations?', null],
    ['Tell us about yourself', 'self-1'],
  ])('"%s" is found among the questions as %s', (text, id) => {
    expect(questionLike(text)?.id ?? null).toBe(id)
  })

  test.each([
    ['What is your salary expectation?', 'terms'],
    ['Describe a conflict with a stakeholder.', 'conflict'],
    ['How do you handle pressure?', 'setbacks'],
    ['Write SQL for a running total.', 'craft'],
    ['Hm?', null],
  ])('"%s" asks after %s', (text, competency) => {
    expect(competencyAsked(text)).toBe(competency)
  })

  test('speak of nothing when they hold no word that is known', () => {
    expect(competenciesIn('Blue, mostly.')).toEqual([])
  })
})
