import { describe, expect, test } from 'vitest'
import { describeCommands } from '#commands/perform.ts'
import type { Invalid } from '../call.ts'
import { fieldsOf, inputOf } from './commandInput.ts'
import type { Described } from './commands.ts'

const named = (name: string): Described => describeCommands().find((each) => each.name === name) as Described
const controlsOf = (name: string) => Object.fromEntries(fieldsOf(named(name)).map((field) => [field.name, field.control.by]))
const NOTHING: ReadonlySet<string> = new Set()

describe('what a command takes', () => {
  test('is said by a control that fits it', () => {
    expect(controlsOf('process.add')).toMatchObject({
      company: 'line',
      source: 'choice',
      appliedOn: 'day',
      postingUrl: 'line',
      notes: 'block',
    })
    expect(controlsOf('round.correct')).toMatchObject({
      round: 'row',
      formats: 'choices',
      plannedTime: 'hour',
      personIds: 'rows',
      isScreen: 'yes-no',
      number: 'number',
    })
    expect(controlsOf('process.close')).toEqual({ processes: 'processes', on: 'choice' })
    expect(controlsOf('archive.restore')).toEqual({ archive: 'file', replace: 'yes-no' })
    expect(controlsOf('debrief.save')).toMatchObject({ round: 'row', readings: 'json', met: 'json' })
  })

  test('can be said for every command of the table, but for the revision that windows know', () => {
    for (const { name, input } of describeCommands())
      expect(Object.keys(controlsOf(name)).sort(), name).toEqual(
        Object.keys((input as Described['input']).properties ?? {})
          .filter((each) => each !== 'revision')
          .sort(),
      )
  })
})

describe('what is asked of a command', () => {
  test('is what was said; what was not said is left out, and what is said to be unknown is null', () => {
    const values = { company: 'Orchard', role: '', source: 'agency', appliedOn: '2026-11-02', place: 'Leiden', notes: null }
    expect(inputOf(named('process.add'), values, new Set(['place']))).toEqual({
      company: 'Orchard',
      source: 'agency',
      appliedOn: '2026-11-02',
      place: null,
    })
  })

  test('has numbers, lists and JSON as they are meant', () => {
    const process = '00000000-0000-7000-8000-000000000000'
    expect(inputOf(named('round.add'), { process, number: '2', formats: ['panel'], isLast: false, finalists: 'many' }, NOTHING)).toEqual({
      process,
      number: 2,
      formats: ['panel'],
      isLast: false,
      finalists: 'many',
    })
    expect(inputOf(named('archive.restore'), { archive: '{"a":1}', replace: true }, NOTHING)).toEqual({ archive: { a: 1 }, replace: true })
    expect(inputOf(named('import.preview'), { text: '{"a":1}' }, NOTHING)).toEqual({ text: '{"a":1}' })
  })

  test('is refused at its field when something is missing or is no JSON', () => {
    const problemsOf = (work: () => unknown) => {
      try {
        work()
      } catch (error) {
        return (error as Invalid).problems.map(({ path }) => path.join('.'))
      }
    }
    expect(problemsOf(() => inputOf(named('message.add'), {}, NOTHING))).toEqual(['process', 'direction'])
    expect(problemsOf(() => inputOf(named('archive.restore'), { archive: '{' }, NOTHING))).toEqual(['archive'])
  })
})
