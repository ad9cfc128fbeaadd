import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { STORY } from '../evidence/signs.ts'
import { oddsOfChance } from '../stats/chance.ts'
import { meanChance } from './chance.ts'
import { beliefsOf, type Known, levelOf, NOTHING_KNOWN } from './known.ts'
import { bareAt, levelShift, widenedBelief } from './level.ts'
import { type OpenOdds, oddsOf } from './odds.ts'
import { scoreOf } from './score.ts'
import { PRIOR } from './spread.ts'
import { type Standing, UNKNOWN_STANDING } from './standing.ts'
import { storyLevel, storySd } from './story.ts'

const SECOND: Standing = { ...UNKNOWN_STANDING, stage: 'second', fullRounds: 2 }
const MARKERS = STORY.markers.map(({ id }) => id)
const known = (some: Partial<Known>): Known => ({ ...NOTHING_KNOWN, ...some })
const OWN = { belief: [{ weight: 1, centre: 0.7, sd: 0.8 }], sentence: 'Your record.' }

describe('a process of which nothing else is known', () => {
  test('stands at its stage, and a final is the last round', () => {
    expect(bareAt({ stage: 'final', fullRounds: 4 })).toEqual({ ...UNKNOWN_STANDING, stage: 'final', fullRounds: 4, isLast: true })
    const through: Standing = { ...SECOND, source: 'agency' }
    expect(bareAt(through)).toEqual(SECOND)
  })

  test('is judged by the belief about anybody', () => {
    expect(beliefsOf(SECOND, NOTHING_KNOWN)).toEqual({ before: PRIOR, after: PRIOR })
  })
})

describe('a level that is given', () => {
  test('is the mean chance at its stage, from the lowest that is allowed to the highest', () => {
    for (const level of [0.0001, 0.2, 0.9999]) {
      expect(levelOf(SECOND, known({ level }))).toBe(level)
      expect(meanChance(SECOND, beliefsOf(SECOND, known({ level })).before)).toBeCloseTo(level, 10)
      expect(levelShift(SECOND, level)).not.toBeNaN()
    }
  })

  test('is ours when none is given', () => {
    expect(levelOf({ ...SECOND, source: 'referred' }, NOTHING_KNOWN)).toBe(meanChance(SECOND))
  })

  test('moves what is believed after the own record by as much as what was believed before it', () => {
    const { before, after } = beliefsOf(SECOND, known({ level: 0.5, ownRecord: OWN }))
    const shift = levelShift(SECOND, 0.5)
    expect(before[0]?.centre).toBeCloseTo(shift, 12)
    expect(after[0]?.centre).toBeCloseTo(shift + 0.7, 12)
    expect(after[0]?.sd).toBe(0.8)
  })
})

test('an own record takes the place of what is believed of anybody, afterwards only', () => {
  expect(beliefsOf(SECOND, known({ ownRecord: OWN }))).toEqual({ before: PRIOR, after: OWN.belief })
})

describe('a story', () => {
  test('adds to the log odds of the share of such processes what each thing that it tells of adds, and the constant once', () => {
    fc.assert(
      fc.property(fc.subarray(MARKERS), fc.double({ min: 0.05, max: 0.6, noNaN: true }), (told, level) => {
        const added = Math.log(oddsOfChance(storyLevel(level, told)) / oddsOfChance(level))
        const parts = STORY.markers.filter(({ id }) => told.includes(id))
        expect(added).toBeCloseTo(
          parts.reduce((sum, { logOdds }) => sum + logOdds, STORY.constant.logOdds),
          10,
        )
        expect(storySd(told) ** 2).toBeCloseTo(
          parts.reduce((sum, { sd }) => sum + sd ** 2, STORY.constant.sd ** 2),
          10,
        )
      }),
    )
  })

  test('never takes a level beyond the ends', () => {
    expect(storyLevel(0.0001, ['nothing-of-the-kind'])).toBeGreaterThanOrEqual(0.0001)
    expect(storyLevel(0.9999, MARKERS)).toBeLessThanOrEqual(0.9999)
  })

  test('sets the mean of what is believed, and makes it less sure', () => {
    const story = MARKERS.slice(0, 2)
    const { before } = beliefsOf(SECOND, known({ story }))
    expect(meanChance(SECOND, before)).toBeCloseTo(storyLevel(meanChance(SECOND), story), 10)
    expect(before[0]?.sd).toBeCloseTo(Math.hypot(PRIOR[0]?.sd ?? 0, storySd(story)), 12)
    expect(meanChance(SECOND, beliefsOf(SECOND, known({ story, level: 0.4 })).before)).toBeCloseTo(storyLevel(0.4, story), 10)
  })

  test('is told in the working thing by thing, and leads to the chance', () => {
    const { working, chance } = oddsOf(SECOND, known({ story: MARKERS.slice(0, 2) })) as OpenOdds
    const steps = working.filter(({ id }) => id === 'story')
    expect(steps.map(({ sentence }) => sentence)).toEqual([
      'No round is recorded: how far it went is read from the text.',
      ...STORY.markers.slice(0, 2).map(({ name }) => `The text tells of ${name}.`),
    ])
    expect(steps.map(({ factor }) => Math.log(factor ?? 0))).toEqual([
      expect.closeTo(STORY.constant.logOdds, 10),
      ...STORY.markers.slice(0, 2).map(({ logOdds }) => expect.closeTo(logOdds, 10)),
    ])
    for (const { kind, sources } of steps) expect({ kind, sources }).toEqual({ kind: STORY.kind, sources: STORY.sources })
    expect(working.at(-1)?.chanceAfter).toBeCloseTo(chance, 10)
    expect((oddsOf(SECOND) as OpenOdds).working.filter(({ id }) => id === 'story')).toEqual([])
  })
})

test('a belief that is less sure is as wide as the two together', () => {
  expect(widenedBelief([{ weight: 1, centre: 0.3, sd: 3 }], 4)).toEqual([{ weight: 1, centre: 0.3, sd: 5 }])
})

describe('the score of a process', () => {
  test('is its chance, range and working as the odds have them', () => {
    const told = known({ level: 0.4 })
    const { chance, range, working } = oddsOf(SECOND, told) as OpenOdds
    expect(scoreOf(SECOND, told)).toEqual({ chance, range, working })
    expect(scoreOf(SECOND)).toMatchObject({ chance: meanChance(SECOND), range: { coverage: 0.8 } })
  })

  test('of one that has ended is none', () => {
    const words = 'You have an offer here. What is left is your answer.'
    expect(scoreOf({ ...SECOND, ended: 'offer' })).toEqual({ chance: null, outcome: 'offer', words })
  })
})
