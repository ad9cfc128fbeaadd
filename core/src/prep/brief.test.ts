import { describe, expect, test } from 'vitest'
import { PANEL, subjectTold } from '#test/prepScene.ts'
import { Brief, briefOf } from './brief.ts'
import { pageOf } from './page.ts'

const panel = briefOf(subjectTold(PANEL))
const told = (round: object, process: object = {}) => briefOf(subjectTold({ process: { company: 'Orchard', ...process }, rounds: [round] }))
/** No story and no sentence on the company. */
const BESIDE = { stories: { count: 0, withoutResult: 0, fitting: [], bare: [] }, sentences: [] }
const ids = (brief: Brief): string[] => brief.prepare.map(({ id }) => id)

describe('the brief of a panel', () => {
  test('is what it promises to be', () => {
    expect(Brief.parse(panel)).toEqual(panel)
  })

  test('names everybody, who decides first, with what each is to you, where you met and one question of their own', () => {
    expect(panel.people.map(({ name, part, decides, before }) => [name, part, decides, before])).toEqual([
      ['Lena Vogt', 'manager', true, 'You met in round 2.'],
      ['Rin Ito', 'peer', false, null],
      ['Chidi Okafor', 'neighbour', false, null],
    ])
    const asks = panel.people.map(({ ask }) => ask)
    expect(asks).not.toContain(null)
    expect(new Set(asks).size).toBe(3)
    expect(panel.address).toBe(
      'Begin each answer with whoever asked and take in the others; end with Lena Vogt, who decides. Do not leave out Rin Ito and Chidi Okafor: a clear no from one of them is listened to.',
    )
  })

  test('gives what somebody cared about in the candidate’s own words, and what the neighbour’s trade wants', () => {
    const [lena, , chidi] = panel.people
    expect(lena?.cares[0]).toBe('in round 2, in your words: “Whether I can explain numbers to nurses.”')
    expect(chidi?.cares[0]).toBe('whether you help to decide what to leave undone, and in time for the decision')
  })

  test('asks in one line for what nobody has said, and of the recruiter by name', () => {
    expect(panel.unknown.map(({ text }) => text)).toEqual(['Ask Paula Brandt what they will ask about and whether it is the last round.'])
  })

  test('says that what is asked in it is assumed', () => {
    expect(panel.formats).toEqual([
      { id: 'panel', name: 'A panel', assumed: false },
      { id: 'technical', name: 'A technical round', assumed: true },
      { id: 'behavioural', name: 'A behavioural round', assumed: true },
    ])
    expect(pageOf(panel, BESIDE)[0]?.lines.map(({ text }) => text)).toEqual([
      'Wednesday 25 November 2026, 14:00.',
      'A panel, 60 minutes, in person: their office.',
      'Nobody has said what is asked in it; likeliest is a technical round and a behavioural round.',
    ])
  })

  test('puts what this process left open before what every round wants, and every gap before every polish', () => {
    expect(ids(panel).slice(0, 6)).toEqual(['ask-them', 'promise-1', 'reread', 'say-2-2', 'answer-2-3', 'cared-1'])
    const kinds = panel.prepare.map(({ kind }) => kind)
    expect(kinds.lastIndexOf('gap')).toBeLessThan(kinds.indexOf('polish'))
  })

  test('dresses one step above what the notes say they wore', () => {
    expect(panel.dress).toBe(
      'Good jeans or trousers, a shirt or plain knitwear: one step above; clean shoes. You noted: “They all wore jeans and jumpers.”',
    )
  })
})

describe('the brief of a round of several formats', () => {
  const both = told({ formats: ['panel', 'presentation', 'on-site-day'], where: 'their office', durationMinutes: 240 })

  test.each(['purpose', 'who', 'decides', 'bring', 'manners'] as const)('says nothing twice in %s', (part) => {
    expect(new Set(both[part]).size).toBe(both[part].length)
  })

  test('has each thing, each mishap and each task once, the larger for the smaller', () => {
    expect(new Set(both.goesWrong.map(({ happens }) => happens)).size).toBe(both.goesWrong.length)
    expect(new Set(ids(both)).size).toBe(ids(both).length)
    expect(ids(both)).toContain('stories-six')
    expect(ids(both)).not.toContain('stories-four')
    expect(both.bring).toContain('your résumé, a copy for each person and one for you')
    expect(both.bring).not.toContain('your résumé, the version they have')
  })

  test('has in it what any of its formats has', () => {
    expect(ids(both)).toEqual(expect.arrayContaining(['slides-build', 'timetable', 'one-question-each']))
  })
})

describe('where it takes place', () => {
  test('decides what to have with one and what goes wrong', () => {
    const video = told({ formats: ['panel', 'presentation'], where: 'Zoom' })
    const room = told({ formats: ['panel', 'presentation'], where: 'Room 4' })
    expect(video.bring.join()).not.toContain('adapter')
    expect(room.bring.join()).toContain('adapter')
    expect(room.goesWrong.map(({ happens }) => happens)).not.toContain('The link or the sound fails.')
    expect(video.manners).not.toEqual(room.manners)
  })

  test('is no place to dress for when it is a phone or one’s own table', () => {
    expect(told({ formats: ['screen'], where: 'phone' }).dress).toBe('They cannot see you: wear what you sit upright in.')
    expect(told({ formats: ['take-home'], plannedOn: '2026-11-28' }).dress).toBeNull()
  })

  test('makes a task to take home a task, with nobody to ask or to be asked', () => {
    const task = told({ formats: ['take-home'], plannedOn: '2026-11-28', plannedTime: '18:00' })
    expect(ids(task)).toEqual(['task-read', 'task-work', 'task-note', 'task-check'])
    expect([task.likely, task.asks.recommended, task.people]).toEqual([[], [], []])
    expect(task.when.words).toBe('Due on Saturday 28 November 2026, 18:00, in 4 days.')
  })
})

describe('a round of which nothing is known', () => {
  const nothing = told({})

  test('is taken for what a first round usually is, openly, and all is asked in one line', () => {
    expect(nothing.formats).toEqual([
      { id: 'screen', name: "A recruiter's screen", assumed: true },
      { id: 'behavioural', name: 'A behavioural round', assumed: true },
    ])
    expect(nothing.unknown.map(({ text }) => text)).toEqual([
      'Ask whoever invited you on which day it is; who will be there; what kind of round it is and what to prepare; whether it is in person or by video; and how long it takes.',
    ])
    expect(nothing.when.words).toBe('No day is known.')
  })

  test('still can be got ready for', () => {
    expect(nothing.likely.map(({ id }) => id)).toEqual(expect.arrayContaining(['self-1', 'motivation-1']))
    expect(nothing.asks.recommended.length).toBeGreaterThanOrEqual(3)
  })
})

describe('the hour', () => {
  test('is told on both clocks where they differ', () => {
    const words = told({ plannedOn: '2026-12-09', plannedTime: '20:30', zone: 'America/New_York' }).when.words
    expect(words).toBe('Wednesday 9 December 2026, 20:30 in America/New_York, 02:30 the day after on your clock, in 15 days.')
  })

  test('is told in hours when it is near, and as past when it is', () => {
    expect(told({ plannedOn: '2026-11-24', plannedTime: '14:10' }).when.words).toBe('Tuesday 24 November 2026, 14:10, in 2 hours and 10 minutes.')
    expect(told({ plannedOn: '2026-11-24', plannedTime: '09:00' }).when.words).toBe('Tuesday 24 November 2026, 09:00: it has begun or is over.')
    expect(told({ heldOn: '2026-11-20' }).when.words).toBe('Friday 20 November 2026: it has taken place.')
  })
})
