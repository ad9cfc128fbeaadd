import { z } from 'zod'
import { gradeOf } from '#core/practice/grade.ts'
import { BORROWED, type Item, practiceUpTo, ToPractise } from '#core/practice/nextPractice.ts'
import { Day } from '#core/record/day.ts'
import { todayAt } from '#core/record/moves.ts'
import { Practice, PracticeFacts } from '#core/record/practice.ts'
import type { ProcessRecord } from '#core/record/record.ts'
import { hasHappened } from '#core/record/round.ts'
import { StarPart } from '#core/record/story.ts'
import { Id } from '#core/record/text.ts'
import { wallClock } from '#core/record/zone.ts'
import { Refusal } from '#core/refusal.ts'
import { readRecord } from '#store/records.ts'
import { allRows, rowsOfProcesses } from '#store/rows.ts'
import type { Db } from '#store/tables.ts'
import { type Context, command } from '../command.ts'
import { change, Key, momentOf, rowOf, Written } from '../record/rows.ts'

/** Questions of this process whose answers were not sure, or would be otherwise the next time. */
const questionsIn = (record: ProcessRecord | null): string[] => [
  ...new Set(
    (record?.debriefs ?? []).flatMap(({ asked }) =>
      asked.filter(({ sureness, instead }) => sureness !== 'sure' || instead !== null).map(({ question }) => question),
    ),
  ),
]

const itemsOf = async (db: Db, zone: string, record: ProcessRecord | null): Promise<Item[]> => {
  const practices = (await allRows(db, 'practices')).toSorted((one, other) => (one.at < other.at ? -1 : 1))
  const done = (belongs: (practice: Practice) => boolean) => practices.filter(belongs).map(({ at, told }) => ({ on: wallClock(at, zone).on, told }))
  const requirements = record === null ? [] : await rowsOfProcesses(db, 'requirements', [record.process.id])
  const chosen = new Set(requirements.flatMap(({ storyIds }) => storyIds))
  const stories = (await allRows(db, 'stories')).filter(({ demo }) => demo === (record?.process.demo ?? false))
  return [
    ...stories.map(
      ({ id, title }): Item => ({ storyId: id, question: null, title, isChosen: chosen.has(id), practised: done(({ storyId }) => storyId === id) }),
    ),
    ...questionsIn(record).map(
      (question): Item => ({ storyId: null, question, title: question, isChosen: false, practised: done((one) => one.question === question) }),
    ),
  ]
}

const nextRoundOn = ({ rounds, outcome }: ProcessRecord, { now, zone }: Context): Day | null => {
  if (outcome !== null) return null
  const days = rounds.flatMap((round) =>
    round.plannedOn !== null && round.heldOn === null && hasHappened(round, now(), zone) === false ? [round.plannedOn] : [],
  )
  return days.toSorted()[0] ?? null
}

const recordOfProcess = async (db: Db, process: string | undefined): Promise<ProcessRecord | null> => {
  if (process === undefined) return null
  const record = await readRecord(db, process)
  if (record === null) throw new Refusal('process-unknown')
  return record
}

export const nextPractice = command({
  name: 'practice.next',
  summary: 'Says what to practise and on which day: your stories, and the answers you were not sure of, spaced to the next round of a process.',
  input: z.strictObject({ process: Key.process.optional() }),
  output: z.strictObject({
    roundOn: Day.nullable().describe('The day of the next round that is planned.'),
    toPractise: z.array(ToPractise).describe('What is due soonest first.'),
    borrowed: z.string().describe('Whence the days are.'),
  }),
  run: async (context, { process }) => {
    const { db } = context.store
    const record = await recordOfProcess(db, process)
    const roundOn = record === null ? null : nextRoundOn(record, context)
    const today = todayAt(momentOf(context))
    return { roundOn, toPractise: practiceUpTo(await itemsOf(db, context.zone, record), today, roundOn), borrowed: BORROWED }
  },
})

export const gradePractice = command({
  name: 'practice.grade',
  summary: 'Takes down that you told a story or answered a question, aloud or on paper, and which parts were in it.',
  input: PracticeFacts.partial()
    .required({ told: true })
    .extend({
      story: Key.story.optional(),
      question: Practice.shape.question.unwrap().optional().describe('The question that was answered, as it was asked, when it was no story.'),
    }),
  output: Written.extend({ practice: Id, grade: z.enum(['again', 'hard', 'good']).describe('By what was in it: all four parts are good.') }),
  run: async (context, { story: storyId = null, question = null, told, how = null, notes = null }) => {
    if ((storyId === null) === (question === null)) throw new Refusal('practice-of-what')
    const id = context.newId()
    const parts = StarPart.options.filter((part) => told.includes(part))
    const seq = await change(context, 'practice.grade', async (draft) => {
      const what = storyId === null ? question : (await rowOf(draft, 'stories', storyId)).title
      await draft.put('practices', { id, at: context.now(), storyId, question, told: parts, how, notes })
      return { sentence: `Practised: ${what?.slice(0, 120)}.`, processId: null }
    })
    return { seq, practice: id, grade: gradeOf(parts) }
  },
})

export const removePractice = command({
  name: 'practice.remove',
  summary: 'Takes a practice back. It can be undone.',
  input: z.strictObject({ practice: Key.practice }),
  output: Written,
  run: async (context, { practice: id }) => ({
    seq: await change(context, 'practice.remove', async (draft) => {
      await rowOf(draft, 'practices', id)
      await draft.remove('practices', id)
      return { sentence: 'Took back a practice.', processId: null }
    }),
  }),
})
