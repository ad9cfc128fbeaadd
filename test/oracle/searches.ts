import { type Standing, UNKNOWN_STANDING } from '#core/odds/standing.ts'
import type { Search } from './portfolioLives.ts'

const A_MONDAY = '2026-11-02'

const silentFor = (weeks: number): Standing['silence'] => ({ since: A_MONDAY, days: 7 * weeks, promisedOn: null, holidays: [] })
const at = (stage: Standing['stage'], fullRounds: number, more: Partial<Standing> = {}): Standing => ({
  ...UNKNOWN_STANDING,
  stage,
  fullRounds,
  ...more,
})
const live = (standing: Standing, roundInDays: number | null = null): Search['open'][number] => ({ standing, roundInDays })
const final = (ended: Standing['ended']): Standing => at('final', 0, { isLast: true, ended })

/**
 * Searches that can be lived through by what the model says of them: none of their processes has gone on before, for a first step counts half; and those
 * that have ended did so at a declared final.
 */
export const SEARCHES: readonly Search[] = [
  { name: 'ten first interviews', ended: [], open: Array.from({ length: 10 }, () => live(at('first', 1))) },
  {
    name: 'one of every kind',
    ended: [],
    open: [
      live(at('applied', 0, { source: 'referred' })),
      live(at('screen', 0, { firstWasScreen: true, employerKind: 'campus-programme' }), 5),
      live(at('first', 1, { firstWasScreen: false })),
      live(at('first', 1, { firstWasScreen: false, isLast: false, employerKind: 'academic' })),
      live(at('final', 0, { isLast: true, finalists: 3, employerKind: 'government' }), 12),
    ],
  },
  {
    name: 'after three finals, one of them won',
    ended: [final('offer'), final('rejection'), final('rejection')],
    open: [live(at('final', 0, { isLast: true })), live(at('first', 1, { firstWasScreen: false })), live(at('screen', 0), 30)],
  },
  {
    name: 'one that has been silent for three weeks',
    ended: [],
    open: [live(at('final', 0, { isLast: true, silence: silentFor(3) })), live(at('applied', 0))],
  },
]
