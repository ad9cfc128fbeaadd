import { z } from 'zod'
import { CalendarRead } from '#core/calendar/eventRead.ts'
import { CalendarChoices, PlannedEvent } from '#core/calendar/preview.ts'
import { Id } from '#core/record/text.ts'
import { type Context, command } from '../command.ts'
import { change, Written } from '../record/rows.ts'
import { type Brought, bring, nothingBrought } from './bring.ts'
import { plansFor } from './plans.ts'
import { readCalendar } from './readCalendar.ts'

const File = z.strictObject({
  text: z.string().max(20_000_000).describe('The text of the .ics file, or of the mail (.eml) that brings one.'),
  choices: CalendarChoices.optional().describe(
    'What you know better than the file: zone, and by UID the process, its company, the people, or that it is left out.',
  ),
})

const { mail, leftOut, method } = CalendarRead.shape

/** What a file that was read would become, as the record stands. */
export const previewRead = async (context: Context, read: CalendarRead, choices: CalendarChoices) => {
  const plans = await plansFor(context.store.db, context, read, choices)
  return { method: read.method, mail: read.mail, leftOut: read.leftOut, events: plans.map(({ planned }) => planned) }
}

export const previewCalendar = command({
  name: 'calendar.preview',
  summary: 'Shows what an invitation, or a calendar, would become: rounds, people, the process they belong to. Nothing is written.',
  takesFile: { field: 'text', as: 'text' },
  input: File,
  output: z.strictObject({ method, mail, leftOut, events: z.array(PlannedEvent) }),
  run: async (context, { text, choices = {} }) => previewRead(context, await readCalendar(text), choices),
})

const counted = (count: number, what: string): string[] => (count === 0 ? [] : [`${what} ${count === 1 ? '1 round' : `${count} rounds`}`])

const sentenceOf = ({ added, changed, calledOff }: Brought): string => {
  const parts = [...counted(added, 'added'), ...counted(changed, 'moved'), ...counted(calledOff, 'took away')]
  return parts.length === 0 ? 'Kept what a calendar says.' : `From a calendar: ${parts.join(', ')}.`
}

/** Brings a file that was read, as one change. */
export const applyRead = async (context: Context, read: CalendarRead, choices: CalendarChoices): Promise<{ seq: number | null } & Brought> => {
  let brought = nothingBrought()
  const seq = await change(context, 'calendar.apply', async (draft) => {
    const plans = await plansFor(draft.tx, context, read, choices)
    brought = await bring(context, draft, read, plans)
    const about = new Set(plans.flatMap(({ planned }) => planned.process?.id ?? []))
    return { sentence: sentenceOf(brought), processId: about.size === 1 && brought.processes === 0 ? ([...about][0] ?? null) : null }
  })
  return { seq, ...brought }
}

export const applyCalendar = command({
  name: 'calendar.apply',
  summary: 'Brings an invitation, a change of one, or a calendar into the record. The same one again adds nothing.',
  takesFile: { field: 'text', as: 'text' },
  input: File,
  output: Written.extend({
    processes: z.int().describe('Processes that were new.'),
    added: z.int().describe('Rounds that were new.'),
    changed: z.int().describe('Rounds that were moved.'),
    calledOff: z.int().describe('Rounds that were called off and taken away.'),
    processIds: z.array(Id).describe('The processes that it is about.'),
  }),
  run: async (context, { text, choices = {} }) => applyRead(context, await readCalendar(text), choices),
})
