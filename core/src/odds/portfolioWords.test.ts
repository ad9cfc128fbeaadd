import { expect, test } from 'vitest'
import { enoughWords, offerInHandWords, offersWords, oneMoreWords, portfolioWords, sharedWords } from './portfolioWords.ts'

const TODAY = '2026-11-24'
const BY = '2027-01-23'
const shown = (chance: number, low: number, high: number) => ({ chance, range: { low, high } })

test('one process is not spoken of as several', () => {
  expect(portfolioWords(1, BY, TODAY, shown(0.3, 0.2, 0.42))).toBe(
    'In about 3 of 10 searches like yours the one process that is open has come to an offer by Saturday 23 January 2027. Candidates and markets differ: for some it is 2 of 10, for others 4.',
  )
})

test('the range is told in the same tens or twenties as the chance', () => {
  expect(portfolioWords(2, BY, TODAY, shown(0.5, 0.01, 0.9))).toContain('for some it is fewer than 1 of 10, for others 9.')
  expect(portfolioWords(2, BY, TODAY, shown(0.5, 0.48, 0.52))).toContain('Candidates and markets differ here by less than 1 of 10.')
  expect(portfolioWords(2, BY, TODAY, shown(0.1, 0.05, 0.2))).toContain('In about 2 of 20 searches like yours at least one of the 2 processes')
  expect(portfolioWords(2, BY, TODAY, shown(0.01, 0.001, 0.02))).toContain('In fewer than 1 of 20 searches')
  expect(portfolioWords(2, BY, TODAY, shown(0.01, 0.001, 0.02))).toContain('That is so for nearly everyone.')
})

test('nothing open has no chance, only what to do', () => {
  expect(portfolioWords(0, BY, TODAY, shown(0, 0, 0))).toBe(
    'Nothing is open. As soon as a process is, the chance that it comes to an offer stands here.',
  )
})

test('an offer in hand is told with the day by which it is to be answered, where there is one', () => {
  const told = (answerBy: string | null) => offerInHandWords({ company: 'Halden', answerBy }, TODAY)
  expect(told('2026-11-27')).toBe('You have an offer from Halden, to be answered by Friday 27 November.')
  expect(told('2026-11-25')).toBe('You have an offer from Halden, to be answered by tomorrow.')
  expect(told(TODAY)).toBe('You have an offer from Halden, to be answered today.')
  expect(told('2026-11-20')).toBe('You have an offer from Halden; it was to be answered by Friday 20 November.')
  expect(told(null)).toBe('You have an offer from Halden.')
})

test('beside an offer in hand the chances are said to be those of a further one', () => {
  expect(portfolioWords(2, BY, TODAY, shown(0.5, 0.48, 0.52), true)).toContain(
    'at least one of the 2 processes that are open has come to a further offer by Saturday',
  )
  expect(portfolioWords(0, BY, TODAY, shown(0, 0, 0), true)).toContain('Nothing else is open.')
  expect(offersWords([0.6, 0.3, 0.1], true)).toContain('In the end no further offer is the likeliest')
  expect(offersWords([0.1, 0.2, 0.4, 0.3], true)).toContain('In the end 2 further offers are the likeliest')
  expect(offersWords([1], true)).toBe('Nothing else is open, so no further offer is on its way.')
})

test('a small step is told in hundredths, a large one as the movement it is, and none as nothing', () => {
  expect(oneMoreWords('application', 0.5, 0.502, 1)).toBe('One more application adds less than 1 in 100 in the end. Small steps add up.')
  expect(oneMoreWords('application', 0, 0.06, 1)).toBe('One more application: from 0% to 6% in the end. Small steps add up.')
  expect(oneMoreWords('referral', 0.5, 0.53, 7)).toBe(
    'One more application through somebody who refers you adds 3 in 100 in the end. About 7 more applications do as much.',
  )
  expect(oneMoreWords('second-round', 0.5, 0.6, null)).toBe('One more second interview: from 50% to 60% in the end.')
  expect(oneMoreWords('second-round', 0.5, 0.549, 30)).toContain('adds 5 in 100')
})

test('how many it takes is told with how many are open', () => {
  expect(enoughWords(0, 0, 0.8, null)).toBeNull()
  expect(enoughWords(1, 0.16, 0.8, 9)).toBe('About 9 processes like these would make it 80% in the end; with your one it is 16%.')
  expect(enoughWords(3, 0.1, 0.8, 50)).toBe(
    'About 50 processes like these would make it 80% in the end; with your 3 it is 10%. One that comes further counts for many of them.',
  )
  expect(enoughWords(3, 0.1, 0.8, 49)).not.toContain('further')
  expect(enoughWords(9, 0.81, 0.8, 9)).toBe('In the end it is 81% with what is open; 80% takes about 9 processes like these.')
  expect(enoughWords(2, 0.9, 0.8, 1)).toContain('about 1 process like these')
  expect(enoughWords(2, 0.01, 0.8, null)).toBe(
    'No number up to a thousand of processes like these makes it 80%; getting further in some of them would.',
  )
})

test('that processes have something in common is told only where it shows', () => {
  expect(sharedWords(0.841, 0.843)).toBeNull()
  expect(sharedWords(0.84, 0.86)).toBe(
    'Reckoned as if the processes had nothing in common it would be 86% and not 84%. They have you and the market in common, so they go well or badly together.',
  )
})

test('the likeliest number of offers is named, and how often there are several', () => {
  expect(offersWords([0.6, 0.3, 0.1])).toBe(
    'In the end no offer is the likeliest, in about 6 of 10 such searches; two or more come in about 2 of 20.',
  )
  expect(offersWords([0.1, 0.2, 0.4, 0.3])).toBe(
    'In the end 2 offers are the likeliest, in about 4 of 10 such searches; two or more come in about 7 of 10.',
  )
  expect(offersWords([0.98, 0.02])).toBe(
    'In the end no offer is the likeliest, in more than 19 of 20 such searches; two or more come in fewer than 1 of 20.',
  )
  expect(offersWords([1])).toBe('Nothing is open, so no offer is on its way.')
})
