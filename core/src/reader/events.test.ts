import { describe, expect, test } from 'vitest'
import { read } from './read.ts'

const said = (text: string): string[] =>
  read(text)
    .filter(({ sureness, polarity }) => sureness === 'sure' && polarity === 'present')
    .map(({ kind, value }) => `${kind} ${value}`)

describe('the interviews that a story tells of', () => {
  test.each([
    'There was a video interview, a phone interview, an onsite interview.',
    'Two technical interviews and one management interview.',
    'One short telephone interview and 2 Skype interviews.',
    'HR screening, hiring manager interview, coding interview.',
  ])('are three where none can be one of the others: %s', (text) => {
    expect(said(text)).toContain('stage third-or-later')
  })

  test.each([
    'There were two interviews: one technical interview, the other with HR by phone.',
    'I had a phone interview. The phone interview was technical and took an hour.',
    'A 45 minute phone interview, and then an onsite interview.',
    'It was a technical interview, then a manager interview with technical interview questions.',
  ])('are not three where two are told, or one is told again: %s', (text) => {
    expect(said(text)).not.toContain('stage third-or-later')
  })

  test('are two where the one was held in another way than the other', () => {
    expect(said('The interview was in person. The phone screening had many questions.')).toContain('stage second')
    expect(said('The in-person interview was an on-campus interview.')).not.toContain('stage second')
  })

  test('are two where one is told beside another of another kind, but not where a colon only says which it was', () => {
    expect(said('First an HR interview and a phone interview on technical details.')).toContain('stage second')
    expect(said('1st interview: technical interview.')).not.toContain('stage second')
  })

  test('are three where two are counted behind a screen', () => {
    expect(said('After the screening interview with HR I went through two interviews.')).toContain('stage third-or-later')
    expect(said('I went through two interviews. There was no screening.')).not.toContain('stage third-or-later')
  })

  test('are three where a visit of several comes after a call', () => {
    expect(said('A phone interview, then they flew me out for a day of interviews.')).toContain('stage third-or-later')
    expect(said('A phone interview, then an onsite interview with two managers.')).not.toContain('stage third-or-later')
  })

  test('are as many as their one kind says when no other is told of', () => {
    expect(said('I had two phone interviews. They were friendly.')).toContain('count rounds:2')
    expect(said('I had two phone interviews and then an onsite interview.')).not.toContain('count rounds:2')
    expect(said('There were three technical interviews followed by an HR interview.')).not.toContain('count rounds:3')
  })

  test('are the two with which the story begins, told one by one', () => {
    const told = 'I had two rounds on the same day. The first round was technical with the team lead, followed by an HR round.'
    expect(said(told)).toContain('count rounds:2')
    expect(said(told)).not.toContain('stage third-or-later')
  })

  test('are no whole where one kind is counted beside another', () => {
    expect(said('Two phone screens and four onsite interviews.')).not.toContain('count rounds:4')
    expect(said('Two phone screens and four onsite interviews.')).toContain('stage third-or-later')
  })

  test('are technical where some were, though not all', () => {
    const all = read('The phone interview was non-technical. Then I had a technical interview.').map(({ value, polarity }) => `${value} ${polarity}`)
    expect(all).toContain('technical present')
    expect(all).not.toContain('technical absent')
  })

  test('are no visit where nothing but "in person" is said', () => {
    expect(said('I had an in-person interview with the manager.')).not.toContain('format on-site')
    expect(said('I had an in-person interview in Seattle.')).toContain('format on-site')
  })

  test('are more than two where a third is told of, and as many as the highest number', () => {
    expect(said('Two rounds of phone interviews, then the third round on site.')).not.toContain('count rounds:2')
    expect(said('The onsite was a series of 5 interviews. 4 technical interviews, one with a manager.')).not.toContain('count rounds:4')
  })

  test('were of the visit where nothing else is told of', () => {
    expect(said('We had four rounds of coding interview. After that they gave us a tour of the place.')).toContain('format on-site-day')
    expect(said('We had four rounds of interview by phone. Later they gave us a tour of the place.')).not.toContain('format on-site-day')
  })

  test('are no second one by the place where the first was, or by a tour behind it', () => {
    expect(said('The first round interview at the Seattle office went well.')).not.toContain('stage second')
    expect(said('I had a technical interview. After that came a tour of the campus.')).not.toContain('stage second')
  })

  test('are three where four people were met, but not by a panel', () => {
    expect(said('I met with 8 different people.')).toContain('stage third-or-later')
    expect(said('It was a panel: I met with 8 different people.')).not.toContain('stage third-or-later')
  })

  test('are counted by one kind when that is all there was of the visit', () => {
    expect(said('They flew me out. There I had four technical interviews.')).toEqual(
      expect.arrayContaining(['count rounds:4', 'format on-site-day', 'stage third-or-later']),
    )
    expect(said('They flew me out. There I had three technical interviews and one with the manager.')).not.toContain('count rounds:3')
  })
})

test('a screen told after a technical interview is one only when it is said to have come first', () => {
  expect(said('I had a technical interview. Initial screening was with HR.')).toContain('format screen')
  expect(said('I had a technical interview. The screening was with HR.')).not.toContain('format screen')
})

describe('a screen that names nobody', () => {
  test('was a technical interview where its questions were', () => {
    expect(said('Had a phone screen. They went straight to a coding question.')).not.toContain('format screen')
    expect(said('Had a phone screen with the recruiter. There was a coding question.')).toContain('format screen')
    expect(said('Phone screen, then an onsite interview with coding questions.')).toContain('format screen')
  })
})

describe('an interview that is still ahead', () => {
  test.each([
    'I had a video interview. They sent an email to schedule a technical phone interview.',
    'I had a video interview. Then I got an email for a technical phone interview. Topics were told in advance. I am waiting for the call.',
    'I had a video interview. I got an offer for a phone interview. It is scheduled for next week.',
  ])('is none that was held: %s', (text) => {
    expect(said(text)).not.toContain('format phone')
    expect(said(text)).not.toContain('stage second')
  })

  test('was held after all when the story goes on', () => {
    const text = 'I had a video interview. They sent an email to schedule a phone interview. The phone interview took an hour and was hard.'
    expect(said(text)).toEqual(expect.arrayContaining(['format phone', 'stage second']))
    expect(said('They set up a phone interview. It was hard, and I am waiting for the result.')).toContain('format phone')
  })

  test('is read where nothing was told before it', () => {
    expect(said('They sent an email to schedule a phone interview.')).toContain('format phone')
  })
})
