import { expect, test } from 'vitest'
import { forecastAgain, forecastInputs, forecastText } from './forecastInputs.ts'
import { levelOf, NOTHING_KNOWN } from './known.ts'
import { oddsOf } from './odds.ts'
import { type Standing, UNKNOWN_STANDING } from './standing.ts'

const silent: Standing = {
  ...UNKNOWN_STANDING,
  stage: 'second',
  fullRounds: 2,
  signs: [
    { sign: 'met-manager', seen: 'present', cancelledBy: null },
    { sign: 'smiling', seen: 'absent', cancelledBy: null },
  ],
  silence: { since: '2026-11-02', days: 9, promisedOn: null, holidays: ['2026-11-11'] },
}

test('a forecast that went through JSON can be made again to the last digit', () => {
  const ownRecord = { belief: [{ weight: 1, centre: -0.3, sd: 0.8 }], sentence: 'Six noes.' }
  for (const known of [NOTHING_KNOWN, { ...NOTHING_KNOWN, ownRecord }]) {
    const shown = oddsOf(silent, known)
    const again = forecastAgain(JSON.parse(JSON.stringify(forecastInputs(silent, known))))
    expect(shown).toMatchObject({ chance: again?.chance, range: { low: again?.low, high: again?.high } })
    expect(again?.baseRate).toBe(levelOf(silent, known))
  }
})

test('inputs of a kind that is not understood any more are not guessed at', () => {
  expect(forecastAgain({ standing: { stage: 'seventh heaven' }, ownRecord: null })).toBeNull()
  expect(forecastAgain({})).toBeNull()
  expect(forecastAgain(forecastInputs({ ...silent, ended: 'offer' }, NOTHING_KNOWN))).toBeNull()
})

const SHOWN = { chance: 0.301, range: { low: 0.1, high: 0.5 } }
const text = (standing: Standing, shown = SHOWN): string => forecastText(standing, shown)

test('what day it is makes no other forecast', () => {
  const { silence, signs, ...facts } = silent
  const later = { ...silent, silence: { since: '2026-11-02', days: 60, promisedOn: null, holidays: ['2026-11-11', '2026-12-25'] } }
  expect(text(later)).toBe(text(silent))
  expect(text({ signs: signs.toReversed(), silence, ...facts })).toBe(text(silent))
})

test('the order in which facts are named makes no other forecast', () => {
  const facts = Object.entries({ ...silent, finalists: 3, source: 'agency' as const })
  expect(text(Object.fromEntries(facts.toReversed()) as Standing)).toBe(text(Object.fromEntries(facts) as Standing))
})

test('another figure shown makes another forecast, what no figure shows does not', () => {
  expect(text(silent, { ...SHOWN, chance: 0.304 })).toBe(text(silent))
  for (const shown of [
    { ...SHOWN, chance: 0.306 },
    { ...SHOWN, range: { low: 0.11, high: 0.5 } },
    { ...SHOWN, range: { low: 0.1, high: 0.49 } },
  ])
    expect(text(silent, shown)).not.toBe(text(silent))
})

test('a last round that was not the last makes no other forecast by itself, for it moves nothing', () => {
  expect(text({ ...silent, wentOn: true })).toBe(text(silent))
})

test('a forecast that was stored before declarations were followed up can still be made again', () => {
  const { wentOn: _unknown, ...standing } = silent
  expect(forecastAgain({ standing, ownRecord: null })).toEqual(forecastAgain(forecastInputs(silent, NOTHING_KNOWN)))
})

test.each<[string, Partial<Standing>]>([
  ['a word from them', { silence: { since: '2026-11-09', days: 2, promisedOn: null, holidays: [] } }],
  ['a promise', { silence: { since: '2026-11-02', days: 9, promisedOn: '2026-11-20', holidays: [] } }],
  ['a sign', { signs: [{ sign: 'met-manager', seen: 'present', cancelledBy: null }] }],
  ['a sign taken back', { signs: silent.signs.map((sign) => ({ ...sign, cancelledBy: 'rebooked-at-once' })) }],
  ['who else is left', { finalists: 2 }],
  ['the employer', { employerKind: 'government' }],
  ['a round ahead', { silence: null }],
])('%s makes another forecast', (_what, facts) => {
  expect(text({ ...silent, ...facts })).not.toBe(text(silent))
})
