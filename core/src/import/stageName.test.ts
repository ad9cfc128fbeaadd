import { expect, test } from 'vitest'
import { stageName } from './stageName.ts'

test("A recruiter's call and a test before any interview are no full interviews", () => {
  for (const name of ['HR/ Recruiter Call', 'Phone screen', 'OA', 'Coding Challenge', 'HireVue'])
    expect([name, stageName(name)?.isScreen]).toEqual([name, true])
  expect(stageName('Recruiter Call')?.formats).toEqual(['screen'])
  expect(stageName('Coding Challenge')?.formats).toEqual(['technical'])
})

test('A name that says both a screen and a full interview is not counted as a screen', () => {
  expect(stageName('HR/ Hiring Manager Interview')).toMatchObject({ formats: [], isScreen: null, mixed: true })
  expect(stageName('Technical phone screen')).toMatchObject({ formats: ['technical'], isScreen: null, mixed: true })
})

test('Formats are told by their words, several in one name too', () => {
  expect(stageName('Panel presentation')?.formats.toSorted()).toEqual(['panel', 'presentation'])
  expect(stageName('assessment centre')?.formats).toEqual(['assessment-centre'])
  expect(stageName('Final Round')).toMatchObject({ isLast: true, sure: true })
  expect(stageName('3rd interview')).toMatchObject({ ordinal: 3, formats: [] })
})

test('A word that can mean a person as well is not sure, and other headings name no round', () => {
  expect(stageName('Recruiter')?.sure).toBe(false)
  for (const name of ['Salary', 'Company', 'Interviewer', 'Deadline', '']) expect([name, stageName(name)]).toEqual([name, null])
})
