import type { AskedQuestion } from '#core/record/debrief.ts'
import type { MessageKind } from '#core/record/message.ts'
import type { OutcomeKind } from '#core/record/outcome.ts'
import type { DecisionPart } from '#core/record/person.ts'
import type { EmployerKind, ProcessFacts, Source } from '#core/record/process.ts'
import type { RoundFacts, RoundFormat } from '#core/record/round.ts'
import type { Silence } from '#core/record/silence.ts'
import type { Stage } from '#core/record/stage.ts'
import { capital, counted, dayInWords } from '../ui/days.ts'

export const STAGES: Readonly<Record<Stage, string>> = {
  applied: 'Applied',
  screen: "Recruiter's screen",
  first: 'First interview',
  second: 'Second interview',
  later: 'Third interview or later',
  final: 'Final round',
  'pre-offer': 'References asked for',
}

export const SOURCES: Readonly<Record<Source, string>> = {
  applied: 'You applied',
  referred: 'Somebody referred you',
  sourced: 'They wrote to you',
  agency: 'Through an agency',
}

export const EMPLOYER_KINDS: Readonly<Record<EmployerKind, string>> = {
  'small-firm': 'Small firm (up to 200)',
  'large-firm': 'Large firm',
  'campus-programme': 'Campus or graduate programme',
  government: 'Government or public body',
  academic: 'University or research',
}

export const WORKPLACES: Readonly<Record<NonNullable<ProcessFacts['workplace']>, string>> = {
  'on-site': 'On site',
  hybrid: 'Hybrid',
  remote: 'Remote',
}

export const FORMATS: Readonly<Record<RoundFormat, string>> = {
  screen: 'Screen',
  video: 'Video',
  technical: 'Technical',
  'take-home': 'Take-home',
  behavioural: 'Behavioural',
  situational: 'Situational',
  panel: 'Panel',
  presentation: 'Presentation',
  case: 'Case',
  'team-meeting': 'Meeting the team',
  meal: 'Meal',
  executive: 'Executive',
  'on-site-day': 'Day on site',
  'assessment-centre': 'Assessment centre',
}

export const DECISION_PARTS: Readonly<Record<DecisionPart, string>> = {
  decides: 'Decides',
  advises: 'Advises',
  screens: 'Screens',
  coordinates: 'Coordinates',
}

export const SURENESS: Readonly<Record<NonNullable<AskedQuestion['sureness']>, string>> = {
  sure: 'Sure',
  'half-sure': 'Half sure',
  unsure: 'Unsure',
}

export const MESSAGE_KINDS: Readonly<Record<MessageKind, string>> = {
  application: 'Application',
  acknowledgement: 'They have it',
  invitation: 'Invitation',
  availability: 'When you can',
  documents: 'Documents',
  references: 'References or background check',
  'thank-you': 'Thank-you note',
  'follow-up': 'Follow-up',
  rejection: 'A no',
  offer: 'Offer',
  other: 'Something else',
}

export const OUTCOMES: Readonly<Record<OutcomeKind, string>> = {
  offer: 'They made an offer',
  rejection: 'They said no',
  withdrawal: 'You withdrew',
  'no-reply': 'They never replied',
}

/** How long nothing has been heard, in words; null when that is not known. */
export const silenceInWords = (silence: Silence | null): string | null => {
  if (silence === null) return null
  if (silence.days === 0) return silence.after === 'applying' ? 'Applied today' : 'Word today'
  const without = `${counted(silence.days, 'day')} without word`
  return silence.after === 'applying' ? `${without} since applying` : without
}

/** A round as one speaks of it: its number, or that it has none. */
export const roundName = ({ number }: Pick<RoundFacts, 'number'>): string => (number === null ? 'A round' : `Round ${number}`)

/** What a round was like, in a line: `Panel, video · 45 minutes · Berlin`. */
export const roundManner = ({ formats, durationMinutes, where, isScreen, isLast, finalists, openings }: RoundFacts): string =>
  capital(
    [
      formats.map((format) => FORMATS[format].toLowerCase()).join(', '),
      isScreen === true && !formats.includes('screen') ? "recruiter's screen" : '',
      isLast === true ? 'the last round' : '',
      finalists === null ? '' : `${counted(finalists, 'candidate')} left${openings === null || openings === 1 ? '' : ` for ${openings} openings`}`,
      durationMinutes === null ? '' : counted(durationMinutes, 'minute'),
      where ?? '',
    ]
      .filter((part) => part !== '')
      .join(' · '),
  )

/** The day of a round, said as what it is: held, planned, or not known. */
export const roundDayInWords = (round: RoundFacts): string => {
  const hour = (time: string | null): string => (time === null ? '' : ` at ${time}`)
  if (round.heldOn !== null) return `${capital(dayInWords(round.heldOn))}${hour(round.heldTime)}`
  if (round.plannedOn !== null) return `Planned for ${dayInWords(round.plannedOn)}${hour(round.plannedTime)}`
  return 'Day not known'
}
