import { describe, expect, test } from 'vitest'
import { PANEL, subjectTold } from '#test/prepScene.ts'
import { UNKNOWN_PREP } from '../record/prep.ts'
import { USUAL_HOURS } from '../record/usualHours.ts'
import type { Calendar } from './openTime.ts'
import { Plan, planOf } from './plan.ts'

const AMSTERDAM: Calendar = { zone: 'Europe/Amsterdam', hours: USUAL_HOURS, busy: [], taken: [] }

const at = (now: string, said: Partial<Parameters<typeof subjectTold>[1]> = {}) =>
  subjectTold(PANEL, { moment: { now, zone: 'Europe/Amsterdam' }, ...said })

const when = ({ blocks }: Plan, task: string) =>
  blocks.filter((block) => block.task === task).map(({ on, fromTime, toTime }) => `${on} ${fromTime}-${toTime}`)

describe('the plan of a panel, ten days before it', () => {
  const plan = planOf(at('2026-11-15T08:00:00.000Z'), AMSTERDAM)

  test('is what it promises to be, and has time for everything', () => {
    expect(Plan.parse(plan)).toEqual(plan)
    expect(plan.left).toEqual([])
    expect(plan.blocks.every(({ shortOf }) => shortOf === null)).toBe(true)
  })

  test('begins with what this process left open and ends with the way there', () => {
    expect(plan.blocks[0]?.task).toBe('ask-them')
    expect(plan.blocks.slice(-2).map(({ task }) => task)).toEqual(['travel', 'last-look'])
  })

  test('lays clothes and papers out at the end of the evening before', () => {
    expect(when(plan, 'lay-out')).toEqual(['2026-11-24 21:15-21:30'])
  })

  test('says aloud in the last days what is to be said aloud', () => {
    const polish = plan.blocks.filter(({ kind }) => kind === 'polish').map(({ on }) => on)
    expect(polish.length).toBeGreaterThan(2)
    expect(polish.every((on) => on >= '2026-11-23')).toBe(true)
  })

  test('asks for an hour a day or little more, while there are days', () => {
    const days = [...new Set(plan.blocks.map(({ on }) => on))]
    expect(days.length).toBeGreaterThanOrEqual(5)
  })

  test('says that the way is guessed', () => {
    expect(plan.notes).toContain('The way is taken to be 45 minutes; say how long it is.')
    expect(when(plan, 'travel')).toEqual(['2026-11-25 12:55-13:40'])
  })
})

describe('what nobody has told', () => {
  const textOf = ({ blocks }: Plan, task: string): string | undefined => blocks.find((block) => block.task === task)?.text
  const first = { company: 'Orchard', role: 'Data Analyst' }
  const rounds = [{ number: 1, formats: ['behavioural' as const], plannedOn: '2026-11-25', plannedTime: '14:00', zone: 'Europe/Amsterdam' }]
  const planned = (process: Parameters<typeof subjectTold>[0]['process'], where: string | null = null) =>
    planOf(
      subjectTold(
        { process, rounds: rounds.map((round) => ({ ...round, where })) },
        { moment: { now: '2026-11-15T08:00:00.000Z', zone: 'Europe/Amsterdam' } },
      ),
      AMSTERDAM,
    )

  test('a posting that was never given is got first, and one that was is gone through', () => {
    expect(textOf(planned(first), 'posting-read')).toMatch(/^Find the posting, or ask them for it/)
    expect(textOf(planned({ ...first, postingText: 'You know SQL.' }), 'posting-read')).toMatch(/^Go through the posting line by line/)
    expect(textOf(planned({ ...first, postingUrl: 'https://orchard.example/jobs/4' }), 'posting-read')).toMatch(/^Go through the posting/)
  })

  test('without a place no papers are packed and no train is looked up', () => {
    const all = (plan: Plan): string => plan.blocks.map(({ text }) => text).join('\n')
    expect(all(planned(first))).not.toMatch(/train|the way|pack/i)
    expect(textOf(planned(first), 'lay-out')).toMatch(/^Lay out what you wear\./)
    expect(all(planned(first, 'their office'))).toMatch(/pack the papers, look up the way and the train/)
  })
})

describe('a plan when time is short', () => {
  const short = planOf(at('2026-11-25T09:30:00.000Z'), AMSTERDAM)

  test('keeps gaps, the first first, and says what it leaves out', () => {
    expect(short.blocks[0]?.task).toBe('ask-them')
    expect(short.left.length).toBeGreaterThan(0)
    expect(short.blocks.some(({ kind }) => kind === 'polish')).toBe(false)
    expect(short.notes[0]).toBe('There is not time for everything: the most useful is kept, and shorter.')
  })

  test('lays out what one wears before leaving, since the evening is gone', () => {
    expect(when(short, 'lay-out')).toEqual(['2026-11-25 12:40-12:55'])
  })

  test('begins a check late rather than not at all', () => {
    const rounds = PANEL.rounds?.map((round) => ({ ...round, where: 'Zoom' })) ?? []
    const now = '2026-11-25T12:37:00.000Z'
    const late = planOf(subjectTold({ ...PANEL, rounds }, { moment: { now, zone: 'Europe/Amsterdam' } }), AMSTERDAM)
    expect(late.blocks.map(({ task, fromTime, toTime }) => [task, fromTime, toTime])).toEqual([
      ['device-check', '13:40', '13:45'],
      ['last-look', '13:45', '13:55'],
    ])
  })

  test('says so when one should be on the way already', () => {
    const late = planOf(at('2026-11-25T12:10:00.000Z'), AMSTERDAM)
    expect(late.notes[0]).toBe('This should have begun at 12:55: On the way; you are there 20 minutes early.')
  })
})

test('however little time there is for a presentation, nothing is polished while a gap is left out', () => {
  const rounds = [{ formats: ['presentation' as const], plannedOn: '2026-11-25', plannedTime: '14:00', zone: 'Europe/Amsterdam', where: 'Zoom' }]
  const kept = Array.from({ length: 60 }, (_, index) => {
    const now = new Date(Date.parse('2026-11-25T13:00:00.000Z') - (index + 1) * 5 * 60_000).toISOString()
    const hours = [{ weekday: 3, from: '06:30', to: '14:00' }]
    return planOf(subjectTold({ ...PANEL, rounds }, { moment: { now, zone: 'Europe/Amsterdam' } }), { ...AMSTERDAM, hours })
  })
  const leavesOut = kept.filter(({ left }) => left.some(({ kind }) => kind === 'gap'))
  expect(leavesOut.length).toBeGreaterThan(20)
  for (const { blocks } of leavesOut) expect(blocks.filter(({ kind }) => kind === 'polish')).toEqual([])
})

test('a busy hour that the clock shows twice is busy both times', () => {
  const rounds = [{ formats: ['behavioural' as const], plannedOn: '2026-10-25', plannedTime: '03:30', zone: 'Europe/Amsterdam', where: 'Zoom' }]
  const moment = { now: '2026-10-24T22:00:00.000Z', zone: 'Europe/Amsterdam' }
  const busy = [{ on: '2026-10-25', from: '02:45', to: '02:55' }]
  const { blocks } = planOf(subjectTold({ rounds }, { moment }), { ...AMSTERDAM, hours: [], busy })
  // The second quarter to three is one hour before the first quarter to four by the time that passes.
  expect(blocks.filter(({ from, to }) => from < '2026-10-25T01:55:00.000Z' && to > '2026-10-25T00:45:00.000Z')).toEqual([])
})

test('a busy hour that begins in one which the clock leaves out is busy from where it goes on', () => {
  const rounds = [{ formats: ['behavioural' as const], plannedOn: '2026-03-29', plannedTime: '03:40', zone: 'Europe/Amsterdam', where: 'phone' }]
  const moment = { now: '2026-03-28T22:00:00.000Z', zone: 'Europe/Amsterdam' }
  const busy = [{ on: '2026-03-29', from: '02:30', to: '03:28' }]
  const { blocks } = planOf(subjectTold({ rounds }, { moment }), { ...AMSTERDAM, hours: [], busy })
  expect(blocks.map(({ fromTime }) => fromTime).filter((time) => time >= '03:00' && time < '03:28')).toEqual([])
})

describe('what is done', () => {
  test('is not planned again, and what is half done is planned for the rest', () => {
    const done = [
      { task: 'ask-them', minutes: null },
      { task: 'cared-1', minutes: 15 },
    ]
    const plan = planOf(at('2026-11-15T08:00:00.000Z', { prep: { ...UNKNOWN_PREP, done } }), AMSTERDAM)
    expect(when(plan, 'ask-them')).toEqual([])
    expect(plan.blocks.find(({ task }) => task === 'cared-1')?.minutes).toBe(5)
  })
})

describe('a task to take home', () => {
  const rounds = [{ number: 1, formats: ['take-home' as const], plannedOn: '2026-11-28', plannedTime: '18:00', zone: 'Europe/Amsterdam' }]
  const plan = planOf(subjectTold({ rounds }), AMSTERDAM)

  test('is handed in hours before it is due, after all work on it', () => {
    expect(plan.blocks.at(-1)).toMatchObject({ task: 'hand-in', on: '2026-11-28', toTime: '15:00' })
    expect(plan.blocks.filter(({ task }) => task === 'task-work').reduce((sum, { minutes }) => sum + minutes, 0)).toBe(180)
    expect(plan.blocks.some(({ task }) => task === 'travel' || task === 'last-look')).toBe(false)
  })
})

describe('a round that cannot be planned for', () => {
  test('has no day, has begun or was held', () => {
    const planned = (round: object) => () => planOf(subjectTold({ rounds: [round] }), AMSTERDAM)
    expect(planned({})).toThrow('Nobody has said on which day this round is')
    expect(planned({ heldOn: '2026-11-20' })).toThrow('This round has begun or is over')
    expect(planned({ plannedOn: '2026-11-24', plannedTime: '11:00' })).toThrow('This round has begun or is over')
    expect(planned({ plannedOn: '2026-11-23' })).toThrow('This round has begun or is over')
  })

  test('can be planned for when only the hour is missing, openly', () => {
    const plan = planOf(subjectTold({ rounds: [{ plannedOn: '2026-11-26' }] }), AMSTERDAM)
    expect(plan.hour).toBe('2026-11-26T08:00:00.000Z')
    expect(plan.notes).toContain('Nobody has said the hour: planned as if it began at 09:00.')
  })
})

test('a round on another continent is planned by the clock where the candidate is, over the change of both clocks', () => {
  const rounds = [
    { formats: ['video' as const, 'case' as const], plannedOn: '2026-10-26', plannedTime: '09:00', zone: 'America/New_York', where: 'Zoom' },
  ]
  const moment = { now: '2026-10-23T08:00:00.000Z', zone: 'Europe/Amsterdam' }
  const plan = planOf(subjectTold({ rounds }, { moment }), AMSTERDAM)
  // The clock in Amsterdam was set back the day before, the one in New York was not yet.
  expect(plan.hour).toBe('2026-10-26T13:00:00.000Z')
  expect(when(plan, 'device-check')).toEqual(['2026-10-26 13:30-13:45'])
})

test('nobody gets up early to polish something for which there was an evening', () => {
  const rounds = [{ formats: ['screen' as const], plannedOn: '2026-11-27', plannedTime: '09:30', zone: 'Europe/Amsterdam', where: 'phone' }]
  const early = planOf(subjectTold({ rounds }), AMSTERDAM).blocks.filter(({ on, fromTime }) => on === '2026-11-27' && fromTime < '08:00')
  expect(early).toEqual([])
})
