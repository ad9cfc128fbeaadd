import { z } from 'zod'

/** What a column of a sheet can stand for. */
export const Meaning = z.enum([
  'company',
  'role',
  'appliedOn',
  'didApply',
  'status',
  'statusOn',
  'inProgress',
  'round',
  'respondedOn',
  'rejection',
  'offer',
  'withdrawal',
  'link',
  'postingText',
  'place',
  'workplace',
  'foundThrough',
  'referral',
  'employerKind',
  'from',
  'to',
  'notes',
  'derived',
  'ignore',
])
export type Meaning = z.infer<typeof Meaning>

/** What becomes of a column with each meaning, in words. */
export const MEANING_SENTENCES: Readonly<Record<Meaning, string>> = {
  company: 'The company.',
  role: 'The role.',
  appliedOn: 'The day you applied.',
  didApply: 'Whether you applied. Rows that say no are not brought in.',
  status: 'Where it stands, or how it ended.',
  statusOn: 'The day the status was reached.',
  inProgress: 'Whether it is still under way.',
  round: 'A round: what it says, or when it was held.',
  respondedOn: 'The day they first answered, as a message from them.',
  rejection: 'Whether, or when, they said no.',
  offer: 'Whether, or when, an offer came.',
  withdrawal: 'Whether, or when, you withdrew.',
  link: 'The address of the posting.',
  postingText: 'The text of the posting.',
  place: 'Where the work is.',
  workplace: 'On site, hybrid or remote.',
  foundThrough: 'How you came into it.',
  referral: 'Whether somebody referred you.',
  employerKind: 'What kind of employer it is, where the word is clear.',
  from: 'The stage a step starts from.',
  to: 'The stage a step leads to.',
  notes: 'Kept in the notes as it stands.',
  derived: 'Left out: your sheet works it out from other columns, or keeps it for itself.',
  ignore: 'Left out, as you chose.',
}

/** Meanings that several columns of one sheet may have. */
export const SHARED_MEANINGS: ReadonlySet<Meaning> = new Set(['status', 'round', 'rejection', 'offer', 'withdrawal', 'notes', 'derived', 'ignore'])
