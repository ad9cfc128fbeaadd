import type { InputOf, OutputOf } from '../call.ts'

export type Preview = OutputOf<'import.preview'>
export type Choices = NonNullable<InputOf<'import.preview'>['choices']>
export type Meaning = Preview['columns'][number]['meaning']

/** What a column can be, as one chooses it. */
export const MEANINGS: Readonly<Record<Meaning, string>> = {
  company: 'The company',
  role: 'The role',
  appliedOn: 'The day you applied',
  didApply: 'Whether you applied',
  status: 'Where it stands, or how it ended',
  statusOn: 'The day of that status',
  inProgress: 'Whether it is still under way',
  round: 'A round',
  respondedOn: 'The day they first answered',
  rejection: 'Whether, or when, they said no',
  offer: 'Whether, or when, they made an offer',
  withdrawal: 'Whether, or when, you withdrew',
  link: 'The address of the posting',
  postingText: 'The text of the posting',
  place: 'The place',
  workplace: 'On site, hybrid or remote',
  foundThrough: 'How you came in',
  referral: 'Who referred you',
  employerKind: 'The kind of employer',
  from: 'From which step',
  to: 'To which step',
  notes: 'Kept in the notes',
  derived: 'Worked out by the sheet',
  ignore: 'Left out',
}

export const LAYOUTS: Readonly<Record<Preview['layout'], string>> = {
  'one row a process': 'One row is one process.',
  'stage columns': 'One row is one process, with a column for each stage.',
  'source-target': 'Each row is a step from one stage to the next; the rows of a process were put together.',
}
