import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { SOURCES } from '#core/evidence/sources.ts'
import { chanceInRange } from '#core/odds/chance.ts'
import { UNKNOWN_STANDING } from '#core/odds/standing.ts'
import { WaitingRow as ShippedRow } from '#core/odds/waitingRates.ts'
import { STORY_FACTS } from '#core/reader/story.ts'
import baseRatesJson from '#evidence/base-rates.json' with { type: 'json' }
import signsJson from '#evidence/signs.json' with { type: 'json' }
import waitingJson from '#evidence/waiting.json' with { type: 'json' }
import signsByR from '#test/oracle/fit-signs.json' with { type: 'json' }
import waitingByR from '#test/oracle/fit-waiting.json' with { type: 'json' }
import { fitBaseRates } from './baseRates.ts'
import { baseRatesFile } from './baseRatesFile.ts'
import { leftOutTest } from './baseRatesReport.ts'
import { CHOICES } from './choices.ts'
import { meanOver, offerFrom } from './ladder.ts'
import { rounded } from './rounding.ts'
import { SIGN_LIST } from './signList.ts'
import { STORY_MARKERS } from './signModel.ts'
import { between, shipped } from './signWeight.ts'
import { type WaitingRow, waitingFile } from './waiting.ts'
import { stillAnOffer } from './waitingReport.ts'

const Kind = z.enum(['measured', 'inferred', 'judgement', 'no-evidence'])
const Sources = z.array(z.enum(SOURCES.map(({ key }) => key) as [string, ...string[]])).min(1)
const Effect = z.strictObject({ logOdds: z.number(), sd: z.number().min(0) })
const Ratio = z
  .strictObject({ oddsRatio: z.number().positive(), low: z.number().positive(), high: z.number().positive() })
  .refine(({ low, oddsRatio, high }) => low <= oddsRatio && oddsRatio <= high)
const Sign = z.strictObject({
  id: z.string().regex(/^[a-z-]+$/),
  group: z.enum(['depth', 'mishap', 'warmth', 'self', 'process', 'stage']),
  name: z.string().min(1).max(80),
  present: Effect,
  absent: Effect,
  n: z.int().min(0),
  measured: z.strictObject({ A: Ratio, B: Ratio }).nullable(),
  kind: Kind,
  sources: Sources,
  cancels: z
    .array(z.strictObject({ id: z.string().regex(/^[a-z][a-z-]*$/), text: z.string().min(1) }))
    .refine((all) => new Set(all.map(({ id }) => id)).size === all.length),
  note: z.string().regex(/\.$/),
})
const Rule = z.strictObject({ withinGroup: z.number(), betweenGroups: z.number(), cap: z.number(), kind: Kind, sources: Sources, note: z.string() })
const Marker = Effect.extend({ id: z.string(), name: z.string(), n: z.int().positive() })
const Story = z.strictObject({ kind: Kind, sources: Sources, note: z.string(), constant: Effect, markers: z.array(Marker).min(1) })
const Waiting = ShippedRow.extend({ note: z.string().regex(/\.$/) })

const IDS = [
  'presentation-or-case met-manager met-team shared-meal tour pay-discussed-late campus-interview late-or-rescheduled struggled relaxed',
  'friendly praise smiling nodding eye-contact enthusiasm next-steps start-date culture-talk over-ran cut-short went-well',
  'solved-everything quick-reply rude-or-bored disorganised thank-you-note references-asked another-round',
].flatMap((ids) => ids.split(' '))

const { rule, story, signs } = signsJson

describe('the signs', () => {
  test('are what their shapes say, and every source is in the list', () => {
    for (const sign of signs) expect(Sign.safeParse(sign).error, sign.id).toBeUndefined()
    expect(Rule.safeParse(rule).error).toBeUndefined()
    expect(Story.safeParse(story).error).toBeUndefined()
  })

  test('have notes that hold no count of reviews, neither in figures nor in words: a count stands where the fit puts it', () => {
    const counted =
      /\d|\b(one|two|three|four|five|six|seven|eight|nine|ten|a dozen|hundreds?|thousands?|half)( of)?( the)? (reviews?|thousand|of it)\b|\breviews? in\b/i
    for (const { id, note } of signs) expect(note, id).not.toMatch(counted)
  })

  test('are all there, each once', () => {
    expect(signs.map(({ id }) => id).toSorted()).toEqual(IDS.toSorted())
  })

  test('move the odds by no more than the cap, present or absent, and an absence points the other way', () => {
    expect(rule).toMatchObject({ withinGroup: 0.36, betweenGroups: 0.15, cap: 2.5 })
    for (const { id, present, absent } of signs) {
      for (const { logOdds } of [present, absent]) expect(Math.abs(logOdds), id).toBeLessThanOrEqual(Math.log(rule.cap))
      expect(present.logOdds * absent.logOdds, id).toBeLessThanOrEqual(0)
    }
  })

  test('of which nothing is known, which are hindsight, in dispute, a stage or the waiting, move nothing', () => {
    const still = SIGN_LIST.filter(({ held }) => held !== undefined).map(({ id }) => id)
    expect(still).toEqual(expect.arrayContaining(['rude-or-bored', 'disorganised', 'went-well', 'quick-reply', 'another-round', 'nodding']))
    for (const { id, present, absent, kind } of signs) {
      if (still.includes(id) || kind === 'no-evidence') expect([present.logOdds, absent.logOdds], id).toEqual([0, 0])
      if (kind === 'no-evidence') expect(present.sd, `${id} widens the range`).toBeGreaterThan(0)
    }
  })

  test('are called measured only when they were, and a judgement names itself', () => {
    for (const { id, kind, measured, sources, n } of signs) {
      if (kind === 'measured') expect(measured, id).not.toBeNull()
      if (kind === 'measured') expect(sources, id).not.toContain('judgement')
      if (kind !== 'measured') expect(sources, id).toContain('judgement')
      if (measured !== null) expect(n, id).toBeGreaterThanOrEqual(15)
    }
  })

  test('have the effects that R finds in the same reviews, to the digits of the file', () => {
    const { employeeSignedWeight: employees, ...spreads } = CHOICES
    expect(signsByR.choices).toEqual({ ...spreads, employees })
    for (const { id, measured } of signs) {
      const column = SIGN_LIST.find((sign) => sign.id === id)?.column
      if (measured === null || column == null) continue
      for (const fit of ['A', 'B'] as const) {
        const [logOdds = 0, sd = 0] = (signsByR[fit] as Record<string, number[]>)[column] ?? []
        const reach = 1.2815515655446004 * sd
        const ratios = [logOdds, logOdds - reach, logOdds + reach].map((x) => rounded(Math.exp(x), 2))
        expect([measured[fit].oddsRatio, measured[fit].low, measured[fit].high], `${id} ${fit}`).toEqual(ratios)
      }
    }
  })

  test('ship what follows from those effects: the middle of the two, where it points one way, with the way companies lie apart', () => {
    const effectOf = (fit: 'A' | 'B', column: string) => {
      const [logOdds = 0, sd = 0] = (signsByR[fit] as Record<string, number[]>)[column] ?? []
      return { logOdds, sd }
    }
    for (const { id, measured, present } of signs) {
      const sign = SIGN_LIST.find((one) => one.id === id)
      if (sign === undefined) throw new RangeError(`${id} is not in the list of signs`)
      const effect = measured === null || sign.column === null ? null : between(effectOf('A', sign.column), effectOf('B', sign.column))
      const { logOdds, sd } = shipped(sign, effect, CHOICES.companySd)
      expect(present, id).toEqual({ logOdds: rounded(logOdds, 3), sd: rounded(sd, 3) })
    }
    expect(signs.filter(({ present }) => present.logOdds !== 0).length).toBeGreaterThanOrEqual(5)
  })
})

describe('what a story shows', () => {
  test('is what the reader can find, and each thing once', () => {
    expect(story.markers.map(({ id }) => id)).toEqual(STORY_MARKERS.map(({ id }) => id))
    for (const { id, name } of story.markers) expect(STORY_FACTS, id).toContainEqual({ id, name })
  })

  test('has the effects that R finds in the same reviews, to the digits of the file', () => {
    for (const { id, logOdds, sd } of story.markers) {
      const [byR = 0, error = 0] = (signsByR.story.markers as Record<string, number[]>)[id] ?? []
      expect([logOdds, sd], id).toEqual([rounded(byR, 3), rounded(Math.hypot(error, CHOICES.companySd), 3)])
    }
  })

  test('stands on a constant that brings the mean chance back to the share, over companies', () => {
    const each = Object.values(signsByR.story.constants)
    const mean = each.reduce((sum, one) => sum + one, 0) / each.length
    const variance = each.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (each.length - 1)
    expect(story.constant).toEqual({ logOdds: rounded(mean, 3), sd: rounded(Math.sqrt(variance), 3) })
  })

  test('points up for more of a process and down for less of it', () => {
    const up = story.markers.filter(({ logOdds }) => logOdds > 0).map(({ id }) => id)
    expect(up.toSorted()).toEqual(['final-round', 'five-or-more', 'several-interviews', 'whole-day'])
  })
})

const rows = waitingJson.rows as readonly WaitingRow[]

describe('the waiting', () => {
  test('has a row for every stage and kind of employer, each once, of the shape it says', () => {
    for (const row of rows) expect(Waiting.safeParse(row).error, `${row.after} ${row.employer}`).toBeUndefined()
    expect(new Set(rows.map(({ after, employer }) => `${after} ${employer}`)).size).toBe(20)
    expect(rows).toHaveLength(20)
  })

  test('is what stands in the file, to the last digit, when R has read the log', () => {
    const byR = (name: 'lognormal' | 'weibull' | 'exponential') => ({ ...waitingByR[name], logLikelihood: 0 })
    const families = { lognormal: byR('lognormal'), weibull: byR('weibull'), exponential: byR('exponential') }
    expect(waitingJson).toEqual(
      waitingFile({ n: waitingByR.n, answered: waitingByR.answered, families, goodNews: { medianDays: 3, sigma: 1.6, n: 13 } }),
    )
  })

  test('after applying is what R finds in the log: lognormal before Weibull before exponential', () => {
    const applying = rows.find(({ after, employer }) => after === 'applying' && employer === 'private')
    expect(applying?.bad).toEqual({ medianDays: rounded(waitingByR.lognormal.scale, 1), sigma: rounded(waitingByR.lognormal.shape, 2) })
    const { lognormal, weibull, exponential } = waitingByR
    expect(lognormal.aic).toBeLessThan(weibull.aic - 10)
    expect(weibull.aic).toBeLessThan(exponential.aic - 10)
  })

  test('after a declared final leaves 36, 28, 18, 12 and 7 of 100 after none to four weeks', () => {
    const final = rows.find(({ after, employer }) => after === 'final' && employer === 'private')
    if (final === undefined) throw new RangeError('there is no row for a declared final')
    const left = [0, 7, 14, 21, 28].map((days) => stillAnOffer(days, 0.36, final))
    expect(left.map((chance) => Math.round(chance * 100))).toEqual([36, 28, 18, 12, 7])
  })
})

describe('the base rates', () => {
  const fit = fitBaseRates()

  test('are what the table of sources gives, to the last digit', () => {
    expect(baseRatesJson).toEqual(baseRatesFile(fit))
  })

  test('hold the shares of the logs that were left out, in the range that is stated and in that of another source', () => {
    for (const { what, share, stated, source } of leftOutTest(fit)) {
      for (const [low, high] of [stated, source]) {
        expect(share, what).toBeGreaterThan(low)
        expect(share, what).toBeLessThan(high)
      }
    }
  })

  test('meet every aim to within its error', () => {
    for (const { what, aimed, met, sd } of fit.met) expect(Math.abs(Math.log((met * (1 - aimed)) / (aimed * (1 - met)))), what).toBeLessThan(sd)
  })

  test('give in the odds the chances that the ladder was fitted with', () => {
    const spread = Math.hypot(fit.personSd, fit.employer.sd, fit.marketSd)
    const known = { screen: { fullRounds: 0 }, first: { fullRounds: 1 }, second: { fullRounds: 2 }, final: { fullRounds: 2, isLast: true } } as const
    for (const stage of ['screen', 'first', 'second', 'final'] as const) {
      const { chance } = chanceInRange({ ...UNKNOWN_STANDING, ...known[stage], stage, firstWasScreen: false })
      expect(chance, stage).toBeCloseTo(
        meanOver(spread, (shift) => offerFrom(fit.ladder, stage, shift)),
        2,
      )
    }
  })
})
