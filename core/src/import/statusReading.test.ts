import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readStatus } from './statusReading.ts'
import { spelled } from './statusWord.ts'

describe('A result is understood however it was typed', () => {
  test.each([
    [
      'rejection',
      [
        'Rejected',
        'REJECTED ',
        'Rejection :(',
        'rejjectedd',
        'rejcted',
        'Rejec',
        'auto-rejected',
        'Not selected',
        'No longer under consideration',
        'Absage',
      ],
    ],
    ['offer', ['Offer', 'Accepted!', 'Offer Accepted', 'Declined Offer', 'ofer', 'Hired']],
    ['no-reply', ['Ghosted', 'No Response', 'never heard back', "didn't hear back", 'no reply', 'keine Antwort']],
    ['withdrawal', ['Withdrew', 'withdrawn', 'I declined', 'witdrawn']],
  ])('as %s', (outcome, texts) => {
    for (const text of texts) expect([text, readStatus(text).outcome, readStatus(text).doubt]).toEqual([text, outcome, null])
  })

  test('What is still open is no outcome, and no doubt', () => {
    for (const text of ['ongoing', 'Applied', 'Waiting to hear back', 'In progress', 'under review', 'pending'])
      expect([text, readStatus(text).outcome, readStatus(text).doubt]).toEqual([text, null, null])
  })

  test('A round is told by a status, with an ending or without', () => {
    expect(readStatus('Interview').stage).toMatchObject({ formats: [], isScreen: null, ordinal: null })
    expect(readStatus('Phone screen').stage).toMatchObject({ formats: ['screen'], isScreen: true })
    expect(readStatus('2nd interview').stage?.ordinal).toBe(2)
    expect(readStatus('Interv + Rejec')).toMatchObject({ outcome: 'rejection', stage: { formats: [] } })
    expect(readStatus('Rejected after onsite')).toMatchObject({ outcome: 'rejection', stage: { formats: ['on-site-day'] } })
    expect(readStatus('Rejected without interview')).toMatchObject({ outcome: 'rejection', stage: null })
    expect(readStatus('Awaiting interview').stage).toBeNull()
  })

  test('Where the words are not clear, no outcome is taken and the doubt says why', () => {
    for (const text of [
      'Offer?',
      'waiting for offer',
      'not rejected yet',
      'no offer',
      'declined',
      'Archived',
      'who knows',
      'rejected, then an offer',
    ])
      expect([text, readStatus(text).outcome, typeof readStatus(text).doubt]).toEqual([text, null, 'string'])
  })

  test('A position that went away is a no from them, doubtfully', () => {
    expect(readStatus('Position Removed')).toMatchObject({ outcome: 'rejection', plain: false })
    expect(readStatus('Position Removed').doubt).toContain('position went away')
    expect(readStatus('Rejected - position filled').doubt).toBeNull()
  })

  test('Saved but not applied, and how it began, are told apart', () => {
    expect(['Wishlist', 'saved', 'to apply', 'draft'].map((text) => readStatus(text).state)).toEqual(Array(4).fill('not applied'))
    expect(['Applied', 'Recruiter Inquiry', 'Referral'].map((text) => readStatus(text).state)).toEqual(['applied', 'contacted', 'referred'])
  })

  test('An automatic refusal is known as one', () => {
    expect([readStatus('Auto-Rejected').automatic, readStatus('Rejected').automatic]).toEqual([true, false])
  })

  test('What says more than its outcome is not plain, so that its words are kept', () => {
    expect(readStatus('Rejected').plain).toBe(true)
    expect(readStatus('Rejected, ask again in May').plain).toBe(false)
    expect(readStatus('Declined Offer').plain).toBe(false)
  })
})

test('Words of no status stay what they are', () => {
  for (const word of ['remote', 'apply', 'analyst', 'great', 'berlin', 'inside']) expect(spelled(word)).toBe(word)
})

test('No text breaks the reading, and a doubtful one never has an outcome other than a position gone', () => {
  const words = fc.array(
    fc.oneof(
      fc.constantFrom('rejected', 'offer', 'not', 'no', 'response', 'interview', '?', 'waiting', '2nd', '__proto__', 'constructor'),
      fc.string(),
    ),
  )
  fc.assert(
    fc.property(words, (parts) => {
      const said = readStatus(parts.join(' '))
      if (said.doubt !== null && said.outcome !== null) expect(said.outcome).toBe('rejection')
    }),
  )
})

test.each([
  ['Negotiating', 'offer'],
  ['Declined by company', 'rejection'],
  ['Applying', null],
  ['Interested', null],
])('%s is read as what trackers mean by it', (status, outcome) => {
  expect(readStatus(status).outcome).toBe(outcome)
})

test.each(['Applying', 'Interested', 'Not started'])('%s is not yet an application', (status) => {
  expect(readStatus(status)).toEqual(readStatus('Wishlist'))
})
