import { expect, test } from 'vitest'
import { forecastAgain, forecastInputs, knownText } from './forecastInputs.ts'
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

test('while only the silence grows, nothing new is known', () => {
  const { silence, signs, ...facts } = silent
  const later = { ...silent, silence: { since: '2026-11-02', days: 60, promisedOn: null, holidays: ['2026-11-11', '2026-12-25'] } }
  expect(knownText(later)).toBe(knownText(silent))
  expect(knownText({ signs: signs.toReversed(), silence, ...facts })).toBe(knownText(silent))
})

test.each<[string, Partial<Standing>]>([
  ['a word from them', { silence: { since: '2026-11-09', days: 2, promisedOn: null, holidays: [] } }],
  ['a promise', { silence: { since: '2026-11-02', days: 9, promisedOn: '2026-11-20', holidays: [] } }],
  ['a sign', { signs: [{ sign: 'met-manager', seen: 'present', cancelledBy: null }] }],
  ['a sign taken back', { signs: silent.signs.map((sign) => ({ ...sign, cancelledBy: 'rebooked-at-once' })) }],
  ['who else is left', { finalists: 2 }],
  ['the employer', { employerKind: 'government' }],
  ['a round ahead', { silence: null }],
])('%s is new', (_what, facts) => {
  expect(knownText({ ...silent, ...facts })).not.toBe(knownText(silent))
})
