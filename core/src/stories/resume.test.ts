import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { storiesIn } from './resume.ts'

const JSON_RESUME = JSON.stringify({
  basics: { name: 'Noor Adeyemi' },
  work: [
    {
      name: 'A shoe shop',
      position: 'Data Analyst',
      startDate: '2021-03',
      endDate: '2024-08',
      summary: 'Answered for the figures of eleven branches. It was fun.',
      highlights: ['Built a dashboard of returns, cutting them from 20 to 14 in a hundred', 'Reduced waste by 9% by ordering daily', 'Fluent in SQL'],
    },
  ],
  awards: [{ title: 'Prize', awarder: 'The town', date: '2020', summary: 'Awarded for the best report of the year.' }],
  skills: [{ name: 'SQL' }],
})

describe('a JSON Résumé', () => {
  test('gives a suggestion for each line in which something was done', () => {
    expect(storiesIn(JSON_RESUME).map(({ quote }) => quote)).toEqual([
      'Built a dashboard of returns, cutting them from 20 to 14 in a hundred',
      'Reduced waste by 9% by ordering daily',
      'Answered for the figures of eleven branches.',
      'Awarded for the best report of the year.',
    ])
  })

  test('each with where it was, what was done and what came of it, as far as the line tells', () => {
    const [first, second, third] = storiesIn(JSON_RESUME)
    expect(first).toMatchObject({
      situation: 'Data Analyst, A shoe shop, 2021-03 to 2024-08',
      action: 'Built a dashboard of returns',
      result: 'cutting them from 20 to 14 in a hundred',
    })
    expect(second).toMatchObject({ action: 'ordering daily', result: 'Reduced waste by 9%' })
    expect(third).toMatchObject({ action: 'Answered for the figures of eleven branches', result: null })
  })

  test('that is broken, or holds other things where lines should be, harms nobody', () => {
    expect(storiesIn('{"work": 7, "projects": [{"highlights": [null, {}, "Built a whole shed alone"]}, 3]}').map(({ quote }) => quote)).toEqual([])
    expect(storiesIn('{"projects": [{"highlights": ["Built a whole shed alone"]}]}')).toHaveLength(1)
    expect(storiesIn('{"work": [')).toEqual([])
  })
})

test('a pasted résumé gives its bullets and sentences, each under the last line with dates', () => {
  const pasted =
    'Work\nGeneral Manager, Salt & Anchor, 2018 – 2024\n• Hired and trained a team of thirty-five\nLikes the sea.\nLed the move to a new house. It rained.'
  expect(storiesIn(pasted).map(({ quote, situation }) => [quote, situation])).toEqual([
    ['Hired and trained a team of thirty-five', 'General Manager, Salt & Anchor, 2018 – 2024'],
    ['Led the move to a new house.', 'General Manager, Salt & Anchor, 2018 – 2024'],
  ])
})

const aLine = fc
  .tuple(
    fc.constantFrom('Built', 'Reduced', 'Led', 'Grew', 'Xyz'),
    fc.array(
      fc.constantFrom('costs', '9%', 'by', 'ordering', 'daily,', 'cutting', 'which led to', 'the', 'team;', '— saving', 'a lot of', 'sales.'),
      { maxLength: 9 },
    ),
  )
  .map(([verb, words]) => [verb, ...words].join(' '))

test('whatever a résumé says, each part of a suggestion stands in it word for word', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(aLine, fc.string({ unit: 'grapheme' })), { maxLength: 6 }), (lines) => {
      const resume = JSON.stringify({ work: [{ position: 'Clerk', highlights: lines }] })
      for (const { quote, title, situation, action, result, competencies } of storiesIn(resume)) {
        expect(lines.map((line) => line.trim())).toContain(quote)
        for (const part of [title, action, result]) if (part !== null) expect(quote).toContain(part)
        expect(situation).toBe('Clerk')
        for (const { because } of competencies) expect(quote.toLowerCase()).toContain(because)
      }
    }),
  )
})
