import { expect, test } from 'vitest'
import { UNKNOWN_STORY } from '#core/record/story.ts'
import { gapsIn } from '#core/stories/completeness.ts'
import { ALL, inOrder, type StoryShown, storiesAsked } from './storyShown.ts'

const shown = (title: string, facts: Partial<StoryShown['story']> = {}, told: StoryShown['told'] = []): StoryShown => {
  const story = { ...UNKNOWN_STORY, id: title, revision: 1, demo: false, title, ...facts }
  return { story, gaps: gapsIn(story), told }
}
const told = {
  id: 't',
  processId: 'p',
  roundId: 'r',
  went: null,
  notes: null,
  company: 'Orchard',
  round: 1,
  on: null,
  people: [{ id: 'm', name: 'Maud Evers' }],
}

const ALL_THREE = [
  shown('The garden', { action: 'I planted an apple tree.' }),
  shown('The returns dashboard', { result: 'Returns fell from 20 to 14 in a hundred.', competencies: ['problems'] }, [told]),
  shown('An example', { demo: true }),
]
const titles = (all: readonly StoryShown[]) => all.map(({ story }) => story.title)

test('stories are found by every word that stands in them, in their title, or in the name of who heard them', () => {
  expect(titles(storiesAsked(ALL_THREE, { ...ALL, words: ' apple  PLANTED ' }))).toEqual(['The garden'])
  expect(titles(storiesAsked(ALL_THREE, { ...ALL, words: 'maud returns' }))).toEqual(['The returns dashboard'])
  expect(titles(storiesAsked(ALL_THREE, { ...ALL, words: 'apple returns' }))).toEqual([])
})

test('stories are narrowed to those without a result, those never told, and those that show something', () => {
  expect(titles(storiesAsked(ALL_THREE, { ...ALL, show: 'result' }))).toEqual(['The garden', 'An example'])
  expect(titles(storiesAsked(ALL_THREE, { ...ALL, show: 'untold' }))).toEqual(['The garden', 'An example'])
  expect(titles(storiesAsked(ALL_THREE, { ...ALL, competency: 'problems' }))).toEqual(['The returns dashboard'])
  expect(titles(storiesAsked(ALL_THREE, ALL))).toHaveLength(3)
})

test('what was added last comes first, and the example search after one’s own', () => {
  expect(titles(inOrder(ALL_THREE))).toEqual(['The returns dashboard', 'The garden', 'An example'])
})
