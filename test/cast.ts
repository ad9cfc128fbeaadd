import type { DebriefFacts } from '#core/record/debrief.ts'
import type { MessageFacts } from '#core/record/message.ts'
import type { OutcomeFacts } from '#core/record/outcome.ts'
import type { PersonFacts } from '#core/record/person.ts'
import type { ProcessFacts } from '#core/record/process.ts'
import type { PromiseFacts } from '#core/record/promise.ts'
import type { RoundFacts } from '#core/record/round.ts'
import { type CastFact, type CastRequirement, MERIDIAN_FACTS, MERIDIAN_POSTING, MERIDIAN_REQUIREMENTS } from './castMeridian.ts'

/** Days before today (negative) or after it: the cast never grows old. */
type DayOffset = number
type Dated<Facts, Days extends keyof Facts> = Partial<Omit<Facts, Days>> & { [Day in Days]?: DayOffset }

/** People are named; the rounds, promises and messages below name them or each other by that. */
export type CastRound = Dated<Omit<RoundFacts, 'personIds'>, 'plannedOn' | 'heldOn'> & { with?: readonly string[]; debrief?: Partial<DebriefFacts> }
export type CastPromise = Dated<Omit<PromiseFacts, 'roundId'>, 'madeOn' | 'dueOn' | 'keptOn'> & Pick<PromiseFacts, 'by' | 'what'>
export type CastMessage = Dated<Omit<MessageFacts, 'personId'>, 'on'> & Pick<MessageFacts, 'direction'> & { person?: string }
export type CastProcess = Dated<ProcessFacts, 'appliedOn'> &
  Pick<ProcessFacts, 'company'> & {
    people?: readonly (Partial<PersonFacts> & Pick<PersonFacts, 'name'>)[]
    rounds?: readonly CastRound[]
    promises?: readonly CastPromise[]
    messages?: readonly CastMessage[]
    requirements?: readonly CastRequirement[]
    facts?: readonly CastFact[]
    outcome?: Dated<OutcomeFacts, 'on'> & Pick<OutcomeFacts, 'kind'>
  }

/**
 * One candidate's search, made up: Noor Adeyemi, a data analyst with six years behind her, eight weeks into looking.
 * The same people appear in the tests, the documents, the pictures and the example search.
 */
export const CAST: readonly CastProcess[] = [
  {
    company: 'Meridian Health',
    role: 'Data Analyst',
    source: 'referred',
    employerKind: 'large-firm',
    appliedOn: -53,
    place: 'Utrecht',
    workplace: 'hybrid',
    postingText: MERIDIAN_POSTING,
    notes: 'Sam from the evening course works there and passed my name on.',
    requirements: MERIDIAN_REQUIREMENTS,
    facts: MERIDIAN_FACTS,
    people: [
      { name: 'Lena Vogt', role: 'Head of analytics', decisionPart: 'decides' },
      { name: 'Rin Ito', role: 'Senior analyst', decisionPart: 'advises' },
      { name: 'Chidi Okafor', role: 'Product lead', decisionPart: 'advises' },
      { name: 'Paula Brandt', role: 'Recruiter', decisionPart: 'coordinates' },
    ],
    rounds: [
      { number: 1, formats: ['screen'], heldOn: -41, heldTime: '10:00', durationMinutes: 25, where: 'phone', isScreen: true, with: ['Paula Brandt'] },
      {
        number: 2,
        formats: ['video', 'behavioural'],
        heldOn: -25,
        heldTime: '15:00',
        durationMinutes: 45,
        where: 'video',
        isScreen: false,
        with: ['Lena Vogt'],
        debrief: {
          ownGuess: 0.5,
          readings: [
            { sign: 'met-manager', seen: 'present', cancelledBy: null },
            { sign: 'smiling', seen: 'present', cancelledBy: null },
            { sign: 'next-steps', seen: 'absent', cancelledBy: null },
          ],
          asked: [
            {
              question: 'Tell me about an analysis that changed a decision.',
              answer: 'The returns dashboard. I forgot to say what it saved.',
              sureness: 'half-sure',
              instead: 'The dashboard, and the two days a month it saved the shop.',
            },
            { question: 'How do you say no to a stakeholder?', answer: 'With the order of work on the table.', sureness: 'sure', instead: null },
          ],
          caredAbout: 'Whether I can explain numbers to nurses. She came back to it three times.',
          openQuestions: 'Who would I report to after the spring reorganisation?',
          notes: 'She was late by five minutes and said so. Calm, direct.',
          isFinished: true,
        },
      },
      {
        number: 3,
        formats: ['video', 'panel'],
        plannedOn: 0,
        plannedTime: '14:00',
        durationMinutes: 60,
        where: 'video',
        with: ['Lena Vogt', 'Rin Ito', 'Chidi Okafor'],
      },
    ],
    promises: [{ by: 'them', what: 'Word on the next round', madeOn: -25, dueOn: -15, keptOn: -13 }],
    messages: [
      {
        direction: 'sent',
        kind: 'thank-you',
        on: -24,
        person: 'Lena Vogt',
        text: 'Thanked her, and sent the figure on returns that I had left out.',
      },
      { direction: 'received', kind: 'invitation', on: -13, person: 'Paula Brandt', text: 'A panel of three, an hour, by video.' },
    ],
  },
  {
    company: 'Orchard',
    role: 'Insights Analyst',
    source: 'applied',
    employerKind: 'small-firm',
    appliedOn: -19,
    place: 'Rotterdam',
    workplace: 'on-site',
    people: [{ name: 'Maud Evers', role: 'Founder', decisionPart: 'decides' }],
    rounds: [
      {
        number: 1,
        formats: ['behavioural'],
        heldOn: -1,
        heldTime: '16:30',
        durationMinutes: 50,
        where: 'their office',
        isScreen: false,
        with: ['Maud Evers'],
      },
    ],
  },
  {
    company: 'Halden Energy',
    role: 'Reporting Analyst',
    source: 'agency',
    employerKind: 'large-firm',
    appliedOn: -38,
    workplace: 'hybrid',
    people: [
      { name: 'Ilse Maas', role: 'Agency recruiter', decisionPart: 'coordinates' },
      { name: 'Tomas Reuter', role: 'Finance manager', decisionPart: 'decides' },
    ],
    rounds: [
      { number: 1, formats: ['screen'], heldOn: -33, durationMinutes: 20, where: 'phone', isScreen: true, with: ['Ilse Maas'] },
      { number: 2, formats: ['technical'], heldOn: -20, durationMinutes: 60, where: 'video', isScreen: false, with: ['Tomas Reuter'] },
      {
        number: 3,
        formats: ['presentation'],
        heldOn: -9,
        durationMinutes: 40,
        where: 'their office',
        isScreen: false,
        isLast: true,
        finalists: 3,
        with: ['Tomas Reuter'],
        debrief: {
          ownGuess: 0.6,
          caredAbout: 'How fast a monthly report can be closed.',
          notes: 'The beamer failed for ten minutes. He laughed it off.',
        },
      },
    ],
    promises: [{ by: 'them', what: 'A decision', madeOn: -9, dueOn: -4 }],
  },
  {
    company: 'Brightwater',
    role: 'Data Analyst',
    source: 'applied',
    appliedOn: -47,
    rounds: [{ number: 1, formats: ['video'], heldOn: -31, durationMinutes: 30, where: 'video' }],
    messages: [{ direction: 'sent', kind: 'follow-up', on: -17, text: 'Asked once how things stand.' }],
  },
  {
    company: 'City of Leiden',
    role: 'Policy Data Officer',
    source: 'applied',
    employerKind: 'government',
    appliedOn: -28,
    place: 'Leiden',
    workplace: 'on-site',
    messages: [{ direction: 'received', kind: 'acknowledgement', on: -28 }],
  },
  {
    company: 'Fennel & Co',
    role: 'Junior BI Developer',
    source: 'sourced',
    appliedOn: -6,
    rounds: [{ number: 1, formats: ['screen'], plannedOn: 3, plannedTime: '09:30', where: 'phone' }],
  },
  { company: 'Lumen Logistics', role: 'Supply Chain Analyst', source: 'applied', appliedOn: -12 },
  { company: 'Tidewater University', role: 'Research Data Steward', source: 'applied', employerKind: 'academic', appliedOn: -9 },
  {
    company: 'Kestrel Insurance',
    role: 'Pricing Analyst',
    source: 'applied',
    employerKind: 'large-firm',
    appliedOn: -56,
    rounds: [
      { number: 1, formats: ['screen'], heldOn: -50, durationMinutes: 20, isScreen: true },
      { number: 2, formats: ['case'], heldOn: -40, durationMinutes: 75, isScreen: false },
    ],
    messages: [{ direction: 'received', kind: 'rejection', on: -34, text: 'They went with somebody from insurance.' }],
    outcome: { kind: 'rejection', on: -34, notes: 'After the case. They wanted years in insurance.' },
  },
  { company: 'Nimbus Retail', role: 'Data Analyst', source: 'applied', appliedOn: -50, outcome: { kind: 'rejection', on: -44 } },
  { company: 'Orrery Labs', role: 'Analytics Engineer', source: 'applied', appliedOn: -49, outcome: { kind: 'no-reply' } },
  {
    company: 'Pellworm Foods',
    role: 'Category Analyst',
    source: 'applied',
    appliedOn: -30,
    outcome: { kind: 'withdrawal', on: -22, notes: 'The commute was two hours each way.' },
  },
]
