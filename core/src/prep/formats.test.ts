import { describe, expect, test } from 'vitest'
import tasksJson from '#evidence/prep-tasks.json' with { type: 'json' }
import { RoundFormat } from '../record/round.ts'
import { FORMATS, formatOf, mishapNamed, TOPICS, taskNamed, thingNamed } from './formats.ts'
import { likeness, subjectsOf } from './words.ts'

/** Named by no format: the brief adds them itself. */
const ADDED = { tasks: ['likely-aloud'], mishaps: ['unknown-kind'], things: [] as string[] }

describe('the formats', () => {
  test('are just those a round can have', () => {
    expect(FORMATS.map(({ id }) => id).sort()).toEqual([...RoundFormat.options].sort())
  })

  test('name only what is there, and nothing is left over', () => {
    for (const list of ['tasks', 'mishaps', 'things'] as const) {
      const named = new Set([...FORMATS.flatMap((format) => format[list]), ...ADDED[list]])
      expect([...named].sort()).toEqual(tasksJson[list].map(({ id }) => id).sort())
    }
    expect(() => taskNamed('no-such-task')).toThrow('no task no-such-task')
    expect(() => mishapNamed('x')).toThrow(RangeError)
    expect(() => thingNamed('x')).toThrow(RangeError)
  })

  test.each(FORMATS)('$id says how long it is, what it digs into and what goes wrong, and can be prepared for', (format) => {
    const [from, to] = format.minutes
    expect(from).toBeLessThan(to)
    expect(format.main.filter((topic) => format.also.includes(topic))).toEqual([])
    expect(format.mishaps.length).toBeGreaterThanOrEqual(3)
    expect(format.tasks.map(taskNamed).some(({ kind }) => kind === 'gap')).toBe(true)
    expect(format.inPerson ?? format.remote).not.toBeNull()
  })

  test('dig into each of the five topics somewhere', () => {
    expect([...TOPICS.keys()].filter((topic) => !FORMATS.some(({ main }) => main.includes(topic)))).toEqual([])
    expect(TOPICS.size).toBe(5)
  })

  test('have no task that is not worth beginning in less time than it is worth', () => {
    for (const { least, minutes } of tasksJson.tasks) expect(least).toBeLessThanOrEqual(minutes)
  })

  test('cover only what is there', () => {
    const covered = [...tasksJson.tasks, ...tasksJson.things].flatMap((item) => ('covers' in item ? (item.covers as string[]) : []))
    const known = [...tasksJson.tasks, ...tasksJson.things].map(({ id }) => id)
    expect(covered.filter((id) => !known.includes(id))).toEqual([])
  })

  test('say nothing twice in other words', () => {
    for (const texts of [
      tasksJson.tasks.map(({ text }) => text),
      tasksJson.mishaps.map(({ happens }) => happens),
      FORMATS.map(({ purpose }) => purpose),
    ]) {
      const subjects = texts.map(subjectsOf)
      const alike = texts.flatMap((text, one) =>
        texts.slice(0, one).filter((_, other) => likeness(subjects[one] as Set<string>, subjects[other] as Set<string>) > 0.7 && text !== ''),
      )
      expect(alike).toEqual([])
    }
  })

  test('give the panel as a panel', () => {
    expect(formatOf('panel').main).toEqual(['experience', 'hard-situations'])
  })
})
