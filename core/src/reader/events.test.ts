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
