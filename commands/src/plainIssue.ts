import type { z } from 'zod'

type Issue = z.core.$ZodRawIssue

const EXPECTED: Record<string, string> = {
  string: 'Words are needed here.',
  number: 'A number is needed here.',
  int: 'A whole number is needed here.',
  boolean: 'Yes or no is needed here.',
  array: 'A list is needed here.',
  object: 'An object is needed here.',
}

const FORMATS: Record<string, string> = { url: 'An address such as https://example.org/job.', uuid: 'A key of the record.' }

const UNITS: Record<string, string> = { string: ' characters', array: ' of them' }

/** What is wrong with a value, in a plain sentence; undefined where the schema has one of its own. */
export const plainIssue = (issue: Issue): string | undefined => {
  if (issue.input === undefined) return 'This is needed.'
  switch (issue.code) {
    case 'invalid_type':
      return EXPECTED[issue.expected]
    case 'invalid_value':
      return `One of ${issue.values.join(', ')}.`
    case 'invalid_format':
      return FORMATS[issue.format]
    case 'too_small':
      return issue.origin === 'string' && issue.minimum === 1 ? 'This is needed.' : `At least ${issue.minimum}${UNITS[issue.origin] ?? ''}.`
    case 'too_big':
      return `At most ${issue.maximum}${UNITS[issue.origin] ?? ''}.`
    case 'unrecognized_keys':
      return `Nothing is known of ${issue.keys.join(', ')}.`
    default:
      return undefined
  }
}
