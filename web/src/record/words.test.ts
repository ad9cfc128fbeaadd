import { expect, test } from 'vitest'
import { type RoundFacts, UNKNOWN_ROUND } from '#core/record/round.ts'
import { roundManner, roundName, silenceInWords } from './words.ts'

const ROUND: RoundFacts = { ...UNKNOWN_ROUND, number: 2 }

test('silence is said in days, since applying when they never said a word, and on a day with a message or a round as being in touch', () => {
  expect(silenceInWords({ since: '2026-11-15', days: 9, after: 'their word' })).toBe('9 days without word')
  expect(silenceInWords({ since: '2026-11-23', days: 1, after: 'applying' })).toBe('1 day without word since applying')
  expect(silenceInWords({ since: '2026-11-24', days: 0, after: 'their word' })).toBe('In touch today')
  expect(silenceInWords(null)).toBeNull()
})

test('of a round only what is known is said', () => {
  expect(roundManner(ROUND)).toBe('')
  expect(roundManner({ ...ROUND, formats: ['panel', 'video'], durationMinutes: 45, isLast: true, finalists: 1 })).toBe(
    'Panel, video · the last round · 1 candidate left · 45 minutes',
  )
})

test('a screen is called so once', () => {
  expect(roundManner({ ...ROUND, formats: ['screen'], isScreen: true })).toBe('Screen')
  expect(roundManner({ ...ROUND, isScreen: true })).toBe("Recruiter's screen")
})

test('a round without a number is a round', () => {
  expect([roundName({ number: 2 }), roundName({ number: null })]).toEqual(['Round 2', 'A round'])
})
