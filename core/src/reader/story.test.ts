import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { STORY_FACTS, storyOf } from './story.ts'

const told = (text: string, ...facts: string[]) => expect(storyOf(text), text).toEqual(facts)

describe('a story shows how far a process went', () => {
  test('by telling of more than one interview, in words or in numbers', () => {
    told('Two rounds, then lunch.', 'several-interviews')
    told('I met three managers.', 'several-interviews')
    told('They had me talk to several people.', 'several-interviews')
    told('One round with a panel.')
  })

  test('by a number of five or more, the highest that is said', () => {
    told('Between four and six one hour interviews.', 'several-interviews', 'five-or-more')
    told('4-5 interviews.', 'several-interviews', 'five-or-more')
    told('Spoke with 4 engineers.', 'several-interviews')
  })

  test('by no number of minutes, days or of a year', () => {
    told('A 45 minute interview.')
    told('After 5 days I had interviews.', 'several-interviews')
    told('In 2016 there were interviews.', 'several-interviews')
  })

  test('by a whole day, a visit and a final round', () => {
    told('A full day at their office.', 'whole-day', 'on-site')
    told('Interviews back to back.', 'several-interviews', 'whole-day')
    told('The final interview was with the head of sales.', 'final-round')
    told('In the end I finally met her.', 'one-person')
  })

  test('by one interviewer, and by having applied', () => {
    told('I applied online. The interviewer asked about my studies.', 'one-person', 'applied')
  })

  test('by a telephone call only when nothing later is told', () => {
    told('A phone call about my CV.', 'phone-only')
    told('A phone call, then a visit on site.', 'on-site')
    told('A phone screen and two interviews.', 'several-interviews')
  })
})

describe('whatever the text', () => {
  const ids = STORY_FACTS.map(({ id }) => id)

  test('facts of the list come out, each once and in its order', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.lorem({ mode: 'sentences' })), (text) => {
        const facts = storyOf(text)
        expect(facts).toEqual(ids.filter((id) => facts.includes(id)))
      }),
    )
  })

  test('nothing is told by nothing', () => {
    told('')
    told('  \n\n ')
  })

  test('two megabytes are read to their end', () => {
    const text = 'They called, and four of the people there had many long interviews with me. '.repeat(27_000)
    told(text, 'several-interviews')
  })
})
