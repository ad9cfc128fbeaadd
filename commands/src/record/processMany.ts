import { z } from 'zod'
import type { Day } from '#core/record/day.ts'
import { todayAt } from '#core/record/moves.ts'
import { noReplyOn } from '#core/record/noReply.ts'
import type { ProcessRecord } from '#core/record/record.ts'
import { Id } from '#core/record/text.ts'
import type { Draft } from '#store/changes.ts'
import { listedByIds, recordsByIds } from '#store/records.ts'
import { type Context, command } from '../command.ts'
import { stopDaysNow } from '../odds/overdue.ts'
import { EndsOn, noReply } from './noReply.ts'
import { called, removeRecord } from './process.ts'
import { change, momentOf, Written } from './rows.ts'

const Keys = z.array(Id).min(1).max(100_000).describe('The keys of the processes.')

const Skipped = z.strictObject({
  process: Id,
  name: z.string().nullable().describe('What it is called; null when it is not there.'),
  why: z.string().describe('Why nothing was done to it, in words.'),
})
type Skipped = z.infer<typeof Skipped>

/** Processes that are looked at together, between two words of progress. */
const AT_A_TIME = 250

const counted = (count: number): string => (count === 1 ? '1 process' : `${count} processes`)

/** Goes through the processes some at a time. What is named twice is done once; what is not there is skipped. */
const inParts = async <R extends { readonly process: ProcessRecord['process'] }>(
  { progress }: Context,
  doing: string,
  keys: readonly string[],
  read: (keys: readonly string[]) => Promise<R[]>,
  work: (records: readonly R[]) => Promise<void>,
): Promise<Skipped[]> => {
  const asked = [...new Set(keys)]
  const skipped: Skipped[] = []
  for (let start = 0; start < asked.length; start += AT_A_TIME) {
    const part = asked.slice(start, start + AT_A_TIME)
    const records = await read(part)
    const found = new Set(records.map(({ process }) => process.id))
    for (const process of part) if (!found.has(process)) skipped.push({ process, name: null, why: 'It is not there any more.' })
    await work(records)
    await progress({ done: Math.min(start + AT_A_TIME, asked.length), total: asked.length, doing })
  }
  return skipped
}

type Closable = Pick<ProcessRecord, 'process' | 'rounds' | 'outcome'>

/** Why a process cannot be closed for want of a reply, in words; null when it can. */
const whyNot = ({ rounds, outcome }: Closable, today: Day): string | null => {
  if (outcome !== null) return `It has an outcome already (${outcome.kind}).`
  const next = rounds.find(({ heldOn, plannedOn }) => heldOn === null && plannedOn !== null && plannedOn >= today)
  return next === undefined ? null : `A round lies ahead, on ${next.plannedOn}.`
}

export const closeProcesses = command({
  name: 'process.close',
  summary: 'Ends processes that never replied, as one change. Those that have an outcome or a round ahead are left as they are. It can be undone.',
  long: true,
  input: z.strictObject({
    processes: Keys,
    on: EndsOn,
  }),
  output: Written.extend({ closed: z.int().describe('How many were closed.'), skipped: z.array(Skipped) }),
  run: async (context, { processes, on }) => {
    const today = todayAt(momentOf(context))
    const stopDays = on === 'today' ? new Map<string, Day>() : await stopDaysNow(context)
    const kept: Skipped[] = []
    let closed = 0
    const close = async (draft: Draft, records: readonly Closable[]): Promise<void> => {
      const open = records.filter((record) => {
        const why = whyNot(record, today)
        if (why !== null) kept.push({ process: record.process.id, name: called(record.process), why })
        return why === null
      })
      await draft.add(
        'outcomes',
        open.map(({ process: { id } }) => noReply(context.newId(), id, noReplyOn(stopDays.get(id), today))),
      )
      closed += open.length
    }
    const seq = await change(context, 'process.close', async (draft) => {
      const gone = await inParts(
        context,
        'Closing processes',
        processes,
        (keys) => listedByIds(draft.tx, keys),
        (records) => close(draft, records),
      )
      kept.push(...gone)
      return { sentence: `Closed ${counted(closed)} as no reply.`, processId: null }
    })
    return { seq, closed, skipped: kept }
  },
})

export const removeProcesses = command({
  name: 'process.clear',
  summary: 'Takes processes away with all that belongs to them, as one change. It can be undone.',
  long: true,
  input: z.strictObject({ processes: Keys }),
  output: Written.extend({ removed: z.int().describe('How many were taken away.'), skipped: z.array(Skipped) }),
  run: async (context, { processes }) => {
    let [removed, skipped]: [number, Skipped[]] = [0, []]
    const remove = async (draft: Draft, records: readonly ProcessRecord[]): Promise<void> => {
      for (const record of records) await removeRecord(draft, record)
      removed += records.length
    }
    const seq = await change(context, 'process.clear', async (draft) => {
      skipped = await inParts(
        context,
        'Removing processes',
        processes,
        (keys) => recordsByIds(draft.tx, keys),
        (records) => remove(draft, records),
      )
      return { sentence: `Removed ${counted(removed)}.`, processId: null }
    })
    return { seq, removed, skipped }
  },
})
