import { describe, expect, test } from 'vitest'
import type { DecisionPart } from '../record/person.ts'
import { familiesOf, partOf } from './people.ts'

type Case = readonly [role: string | null, decisionPart: DecisionPart | null, own: string | null, part: string | null]

const CASES: readonly Case[] = [
  ['Head of analytics', 'decides', 'Data Analyst', 'manager'],
  ['Senior analyst', 'advises', 'Data Analyst', 'peer'],
  ['Product lead', 'advises', 'Data Analyst', 'neighbour'],
  ['Recruiter', 'coordinates', 'Data Analyst', 'recruiter'],
  ['Agency recruiter', 'decides', 'Data Analyst', 'recruiter'],
  ['Finance manager', 'decides', 'Reporting Analyst', 'manager'],
  ['Founder', 'decides', 'Insights Analyst', 'top'],
  ['Chief financial officer', 'advises', 'Accountant', 'top'],
  ['Chief of staff', 'advises', 'Data Analyst', 'manager'],
  ['HR partner', 'advises', 'Ward Nurse', 'personnel'],
  ['Ward manager', 'decides', 'Ward Nurse', 'manager'],
  ['Staff nurse', 'advises', 'Ward Nurse', 'peer'],
  ['Director of engineering, software', 'decides', 'Software Engineer', 'manager'],
  ['Would be your direct report', null, 'Team Lead', 'report'],
  ['Designer', null, 'Content Marketing Lead', 'neighbour'],
  ['Engineering manager', null, 'Software Engineer', 'manager'],
  ['Something with trees', null, 'Data Analyst', null],
  [null, 'decides', 'Data Analyst', 'manager'],
  [null, 'screens', 'Data Analyst', 'recruiter'],
  [null, 'advises', 'Data Analyst', null],
  [null, null, null, null],
]

describe('somebody in a round', () => {
  test.each(CASES)('who is %s (%s), to a candidate for %s, is %s', (role, decisionPart, own, part) => {
    expect(partOf({ role, decisionPart }, own)).toBe(part)
  })
})

test.each([
  ['Policy Data Officer', ['data', 'public']],
  ['Research Data Steward', ['data', 'research']],
  ['Junior BI Developer', ['software', 'data']],
  ['Store Manager', ['retail', 'leading']],
  ['Gardener', []],
])('%s is of the trades %j', (role, families) => {
  expect(familiesOf(role)).toEqual(families)
})
