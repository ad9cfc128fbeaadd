import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { read } from './read.ts'

const OTHERS = { present: 'absent', absent: 'present' } as const

const keys = (text: string) =>
  read(text)
    .filter(({ sureness }) => sureness === 'sure')
    .map(({ kind, value, polarity }) => `${kind} ${value} ${polarity}`)
const signs = (text: string) =>
  read(text)
    .filter(({ kind, sureness }) => kind === 'sign' && sureness === 'sure')
    .map(({ value, polarity }) => `${value} ${polarity}`)

/** Sentences of which each says one thing, with what it says. */
const SAYINGS = [
  ['They smiled a lot.', 'sign smiling present'],
  ['The interviewer was friendly.', 'sign friendly present'],
  ['The talk was very relaxed.', 'sign relaxed present'],
  ['We had lunch with them.', 'sign shared-meal present'],
  ['I met the hiring manager.', 'sign met-manager present'],
  ['They gave me a tour of the office.', 'sign tour present'],
  ['They were twenty minutes late.', 'sign late-or-rescheduled present'],
  ['It was a phone screen.', 'format phone present'],
  ['There was a panel.', 'format panel present'],
  ['They asked me to design a lift.', 'question question present'],
  ['My recruiter rang twice.', 'person recruiter present'],
  ['It was the final round.', 'stage final present'],
  ['My mind went blank.', 'sign struggled present'],
] as const

const aSaying = fc.constantFrom(...SAYINGS.map(([sentence]) => sentence))
const WORDS =
  'they did not smile but were friendly if I like the panel of three engineers a friend said by Friday 2 rounds , . ; : ? ! ( ) " … - \n \n\n onsite interview then final Anna asked why us don\'t no never would recruiter 00:01 --> <v Me:'.split(
    ' ',
  )
const aText = fc.array(fc.oneof(aSaying, fc.constantFrom(...WORDS), fc.string({ maxLength: 6 })), { maxLength: 40 }).map((words) => words.join(' '))

describe('whatever is read', () => {
  test('is quoted from its place, in the order of the text, and the same each time', () => {
    fc.assert(
      fc.property(aText, fc.constantFrom('notes', 'transcript', 'message', null), (text, as) => {
        const findings = read(text, { as, on: '2026-11-24' })
        for (const { quote, start, end } of findings) {
          expect(text.slice(start, end)).toBe(quote)
          expect(quote.length).toBeGreaterThan(0)
        }
        expect(findings.map(({ start }) => start)).toEqual(findings.map(({ start }) => start).toSorted((one, other) => one - other))
        expect(read(text, { as, on: '2026-11-24' })).toEqual(findings)
      }),
    )
  })

  test('says each thing once', () => {
    fc.assert(
      fc.property(aText, (text) => {
        const said = read(text).map(({ kind, value, polarity, start }) =>
          kind === 'question' ? `question ${start}` : `${kind} ${value} ${polarity}`,
        )
        expect(new Set(said).size).toBe(said.length)
      }),
    )
  })

  test('of two texts with an empty line between is what is read of each', () => {
    const aNote = fc.array(aSaying, { minLength: 1, maxLength: 4 }).map((sentences) => sentences.join(' '))
    fc.assert(
      fc.property(aNote, aNote, (one, other) => {
        expect(new Set(keys(`${one}\n\n${other}`))).toEqual(new Set([...keys(one), ...keys(other)]))
      }),
    )
  })

  test.each(SAYINGS)('of "%s" is %s', (sentence, key) => {
    expect(keys(sentence)).toContain(key)
  })
})

describe('what did not happen to the candidate', () => {
  const TOLD = SAYINGS.map(([sentence]) => sentence).filter((sentence) => signs(sentence).length > 0)

  test.each(TOLD)('is not read after an "if": %s', (sentence) => {
    expect(signs(`If they like me, ${sentence.toLowerCase()}`)).toEqual([])
    expect(signs(`I hoped that ${sentence.toLowerCase()}`)).toEqual([])
  })

  test.each(TOLD)('is not read when a friend told it: %s', (sentence) => {
    expect(signs(`A friend said that ${sentence.toLowerCase()}`)).toEqual([])
  })

  test('is not read of what was asked, advised or wished', () => {
    for (const text of [
      'Did they smile?',
      'You should smile and be friendly.',
      'I wish they had been friendly.',
      'They would have been friendly on another day.',
      'Make sure to be relaxed.',
      'I read that they are rude.',
    ])
      expect(signs(text)).toEqual([])
  })

  test('is not read of what is only waited for', () => {
    const formats = (text: string) =>
      read(text)
        .filter(({ kind }) => kind === 'format')
        .map(({ value }) => value)
    expect(formats('I had a video interview and am waiting for the panel.')).toEqual(['video'])
    expect(formats('Awaiting the panel.')).toEqual([])
    expect(formats('After waiting for an hour I met the panel.')).toEqual(['panel'])
    expect(formats('I am yet to take the technical interview.')).toEqual([])
  })

  test('is not read of what they only might do, or what a word merely reminds of', () => {
    expect(keys('It was a non-technical interview.')).not.toContain('format technical present')
    expect(signs('In some cases you give a presentation.')).toEqual([])
    expect(signs('She went on to good questions, and her manager will choose.')).toEqual([])
    expect(keys('I was referred by two engineers at the company.')).toEqual([])
  })

  test('is no sign when it is the outcome', () => {
    for (const text of ['I got the offer.', 'They rejected me two days later.', 'I never heard back.', 'They offered me a salary of 40,000.'])
      expect(signs(text)).toEqual([])
  })
})

describe('a question', () => {
  const asked = (text: string) => read(text).flatMap(({ kind, quote }) => (kind === 'question' ? [quote] : []))

  test.each([
    ['They asked: why this team? How?', ['why this team']],
    ['I was asked to give an example of a failure.', ['give an example of a failure']],
    ['Questions were why this role, and how to measure a churn.', ['why this role', 'how to measure a churn']],
    ['She wanted me to explain a p-value.', ['explain a p-value']],
  ])('is quoted as it was asked: %s', (text, quotes) => {
    expect(asked(text).map((quote) => quote.toLowerCase())).toEqual(quotes.map((quote) => expect.stringContaining(quote)))
  })

  test('is none where they told how it is, or where the candidate asked', () => {
    expect(asked('She told me how the team works and what they do.')).toEqual([])
    expect(asked('I asked what they like about the place, and he asked if I was free on Monday.')).toEqual([])
  })
})

describe('rounds', () => {
  const has = (text: string, value: string): boolean => read(text).some((finding) => finding.value === value && finding.sureness === 'sure')

  test('are three where two follow the first', () => {
    expect(has('A phone screen with the recruiter, followed by two phone interviews.', 'third-or-later')).toBe(true)
    expect(has('A phone screen with the recruiter, followed by a phone interview.', 'third-or-later')).toBe(false)
    expect(has('I had two phone interviews and then an onsite.', 'third-or-later')).toBe(true)
    expect(has('I had a phone interview and then an onsite.', 'third-or-later')).toBe(false)
  })

  test('are two where a technical interview comes after the talk with the recruiter, not where both are one', () => {
    expect(has('There was an HR interview about my plans. A technical interview took an hour.', 'second')).toBe(true)
    expect(has('Technical and HR interview on one day.', 'second')).toBe(false)
  })

  test('do not begin at a fair', () => {
    expect(has('I gave them my CV at the campus job fair. Then I got a campus interview.', 'second')).toBe(false)
    expect(has('I had an interview on campus. Then I got a phone interview.', 'second')).toBe(true)
  })

  test('are counted by no range and no one kind among others', () => {
    expect(has('There were 3 - 4 rounds of interviews.', 'rounds:4')).toBe(false)
    expect(has('A test followed by two interview rounds.', 'rounds:2')).toBe(false)
  })

  test('are told by the numbers of a list, though they have grown together with what came before', () => {
    const text = '1. Video interview2. Technical test3. Phone interview'
    expect(has(text, 'second')).toBe(true)
    expect(has(text, 'third-or-later')).toBe(true)
  })
})

describe('a full stop without a space', () => {
  test('ends a sentence though lower case follows', () => {
    expect(signs('The questions were not hard.very nice interviewers.')).toEqual(['friendly present'])
  })

  test('does not part a name on the net or of a library', () => {
    const [asked] = read('They asked me how you would sort in node.js on collabedit.com and why.').filter(({ kind }) => kind === 'question')
    expect(asked?.quote).toBe('how you would sort in node.js on collabedit.com and why')
  })
})

test('a name with a capital within is one word, and words that have grown together are not', () => {
  expect(read('Second was a round on HackerRank.').map(({ value, quote }) => `${value} ${quote}`)).toContain('online-test HackerRank')
  expect(read('Why did you apply at MathWorks').map(({ value }) => value)).not.toContain('technical')
  expect(read('I had an onsiteThen came a phone interview.').map(({ quote }) => quote)).toContain('onsite')
})

describe('a denial', () => {
  const PAIRS = [
    ['They smiled.', 'They did not smile.'],
    ['The interviewer was friendly.', 'The interviewer was not friendly.'],
    ['They were enthusiastic.', 'They were not enthusiastic.'],
    ['He was late.', 'He was not late.'],
    ['They were rude.', 'They were never rude.'],
    ['She nodded.', 'She did not nod.'],
    ['There was eye contact.', 'There was no eye contact.'],
  ] as const

  test.each(PAIRS)('turns a sign round: %s %s', (sentence, denied) => {
    const [said] = read(sentence)
    const flipped = read(denied).find(({ value }) => value === said?.value)
    expect(said?.polarity).toBeDefined()
    expect(flipped?.polarity).toBe(OTHERS[said?.polarity ?? 'present'])
  })

  test('ends with its clause', () => {
    expect(signs('They did not smile, but they were friendly.')).toEqual(['smiling absent', 'friendly present'])
    expect(signs('It was not easy, the interviewer was friendly.')).toEqual(['friendly present'])
    expect(signs('Not only were they friendly, they smiled.')).toEqual(['friendly present', 'smiling present'])
  })

  test('counts where it stands among the words of a sign', () => {
    expect(signs('The interviewer was not very helpful.')).toContain('friendly absent')
    expect(signs('The interviewer, who was not late, was nice.')).toContain('friendly present')
  })

  test('may be the answer behind what was looked for', () => {
    expect(signs('Eye contact: none. Lunch: no.')).toEqual(['eye-contact absent'])
  })

  test('of a thing that is no sign leaves nothing', () => {
    expect(keys('There was no second interview.')).toEqual([])
  })
})

describe('the steps of a process', () => {
  test('are read from their order', () => {
    expect(keys('A phone call with the recruiter, then an onsite with five people.')).toEqual(
      expect.arrayContaining([
        'format screen present',
        'format phone present',
        'stage second present',
        'format on-site present',
        'count people:5 present',
        'format on-site-day present',
      ]),
    )
  })

  test('are counted by the highest number that is said of them', () => {
    const counts = (text: string) => keys(text).filter((key) => key.startsWith('count'))
    expect(counts('The process had 4 rounds in all. First came two interviews at their office.')).toEqual(['count rounds:4 present'])
    expect(counts('It took 45 minutes and I was asked 3 questions.')).toEqual([])
    expect(counts('Between 3 and 4 rounds, or 3-4 rounds.')).toEqual([])
  })

  test('follow each other only when there was a first', () => {
    expect(keys('I applied online. They then set up a phone interview.')).not.toContain('stage second present')
    expect(keys('First a talk by telephone. Then a technical interview at their office.')).toContain('stage second present')
  })
})

test('people are read by their role and, when they are told as names, by name', () => {
  const people = (text: string) =>
    read(text)
      .filter(({ kind }) => kind === 'person')
      .map(({ value }) => value)
  expect(people('I met Anna Berg, the head of research, and two engineers.')).toEqual(['Anna Berg', 'manager', 'peer'])
  expect(people('Tom asked most of it. A recruiter named Oluwaseun had called before.')).toEqual(['Tom', 'recruiter', 'Oluwaseun'])
  expect(people('I applied for a role as an engineer and worked with Python.')).toEqual([])
})

test('questions are read where they are put, not where they are topics', () => {
  const questions = (text: string) =>
    read(text)
      .filter(({ kind }) => kind === 'question')
      .map(({ quote }) => quote)
  expect(questions('They asked me why I want to leave, and to design a lift.')[0]).toContain('why I want to leave')
  expect(questions('How would you test a kettle? Tell me about a failure.')).toEqual(['How would you test a kettle', 'Tell me about a failure'])
  expect(questions('There were questions about data structures and my CV.')).toEqual([])
})
