import { z } from 'zod'
import { Day, latestDay } from '#core/record/day.ts'
import { refuseAhead, todayAt } from '#core/record/moves.ts'
import { Outcome } from '#core/record/outcome.ts'
import { Process, ProcessFacts, UNKNOWN_PROCESS } from '#core/record/process.ts'
import { ProcessRecord, ROW_KINDS } from '#core/record/record.ts'
import { hasHappened, roundDay } from '#core/record/round.ts'
import { Silence, silenceOf } from '#core/record/silence.ts'
import { Stage, stageOf } from '#core/record/stage.ts'
import { Id, Words } from '#core/record/text.ts'
import { Refusal } from '#core/refusal.ts'
import type { Draft } from '#store/changes.ts'
import { countRecords, type ListedRecord, listRecords, readRecord } from '#store/records.ts'
import { command } from '../command.ts'
import { change, Key, momentOf, recordOf, rowOf, saidOver, Written } from './rows.ts'

/** A process as one speaks of it: the company and, when it is known, the role. */
export const called = ({ company, role }: Pick<ProcessFacts, 'company' | 'role'>): string => (role === null ? company : `${company}, ${role}`)

export const addProcess = command({
  name: 'process.add',
  summary: 'Adds a hiring process: one company, one role.',
  input: ProcessFacts.partial().required({ company: true }),
  output: Written.extend({ process: Id }),
  run: async (context, said) => {
    const process = { ...saidOver({ ...UNKNOWN_PROCESS, company: said.company }, said), id: context.newId(), importKey: null, demo: false }
    refuseAhead('An application', process.appliedOn, momentOf(context))
    const seq = await change(context, 'process.add', async (draft) => {
      await draft.put('processes', process)
      return { sentence: `Added ${called(process)}.`, processId: process.id }
    })
    return { seq, process: process.id }
  },
})

export const correctProcess = command({
  name: 'process.correct',
  summary: 'Corrects what is known of a process.',
  input: ProcessFacts.partial().extend({ process: Key.process, revision: Key.revision }),
  output: Written,
  run: async (context, { process: id, revision, ...said }) => ({
    seq: await change(context, 'process.correct', async (draft) => {
      const process = saidOver(await rowOf(draft, 'processes', id, revision), said)
      refuseAhead('An application', process.appliedOn, momentOf(context))
      await draft.put('processes', process)
      return { sentence: `Corrected ${called(process)}.`, processId: id }
    }),
  }),
})

/** Takes a process away with all that belongs to it, children first. */
export const removeRecord = async (draft: Draft, record: ProcessRecord): Promise<void> => {
  const rows = { ...record, processes: [record.process], outcomes: record.outcome === null ? [] : [record.outcome], settings: [] }
  for (const kind of [...ROW_KINDS].reverse()) for (const row of rows[kind]) await draft.remove(kind, row.id)
}

export const removeProcess = command({
  name: 'process.remove',
  summary: 'Takes a process away with all that belongs to it. It can be undone.',
  input: z.strictObject({ process: Key.process }),
  output: Written,
  run: async (context, { process: id }) => ({
    seq: await change(context, 'process.remove', async (draft) => {
      const record = await recordOf(draft, id)
      await removeRecord(draft, record)
      return { sentence: `Removed ${called(record.process)}.`, processId: id }
    }),
  }),
})

const ListedProcess = z.strictObject({
  process: Process.omit({ postingText: true, notes: true }),
  stage: Stage.describe('Where it stands.'),
  rounds: z.int().describe('How many rounds are recorded.'),
  nextRound: z.strictObject({ on: Day, time: z.string().nullable() }).nullable().describe('The next round that lies ahead.'),
  lastOn: Day.nullable().describe('The day of the latest round, or the day it began.'),
  silence: Silence.nullable().describe('How long nothing has been heard.'),
  outcome: Outcome.nullable(),
})

const listed = (record: ListedRecord, today: Day): z.input<typeof ListedProcess> => {
  const { postingText: _posting, notes: _notes, ...process } = record.process
  const ahead =
    record.outcome !== null ? [] : record.rounds.filter(({ heldOn, plannedOn }) => heldOn === null && plannedOn !== null && plannedOn >= today)
  const next = ahead.toSorted((one, other) => ((one.plannedOn ?? '') < (other.plannedOn ?? '') ? -1 : 1))[0]
  return {
    process,
    stage: stageOf(record.rounds, record.messages),
    rounds: record.rounds.length,
    nextRound: next === undefined ? null : { on: next.plannedOn as Day, time: next.plannedTime },
    lastOn: latestDay(record.rounds.map(roundDay)) ?? process.appliedOn,
    silence: silenceOf(record, today),
    outcome: record.outcome,
  }
}

export const listProcesses = command({
  name: 'process.list',
  summary: 'Lists processes, those with the latest round first.',
  input: z.strictObject({
    search: Words.max(300).optional().describe('Words in the company or the role.'),
    show: z.enum(['open', 'ended', 'all']).default('all').describe('Which of them: open, ended or all.'),
    offset: z.int().min(0).default(0).describe('How many to pass over.'),
    limit: z.int().min(1).max(200).default(50).describe('How many at most.'),
  }),
  output: z.strictObject({ rows: z.array(ListedProcess), counts: z.strictObject({ open: z.int(), ended: z.int(), all: z.int() }) }),
  run: async (context, { search, show, offset, limit }) => {
    const { db } = context.store
    const today = todayAt(momentOf(context))
    const records = await listRecords(db, { search: search ?? null, shown: show, offset, limit })
    return { rows: records.map((record) => listed(record, today)), counts: await countRecords(db, search ?? null) }
  },
})

export const showProcess = command({
  name: 'process.show',
  summary: 'Shows all that is recorded of a process, and where it stands.',
  input: z.strictObject({ process: Key.process }),
  output: ProcessRecord.extend({
    stage: Stage,
    silence: Silence.nullable(),
    happened: z.record(Id, z.boolean().nullable()).describe('By round: has it taken place? Null when no date is known.'),
  }),
  run: async (context, { process }) => {
    const record = await readRecord(context.store.db, process)
    if (record === null) throw new Refusal('process-unknown')
    const moment = momentOf(context)
    return {
      ...record,
      stage: stageOf(record.rounds, record.messages),
      silence: silenceOf(record, todayAt(moment)),
      happened: Object.fromEntries(record.rounds.map((round) => [round.id, hasHappened(round, moment.now, moment.zone)])),
    }
  },
})
