import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import oracle from '#test/oracle/odds.json' with { type: 'json' }
import { baseRate } from '../evidence/baseRates.ts'
import { oddsOfChance } from '../stats/chance.ts'
import { Odds, type OpenOdds, oddsOf } from './odds.ts'
import { asScreened } from './path.ts'
import { Standing, UNKNOWN_STANDING } from './standing.ts'

/** What every closed form and integral is held to: far finer than any figure shown. */
const RELATIVE = 1e-10
/** Sums and products of a few dozen numbers below one. */
const ROUNDING = 1e-12

const at = (facts: Partial<Standing>): Standing => ({ ...UNKNOWN_STANDING, ...facts })
const openOdds = (facts: Partial<Standing>): OpenOdds => {
  const odds = oddsOf(at(facts))
  if (!odds.open) throw new Error('the process is over')
  return odds
}
const chanceOf = (facts: Partial<Standing>): number => openOdds(facts).chance

const orNull = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(one, { nil: null })
const stages = fc.constantFrom(
  { stage: 'applied', fullRounds: 0 } as const,
  { stage: 'screen', fullRounds: 0 } as const,
  { stage: 'first', fullRounds: 1 } as const,
  { stage: 'second', fullRounds: 2 } as const,
  { stage: 'later', fullRounds: 3 } as const,
  { stage: 'later', fullRounds: 7 } as const,
  { stage: 'final', fullRounds: 1, isLast: true } as const,
  { stage: 'final', fullRounds: 4, isLast: true } as const,
  { stage: 'pre-offer', fullRounds: 2 } as const,
)
const facts = fc.record({
  firstWasScreen: orNull(fc.boolean()),
  isLast: orNull(fc.boolean()),
  finalists: orNull(fc.integer({ min: 1, max: 99 })),
  source: orNull(fc.constantFrom('applied', 'referred', 'sourced', 'agency' as const)),
  employerKind: orNull(fc.constantFrom('small-firm', 'large-firm', 'campus-programme', 'government', 'academic' as const)),
})
const standing = fc.tuple(facts, stages).map(([known, stage]) => at({ ...known, ...stage }))

describe('the chance of an offer', () => {
  test.each(oracle.chances)('agrees with mpmath, and so does its range: $standing', ({ standing: given, mean, low, high }) => {
    const { chance, range } = openOdds(Standing.parse(given))
    expect(Math.abs(chance / mean - 1)).toBeLessThan(RELATIVE)
    expect(Math.abs(range.low / low - 1)).toBeLessThan(RELATIVE)
    expect(Math.abs(range.high / high - 1)).toBeLessThan(RELATIVE)
  })

  test.each([
    [{ stage: 'applied' }, 0.01, 0.03],
    [{ stage: 'screen', firstWasScreen: true }, 0.09, 0.12],
    [{ stage: 'first', fullRounds: 1 }, 0.17, 0.21],
    [{ stage: 'second', fullRounds: 2 }, 0.28, 0.32],
    [{ stage: 'final', fullRounds: 2, isLast: true }, 0.36, 0.39],
  ] as const)('with nothing else known is what the sources lead one to expect: %j', (known, least, most) => {
    expect(chanceOf(known)).toBeGreaterThan(least)
    expect(chanceOf(known)).toBeLessThan(most)
  })

  test('after a second interview lies between 1 in 10 and 1 in 2 for four in five', () => {
    expect(openOdds({ stage: 'second', fullRounds: 2 }).counts).toEqual({ of: 10, filled: 3, low: 1, high: 5 })
  })

  test('lies between 0 and 1, within its range, and the answer is one by its own schema', () => {
    fc.assert(
      fc.property(standing, (given) => {
        const odds = Odds.parse(oddsOf(given)) as OpenOdds
        expect(odds.range.low).toBeGreaterThan(0)
        expect(odds.range.low).toBeLessThan(odds.chance)
        expect(odds.chance).toBeLessThan(odds.range.high)
        expect(odds.range.high).toBeLessThan(1)
      }),
    )
  })
})

describe('what moves the chance, and which way', () => {
  test('more candidates left never raises it', () => {
    fc.assert(
      fc.property(standing, fc.integer({ min: 1, max: 98 }), (given, finalists) => {
        expect(chanceOf({ ...given, finalists: finalists + 1 })).toBeLessThanOrEqual(chanceOf({ ...given, finalists }) + ROUNDING)
      }),
    )
  })

  test('that this is the last round raises it, and that another follows lowers it', () => {
    fc.assert(
      fc.property(facts, fc.integer({ min: 1, max: 6 }), (known, fullRounds) => {
        const stage = fullRounds === 1 ? 'first' : fullRounds === 2 ? 'second' : 'later'
        const given = { ...known, finalists: null, stage, fullRounds } as const
        const unknown = chanceOf({ ...given, isLast: null })
        expect(chanceOf({ ...given, stage: 'final', isLast: true })).toBeGreaterThan(unknown)
        expect(chanceOf({ ...given, isLast: false })).toBeLessThan(unknown)
      }),
    )
  })

  test('that the first conversation was a recruiter screen lowers it, that it was a full interview raises it, and the two mix to not knowing', () => {
    fc.assert(
      fc.property(facts, fc.integer({ min: 1, max: 6 }), (known, fullRounds) => {
        const stage = fullRounds === 1 ? 'first' : fullRounds === 2 ? 'second' : 'later'
        const given = at({ ...known, isLast: known.isLast === true ? null : known.isLast, finalists: null, stage, fullRounds, firstWasScreen: null })
        const [unknown, screened, full] = [given, asScreened(given), { ...given, firstWasScreen: false }].map(chanceOf) as [number, number, number]
        const weight = baseRate('first-was-screen').value
        expect(Math.abs(unknown - (weight * screened + (1 - weight) * full))).toBeLessThan(ROUNDING)
        expect(screened).toBeLessThanOrEqual(full)
      }),
    )
  })

  test('every stage stands higher than the one before', () => {
    const ladder = [
      { stage: 'applied' },
      { stage: 'screen', firstWasScreen: true },
      { stage: 'first', fullRounds: 1 },
      { stage: 'second', fullRounds: 2 },
      { stage: 'later', fullRounds: 3 },
      { stage: 'final', fullRounds: 3, isLast: true },
      { stage: 'pre-offer', fullRounds: 3 },
    ] as const
    const chances = ladder.map(chanceOf)
    expect(chances).toEqual(chances.toSorted((a, b) => a - b))
    expect(new Set(chances).size).toBe(ladder.length)
  })

  test('an employer or a way in with higher odds never lowers it', () => {
    const employers = ['large-firm', 'government', 'small-firm', 'campus-programme'] as const
    const sources = ['applied', 'sourced', 'agency'] as const
    fc.assert(
      fc.property(standing, (given) => {
        for (const chances of [
          employers.map((employerKind) => chanceOf({ ...given, employerKind })),
          sources.map((source) => chanceOf({ ...given, source })),
          (['applied', 'referred'] as const).map((source) => chanceOf({ ...given, source })),
        ])
          expect(chances).toEqual(chances.toSorted((a, b) => a - b))
      }),
    )
  })

  test('a campus programme raises it, and a referral too, at every stage', () => {
    fc.assert(
      fc.property(standing, (given) => {
        expect(chanceOf({ ...given, employerKind: 'campus-programme' })).toBeGreaterThan(chanceOf({ ...given, employerKind: 'government' }))
        expect(chanceOf({ ...given, source: 'referred' })).toBeGreaterThan(chanceOf({ ...given, source: 'applied' }))
      }),
    )
  })

  test('a referral matters most on the way to a first conversation', () => {
    const factor = (known: Partial<Standing>) =>
      oddsOfChance(chanceOf({ ...known, source: 'referred' })) / oddsOfChance(chanceOf({ ...known, source: 'applied' }))
    expect(factor({ stage: 'applied' })).toBeGreaterThan(4)
    expect(factor({ stage: 'second', fullRounds: 2 })).toBeLessThan(1.5)
  })

  test('two candidates left are a better sign than nothing known, and ten a worse one', () => {
    const final = { stage: 'final', fullRounds: 2, isLast: true } as const
    expect(chanceOf({ ...final, finalists: 2 })).toBeGreaterThan(chanceOf(final))
    expect(chanceOf({ ...final, finalists: 10 })).toBeLessThan(chanceOf(final))
  })

  test('a crowd in a round that is not the last does not count against the rounds after it', () => {
    const first = { stage: 'first', fullRounds: 1, isLast: false, firstWasScreen: false } as const
    expect(chanceOf({ ...first, finalists: 50 })).toBe(chanceOf(first))
  })

  test('nor does a crowd in the round before count against references asked for, while being the only one left helps', () => {
    const preOffer = { stage: 'pre-offer', fullRounds: 2 } as const
    expect(chanceOf({ ...preOffer, finalists: 50 })).toBe(chanceOf(preOffer))
    expect(chanceOf({ ...preOffer, finalists: 1 })).toBeGreaterThan(chanceOf(preOffer))
  })

  test('what is said of a last round or of candidates left says nothing before an interview', () => {
    for (const stage of ['applied', 'screen'] as const) expect(chanceOf({ stage, finalists: 2, isLast: true })).toBe(chanceOf({ stage }))
  })

  test('a declared final is one, whether or not that is said twice', () => {
    const final = { stage: 'final', fullRounds: 2 } as const
    expect(chanceOf({ ...final, isLast: null })).toBe(chanceOf({ ...final, isLast: true }))
    expect(openOdds({ ...final, isLast: null }).wouldMove.map(({ id }) => id)).toEqual(['finalists', 'employer', 'source'])
  })
})

describe('a process that has ended', () => {
  test.each(['offer', 'rejection', 'withdrawal', 'no-reply'] as const)('has no chance, only words: %s', (ended) => {
    const odds = Odds.parse(oddsOf(at({ stage: 'second', fullRounds: 2, ended })))
    expect(odds).toEqual({ open: false, outcome: ended, words: expect.stringContaining('.') })
  })
})

describe('the working', () => {
  test('leads from the base rate to the answer, odds times factor at every step', () => {
    fc.assert(
      fc.property(standing, (given) => {
        const { chance, working } = oddsOf(given) as OpenOdds
        const odds = working.slice(1).reduce((product, { factor }) => product * (factor ?? 1), oddsOfChance(working[0]?.chanceAfter ?? Number.NaN))
        expect(Math.abs(odds / oddsOfChance(chance) - 1)).toBeLessThan(ROUNDING)
        expect(working.at(-1)?.chanceAfter).toBe(chance)
        for (const [index, step] of working.entries()) expect(step.chanceBefore).toBe(index === 0 ? null : working[index - 1]?.chanceAfter)
      }),
    )
  })

  test('names a step for each thing known, and none for what is not', () => {
    const ids = (known: Partial<Standing>) => openOdds(known).working.map(({ id }) => id)
    expect(ids({ stage: 'second', fullRounds: 2 })).toEqual(['stage', 'range'])
    expect(
      ids({ stage: 'final', fullRounds: 2, isLast: true, finalists: 3, source: 'agency', employerKind: 'government', firstWasScreen: false }),
    ).toEqual(['stage', 'screen', 'employer', 'source', 'last', 'finalists', 'range'])
  })

  test('names before an interview only what bears on it', () => {
    const known = { firstWasScreen: true, isLast: false, finalists: 3, source: 'referred' } as const
    expect(openOdds({ ...known, stage: 'screen' }).working.map(({ id }) => id)).toEqual(['stage', 'source', 'range'])
    expect(openOdds({ ...known, stage: 'pre-offer' }).working.map(({ id }) => id)).toEqual(['stage', 'source', 'finalists', 'range'])
  })

  test('takes a referral as measured on the way to a first conversation, and as our judgement after it', () => {
    const step = (known: Partial<Standing>) => openOdds({ ...known, source: 'referred' }).working.find(({ id }) => id === 'source')
    expect(step({ stage: 'applied' })).toMatchObject({ kind: 'measured', sources: ['lever-2017', 'burks-2015', 'judgement'] })
    expect(step({ stage: 'first', fullRounds: 1 })).toMatchObject({ kind: 'judgement', sources: ['burks-2015', 'judgement'] })
  })

  test('says in words what is known', () => {
    const sentences = (known: Partial<Standing>) => openOdds({ stage: 'first', fullRounds: 1, ...known }).working.map(({ sentence }) => sentence)
    expect(sentences({ finalists: 1 })).toContain('There is an opening for each candidate left.')
    expect(sentences({ finalists: 2 })).toContain('2 candidates are left to each opening, you included.')
    expect(sentences({ firstWasScreen: true })).toContain("The recruiter's screen is not counted: this is a full interview.")
    expect(sentences({ firstWasScreen: false })).toContain("The first conversation was a full interview, not a recruiter's screen.")
  })

  test('says where there is no evidence, and then moves nothing', () => {
    const { working } = openOdds({ stage: 'second', fullRounds: 2, source: 'agency', employerKind: 'government' })
    const silent = working.filter(({ kind }) => kind === 'no-evidence')
    expect(silent.map(({ id, factor }) => ({ id, factor }))).toEqual([
      { id: 'employer', factor: 1 },
      { id: 'source', factor: 1 },
    ])
  })

  test('calls a second interview inferred and references our own judgement', () => {
    expect(openOdds({ stage: 'second', fullRounds: 2 }).working[0]).toMatchObject({ kind: 'inferred', sentence: expect.stringContaining('29%') })
    expect(openOdds({ stage: 'pre-offer', fullRounds: 2 }).working[0]).toMatchObject({ kind: 'judgement', sources: ['judgement'] })
  })

  test('starts a declared final from the interview it is', () => {
    const start = (fullRounds: number) => openOdds({ stage: 'final', fullRounds, isLast: true }).working[0]?.chanceAfter
    for (const count of [0, 1]) expect(start(count)).toBe(chanceOf({ stage: 'first', fullRounds: 1 }))
    expect(start(2)).toBe(chanceOf({ stage: 'second', fullRounds: 2 }))
    expect(start(5)).toBe(chanceOf({ stage: 'later', fullRounds: 5 }))
  })
})

describe('the open questions', () => {
  const asked = (known: Partial<Standing>) => openOdds(known).wouldMove

  test('after a first interview are, first of all, whether it is the last; and before how you came in, what kind of employer it is and whether it was a screen', () => {
    expect(asked({ stage: 'first', fullRounds: 1 }).map(({ id }) => id)).toEqual(['last', 'employer', 'screen', 'source', 'finalists'])
  })

  test('are none about rounds before there is one', () => {
    expect(asked({}).map(({ id }) => id)).toEqual(['source', 'employer'])
  })

  test('are not asked once answered', () => {
    const all = {
      stage: 'second',
      fullRounds: 2,
      firstWasScreen: true,
      isLast: false,
      finalists: 3,
      source: 'applied',
      employerKind: 'small-firm',
    } as const
    expect(asked(all)).toEqual([])
  })

  test('give for each answer the chance that it would indeed lead to', () => {
    const second = { stage: 'second', fullRounds: 2 } as const
    const answers = asked(second).flatMap(({ answers: told }) => told)
    const told = (answer: string) => answers.find((one) => one.answer === answer)?.chance
    expect(told('Two')).toBe(chanceOf({ ...second, finalists: 2 }))
    expect(told('Somebody there referred you')).toBe(chanceOf({ ...second, source: 'referred' }))
    expect(told('A campus programme')).toBe(chanceOf({ ...second, employerKind: 'campus-programme' }))
    const screen = asked(second).find(({ id }) => id === 'screen')?.answers
    expect(screen?.map(({ chance }) => chance)).toEqual([
      chanceOf({ stage: 'first', fullRounds: 1, firstWasScreen: true }),
      chanceOf({ ...second, firstWasScreen: false }),
    ])
  })

  test('come with how far they move, and the widest is first', () => {
    fc.assert(
      fc.property(standing, (given) => {
        const moves = (oddsOf(given) as OpenOdds).wouldMove.map(({ moves: far, isNoticed, answers }) => {
          const chances = answers.map(({ chance }) => chance)
          expect(far).toBe(Math.max(...chances) - Math.min(...chances))
          expect(isNoticed).toBe(answers.some(({ words }) => /^(?:up|down), to /.test(words)))
          return far
        })
        expect(moves).toEqual(moves.toSorted((a, b) => b - a))
      }),
    )
  })
})
