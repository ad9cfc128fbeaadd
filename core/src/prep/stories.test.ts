import { expect, test } from 'vitest'
import { PANEL, subjectTold } from '#test/prepScene.ts'
import { Competency } from '../record/competency.ts'
import { type Story, UNKNOWN_STORY } from '../record/story.ts'
import { COMPETENCIES } from './questions.ts'
import { storiesFor } from './stories.ts'
import { tasksFor } from './tasks.ts'

const story = (id: string, facts: Partial<Story>): Story => ({ ...UNKNOWN_STORY, title: id, id, revision: 1, demo: false, ...facts })
const RETURNS = story('returns', { title: 'The returns dashboard', competencies: ['delivery'], result: 'Two days a month saved.' })
const NURSES = story('nurses', { title: 'Figures for nurses', competencies: ['communication'] })
const PAINT = story('paint', { title: 'The garden fence', competencies: [], result: 'It stands.' })

const taskOf = (id: string, stories: Story[], sentences = 0) => tasksFor(subjectTold(PANEL, { stories, sentences })).find((task) => task.id === id)

test('what a story can show is what a question can ask after: all of it, and besides that only what no story shows', () => {
  const known = new Set<string>(COMPETENCIES.map(({ id }) => id))
  expect(Competency.options.filter((id) => !known.has(id))).toEqual([])
  const ofStories = new Set<string>(Competency.options)
  expect([...known].filter((id) => !ofStories.has(id))).toEqual(['motivation', 'company', 'self', 'ways', 'craft', 'terms'])
})

test('the stories that show what a round is likely to ask after are named with the question, those with a result first', () => {
  const { fitting, count, withoutResult, bare } = storiesFor(subjectTold(PANEL, { stories: [NURSES, PAINT, RETURNS] }))
  expect([count, withoutResult]).toEqual([3, 1])
  expect(fitting.map(({ title, hasResult }) => [title, hasResult])).toEqual([
    ['The returns dashboard', true],
    ['Figures for nurses', false],
  ])
  expect(fitting[0]?.why[0]).toMatch(/: “Tell me about an analysis that changed a decision\.”$/)
  expect(bare.length).toBeGreaterThan(0)
})

test('a story that was chosen for what the posting asks fits, whatever it shows', () => {
  const requirements = [
    { id: 'r', revision: 1, processId: 'p', quote: null, text: 'Patience with fences', need: null, place: 1, storyIds: ['paint'] },
  ]
  const { fitting } = storiesFor(subjectTold(PANEL, { stories: [PAINT], requirements }))
  expect(fitting).toEqual([{ story: 'paint', title: 'The garden fence', why: ['You chose it for “Patience with fences”.'], hasResult: true }])
})

test('no story is made up where there is none', () => {
  expect(storiesFor(subjectTold(PANEL))).toMatchObject({ count: 0, fitting: [] })
})

test('the task to write four stories is shorter by those that are written, and gone when there are four', () => {
  const whole = ['a', 'b', 'c', 'd'].map((id) => story(id, { result: 'It held.' }))
  expect(taskOf('stories-four', [])?.minutes).toBe(60)
  expect(taskOf('stories-four', [RETURNS, NURSES])).toMatchObject({ minutes: 45 })
  expect(taskOf('stories-four', [RETURNS, NURSES])?.text).toMatch(/You have 2 stories, 1 of them with a result\.$/)
  expect(taskOf('stories-four', whole)).toBeUndefined()
  expect(taskOf('results-line', whole)).toBeUndefined()
  expect(taskOf('results-line', [RETURNS, NURSES])?.text).toMatch(/^Give “Figures for nurses” the last line/)
})

test('with three sentences on the company there are none to write, only to say', () => {
  expect(taskOf('company-three', [], 2)?.minutes).toBe(40)
  expect(taskOf('company-three', [], 3)).toMatchObject({ minutes: 10, text: expect.stringContaining('aloud') })
})
