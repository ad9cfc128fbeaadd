import type { z } from 'zod'
import type { Subject } from '#core/prep/subject.ts'
import { UNKNOWN_PREP } from '#core/record/prep.ts'
import { recordFrom, ToldRecord } from '#core/record/toldRecord.ts'

/** A record as one writes it down: what is not said is unknown. */
type Told = z.input<typeof ToldRecord>

/** Noon in Amsterdam on the day on which most tests play. */
const MOMENT = { now: '2026-11-24T11:00:00.000Z', zone: 'Europe/Amsterdam' }

/** What is got ready for, told as a record is: the last round of it, unless another place is named. */
export const subjectTold = (told: Told, said: Partial<Omit<Subject, 'record' | 'round'>> & { at?: number } = {}): Subject => {
  const record = recordFrom(ToldRecord.parse(told))
  const { at = record.rounds.length - 1, ...rest } = said
  const round = record.rounds[at]
  if (round === undefined) throw new RangeError('subjectTold requires a record with rounds')
  return {
    record,
    round,
    prep: UNKNOWN_PREP,
    moment: MOMENT,
    askedThem: [],
    doneBefore: new Set(),
    stories: [],
    requirements: [],
    sentences: 0,
    ...rest,
  }
}

/** A panel of three after a screen and a first round that was written down. */
export const PANEL: Told = {
  process: { company: 'Meridian Health', role: 'Data Analyst', workplace: 'hybrid' },
  people: [
    { id: 'lena', name: 'Lena Vogt', role: 'Head of analytics', decisionPart: 'decides' },
    { id: 'rin', name: 'Rin Ito', role: 'Senior analyst', decisionPart: 'advises' },
    { id: 'chidi', name: 'Chidi Okafor', role: 'Product lead', decisionPart: 'advises' },
    { id: 'paula', name: 'Paula Brandt', role: 'Recruiter', decisionPart: 'coordinates' },
  ],
  rounds: [
    { id: 1, number: 1, formats: ['screen'], isScreen: true, heldOn: '2026-10-14', durationMinutes: 25, where: 'phone', personIds: ['paula'] },
    { id: 2, number: 2, formats: ['video', 'behavioural'], heldOn: '2026-11-04', durationMinutes: 45, where: 'video', personIds: ['lena'] },
    {
      id: 3,
      number: 3,
      formats: ['panel'],
      plannedOn: '2026-11-25',
      plannedTime: '14:00',
      zone: 'Europe/Amsterdam',
      durationMinutes: 60,
      where: 'their office',
      personIds: ['rin', 'chidi', 'lena'],
    },
  ],
  debriefs: [
    {
      roundId: 2,
      asked: [
        { question: 'How do you say no to a stakeholder?', answer: 'With the order of work on the table.', sureness: 'sure' },
        { question: 'Tell me about an analysis that changed a decision.', sureness: 'half-sure', instead: 'The dashboard, and what it saved.' },
        { question: 'Tell us about a failure.', sureness: 'unsure' },
      ],
      caredAbout: 'Whether I can explain numbers to nurses.',
      openQuestions: '- Who would I report to after the spring reorganisation?',
      notes: 'Calm, direct. They all wore jeans and jumpers.',
      isFinished: true,
    },
  ],
  promises: [
    { by: 'them', what: 'Word on the next round', madeOn: '2026-11-04', dueOn: '2026-11-10', keptOn: '2026-11-12' },
    { by: 'me', what: 'The figure on returns', madeOn: '2026-11-04', dueOn: '2026-11-06' },
  ],
}
