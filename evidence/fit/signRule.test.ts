import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tableOf, withParts } from './markdown.ts'
import { reviewsIn } from './reviews.ts'
import { logLoss, withinAuc } from './scoring.ts'
import { SIGN_LIST } from './signList.ts'
import { fitReviews, signFits } from './signModel.ts'
import { togetherOf } from './signRule.ts'
import { absentOf, between, CAP, shipped } from './signWeight.ts'

const aSign = fc.record({ group: fc.constantFrom('depth', 'mishap', 'warmth', 'self'), logOdds: fc.double({ min: -2, max: 2, noNaN: true }) })

describe('signs together', () => {
  test('are never worth more than the cap, in whatever order they come', () => {
    fc.assert(
      fc.property(fc.array(aSign, { maxLength: 12 }), (signs) => {
        expect(Math.abs(togetherOf(signs))).toBeLessThanOrEqual(Math.log(CAP))
        expect(togetherOf(signs.toReversed())).toBeCloseTo(togetherOf(signs), 12)
      }),
    )
  })

  test('are not changed by one that has no effect', () => {
    fc.assert(
      fc.property(fc.array(aSign, { maxLength: 8 }), (signs) => {
        expect(togetherOf([...signs, { group: 'warmth', logOdds: 0 }])).toBe(togetherOf(signs))
      }),
    )
  })

  test('are worth less than their sum: .36 within a group, .15 over groups', () => {
    const [a, b] = [
      { group: 'depth', logOdds: 0.3 },
      { group: 'depth', logOdds: 0.2 },
    ]
    expect(togetherOf([a])).toBeCloseTo(0.3, 14)
    expect(togetherOf([a, b])).toBeCloseTo(0.5 / 1.36, 14)
    expect(togetherOf([a, { ...b, group: 'self' }])).toBeCloseTo(0.5 / 1.15, 14)
  })
})

describe('one sign', () => {
  const [sign] = SIGN_LIST

  test('lies midway between the two fits on the log scale, and is no surer than they are', () => {
    const middle = between({ logOdds: 0.6, sd: 0.1 }, { logOdds: 0.2, sd: 0.1 })
    expect(middle.logOdds).toBeCloseTo(0.4, 14)
    expect(middle.sd).toBeCloseTo(Math.hypot(0.1, 0.2), 14)
  })

  test('ships without effect unless we are four in five sure of its direction, and never beyond the cap', () => {
    if (sign === undefined) throw new RangeError('there is no sign')
    expect(shipped(sign, { logOdds: 0.083, sd: 0.1 }, 0).logOdds).toBe(0)
    expect(shipped(sign, { logOdds: 0.085, sd: 0.1 }, 0).logOdds).toBe(0.085)
    expect(shipped(sign, { logOdds: -3, sd: 0.1 }, 0).logOdds).toBeCloseTo(-Math.log(CAP), 14)
    expect(shipped(sign, { logOdds: 0.3, sd: 0.3 }, 0.4).sd).toBeCloseTo(0.5, 14)
  })

  test('that is absent is worth the rest: over mention and no mention, those without an offer come out as they were', () => {
    const [share, logOdds] = [0.1, Math.log(1.5)]
    const absent = absentOf({ logOdds, sd: 0.2 }, share)
    expect(share * Math.exp(logOdds) + (1 - share) * Math.exp(absent.logOdds)).toBeCloseTo(1, 14)
    const nearby = absentOf({ logOdds: logOdds + 1e-6, sd: 0.2 }, share)
    expect(absent.sd).toBeCloseTo((0.2 * (absent.logOdds - nearby.logOdds)) / 1e-6, 6)
  })
})

describe('a score', () => {
  const forecast = (chance: number, cameAbout: boolean) => ({ chance, cameAbout })

  test('ranks pairs of one company only, and a tie counts half', () => {
    const one = [forecast(0.9, true), forecast(0.1, false)]
    const other = [forecast(0.05, true), forecast(0.05, false)]
    expect(withinAuc([one])).toBe(1)
    expect(withinAuc([other])).toBe(0.5)
    expect(withinAuc([one, other])).toBe(0.75)
  })

  test('by log loss is the mean surprise', () => {
    expect(logLoss([forecast(0.5, true), forecast(0.75, false)])).toBeCloseTo((Math.log(2) + Math.log(4)) / 2, 14)
  })
})

describe('reviews', () => {
  /** Two made-up companies: at both, those who met the manager have three offers in four, the others one in four. */
  const columns = ['id', 'source', 'company', 'role_family', 'is_intern', 'is_senior', 'experience', 'st_met_manager', 'n_words', 'leak', 'offer']
  const made = ['North', 'South'].flatMap((company) =>
    Array.from({ length: 80 }, (_, i) => [
      `${company} ${i}`,
      'x',
      company,
      'engineering',
      '0',
      '0',
      i % 3 ? '' : 'neutral',
      i % 2 ? '1' : '0',
      '60',
      '1',
      (i % 2 === 1) === i % 8 < 6 ? '1' : '0',
    ]),
  )
  const folder = mkdtempSync(join(tmpdir(), 'reviews-'))
  writeFileSync(join(folder, 'interview-reviews.features.csv'), [columns, ...made].map((row) => row.join(',')).join('\n'))
  const texts = made.map(([id], i) =>
    JSON.stringify({ id, clean: i % 16 < 8 ? 'I applied and the interviewer called.' : 'Four interviews in one day.' }),
  )
  writeFileSync(join(folder, 'interview-reviews.text.jsonl.gz'), gzipSync(texts.join('\n')))
  const reviews = reviewsIn(folder)
  rmSync(folder, { recursive: true })

  test('are read with their marks, and what nobody said of their mood is unsaid', () => {
    expect(reviews).toHaveLength(160)
    expect(reviews[0]).toMatchObject({ company: 'North', mood: 'neutral', marks: new Set() })
    expect(reviews[1]).toMatchObject({ mood: 'unsaid', marks: new Set(['st_met_manager']) })
  })

  test('show by their text how far the process went', () => {
    expect(reviews[0]?.story).toEqual(new Set(['one-person', 'applied', 'phone-only']))
    expect(reviews[8]?.story).toEqual(new Set(['several-interviews', 'whole-day']))
  })

  test('give a sign the effect that was put into them, drawn towards none', () => {
    const among = (marked: boolean) => reviews.filter(({ marks }) => marks.has('st_met_manager') === marked)
    const odds = (some: typeof reviews) => some.filter(({ gotOffer }) => gotOffer).length / some.filter(({ gotOffer }) => !gotOffer).length
    const put = Math.log(odds(among(true)) / odds(among(false)))
    const free = signFits(reviews, { priorSd: 100, storySd: 1, companySd: 0, employeeSignedWeight: 1 })
    const drawn = signFits(reviews, { priorSd: 0.3, storySd: 1, companySd: 0, employeeSignedWeight: 1 })
    expect(free.A.get('st_met_manager')?.logOdds).toBeCloseTo(put, 1)
    expect(drawn.A.get('st_met_manager')?.logOdds).toBeGreaterThan(0)
    expect(drawn.A.get('st_met_manager')?.logOdds).toBeLessThan(put)
  })

  test('never lend the odds a mark of the end: no column of it is in the model', () => {
    const { columns: used } = fitReviews(reviews, { priorSd: 0.3, storySd: 1, companySd: 0.3, employeeSignedWeight: 1 }, false)
    expect(used.filter((column) => /mood|leak|experience|outcome|days|difficulty|fun/.test(column))).toEqual([])
  })
})

describe('a table', () => {
  test('is put between its marks, and a document without them is refused', () => {
    expect(tableOf(['a', 'b'], [[1, 'x']])).toBe('| a | b |\n| --- | --- |\n| 1 | x |')
    const document = 'Before\n<!-- t -->\nold\n<!-- /t -->\nafter'
    expect(withParts(document, { t: 'new' })).toBe('Before\n<!-- t -->\n\nnew\n\n<!-- /t -->\nafter')
    expect(withParts(withParts(document, { t: 'new' }), { t: 'new' })).toBe(withParts(document, { t: 'new' }))
    expect(() => withParts(document, { u: '' })).toThrow('<!-- u -->')
  })
})
