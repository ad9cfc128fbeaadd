import { addDays, type Day } from '#core/record/day.ts'
import type { ProcessRecord } from '#core/record/record.ts'
import { UNKNOWN_STORY } from '#core/record/story.ts'
import { UNKNOWN_TELLING } from '#core/record/telling.ts'
import type { Draft } from '#store/changes.ts'
import { demoRecords } from '#store/records.ts'
import { allRows } from '#store/rows.ts'
import { type CastStory, STORIES } from '#test/castStories.ts'
import type { Context } from '../command.ts'
import { takeStory } from '../stories/story.ts'

/** Adds the stories of the made-up candidate. @returns their keys by their titles */
export const addStories = async (draft: Draft, { newId }: Context, today: Day): Promise<Map<string, string>> => {
  const ids = new Map(STORIES.map(({ title }) => [title, newId()]))
  for (const { told: _told, practised = [], ...facts } of STORIES) {
    const storyId = ids.get(facts.title) as string
    await draft.add('stories', [{ ...UNKNOWN_STORY, ...facts, id: storyId, demo: true }])
    await draft.add(
      'practices',
      practised.map(({ on, told, how = null, notes = null }) => {
        const at = `${addDays(today, on)}T18:00:00.000Z`
        return { id: newId(), storyId, question: null, at, told: [...told], how, notes }
      }),
    )
  }
  return ids
}

type Told = NonNullable<CastStory['told']>[number]

const addTelling = async (
  draft: Draft,
  { company, round: number, to = [], ...facts }: Told,
  storyId: string,
  id: string,
  records: ProcessRecord[],
) => {
  const { process, rounds, people } = records.find((record) => record.process.company === company) as ProcessRecord
  const round = rounds.find((one) => one.number === number)
  const personIds = people.filter(({ name }) => to.includes(name)).map((person) => person.id)
  await draft.add('tellings', [{ ...UNKNOWN_TELLING, ...facts, personIds, id, storyId, processId: process.id, roundId: round?.id as string }])
}

/** Takes down where they were told, when all processes of the cast are there. */
export const addTellings = async (draft: Draft, { newId }: Context, ids: ReadonlyMap<string, string>): Promise<void> => {
  const records = await demoRecords(draft.tx)
  for (const { title, told = [] } of STORIES) for (const one of told) await addTelling(draft, one, ids.get(title) as string, newId(), records)
}

/** Takes the stories of the example search away, and how its stories and the questions of its rounds were practised. */
export const removeStories = async (draft: Draft, records: readonly ProcessRecord[]): Promise<void> => {
  for (const story of await allRows(draft.tx, 'stories')) if (story.demo) await takeStory(draft, story)
  const ofExample = new Set(records.map(({ process }) => process.id))
  const asked = { example: new Set<string>(), own: new Set<string>() }
  for (const debrief of await allRows(draft.tx, 'debriefs'))
    for (const { question } of debrief.asked) (ofExample.has(debrief.processId) ? asked.example : asked.own).add(question)
  // A question that was asked in a process of one's own too was practised for that.
  for (const { id, question } of await allRows(draft.tx, 'practices'))
    if (question !== null && asked.example.has(question) && !asked.own.has(question)) await draft.remove('practices', id)
}
