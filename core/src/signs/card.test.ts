import { describe, expect, test } from 'vitest'
import cardsJson from '#evidence/sign-cards.json' with { type: 'json' }
import { SIGNS } from '../evidence/signs.ts'
import { SIGN_CARDS, signCard } from './card.ts'

/** What the article tells a candidate to look for, by the sign that stands for it. */
const IN_THE_ARTICLE: Readonly<Record<string, string>> = {
  'eye contact': 'eye-contact',
  nodding: 'nodding',
  smiling: 'smiling',
  'relaxed body language': 'relaxed',
  compliments: 'praise',
  excitement: 'enthusiasm',
  'discussion of next steps': 'next-steps',
  'start dates': 'start-date',
  'company culture and the team': 'culture-talk',
  'another interview': 'another-round',
  'a note of thanks': 'thank-you-note',
}

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

  test('begin with what means something, the strongest first', () => {
    const order = SIGN_CARDS.map(({ worth }) => worth)
    expect(order.lastIndexOf('something')).toBeLessThan(order.indexOf('little'))
    const strengths = SIGN_CARDS.filter(({ worth }) => worth === 'something').map(({ present }) => Math.abs(Math.log(present.factor)))
    expect(strengths).toEqual(strengths.toSorted((a, b) => b - a))
  })
})
