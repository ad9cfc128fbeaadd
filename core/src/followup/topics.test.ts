import { describe, expect, test } from 'vitest'
import { askedTopic, topicSaid, topicsIn } from './topics.ts'

const PANEL = ['Lena Vogt', 'Rin Ito', 'Chidi Okafor']
const asked = (question: string, instead: string | null = null) => ({ question, answer: null, sureness: null, instead })

describe('a question that was asked', () => {
  test.each([
    ['Tell me about an analysis that changed a decision.', 'thing', 'an analysis that changed a decision'],
    ['Can you walk us through your last audit?', 'thing', 'my last audit'],
    ['How do you say no to a stakeholder?', 'question', 'how I say no to a stakeholder'],
    ['How would you shorten the close?', 'question', 'how I would shorten the close'],
    ['What would you do if the pump failed?', 'question', 'what I would do if the pump failed'],
    ['Describe our biggest risk.', 'thing', 'your biggest risk'],
  ])('%s is a topic', (question, form, words) => {
    expect(askedTopic(question)).toMatchObject({ form, words })
  })

  test.each([
    'Tell me about yourself.',
    'Tell me about your strengths.',
    'Talk me through your salary expectations.',
    'What is your greatest weakness?',
    'Where do you see yourself in five years?',
    'What is your salary expectation?',
    'Why do you want to work here?',
    'Is it raining?',
    'How do you feel? And why?',
  ])('%s is none', (question) => {
    expect(askedTopic(question)).toBeNull()
  })
})

describe('the notes on a round', () => {
  test('tell what somebody brought up, and who', () => {
    const topics = topicsIn(
      {
        asked: [asked('Chidi: How do you say no to a stakeholder?', 'I lay the order of work on the table.')],
        caredAbout: 'Whether I can explain numbers to nurses; Lena came back to it three times.',
        notes: 'Rin asked how I test a dashboard. Late shift handover.',
      },
      PANEL,
    )
    expect(topics).toEqual([
      { form: 'question', words: 'whether I can explain numbers to nurses', of: 'Lena Vogt', added: null },
      { form: 'question', words: 'how I test a dashboard', of: 'Rin Ito', added: null },
      { form: 'question', words: 'how I say no to a stakeholder', of: 'Chidi Okafor', added: 'I lay the order of work on the table.' },
    ])
  })

  test('are not bent into a topic where they tell a story', () => {
    expect(
      topicsIn({ asked: [], caredAbout: 'She was late and seemed tired. We laughed.', notes: 'The beamer failed for ten minutes.' }, ['Maud Evers']),
    ).toEqual([])
    expect(topicsIn({ asked: [], caredAbout: null, notes: null }, [])).toEqual([])
    expect(topicsIn({ asked: [], caredAbout: 'It mattered to them', notes: null }, ['Maud Evers'])).toEqual([])
  })

  test('give what was asked to nobody in particular to none of a panel, and to the one who was there alone', () => {
    const noted = { asked: [asked('How do you say no?')], caredAbout: null, notes: 'They asked about night work.' }
    expect(topicsIn(noted, PANEL).map(({ of }) => of)).toEqual([null, null])
    expect(topicsIn(noted, ['Maud Evers']).map(({ of }) => of)).toEqual(['Maud Evers', 'Maud Evers'])
  })
})

test('what somebody says as a topic is taken as they say it, without its capital and full stop', () => {
  expect(topicSaid('The night audit.')).toMatchObject({ form: 'thing', words: 'the night audit' })
  expect(topicSaid('How we test')).toMatchObject({ form: 'question', words: 'how we test' })
  expect(topicSaid('SQL on the wards')).toMatchObject({ words: 'SQL on the wards' })
})
