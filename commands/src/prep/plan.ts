import { z } from 'zod'
import { minuteOf, type Stretch } from '#core/prep/openTime.ts'
import { Plan, planOf } from '#core/prep/plan.ts'
import { hourOf } from '#core/prep/when.ts'
import { BusyHours } from '#core/record/prep.ts'
import type { Round } from '#core/record/round.ts'
import { SettingsFacts } from '#core/record/settings.ts'
import { USUAL_HOURS } from '#core/record/usualHours.ts'
import { plannedRounds } from '#store/plannedRounds.ts'
import { command } from '../command.ts'
import { Key } from '../record/rows.ts'
import { settingsIn } from '../settings/known.ts'
import { subjectOf } from './subject.ts'

/** How long a round takes while nobody has said, and the time one needs around it. */
const USUAL_MINUTES = 60
const AROUND = 30

const takenBy = (round: Round, zone: string): Stretch[] => {
  const hour = hourOf(round, zone)
  if (hour === null || (round.formats.every((format) => format === 'take-home') && round.formats.length > 0)) return []
  const from = minuteOf(hour)
  return [{ from: from - AROUND, to: from + (round.durationMinutes ?? USUAL_MINUTES) + AROUND }]
}

export const showPlan = command({
  name: 'prep.plan',
  summary:
    'Plans what to do when, from now to the hour of a round, in the hours that you have: gaps before polish, the way there, a check, and sleep.',
  input: z.strictObject({
    round: Key.round,
    hours: SettingsFacts.shape.prepHours
      .optional()
      .describe('The hours of a week in which you can get ready, for this plan only: weekday, from, to.'),
    busy: z.array(BusyHours).max(200).default([]).describe('Hours that you cannot use, for this plan only, beside those that are kept.'),
  }),
  output: Plan,
  run: async (context, { round, hours, busy }) => {
    const subject = await subjectOf(context, round)
    const { prepHours } = await settingsIn(context.store.db)
    const others = (await plannedRounds(context.store.db, subject.record.process.demo)).filter(({ id }) => id !== round)
    return planOf(subject, {
      zone: context.zone,
      hours: hours ?? prepHours ?? USUAL_HOURS,
      busy: [...subject.prep.busy, ...busy],
      taken: others.flatMap((other) => takenBy(other, context.zone)),
    })
  },
})
