import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import cardsJson from '#evidence/sign-cards.json' with { type: 'json' }
import { SIGNS } from '../evidence/signs.ts'
import { SIGN_CARDS, signCard } from './card.ts'
import { absentWords, countedWords, toldFactor } from './cardWords.ts'

/** What the article names, by the sign that stands for it. */
const IN_THE_ARTICLE: Readonly<Record<string, string>> = {
  'maintaining eye contact': 'eye-contact',
  'nodding and showing engagement': 'nodding',
  smiling: 'smiling',
  'a relaxed demeanor': 'relaxed',
  'compliments on skills, experience or responses': 'praise',
  'excitement about your ideas or proposal': 'enthusiasm',
  'a clear outline of the following stages': 'next-steps',
  'discussion of start dates': 'start-date',
  'conversations about company culture or team dynamics': 'culture-talk',
  'a second interview': 'another-round',
  'meeting the team': 'met-team',
  'key decision-makers such as hiring managers': 'met-manager',
  'a presentation, a case study or a practical exercise': 'presentation-or-case',
  'a follow-up email': 'thank-you-note',
}

/** What is looked for beyond it. */
const BEYOND = [
  'shared-meal',
  'tour',
  'pay-discussed-late',
  'campus-interview',
  'late-or-rescheduled',
  'struggled',
  'friendly',
  'over-ran',
  'cut-short',
  'went-well',
  'solved-everything',
  'quick-reply',
  'rude-or-bored',
  'disorganised',
  'references-asked',
]

/** What says that an offer is likelier or less likely for a sign. */
const CLAIMS = /\b(good|bad) sign\b|\b(multipl|rais|lower|improv|increas|predict|doubl|halv)\w*\b.*\b(odds|chance|offers?)\b|\b(more|less) likely\b/i

const NUMBERS =
  /\d|\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(thir|four|fif|six|seven|eigh|nine)teen|(twen|thir|for|fif|six|seven|eigh|nine)ty|dozens?|hundreds?|thousands?)\b/i

describe('the cards', () => {
  test('are one for every sign, and none is left over', () => {
    expect(cardsJson.map(({ id }) => id).sort()).toEqual(SIGNS.map(({ id }) => id).sort())
    expect(SIGN_CARDS.map(({ id }) => id).sort()).toEqual(SIGNS.map(({ id }) => id).sort())
  })

  test.each(Object.entries(IN_THE_ARTICLE))('have one for %s, which the article names', (_, id) => {
    expect(signCard(id)?.question).toMatch(/\?$/)
  })

  test('claim an effect of just the signs that have one, and the way it points', () => {
    for (const { worth, says, present } of SIGN_CARDS) {
      expect(worth === 'something').toBe(present.factor !== 1)
      expect(says.includes('multiplies the odds')).toBe(worth === 'something')
      if (worth === 'something') expect(says.startsWith(present.factor > 1 ? 'A good sign' : 'A bad sign')).toBe(true)
    }
  })

  test('say what would change our mind, what is believed, and where it comes from', () => {
    for (const { wouldChange, believed, sources } of SIGN_CARDS) {
      expect(wouldChange.length).toBeGreaterThan(20)
      expect(believed.length).toBeGreaterThan(10)
      expect(sources.length).toBeGreaterThan(0)
    }
  })

  test.each(BEYOND)('have one for %s, which people look for too', (id) => {
    expect(signCard(id)?.question).toMatch(/\?$/)
  })

  test('of what is not known to mean anything claim nothing, neither in their own words nor in those of the evidence', () => {
    for (const { worth, says, counted, ifAbsent, wouldChange } of SIGN_CARDS.filter((card) => card.worth !== 'something')) {
      expect(says).toMatch(/so it moves nothing/)
      expect({ worth, counted, ifAbsent }).toEqual({ worth, counted: null, ifAbsent: null })
      expect(says).not.toMatch(CLAIMS)
      expect(wouldChange).not.toMatch(CLAIMS)
    }
  })

  test('have their figures from the evidence alone: what is written by hand has none', () => {
    for (const { id, question, believed, wouldChange } of cardsJson)
      for (const words of [question, believed, wouldChange]) expect(words, id).not.toMatch(NUMBERS)
  })

  test('tell figures of a measurement just where there was one, and rest on somebody else then', () => {
    for (const { id, measured, sources, kind, n } of SIGN_CARDS) {
      const evidence = SIGNS.find((sign) => sign.id === id)
      expect(measured !== null, id).toBe(evidence?.measured !== null)
      if (measured !== null) expect(measured).toContain(`${n} reviews mention it`)
      if (kind === 'measured') expect(sources.some(({ key }) => key !== 'judgement')).toBe(true)
      if (kind === 'no-evidence') expect(measured).toBeNull()
    }
  })

  test('call one the strongest only where it is', () => {
    const moving = SIGN_CARDS.filter(({ worth }) => worth === 'something')
    for (const { present } of moving.filter(({ note }) => /strongest bad/.test(note)))
      expect(present.factor).toBe(Math.min(...moving.map((card) => card.present.factor)))
  })

  test('are asked in every part of a debrief, each at a place of its own', () => {
    expect(new Set(SIGN_CARDS.map(({ part }) => part))).toEqual(new Set(['done', 'said', 'manner', 'ran', 'self']))
    expect(SIGN_CARDS.map(({ place }) => place).sort((one, other) => one - other)).toEqual(SIGN_CARDS.map((_, place) => place))
  })

  test('begin with what means something, the strongest first', () => {
    const order = SIGN_CARDS.map(({ worth }) => worth)
    expect(order.lastIndexOf('something')).toBeLessThan(order.indexOf('little'))
    const strengths = SIGN_CARDS.filter(({ worth }) => worth === 'something').map(({ present }) => Math.abs(Math.log(present.factor)))
    expect(strengths).toEqual(strengths.toSorted((a, b) => b - a))
  })
})

describe('the words of a figure', () => {
  const factor = fc.double({ min: 0.4, max: 2.5, noNaN: true })

  test('count more of a hundred for a good sign and fewer for a bad one, and never out of order', () => {
    fc.assert(
      fc.property(factor, factor, factor, (...three) => {
        const [low, middle, high] = three.sort((one, other) => one - other) as [number, number, number]
        const counts = [...countedWords({ factor: middle, low, high }).matchAll(/(?:about|be|or) (\d+)/g)].map(([, count]) => Number(count))
        const [at, least, most] = counts as [number, number, number]
        expect(least <= at && at <= most).toBe(true)
        expect(Math.sign(Math.round(100 * (at - 30))) === Math.sign(Math.log(middle)) || at === 30).toBe(true)
      }),
    )
  })

  test('say of what is missing no more than its factor', () => {
    fc.assert(
      fc.property(factor, (value) => {
        const words = absentWords({ factor: value, low: value, high: value })
        const near = value < 1.05 && value > 1 / 1.05
        expect(words).toContain(near ? 'next to nothing' : toldFactor(value))
      }),
    )
  })
})
