import fc from 'fast-check'
import { expect, test } from 'vitest'
import { UNKNOWN_STORY } from '#core/record/story.ts'
import { aRow } from '#test/arbitrary-rows.ts'
import { coverageOf } from './coverage.ts'
import { suggester } from './suggestions.ts'

const story = (id: string, title: string, facts: Partial<typeof UNKNOWN_STORY> = {}) => ({
  ...UNKNOWN_STORY,
  ...facts,
  id,
  title,
  revision: 1,
  demo: false,
})
const STORIES = [
  story('1', 'The returns dashboard', { action: 'I joined the tables in SQL.' }),
  story('2', 'The quarrel over the stock', { action: 'I let both count it together.', competencies: ['conflict'] }),
  story('3', 'The garden', { action: 'I planted an apple tree.' }),
]
const asked = (text: string, storyIds: string[] = []) => ({ id: 'r', revision: 1, text, quote: null, need: 'must' as const, storyIds })

test('a story is suggested with the words that matched, as asked and as told', () => {
  const [first] = suggester(STORIES)('Good SQL and dashboards')
  expect(first).toEqual({
    storyId: '1',
    title: 'The returns dashboard',
    matched: [
      { asked: 'sql', told: 'sql' },
      { asked: 'dashboards', told: 'dashboard' },
    ],
  })
})

test('words of the same kin match, and a competency that the story is said to show', () => {
  const suggest = suggester(STORIES)
  expect(suggest('Knowledge of databases')[0]).toMatchObject({ storyId: '1', matched: [{ asked: 'databases', told: 'sql' }] })
  expect(suggest('You can mediate')[0]).toMatchObject({ storyId: '2', matched: [{ asked: 'mediate', told: 'quarrel' }] })
})

test('a requirement is covered by what was chosen, and never by what is only suggested', () => {
  const { requirements, counts, words, unused } = coverageOf([asked('SQL', ['2']), asked('SQL'), asked('A licence to fly')], STORIES)
  expect(requirements.map(({ chosen, suggestions }) => [chosen.map(({ storyId }) => storyId), suggestions.map(({ storyId }) => storyId)])).toEqual([
    [['2'], ['1']],
    [[], ['1']],
    [[], []],
  ])
  expect(counts).toEqual({ chosen: 1, suggested: 1, none: 1 })
  expect(words).toBe(
    '3 things are asked for. You chose a story for one. For one there are stories that share words with it. For one no story shares a word.',
  )
  expect(unused).toEqual([{ storyId: '3', title: 'The garden' }])
})

test('a single word that is only akin is no reason to show a story, unless the story is said to show what is asked for', () => {
  const shown = (text: string) => coverageOf([asked(text)], STORIES).requirements[0]?.suggestions
  expect(shown('Knowledge of databases')).toEqual([])
  expect(shown('You can mediate')).toEqual([{ storyId: '2', title: 'The quarrel over the stock', matched: [] }])
  expect(shown('Databases and reporting')).toEqual([{ storyId: '1', title: 'The returns dashboard', matched: [] }])
  expect(shown('Good SQL and databases')?.[0]?.matched).toEqual([{ asked: 'sql', told: 'sql' }])
})

test('without stories, and without requirements, it says so', () => {
  expect(coverageOf([asked('SQL')], []).words).toBe('One thing is asked for. You have chosen no story for any yet. For one no story shares a word.')
  expect(coverageOf([], STORIES).words).toBe('Nothing that is asked for was found.')
})

test('of any stories three at most are suggested, each once and each with a word that matched', () => {
  const text = fc
    .array(fc.constantFrom('sql', 'lead', 'a', 'team', 'mediate', 'garden', 'reports', '…', 'C++'), { maxLength: 6 })
    .map((words) => words.join(' '))
  const stories = fc.uniqueArray(fc.tuple(aRow('stories'), text, text), { selector: ([{ id }]) => id, maxLength: 8 })
  fc.assert(
    fc.property(stories, text, (rows, requirement) => {
      const found = suggester(rows.map(([row, title, action]) => ({ ...row, title, action })))(requirement)
      expect(found.length).toBeLessThanOrEqual(3)
      expect(new Set(found.map(({ storyId }) => storyId)).size).toBe(found.length)
      for (const { matched } of found) expect(matched.length).toBeGreaterThan(0)
    }),
  )
})
