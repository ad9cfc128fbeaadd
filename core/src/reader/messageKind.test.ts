import { describe, expect, test } from 'vitest'
import { messageKindOf } from './messageKind.ts'

const told = (text: string) => messageKindOf(text).kind

const MESSAGES: Readonly<Record<string, readonly string[]>> = {
  rejection: [
    'Dear Robin, thank you for applying to Orchard. After careful consideration we have decided not to move forward with your application. We wish you every success.',
    'Thanks again for coming in last week. It was a hard decision, but we chose another candidate whose experience is closer to what we need.',
    'Unfortunately you have not been selected for the role of analyst. We will keep your details on file.',
    'We regret to inform you that the position has been filled.',
    'We received many strong applications and will not be progressing yours at this time.',
    'We are unable to offer you the position on this occasion.',
    'Hi Robin, quick update: the team has decided to proceed with other candidates.',
    'Your application was unsuccessful.',
  ],
  offer: [
    'We are delighted to offer you the position of data analyst. Your starting salary will be as we discussed.',
    'Congratulations, please find attached the offer letter. Please sign it by Friday.',
    'I am happy to extend an offer to join our team as a designer.',
    'We would like to offer you the role, subject to references.',
    'Welcome to the team. Your contract of employment is attached.',
  ],
  invitation: [
    'We would like to invite you to an interview on Tuesday 1 December at 10:00 in our office.',
    'Thank you for applying. Your profile looks interesting and we are pleased to invite you to a first conversation.',
    'Your interview is confirmed for Thursday at 14:00 with Lena and Tom.',
    'This is the confirmation of your video interview with our team on Monday.',
    'We would like to invite you to the second round: a panel with three colleagues. Please let us know if the time suits you.',
    'Good news: you are moving forward to the final round. The next step is an interview with our director.',
  ],
  availability: [
    'Could you let me know your availability for a call next week?',
    'When are you free for a short chat? Any time on Wednesday or Thursday would work for us.',
    'Please pick a time that suits you with this link: calendly.com/orchard.',
    'We would like to schedule a phone interview. Which of these slots would work for you?',
    'What times work best for you on Monday or Tuesday?',
  ],
  documents: [
    'Please upload a copy of your passport and your degree certificate to the portal.',
    'To complete your file we need the following documents: proof of address and a signed form.',
    'Could you send us your portfolio and two work samples before the meeting?',
    'Your transcript is missing. Please send the missing documents by Friday.',
  ],
  references: [
    'Could you give us the names and contact details of two references?',
    'As a last step we run a background check; please fill in your consent.',
    'We would now like to contact your referees.',
  ],
  acknowledgement: [
    'Thank you for your application. We have received it and will be in touch if your profile matches our needs.',
    'This is an automated message, please do not reply. Your application has been received.',
    'Thanks for applying to Orchard. Our team will review your application. Only shortlisted candidates will be contacted.',
    'We confirm receipt of your CV for the role of analyst. If you are selected for an interview, we will contact you.',
  ],
}

describe('a message from them', () => {
  for (const [kind, messages] of Object.entries(MESSAGES))
    test.each(messages)(`is told as ${kind}: %s`, (message) => expect(told(message)).toBe(kind))

  test.each(['Lunch at noon?', 'Attached are the slides from yesterday.', '', 'See you there. Regards, Lena'])(
    'is left to the person when the words do not tell: %s',
    (message) => expect(messageKindOf(message)).toMatchObject({ kind: null, sureness: 'unsure' }),
  )

  test('is told with the words that decided it', () => {
    const message = 'Hello. We have decided not to move forward. Regards'
    const { because } = messageKindOf(message)
    expect(because.length).toBeGreaterThan(0)
    for (const { quote, start, end, kind } of because) {
      expect(message.slice(start, end)).toBe(quote)
      expect(kind).toBe('rejection')
    }
  })

  test('is no invitation for saying when one would come, and no offer for offering a talk', () => {
    expect(told('Thank you for your application. If we decide to invite you to an interview, we will contact you.')).toBe('acknowledgement')
    expect(told('We can offer you an interview on Monday at 9:00.')).not.toBe('offer')
  })
})
