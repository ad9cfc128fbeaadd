import { z } from 'zod'
import { Day } from '#core/record/day.ts'
import type { ProcessRecord } from '#core/record/record.ts'
import { roundDay } from '#core/record/round.ts'
import { Story } from '#core/record/story.ts'
import { Telling } from '#core/record/telling.ts'
import { Id } from '#core/record/text.ts'
import { Gap, gapsIn } from '#core/stories/completeness.ts'
import { StorySuggestion, storiesIn } from '#core/stories/resume.ts'
import { readRecord } from '#store/records.ts'
import { allRows } from '#store/rows.ts'
import type { Db } from '#store/tables.ts'
import { command } from '../command.ts'

const Told = Telling.pick({ id: true, processId: true, roundId: true, went: true, notes: true }).extend({
  company: z.string(),
  round: z.int().nullable().describe('The number of the round.'),
  on: Day.nullable(),
  people: z.array(z.strictObject({ id: Id, name: z.string() })).describe('Who heard it.'),
})

const toldIn = (telling: Telling, { process, rounds, people }: ProcessRecord): z.input<typeof Told> => {
  const { personIds, storyId: _story, revision: _revision, ...known } = telling
  const round = rounds.find(({ id }) => id === telling.roundId)
  return {
    ...known,
    company: process.company,
    round: round?.number ?? null,
    on: round === undefined ? null : roundDay(round),
    people: people.filter(({ id }) => personIds.includes(id)).map(({ id, name }) => ({ id, name })),
  }
}

const tellingsByStory = async (db: Db): Promise<Map<string, z.input<typeof Told>[]>> => {
  const found = new Map<string, z.input<typeof Told>[]>()
  const records = new Map<string, ProcessRecord | null>()
  for (const telling of await allRows(db, 'tellings')) {
    if (!records.has(telling.processId)) records.set(telling.processId, await readRecord(db, telling.processId))
    const record = records.get(telling.processId)
    if (record != null) found.set(telling.storyId, [...(found.get(telling.storyId) ?? []), toldIn(telling, record)])
  }
  return found
}

export const listStories = command({
  name: 'story.list',
  summary: 'Lists your stories, with what each still lacks, where it was told, to whom, and how that went.',
  input: z.strictObject({}),
  output: z.strictObject({
    stories: z.array(
      z.strictObject({
        story: Story,
        gaps: z.array(Gap).describe('What it lacks, the gravest first.'),
        told: z.array(Told).describe('Where it was told, the earliest first.'),
      }),
    ),
  }),
  run: async ({ store }) => {
    const told = await tellingsByStory(store.db)
    const stories = await allRows(store.db, 'stories')
    return { stories: stories.map((story) => ({ story, gaps: gapsIn(story), told: told.get(story.id) ?? [] })) }
  },
})

export const suggestStories = command({
  name: 'story.suggest',
  summary: 'Reads a résumé, as text or as a JSON Résumé, for what may become stories, each with its line. Nothing is written.',
  takesFile: { field: 'text', as: 'text', megabytes: 2 },
  input: z.strictObject({ text: z.string().max(1_000_000).describe('The résumé: its text, or a JSON Résumé.') }),
  output: z.strictObject({ suggestions: z.array(StorySuggestion) }),
  run: async (_context, { text }) => ({ suggestions: storiesIn(text) }),
})
