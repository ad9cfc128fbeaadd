import { expect, test } from 'vitest'
import { type ProcessRecord, ROW_SHAPES } from './record.ts'
import { happenedDays, recordFrom, strayDebriefs, ToldRecord } from './toldRecord.ts'

const told = (value: unknown) => ToldRecord.parse(value)

test('what was not told is unknown', () => {
  const record = recordFrom(told({}))
  expect(record).toMatchObject({ people: [], rounds: [], debriefs: [], promises: [], messages: [], outcome: null })
  expect(record.process).toMatchObject({ company: 'not named', source: null, appliedOn: null, demo: false })
})

test('a row has all the facts of its kind, told or unknown', () => {
  const { process, people, rounds, debriefs, promises, messages, outcome } = recordFrom(
    told({
      process: { company: 'Orchard' },
      people: [{ name: 'Maud Evers' }],
      rounds: [{}, { heldOn: '2026-11-20', formats: null, personIds: null }],
      debriefs: [{ readings: [{ sign: 'smiling', seen: 'present' }], asked: [{ question: 'Why us?' }] }],
      promises: [{ by: 'them' }],
      messages: [{ direction: 'sent' }],
      outcome: { kind: 'offer' },
    }),
  )
  for (const [shape, row] of [
    [ROW_SHAPES.processes, process],
    [ROW_SHAPES.people, people[0]],
    [ROW_SHAPES.rounds, rounds[1]],
    [ROW_SHAPES.debriefs, debriefs[0]],
    [ROW_SHAPES.promises, promises[0]],
    [ROW_SHAPES.messages, messages[0]],
    [ROW_SHAPES.outcomes, outcome],
  ] as const)
    expect(Object.keys(row ?? {}).sort()).toEqual(Object.keys(shape.shape).sort())
})

test('rows stay in the order of the file, whatever keys they bore, and what names them still does', () => {
  const record = recordFrom(
    told({
      people: [{ id: 'p', name: 'Maud Evers' }],
      rounds: [{ id: 'r10', personIds: ['p', 'left out'] }, { id: 'r2' }, {}],
      debriefs: [{ roundId: 'r2' }, {}],
      promises: [{ by: 'me', roundId: 'r10' }],
      messages: [{ direction: 'received', personId: 'p' }],
    }),
  )
  const keys = record.rounds.map(({ id }) => id)
  expect(keys).toEqual([...keys].sort())
  expect(record.rounds[0]?.personIds).toEqual([record.people[0]?.id, 'left out'])
  expect(record.debriefs.map(({ roundId }) => roundId)).toEqual([keys[1], keys[2]])
  expect(record.promises[0]?.roundId).toBe(keys[0])
  expect(record.messages[0]?.personId).toBe(record.people[0]?.id)
})

test('a record that was kept can be told as it is', () => {
  const id = (end: number): string => `019b0000-0000-7000-8000-00000000000${end}`
  const kept: ProcessRecord = {
    ...recordFrom(told({ process: { company: 'Orchard' } })),
    rounds: [{ ...recordFrom(told({ rounds: [{ number: 2, heldOn: '2026-11-20' }] })).rounds[0], id: id(1) } as ProcessRecord['rounds'][number]],
  }
  const { rounds } = recordFrom(told(JSON.parse(JSON.stringify(kept))))
  expect(rounds).toMatchObject([{ number: 2, heldOn: '2026-11-20' }])
})

test('a key that nobody knows is refused', () => {
  for (const value of [{ mood: 1 }, { rounds: [{ mood: 1 }] }, { debriefs: [{ readings: [{ sign: 'smiling', seen: 'present', mood: 1 }] }] }])
    expect(ToldRecord.safeParse(value).error?.issues[0]?.code).toBe('unrecognized_keys')
})

test('days that have happened are told apart from those that lie ahead', () => {
  const days = happenedDays(
    told({
      process: { appliedOn: '2026-11-01' },
      rounds: [{ plannedOn: '2026-11-02' }, { heldOn: '2026-11-03' }],
      promises: [{ by: 'them', madeOn: '2026-11-04', dueOn: '2026-11-05', keptOn: '2026-11-06' }],
      messages: [{ direction: 'sent', on: '2026-11-07' }],
      outcome: { kind: 'offer', on: '2026-11-08' },
    }),
  )
  expect(days.map(({ path, on }) => `${path.join('.')} ${on}`)).toEqual([
    'process.appliedOn 2026-11-01',
    'rounds.1.heldOn 2026-11-03',
    'promises.0.madeOn 2026-11-04',
    'promises.0.keptOn 2026-11-06',
    'messages.0.on 2026-11-07',
    'outcome.on 2026-11-08',
  ])
})

test('a debrief of no round that was told is found', () => {
  expect(strayDebriefs(told({ rounds: [{ id: 1 }], debriefs: [{ roundId: '1' }, {}] }))).toEqual([])
  expect(strayDebriefs(told({ rounds: [{}], debriefs: [{ roundId: 'x' }] })).map(({ path }) => path)).toEqual([['debriefs', 0, 'roundId']])
  expect(strayDebriefs(told({ debriefs: [{}] })).map(({ path }) => path)).toEqual([['debriefs', 0]])
})
