import { describe, expect, test } from 'vitest'
import type { Aside } from '../record/aside.ts'
import { UNKNOWN_DEBRIEF } from '../record/debrief.ts'
import { UNKNOWN_MESSAGE } from '../record/message.ts'
import { UNKNOWN_PERSON } from '../record/person.ts'
import { UNKNOWN_PROCESS } from '../record/process.ts'
import { UNKNOWN_PROMISE } from '../record/promise.ts'
import { UNKNOWN_ROUND } from '../record/round.ts'
import { agendaOf } from './agenda.ts'
import type { Followed } from './followed.ts'
import { noticesOf } from './notices.ts'

const idOf = (index: number): string => `019a0000-0000-7000-8000-${String(index).padStart(12, '0')}`
const NOON = { now: '2026-11-24T11:00:00.000Z', zone: 'Europe/Amsterdam' }

type Said = {
  company?: string
  rounds?: Partial<Followed['record']['rounds'][number]>[]
  people?: Partial<Followed['record']['people'][number]>[]
  promises?: (Partial<Followed['record']['promises'][number]> & Pick<Followed['record']['promises'][number], 'by'>)[]
  messages?: (Partial<Followed['record']['messages'][number]> & Pick<Followed['record']['messages'][number], 'direction'>)[]
  debriefed?: boolean
} & Partial<Pick<Followed, 'ended' | 'wait' | 'halfDone'>> & { asides?: Pick<Aside, 'due' | 'subjectId' | 'of' | 'until'>[] }

/** A process of which only what is said is known; its rows have the keys 1, 2, 3 … of their kind. */
const followed = (said: Said, process = 900): Followed => {
  const row = (index: number) => ({ id: idOf(index), revision: 1, processId: idOf(process) })
  const { company = 'Orchard', rounds = [], people = [], promises = [], messages = [], debriefed = false, asides = [] } = said
  return {
    record: {
      process: { ...UNKNOWN_PROCESS, company, id: idOf(process), revision: 1, importKey: null, demo: false },
      people: people.map((person, index) => ({ ...UNKNOWN_PERSON, name: 'Maud Evers', ...row(index + 1), ...person })),
      rounds: rounds.map((round, index) => ({ ...UNKNOWN_ROUND, ...row(index + 1), ...round })),
      debriefs: debriefed ? [{ ...UNKNOWN_DEBRIEF, ...row(1), roundId: idOf(1), isFinished: true }] : [],
      promises: promises.map((promise, index) => ({ ...UNKNOWN_PROMISE, what: 'A decision', ...row(index + 1), ...promise })),
      messages: messages.map((message, index) => ({ ...UNKNOWN_MESSAGE, ...row(index + 1), ...message })),
      outcome: null,
    },
    ended: said.ended ?? null,
    wait: said.wait ?? null,
    asides: asides.map((aside, index) => ({ ...aside, ...row(index + 1) })),
    halfDone: said.halfDone ?? [],
  }
}

const nextOf = (said: Said, moment = NOON) => agendaOf([followed(said)], moment).next
const kindsOf = (said: Said, moment = NOON): string[] => nextOf(said, moment).map(({ kind }) => kind)

describe('a round', () => {
  const planned = { plannedOn: '2026-11-24', plannedTime: '14:00', zone: 'America/New_York' }

  test('is told with its hour on the candidate’s own clock', () => {
    expect(nextOf({ rounds: [planned] })).toMatchObject([{ kind: 'round', on: '2026-11-24', time: '20:00', at: '2026-11-24T19:00:00.000Z' }])
    expect(nextOf({ rounds: [{ ...planned, plannedTime: '20:00' }] })).toEqual([])
  })

  test('is told until it is over, and then its debrief is', () => {
    const round = { ...planned, zone: 'Europe/Amsterdam', durationMinutes: 30 }
    const at = (now: string) => kindsOf({ rounds: [round] }, { ...NOON, now })
    expect(at('2026-11-24T13:29:59.000Z')).toEqual(['round'])
    expect(at('2026-11-24T13:30:00.000Z')).toEqual(['debrief'])
    expect(agendaOf([followed({ rounds: [round] })], NOON).until).toBe('2026-11-24T13:30:00.000Z')
  })

  test('without an hour is told all day', () => {
    const rounds = [{ plannedOn: '2026-11-24' }]
    expect(kindsOf({ rounds }, { ...NOON, now: '2026-11-24T22:59:00.000Z' })).toEqual(['round'])
    expect(kindsOf({ rounds }, { ...NOON, now: '2026-11-24T23:00:00.000Z' })).toEqual(['debrief'])
  })

  test('that was moved to another day is another one: what was said of it on the old day does not hold', () => {
    const asides = [{ due: 'round' as const, subjectId: idOf(1), of: '2026-11-26', until: null }]
    const later = (plannedOn: string) => agendaOf([followed({ rounds: [{ plannedOn }], asides })], NOON).later.length
    expect(later('2026-11-26')).toBe(0)
    expect(later('2026-11-27')).toBe(1)
  })
})

describe('a debrief', () => {
  test('is due for two weeks after the round, and gone once it is finished', () => {
    expect(kindsOf({ rounds: [{ heldOn: '2026-11-10' }] })).toEqual(['debrief'])
    expect(kindsOf({ rounds: [{ heldOn: '2026-11-09' }] })).toEqual([])
    expect(kindsOf({ rounds: [{ heldOn: '2026-11-20' }], debriefed: true })).toEqual([])
  })

  test('that was finished and typed into again without saving is due again', () => {
    expect(nextOf({ rounds: [{ heldOn: '2026-11-20' }], debriefed: true, halfDone: [idOf(1)] })).toMatchObject([{ kind: 'debrief', isBegun: true }])
  })
})

const wait = { since: '2026-11-04', workingDays: 14, writeOn: '2026-11-23', stopOn: '2026-12-10' }

describe('a silence', () => {
  test('is a message to write from its day on, to who wrote last, and then a wait that is over', () => {
    const said: Said = {
      wait,
      people: [{}, { name: 'Rin Ito', role: 'Senior analyst' }],
      messages: [
        { direction: 'received', on: '2026-11-01', personId: idOf(1) },
        { direction: 'received', on: '2026-11-04', personId: idOf(2) },
      ],
    }
    expect(kindsOf(said, { ...NOON, now: '2026-11-22T11:00:00.000Z' })).toEqual([])
    expect(nextOf(said)).toMatchObject([{ kind: 'write', on: '2026-11-23', to: { name: 'Rin Ito', role: 'Senior analyst' }, promisedOn: null }])
    expect(nextOf(said, { ...NOON, now: '2026-12-10T11:00:00.000Z' })).toMatchObject([{ kind: 'stop', on: '2026-12-10' }])
  })

  test('names no one where nobody knows whom to write to', () => {
    expect(nextOf({ wait, people: [{}], rounds: [{ heldOn: '2026-11-04', personIds: [] }], debriefed: true })).toMatchObject([{ to: null }])
    expect(nextOf({ wait, people: [{}], rounds: [{ heldOn: '2026-11-04', personIds: [idOf(1)] }], debriefed: true })).toMatchObject([
      { to: { name: 'Maud Evers' } },
    ])
    expect(nextOf({ wait, people: [{}, { name: 'Paula Brandt', decisionPart: 'coordinates' }] })).toMatchObject([{ to: { name: 'Paula Brandt' } }])
  })

  test('is written to once: who has asked since need not ask again, who only thanked may', () => {
    expect(kindsOf({ wait, messages: [{ direction: 'sent', kind: 'follow-up', on: '2026-11-20' }] })).toEqual([])
    expect(kindsOf({ wait, messages: [{ direction: 'sent', kind: 'follow-up', on: '2026-11-01' }] })).toEqual(['write'])
    expect(kindsOf({ wait, messages: [{ direction: 'sent', kind: 'thank-you', on: '2026-11-20' }] })).toEqual(['write'])
  })

  test('that begins anew is another one: what was done about the last is over', () => {
    const asides = [{ due: 'write' as const, subjectId: idOf(900), of: '2026-11-04', until: null }]
    expect(kindsOf({ wait, asides })).toEqual([])
    expect(kindsOf({ wait: { ...wait, since: '2026-11-06' }, asides })).toEqual(['write'])
  })
})

describe('a promise', () => {
  test('of theirs is told from the day after, until they speak or one has asked', () => {
    const promises = [{ by: 'them' as const, dueOn: '2026-11-23' }]
    expect(nextOf({ promises })).toMatchObject([{ kind: 'their-promise', what: 'A decision', on: '2026-11-24' }])
    expect(kindsOf({ promises: [{ by: 'them', dueOn: '2026-11-24' }] })).toEqual([])
    expect(kindsOf({ promises: [{ by: 'them', dueOn: '2026-11-23', keptOn: '2026-11-23' }] })).toEqual([])
    expect(kindsOf({ promises, messages: [{ direction: 'received', on: '2026-11-23' }] })).toEqual([])
    expect(kindsOf({ promises, messages: [{ direction: 'sent', kind: null, on: '2026-11-24' }] })).toEqual([])
  })

  test('of theirs that one may write about stands in the message to write', () => {
    const promises = [{ by: 'them' as const, dueOn: '2026-11-18' }]
    expect(nextOf({ wait, promises })).toMatchObject([{ kind: 'write', promisedOn: '2026-11-18' }])
    const from = (writeOn: string) => {
      const { next, later } = agendaOf([followed({ wait: { ...wait, writeOn }, promises })], NOON)
      return [...next, ...later]
    }
    expect(from('2026-11-25')).toMatchObject([{ kind: 'write', on: '2026-11-25', promisedOn: '2026-11-18' }])
    expect(from('2026-11-26')).toMatchObject([{ kind: 'their-promise' }, { kind: 'write', on: '2026-11-26' }])
    // An earlier one, which that message does not tell of, stands for itself.
    expect(nextOf({ wait: { ...wait, writeOn: '2026-12-20' }, promises: [...promises, { by: 'them', dueOn: '2026-12-16' }] })).toMatchObject([
      { kind: 'their-promise', dueOn: '2026-11-18' },
    ])
  })

  test('of one’s own is due on its day, also where they have made an offer', () => {
    const promises = [{ by: 'me' as const, what: 'An answer', dueOn: '2026-11-24' }]
    expect(nextOf({ promises })).toMatchObject([{ kind: 'promise', what: 'An answer', isOffer: false }])
    expect(nextOf({ promises, ended: 'offer' })).toMatchObject([{ kind: 'promise', isOffer: true }])
    expect(nextOf({ promises, ended: 'rejection' })).toEqual([])
  })
})

describe('an offer that is to be answered', () => {
  const offer = (dueOn: string, asides: Said['asides'] = []) =>
    followed({ company: 'Halden', ended: 'offer', promises: [{ by: 'me', what: 'an answer to their offer', dueOn }], asides }, 902)
  const beside = [
    followed({ company: 'Orchard', wait: { ...wait, writeOn: '2026-11-20' } }, 901),
    followed({ company: 'Fennel', promises: [{ by: 'me', dueOn: '2026-11-20' }] }, 903),
    followed({ company: 'Lumen', rounds: [{ plannedOn: '2026-11-24', plannedTime: '15:00' }] }, 904),
    followed({ company: 'Brightwater', rounds: [{ plannedOn: '2026-11-24' }] }, 905),
  ]
  const order = (dueOn: string): string[] => agendaOf([...beside, offer(dueOn)], NOON).next.map(({ process }) => process.company)

  test('stands below the rounds that have an hour today and above all else from two weeks before its day', () => {
    expect(order('2026-12-07')).toEqual(['Lumen', 'Halden', 'Brightwater', 'Fennel', 'Orchard'])
    expect(order('2026-11-26')[1]).toBe('Halden')
    expect(order('2026-12-08')).not.toContain('Halden')
  })

  test('stands first of all from the day before its day, and for as long as it is not answered', () => {
    for (const dueOn of ['2026-11-25', '2026-11-24', '2026-11-10']) expect(order(dueOn)[0]).toBe('Halden')
  })

  test('may be put off like all else', () => {
    const { next, later } = agendaOf([offer('2026-11-30', [{ due: 'promise', subjectId: idOf(1), of: '2026-11-30', until: '2026-11-26' }])], NOON)
    expect(next).toEqual([])
    expect(later).toMatchObject([{ on: '2026-11-26', dueOn: '2026-11-30' }])
  })

  test('is told aloud once when it begins to wait, and once more on its day', () => {
    const nameAt = (now: string) => noticesOf(agendaOf([offer('2026-11-27')], { ...NOON, now }), { ...NOON, now }).map(({ name }) => name.slice(-10))
    expect(nameAt('2026-11-24T11:00:00.000Z')).toEqual(nameAt('2026-11-26T11:00:00.000Z'))
    expect(nameAt('2026-11-27T11:00:00.000Z')).toEqual(['2026-11-27'])
    expect(nameAt('2026-11-28T11:00:00.000Z')).toEqual(['2026-11-27'])
  })
})

test('what one has to do comes after what has an hour, by kind, and what waited longest first, but the freshest debrief', () => {
  const processes = [
    followed({ company: 'Orchard', wait: { ...wait, stopOn: '2026-11-20' } }, 901),
    followed({ company: 'Halden', promises: [{ by: 'me', dueOn: '2026-11-24' }] }, 902),
    followed({ company: 'Fennel', promises: [{ by: 'me', dueOn: '2026-11-20' }] }, 903),
    followed({ company: 'Lumen', rounds: [{ plannedOn: '2026-11-24', plannedTime: '15:00' }] }, 904),
    followed({ company: 'Kestrel', rounds: [{ plannedOn: '2026-11-24', plannedTime: '14:00' }, { heldOn: '2026-11-20' }] }, 905),
    followed({ company: 'Meridian', rounds: [{ heldOn: '2026-11-23' }] }, 906),
  ]
  expect(agendaOf(processes, NOON).next.map(({ kind, process }) => `${kind} ${process.company}`)).toEqual([
    'round Kestrel',
    'round Lumen',
    'promise Fennel',
    'promise Halden',
    'debrief Meridian',
    'debrief Kestrel',
    'stop Orchard',
  ])
})

test('of many waits that are over five are told, those after a conversation and then the latest; the rest are counted', () => {
  const over = (process: number, stopOn: string, rounds: Said['rounds'] = []) =>
    followed({ company: `C${process}`, rounds, wait: { ...wait, stopOn } }, process)
  const held = [{ heldOn: '2026-11-04' }]
  const many = Array.from({ length: 8 }, (_, index) => over(910 + index, `2026-11-${10 + index}`))
  const { next, more } = agendaOf([...many, over(930, '2026-11-12', held), over(931, '2026-10-01', held)], NOON)
  expect(next.map(({ process }) => process.company)).toEqual(['C930', 'C914', 'C915', 'C916', 'C917'])
  expect(more).toEqual({ write: 0, stop: 5 })
})
