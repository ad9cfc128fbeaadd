import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import baseRatesJson from '#evidence/base-rates.json' with { type: 'json' }
import sourcesJson from '#evidence/sources.json' with { type: 'json' }
import oracle from '#test/oracle/odds.json' with { type: 'json' }
import { BASE_RATES, BaseRate, baseRate } from '../evidence/baseRates.ts'
import { EvidenceSource, figureOf, SOURCES, shareOf, sourceOf } from '../evidence/sources.ts'
import { oddsOfChance } from '../stats/chance.ts'
import { answerOf } from './answer.ts'
import { meanChance } from './chance.ts'
import { UNKNOWN_STANDING } from './standing.ts'

/** Values in the file are written with two or three digits. */
const AS_WRITTEN = 0.005

/** A factor on each step is written with two digits, and is fitted without the spread of markets. */
const AS_FITTED = 0.03

const share = (key: string, id: string): number => shareOf(figureOf(key, id))
const ratio = (one: number, other: number): number => oddsOfChance(one) / oddsOfChance(other)

describe('the evidence', () => {
  test('is what its schemas say, in both files', () => {
    for (const source of sourcesJson) expect(EvidenceSource.safeParse(source).error).toBeUndefined()
    for (const rate of baseRatesJson) expect(BaseRate.safeParse(rate).error).toBeUndefined()
  })

  test('names every source and every parameter once', () => {
    const keys = SOURCES.map(({ key }) => key)
    const ids = BASE_RATES.map(({ id }) => id)
    expect(new Set(keys).size).toBe(keys.length)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('gives every number a source that is in the list', () => {
    for (const { id, sources } of BASE_RATES) for (const key of sources) expect(() => sourceOf(key), `${id} names ${key}`).not.toThrow()
  })

  test('lists no source that no other file of the evidence and no line of the answer names', () => {
    const folder = new URL('../../../evidence/', import.meta.url)
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json') && name !== 'sources.json')
    const texts = files.map((name) => readFileSync(new URL(name, folder), 'utf8'))
    const named = new Set([...texts.flatMap((text) => text.match(/"[a-z0-9-]+"/g) ?? []), ...answerOf().sources.map(({ key }) => `"${key}"`)])
    expect(SOURCES.map(({ key }) => key).filter((key) => !named.has(`"${key}"`))).toEqual([])
  })

  test('calls nothing measured or inferred that rests on our judgement alone, and nothing a judgement that has only sources', () => {
    for (const { id, kind, sources } of BASE_RATES) {
      const ownOnly = sources.every((key) => key === 'judgement')
      if (kind === 'measured' || kind === 'inferred') expect(sources, id).not.toContain('judgement')
      if (kind === 'judgement') expect(sources, id).toContain('judgement')
      if (ownOnly) expect(['judgement', 'no-evidence'], id).toContain(kind)
    }
  })

  test('keeps chances and weights below one, and an effect that nobody measured at none', () => {
    for (const { id, unit, value, kind } of BASE_RATES) {
      if (unit === 'chance' || unit === 'weight') expect(value, id).toBeLessThan(1)
      if (kind === 'no-evidence') expect(value, id).toBe(1)
    }
  })

  test('refuses what is not there, by name', () => {
    expect(() => baseRate('offer.tenth')).toThrow('offer.tenth')
    expect(() => sourceOf('hearsay')).toThrow('hearsay')
    expect(() => figureOf('lever-2017', 'hearsay')).toThrow('hearsay')
  })
})

describe('a factor on the odds is the one its source gives', () => {
  test.each([
    ['source.referred', 'referral-to-screen'],
    ['source.sourced', 'sourced-to-screen'],
    ['source.agency', 'agency-to-screen'],
  ])('%s', (id, figure) => {
    expect(Math.abs(baseRate(id).value - ratio(share('lever-2017', figure), share('lever-2017', 'applicant-to-screen')))).toBeLessThan(AS_WRITTEN)
  })

  test('employer.campus-programme: towards the share of its one source, and not all the way', () => {
    const first = { ...UNKNOWN_STANDING, stage: 'first', fullRounds: 1, firstWasScreen: false } as const
    const campus = meanChance({ ...first, employerKind: 'campus-programme' })
    expect(campus).toBeGreaterThan(meanChance(first) + 0.05)
    expect(campus).toBeLessThan(share('nace-2017-23', 'interview-to-offer-2017'))
  })

  test.each([
    ['small-firm', 'small-to-hire'],
    ['large-firm', 'large-to-hire'],
  ] as const)('employer.%s: over the whole funnel, as many are hired as the source says', (employerKind, figure) => {
    const whole = meanChance({ ...UNKNOWN_STANDING, employerKind }) / meanChance(UNKNOWN_STANDING)
    expect(Math.abs(whole / (share('lever-2016', figure) / share('lever-2016', 'all-to-hire')) - 1)).toBeLessThan(AS_FITTED)
  })
})

describe('a level lies where its sources are', () => {
  test('references asked for: the logit has the mean and the spread of a Beta(4, 3)', () => {
    const { value, logitSd } = baseRate('offer.pre-offer')
    expect(Math.abs(Math.log(oddsOfChance(value)) - oracle.betaFourThree.logitMean)).toBeLessThan(AS_WRITTEN)
    expect(Math.abs((logitSd ?? 0) - oracle.betaFourThree.logitSd)).toBeLessThan(AS_WRITTEN)
  })

  test('an offer at the last round: between the lowest and the highest share of visits', () => {
    const { value } = baseRate('offer.final')
    expect(value).toBeGreaterThan(share('lever-2019', 'on-site-to-offer-low'))
    expect(value).toBeLessThan(share('lever-2019', 'on-site-to-offer-high'))
  })

  test('from the application to a first conversation: between the lowest and the highest share of applicants', () => {
    const { value } = baseRate('advance.applied')
    expect(value).toBeGreaterThan(share('careerplug-2025', 'applicant-to-interview'))
    expect(value).toBeLessThan(share('lever-2017', 'applicant-to-screen'))
  })
})
