import { describe, expect, test } from 'vitest'
import { read } from '#core/reader/read.ts'
import { toldIn } from '#core/reader/told.ts'
import { RoundFormat } from '#core/record/round.ts'
import { type Fields, inputOf } from '../record/debriefFields.ts'
import { type Known, type Suggestion, suggestionsIn } from './suggestionsIn.ts'

const LENA = { id: '0197a000-0000-7000-8000-000000000001', name: 'Lena Berg', role: 'Hiring manager' }

const SIGNS = ['friendly', 'smiling', 'pay-discussed-late', 'met-manager', 'relaxed', 'praise'].map((id) => ({ id, question: `Was it ${id}?` }))

const knowing = (fields: Fields = {}, also: Partial<Known> = {}): Known => ({
  fields,
  signs: SIGNS,
  people: [],
  promises: [],
  isLate: false,
  ...also,
})

const keys = () => {
  let last = 0
  return () => `key-${++last}`
}

const offered = (text: string, known: Known = knowing()): Suggestion[] => suggestionsIn(read(text, { on: '2026-11-24' }), known, keys())

/** The form with everything taken down that is offered. */
const taken = (suggestions: readonly Suggestion[]): Fields => Object.fromEntries(suggestions.map(({ field, value }) => [field, value]))

const NOTES =
  'A panel with Lena, a recruiter and two engineers. They were friendly but did not smile. They asked me: why do you want to work here? They said I would hear by Friday.'

describe('what notes suggestion to a debrief', () => {
  test('is each sign with its answer, each format, promise, person and question with the field it fills', () => {
    const fields = taken(offered(NOTES, knowing({}, { people: [LENA] })))
    expect(fields).toMatchObject({
      'reading:friendly': { seen: 'present', cancelledBy: null },
      'reading:smiling': { seen: 'absent', cancelledBy: null },
      'format:panel': true,
      [`there:${LENA.id}`]: true,
    })
    const input = inputOf({}, fields)
    expect(input.promised).toEqual([{ id: expect.any(String), by: 'them', what: expect.stringContaining('by Friday'), dueOn: '2026-11-27' }])
    expect(input.asked?.map(({ question }) => question)).toEqual(['Why do you want to work here'])
    expect(input.met?.map(({ name }) => name)).toEqual(['The recruiter', 'Somebody of the team'])
  })

  test('comes to the readings and formats that the command tells of the same findings', () => {
    const fields = taken(offered(NOTES))
    const { readings, formats } = toldIn(read(NOTES))
    const known = readings.filter(({ sign }) => SIGNS.some(({ id }) => id === sign))
    expect(
      inputOf({}, fields)
        .readings?.map(({ sign }) => sign)
        .sort(),
    ).toEqual(known.map(({ sign }) => sign).sort())
    expect(RoundFormat.options.filter((format) => fields[`format:${format}`] === true)).toEqual(formats)
  })

  test('is quoted in the words of the notes', () => {
    for (const { quote, claim } of offered(NOTES)) {
      expect(NOTES).toContain(quote)
      expect(claim).not.toBe('')
    }
  })

  test('is not offered again once it is taken down', () => {
    const known = knowing({}, { people: [LENA] })
    const fields = taken(offered(NOTES, known))
    expect(offered(NOTES, { ...known, fields })).toEqual([])
  })

  test('is not offered again once it was left out', () => {
    const fields = Object.fromEntries(offered(NOTES).map(({ id }) => [`refused:${id}`, true]))
    expect(offered(NOTES, knowing(fields))).toEqual([])
    for (const name of Object.keys(fields)) expect(name.length).toBeLessThanOrEqual(120)
  })

  test('is not offered where the form has another answer already', () => {
    const fields = { 'reading:friendly': { seen: 'absent', cancelledBy: null } }
    expect(offered('They were friendly.', knowing(fields))).toEqual([])
  })

  test('is not offered as a promise that the process has', () => {
    const promises = [{ what: 'they said I would hear by Friday' }]
    expect(offered('They said I would hear by Friday.', knowing({}, { promises }))).toEqual([])
  })

  test('is a pay that was talked about only where that is late', () => {
    const text = 'We discussed my salary expectations.'
    expect(offered(text)).toEqual([])
    expect(offered(text, knowing({}, { isLate: true })).map(({ field }) => field)).toEqual(['reading:pay-discussed-late'])
  })

  test('is somebody of the process by the first name, or by the role that only one has', () => {
    const field = `there:${LENA.id}`
    const known = knowing({}, { people: [LENA] })
    expect(offered('I talked with Lena.', known).map((suggestion) => suggestion.field)).toEqual([field])
    expect(offered('I talked with the hiring manager.', known).map((suggestion) => suggestion.field)).toContain(field)
    expect(offered('I talked with Lena.', { ...known, fields: { [field]: true } })).toEqual([])
  })
})
