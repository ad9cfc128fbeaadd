import { z } from 'zod'
import { Day, latestDay } from '#core/record/day.ts'
import { todayAt } from '#core/record/moves.ts'
import { Outcome } from '#core/record/outcome.ts'
import { EmployerKind, Process, Source } from '#core/record/process.ts'
import { roundDay } from '#core/record/round.ts'
import { Silence, silenceOf } from '#core/record/silence.ts'
import { Stage, stageOf } from '#core/record/stage.ts'
import { Id, Words } from '#core/record/text.ts'
import { countGroups, countRecords, type Filter, GROUPS, listKeys, listRecords, SORTS } from '#store/listing.ts'
import type { ListedRecord } from '#store/records.ts'
import { type Context, command } from '../command.ts'
import { overdueNow, type StopDays } from '../odds/overdue.ts'
import { momentOf } from './rows.ts'

const ListedProcess = z.strictObject({
  process: Process.omit({ postingText: true, notes: true }),
  stage: Stage.describe('Where it stands.'),
  rounds: z.int().describe('How many rounds are recorded.'),
  roundsOn: z.array(Day).describe('The days of its rounds that are known, held or planned, the earliest first.'),
  nextRound: z.strictObject({ on: Day, time: z.string().nullable() }).nullable().describe('The next round that lies ahead.'),
  lastOn: Day.nullable().describe('The day of the latest round, or the day it began.'),
  silence: Silence.nullable().describe('How long nothing has been heard.'),
  outcome: Outcome.nullable(),
  stopOn: z.iso.date().nullable().describe('The day to stop waiting on, where only those are listed that are silent past it; null otherwise.'),
})

const listed = (record: ListedRecord, today: Day, overdue: StopDays | null): z.input<typeof ListedProcess> => {
  const { postingText: _posting, notes: _notes, ...process } = record.process
  const ahead =
    record.outcome !== null ? [] : record.rounds.filter(({ heldOn, plannedOn }) => heldOn === null && plannedOn !== null && plannedOn >= today)
  const whenOf = ({ plannedOn, plannedTime }: (typeof ahead)[number]) => `${plannedOn} ${plannedTime ?? '~'}`
  const next = ahead.toSorted((one, other) => (whenOf(one) < whenOf(other) ? -1 : 1))[0]
  return {
    process,
    stage: stageOf(record.rounds, record.messages),
    rounds: record.rounds.length,
    roundsOn: record.rounds.flatMap((round) => roundDay(round) ?? []).sort(),
    nextRound: next === undefined ? null : { on: next.plannedOn as Day, time: next.plannedTime },
    lastOn: latestDay(record.rounds.map(roundDay)) ?? process.appliedOn,
    silence: silenceOf(record, today),
    outcome: record.outcome,
    stopOn: overdue?.get(process.id) ?? null,
  }
}

const NARROWED = {
  search: Words.max(300).optional().describe('Words in the company, the role, the notes, or the name of somebody met.'),
  show: z.enum(['open', 'ended', 'all']).default('all').describe('Which of them: open, ended or all.'),
  stage: Stage.optional().describe('Only those at this stage.'),
  source: z
    .enum([...Source.options, 'unknown'])
    .optional()
    .describe('Only those you came into this way; unknown: nobody said.'),
  employerKind: z
    .enum([...EmployerKind.options, 'unknown'])
    .optional()
    .describe('Only those of this kind of employer; unknown: nobody said.'),
  hasNext: z.boolean().optional().describe('Only those with a round ahead.'),
  isOverdue: z.boolean().optional().describe('Only those that have been silent past the day to stop waiting.'),
}
const Narrowed = z.strictObject(NARROWED)

const ORDERED = {
  sort: z
    .enum(SORTS)
    .default('moved')
    .describe(
      'In which order: rounds ahead and then what moved last, by company, the furthest stage, the longest silence, the next round, or the day of applying.',
    ),
  group: z.enum(GROUPS).optional().describe('What stands together: the same stage, source, kind of employer, company, or month of applying.'),
  offset: z.int().min(0).default(0).describe('How many to pass over.'),
}

type Asked = { readonly filter: Filter; readonly overdue: StopDays | null }

const askedOf = async (context: Context, said: z.output<typeof Narrowed>): Promise<Asked> => {
  const overdue = said.isOverdue === true ? await overdueNow(context) : null
  const filter = {
    search: said.search ?? null,
    shown: said.show,
    stage: said.stage ?? null,
    source: said.source ?? null,
    employerKind: said.employerKind ?? null,
    hasNext: said.hasNext === true,
    among: overdue === null ? null : [...overdue.keys()],
    today: todayAt(momentOf(context)),
  }
  return { filter, overdue }
}

const Counts = z.strictObject({ open: z.int(), ended: z.int(), all: z.int() }).describe('How many match, whether they are open or ended.')

export const listProcesses = command({
  name: 'process.list',
  summary: 'Lists processes: those with a round ahead first, the soonest on top, then those that moved last.',
  input: z.strictObject({ ...NARROWED, ...ORDERED, limit: z.int().min(1).max(200).default(50).describe('How many at most.') }),
  output: z.strictObject({ rows: z.array(ListedProcess), counts: Counts }),
  run: async (context, { sort, group, offset, limit, ...said }) => {
    const { db } = context.store
    const { filter, overdue } = await askedOf(context, said)
    const records = await listRecords(db, { ...filter, sort, group: group ?? null, offset, limit })
    return { rows: records.map((record) => listed(record, filter.today, overdue)), counts: await countRecords(db, filter) }
  },
})

export const listProcessKeys = command({
  name: 'process.keys',
  summary: 'Lists the keys alone of the processes that process.list would list, as many as there are.',
  input: z.strictObject({ ...NARROWED, ...ORDERED, limit: z.int().min(1).max(100_000).default(100_000).describe('How many at most.') }),
  output: z.strictObject({ processes: z.array(Id) }),
  run: async (context, { sort, group, offset, limit, ...said }) => {
    const { filter } = await askedOf(context, said)
    return { processes: await listKeys(context.store.db, { ...filter, sort, group: group ?? null, offset, limit }) }
  },
})

export const groupProcesses = command({
  name: 'process.groups',
  summary: 'Counts processes by stage, source, kind of employer, company, or month of applying.',
  input: Narrowed.extend({ group: z.enum(GROUPS).describe('What is counted together.') }),
  output: z.strictObject({
    groups: z.array(z.strictObject({ key: z.string().nullable().describe('Null where nobody said.'), count: z.int() })),
  }),
  run: async (context, { group, ...said }) => {
    const { filter } = await askedOf(context, said)
    return { groups: await countGroups(context.store.db, filter, group) }
  },
})
