import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { RoundFormat } from '#core/record/round.ts'
import { digestOf } from '#core/today/digest.ts'
import { words } from '../words/words.ts'
import type { Due } from './due.ts'
import { whatOf, whyOf } from './dueWords.ts'

const TODAY = '2026-11-24'

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(2026, 10, 24, 9, 30) })
})
afterEach(() => {
  vi.useRealTimers()
})

const OF = { key: 'key', on: TODAY, process: { id: '1', company: 'Orchard', role: 'Insights Analyst' } }
const SILENT = { since: '2026-11-04', workingDays: 14 }
const LENA = { name: 'Lena Vogt', role: null }
const ROUND = { id: '2', number: 2, formats: [...RoundFormat.options], where: null, durationMinutes: 60, isLast: true }

const DUES: readonly Due[] = [
  { ...OF, kind: 'round', at: null, time: null, round: ROUND, people: [LENA, { name: 'Rin Ito', role: null }], isReady: true },
  {
    ...OF,
    kind: 'round',
    on: '2026-11-27',
    at: '2026-11-27T13:00:00.000Z',
    time: '14:00',
    round: { ...ROUND, number: null },
    people: [],
    isReady: false,
  },
  { ...OF, kind: 'promise', what: 'References', dueOn: TODAY, isOffer: false },
  { ...OF, kind: 'promise', what: 'an answer to their offer', dueOn: '2026-11-27', isOffer: true },
  { ...OF, kind: 'promise', what: 'References', dueOn: '2026-11-20', isOffer: false, process: { ...OF.process, role: null } },
  { ...OF, kind: 'debrief', round: { id: '2', number: 1 }, heldOn: '2026-11-23', heldTime: '16:30', isBegun: true },
  { ...OF, kind: 'debrief', round: { id: '2', number: null }, heldOn: '2026-11-20', heldTime: null, isBegun: false },
  { ...OF, kind: 'write', ...SILENT, to: LENA, promisedOn: '2026-11-20' },
  { ...OF, kind: 'write', ...SILENT, workingDays: 1, to: null, promisedOn: null },
  { ...OF, kind: 'their-promise', what: 'A decision', dueOn: '2026-11-20' },
  { ...OF, kind: 'their-promise', what: 'A decision', dueOn: '2027-01-08' },
  { ...OF, kind: 'stop', ...SILENT },
]

const mailOf = (next: readonly Due[], more = { write: 0, stop: 0 }): string[] =>
  digestOf({ today: TODAY, until: '2026-11-24T23:00:00.000Z', next: [...next], later: [], more })?.text.split('\n') ?? []

test.each(DUES)('the mail a day says what waits in the words of the page: $kind on $on', (due) => {
  const hour = due.kind === 'round' && due.time !== null ? `${due.time}  ` : ''
  const why = whyOf(due, TODAY, Date.now(), false).split(' · ')
  const line = `- ${hour}${whatOf(due)} (${why.join(', ')}).`
  expect(mailOf([due])[0]).toBe(line.replaceAll('\u00a0', ' '))
})

test('the mail a day counts what it does not tell in the words of the page', () => {
  const said = words.today
  const [promise, stop] = [DUES[2] as Due, DUES.at(-1) as Due]
  for (const count of [1, 9]) {
    expect(mailOf([promise], { write: count, stop: count })).toEqual(
      expect.arrayContaining([`${said.moreToWrite(count)}.`, `${said.silent(count)}.`]),
    )
    expect(mailOf([stop], { write: 0, stop: count })).toContain(`${said.moreSilent(count)}.`)
  }
})
