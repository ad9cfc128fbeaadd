import { z } from 'zod'
import { EmployerKind, Source } from '../record/process.ts'
import type { ProcessRecord } from '../record/record.ts'
import { Reply, ReplyTally, repliesOf, replyTally } from './replies.ts'
import { axisEnd, stacksOf } from './stacks.ts'
import { type Climb, climbOf, StepTally, stepTally } from './step.ts'

/** The two steps that are counted apart for each way in and each kind of employer. */
const Group = z.strictObject({ processes: z.int(), conversation: StepTally, offer: StepTally })

/** What became of one's processes, counted: no more than that. */
export const Tally = z.strictObject({
  processes: z.int().min(0),
  neverReplied: z.int().min(0).describe('Closed because they never replied.'),
  steps: z.array(StepTally).describe('From one rung to the next, and from applying to an offer.'),
  sources: z.array(Group.extend({ source: Source.nullable() })).describe('By how you came in, the most first.'),
  employerKinds: z.array(Group.extend({ employerKind: EmployerKind.nullable() })).describe('By the kind of employer, the most first.'),
  replies: z.array(
    ReplyTally.omit({ byDay: true }).extend({
      stacks: z.array(z.strictObject({ at: z.number(), count: z.int() })).describe('How many took how many days, as a figure shows it.'),
    }),
  ),
  replyEnd: z.int().describe('The day at which the figure of the replies ends; those that took longer stand there.'),
  replyList: z.array(Reply).describe('Each reply with its days, the slowest first.'),
})
export type Tally = z.infer<typeof Tally>

type Counted = { readonly record: ProcessRecord; readonly climb: Climb }

const groupOf = (members: readonly Counted[]) => {
  const climbs = members.map(({ climb }) => climb)
  return {
    processes: members.length,
    conversation: stepTally('applied', 'conversation', climbs),
    offer: stepTally('conversation', 'offer', climbs),
  }
}

/** The processes by something that is known of them, the most first; unknown is a group of its own. */
const groupsBy = <K>(counted: readonly Counted[], keyOf: (record: ProcessRecord) => K): { key: K; group: ReturnType<typeof groupOf> }[] => {
  const members = new Map<K, Counted[]>()
  for (const one of counted) {
    const key = keyOf(one.record)
    const group = members.get(key)
    if (group === undefined) members.set(key, [one])
    else group.push(one)
  }
  return [...members].map(([key, all]) => ({ key, group: groupOf(all) })).sort((one, other) => other.group.processes - one.group.processes)
}

/** Counts what became of the processes of a record. */
export const tallyOf = (records: readonly ProcessRecord[]): Tally => {
  const counted = records.map((record) => ({ record, climb: climbOf(record) }))
  const climbs = counted.map(({ climb }) => climb)
  const replies = records.flatMap(repliesOf)
  const replyEnd = axisEnd(replies)
  return {
    processes: records.length,
    neverReplied: records.filter(({ outcome }) => outcome?.kind === 'no-reply').length,
    steps: [
      stepTally('applied', 'conversation', climbs),
      stepTally('conversation', 'full', climbs),
      stepTally('full', 'second', climbs),
      stepTally('second', 'offer', climbs),
      stepTally('applied', 'offer', climbs),
    ],
    sources: groupsBy(counted, ({ process }) => process.source).map(({ key, group }) => ({ source: key, ...group })),
    employerKinds: groupsBy(counted, ({ process }) => process.employerKind).map(({ key, group }) => ({ employerKind: key, ...group })),
    replies: [replyTally('applying', replies), replyTally('round', replies)].map(({ byDay, ...kind }) => ({
      ...kind,
      stacks: stacksOf(byDay, replyEnd),
    })),
    replyEnd,
    replyList: replies.sort((one, other) => other.days - one.days || (one.processId < other.processId ? -1 : 1)),
  }
}
