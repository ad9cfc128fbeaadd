import { z } from 'zod'
import type { RowOf } from '#core/record/record.ts'
import { StoryFacts, UNKNOWN_STORY } from '#core/record/story.ts'
import { Id } from '#core/record/text.ts'
import type { Draft } from '#store/changes.ts'
import { allRows, getRow } from '#store/rows.ts'
import { command } from '../command.ts'
import { change, Key, rowOf, saidOver, Written } from '../record/rows.ts'

export const addStory = command({
  name: 'story.add',
  summary: 'Adds a story of yours: something that happened once, with what you did in it and what came of it.',
  input: StoryFacts.partial()
    .required({ title: true })
    .extend({ requirement: Key.requirement.optional().describe('Something that is asked for: the story is chosen for it.') }),
  output: Written.extend({ story: Id }),
  run: async (context, { requirement, ...said }) => {
    const id = context.newId()
    const seq = await change(context, 'story.add', async (draft) => {
      const asked = requirement === undefined ? null : await rowOf(draft, 'requirements', requirement)
      // What is told for the example search is a story of its candidate.
      const demo = asked !== null && (await getRow(draft.tx, 'processes', asked.processId))?.demo === true
      await draft.put('stories', { ...saidOver({ ...UNKNOWN_STORY, title: said.title }, said), id, demo })
      if (asked !== null) await draft.put('requirements', { ...asked, storyIds: [...asked.storyIds, id] })
      return { sentence: `Added the story ${said.title}.`, processId: null }
    })
    return { seq, story: id }
  },
})

export const correctStory = command({
  name: 'story.correct',
  summary: 'Corrects a story of yours, or tells more of it.',
  input: StoryFacts.partial().extend({ story: Key.story, revision: Key.revision }),
  output: Written,
  run: async (context, { story: id, revision, ...said }) => ({
    seq: await change(context, 'story.correct', async (draft) => {
      const story = saidOver(await rowOf(draft, 'stories', id, revision), said)
      await draft.put('stories', story)
      return { sentence: `Changed the story ${story.title}.`, processId: null }
    }),
  }),
})

/** Takes a story away with all that hangs on it: that it was chosen, told, practised. */
export const takeStory = async (draft: Draft, { id }: RowOf<'stories'>): Promise<void> => {
  for (const requirement of await allRows(draft.tx, 'requirements'))
    if (requirement.storyIds.includes(id))
      await draft.put('requirements', { ...requirement, storyIds: requirement.storyIds.filter((other) => other !== id) })
  for (const kind of ['tellings', 'practices'] as const)
    for (const row of await allRows(draft.tx, kind)) if (row.storyId === id) await draft.remove(kind, row.id)
  await draft.remove('stories', id)
}

export const removeStory = command({
  name: 'story.remove',
  summary: 'Takes a story away, with where it was told and how it was practised. It can be undone.',
  input: z.strictObject({ story: Key.story }),
  output: Written,
  run: async (context, { story: id }) => ({
    seq: await change(context, 'story.remove', async (draft) => {
      const story = await rowOf(draft, 'stories', id)
      await takeStory(draft, story)
      return { sentence: `Removed the story ${story.title}.`, processId: null }
    }),
  }),
})
