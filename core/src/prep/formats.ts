import { z } from 'zod'
import formatsJson from '#evidence/prep-formats.json' with { type: 'json' }
import tasksJson from '#evidence/prep-tasks.json' with { type: 'json' }
import { sourceOf } from '../evidence/sources.ts'
import { RoundFormat } from '../record/round.ts'

/** What a round digs into. */
export const Topic = z.enum(['experience', 'hard-situations', 'problem-solving', 'culture', 'company'])
export type Topic = z.infer<typeof Topic>

const Sources = z.array(z.string().refine((key) => sourceOf(key) !== undefined)).min(1)

/** Where a round takes place, as far as it matters to what one has with one: in a room, or on a screen. */
export const Where = z.enum(['in-person', 'remote'])
export type Where = z.infer<typeof Where>

/** A task is a gap when something is lacking until it is done, and a polish when it betters what is there. */
export const TaskKind = z.enum(['gap', 'polish'])
export type TaskKind = z.infer<typeof TaskKind>

const Covers = z.array(z.string()).default([]).describe('What need not be said beside it.')

const FormatTask = z.strictObject({
  id: z.string(),
  covers: Covers,
  once: z.boolean().default(false).describe('Done for one round of a process, it is done for the later ones.'),
  kind: TaskKind,
  minutes: z.int().positive().describe('How long it is worth.'),
  least: z.int().positive().describe('In how little time it is still worth beginning.'),
  topic: Topic.nullable(),
  text: z.string().min(1),
})
export type FormatTask = z.infer<typeof FormatTask>

const Mishap = z.strictObject({
  id: z.string(),
  happens: z.string().min(1),
  instead: z.string().min(1),
  place: Where.optional().describe('Only there.'),
  sources: Sources.optional(),
})
export type Mishap = z.infer<typeof Mishap>

const Thing = z.strictObject({ id: z.string(), covers: Covers, text: z.string().min(1), place: Where.optional() })
export type Thing = z.infer<typeof Thing>

const Format = z.strictObject({
  id: RoundFormat,
  name: z.string(),
  purpose: z.string(),
  who: z.string(),
  decides: z.string(),
  minutes: z.tuple([z.int().positive(), z.int().positive()]).describe('How long it usually is, from and to.'),
  main: z.array(Topic).min(1).describe('What it digs into.'),
  also: z.array(Topic).describe('What it touches.'),
  tasks: z.array(z.string()).min(1),
  mishaps: z.array(z.string()).min(1),
  things: z.array(z.string()),
  inPerson: z.string().nullable().describe('What is special about it in a room.'),
  remote: z.string().nullable().describe('What is special about it from afar.'),
  sources: Sources,
})
export type Format = z.infer<typeof Format>

const TopicWords = z.strictObject({ id: Topic, name: z.string(), digs: z.string() })

const { topics, formats } = z.strictObject({ topics: z.array(TopicWords), formats: z.array(Format) }).parse(formatsJson)
const catalogue = z.strictObject({ tasks: z.array(FormatTask), mishaps: z.array(Mishap), things: z.array(Thing) }).parse(tasksJson)

/** Every format there is, in the order of the file. */
export const FORMATS: readonly Format[] = formats

/** What a round digs into, in words, by topic. */
export const TOPICS: ReadonlyMap<Topic, z.infer<typeof TopicWords>> = new Map(topics.map((topic) => [topic.id, topic]))

const byId = new Map(formats.map((format) => [format.id, format]))

/** What is known of a format. */
export const formatOf = (id: RoundFormat): Format => {
  const format = byId.get(id)
  if (format === undefined) throw new RangeError(`evidence/prep-formats.json has no format ${id}`)
  return format
}

const named = <T extends { readonly id: string }>(items: readonly T[], what: string) => {
  const known = new Map(items.map((item) => [item.id, item]))
  return (id: string): T => {
    const item = known.get(id)
    if (item === undefined) throw new RangeError(`evidence/prep-tasks.json has no ${what} ${id}`)
    return item
  }
}

/** A task by its name. @throws RangeError when there is none. */
export const taskNamed = named(catalogue.tasks, 'task')
/** A mishap by its name. @throws RangeError when there is none. */
export const mishapNamed = named(catalogue.mishaps, 'mishap')
/** A thing to have with one, by its name. @throws RangeError when there is none. */
export const thingNamed = named(catalogue.things, 'thing')
