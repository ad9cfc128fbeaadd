import { z } from 'zod'
import { contradictionsIn } from '#core/record/contradictions.ts'
import { KeptNote } from '#core/record/keptNote.ts'
import { refuseAhead, todayAt } from '#core/record/moves.ts'
import { ProcessFacts, UNKNOWN_PROCESS } from '#core/record/process.ts'
import { KINDS_OF_PROCESS, ProcessRecord } from '#core/record/record.ts'
import { hasHappened } from '#core/record/round.ts'
import { Silence, silenceOf } from '#core/record/silence.ts'
import { Stage, stageOf } from '#core/record/stage.ts'
import { Id } from '#core/record/text.ts'
import { Refusal } from '#core/refusal.ts'
import type { Draft } from '#store/changes.ts'
import { readRecord } from '#store/records.ts'
import { rowsOfProcesses } from '#store/rows.ts'
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
      return { sentence: `Changed ${called(process)}.`, processId: id }
    }),
  }),
})

/** Takes a process away with all that belongs to it, children first. */
export const removeRecord = async (draft: Draft, { process }: ProcessRecord): Promise<void> => {
  for (const kind of [...KINDS_OF_PROCESS].reverse())
    for (const row of await rowsOfProcesses(draft.tx, kind, [process.id])) await draft.remove(kind, row.id)
  await draft.remove('processes', process.id)
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

export const showProcess = command({
  name: 'process.show',
  summary: 'Shows all that is recorded of a process, and where it stands.',
  input: z.strictObject({ process: Key.process }),
  output: ProcessRecord.extend({
    stage: Stage,
    silence: Silence.nullable(),
    keptNotes: z.array(KeptNote).describe('Notes that are written and not sent yet.'),
    happened: z.record(Id, z.boolean().nullable()).describe('By round: has it taken place? Null when no date is known.'),
    contradictions: z.array(z.string()).describe('What cannot be true of its days, a sentence each.'),
  }),
  run: async (context, { process }) => {
    const record = await readRecord(context.store.db, process)
    if (record === null) throw new Refusal('process-unknown')
    const moment = momentOf(context)
    return {
      ...record,
      stage: stageOf(record.rounds, record.messages),
      silence: silenceOf(record, todayAt(moment)),
      contradictions: contradictionsIn(record),
      keptNotes: await rowsOfProcesses(context.store.db, 'keptNotes', [process]),
      happened: Object.fromEntries(record.rounds.map((round) => [round.id, hasHappened(round, moment.now, moment.zone)])),
    }
  },
})
