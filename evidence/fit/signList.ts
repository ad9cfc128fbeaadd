import { type ListedSign, unmeasured } from './listedSign.ts'
import { WARMTH } from './warmthSigns.ts'

const DEPTH: readonly ListedSign[] = [
  {
    id: 'presentation-or-case',
    group: 'depth',
    name: 'A presentation, a case or a task to take home was asked for',
    column: 'st_takehome_case',
    cancels: [{ id: 'given-to-everyone', text: 'every applicant gets the task before anybody talks to them' }],
    note: 'They spend time on few people; those who mention one got offers more often at the same company and stage.',
  },
  {
    id: 'met-manager',
    group: 'depth',
    name: 'You met the hiring manager or a director',
    column: 'st_met_manager',
    cancels: [{ id: 'manager-sees-everyone', text: 'the manager holds every first conversation there' }],
    note: 'Those who mention it got offers more often at the same company and stage, whatever their mood when they wrote.',
  },
  {
    id: 'met-team',
    group: 'depth',
    name: 'You met the team you would work with',
    column: 'st_met_team',
    cancels: [{ id: 'everyone-meets-them', text: 'every candidate of the day meets the team' }],
    note: 'Once the stage is known little is left of it, and what is left cannot be told from nothing.',
  },
  {
    id: 'shared-meal',
    group: 'depth',
    name: 'Lunch or coffee with them',
    column: 'st_lunch',
    cancels: [{ id: 'on-every-timetable', text: 'lunch is on the timetable of every candidate' }],
    note: 'It goes with a long day on site; some effect is left when that is held still.',
  },
  {
    id: 'tour',
    group: 'depth',
    name: 'They showed you round the place',
    column: 'st_tour',
    cancels: [{ id: 'tour-for-a-group', text: 'the tour was for a group of candidates' }],
    note: 'Few mention it, and part of the effect is the mood of those who write.',
  },
  {
    id: 'pay-discussed-late',
    group: 'depth',
    name: 'Pay was discussed late in the process',
    column: 'sg_salary',
    cancels: [
      { id: 'asked-in-first-call', text: 'it was a question of the first call' },
      { id: 'field-of-a-form', text: 'it was a field of a form' },
    ],
    note: 'Only eighteen reviews mention pay: it points upwards, and nobody should lean on it.',
  },
  {
    id: 'campus-interview',
    group: 'depth',
    name: 'It was an interview on campus or at a fair',
    column: 'st_campus',
    cancels: [{ id: 'interviewed-on-site-since', text: 'you have since been to a full interview at their place' }],
    note: 'Many are seen on campus and few go on, so it marks an early round more than a kind of employer.',
  },
]

const MISHAP: readonly ListedSign[] = [
  {
    id: 'late-or-rescheduled',
    group: 'mishap',
    name: 'They were late, moved the date, or did not turn up',
    column: 'sg_late_resched_noshow',
    cancels: [
      { id: 'rebooked-at-once', text: 'they apologised and rebooked at once' },
      { id: 'asked-by-you', text: 'you asked for the change' },
    ],
    note: 'The strongest bad sign there is; part of it is the mood of those who write, so we stand between.',
  },
  {
    id: 'disorganised',
    group: 'mishap',
    name: 'They seemed disorganised',
    column: 'sg_disorganised',
    held: 'hindsight',
    cancels: [],
    note: 'It loses all effect when the mood of the writer is held still: it is said after a no. Worth remembering when you judge them.',
  },
]

const SELF: readonly ListedSign[] = [
  {
    id: 'struggled',
    group: 'self',
    name: 'You struggled, or your mind went blank',
    column: 'sg_struggled',
    literature: { factor: 0.9, sources: ['powell-2018'] },
    cancels: [{ id: 'recovered', text: 'you recovered and finished the answer' }],
    note: 'Nerves lower ratings a little; those who write that they struggled had fewer offers, and many of them had one all the same.',
  },
  {
    id: 'went-well',
    group: 'self',
    name: 'You felt that it went well',
    column: 'sg_self_went_well',
    held: 'disputed',
    sources: ['interviewing-io-2016'],
    cancels: [],
    note: "Two sources disagree: one's own rating goes a little with the interviewer's, yet reviewers who felt it went well had FEWER offers, for those who are surprised by a no say so.",
  },
  {
    id: 'solved-everything',
    group: 'self',
    name: 'You solved everything they asked',
    column: 'sg_solved_all',
    held: 'disputed',
    cancels: [],
    note: 'Those who write it had fewer offers, which is the surprise of the rejected speaking and no reason to expect a no.',
  },
]

const PROCESS: readonly ListedSign[] = [
  {
    id: 'quick-reply',
    group: 'process',
    name: 'They replied quickly',
    column: 'sg_quick_reply',
    held: 'waiting',
    cancels: [],
    note: 'How fast they answer is weighed by the waiting, and counting it twice would be wrong.',
  },
  unmeasured({
    id: 'thank-you-note',
    group: 'process',
    name: 'You sent a note of thanks',
    sd: 0.09,
    sources: ['thank-you-surveys'],
    note: 'Recruiters say in surveys that they notice it; nobody has measured whether it changes an answer. Polite, cheap, unproven.',
  }),
]

const STAGE: readonly ListedSign[] = [
  {
    id: 'references-asked',
    group: 'stage',
    name: 'References or a background check were asked for',
    column: 'st_references',
    held: 'stage',
    cancels: [{ id: 'field-of-a-form', text: 'it was a field of the application form' }],
    note: 'It is a stage of its own and not a sign: usually the last one to three candidates are asked.',
  },
  {
    id: 'another-round',
    group: 'stage',
    name: 'You were invited to another round',
    column: null,
    held: 'stage',
    cancels: [],
    note: 'The invitation is the next stage itself, which has its own level: counted there, and never a second time.',
  },
]

/** Every sign, in the order of the file. */
export const SIGN_LIST: readonly ListedSign[] = [...DEPTH, ...MISHAP, ...WARMTH, ...SELF, ...PROCESS, ...STAGE]
