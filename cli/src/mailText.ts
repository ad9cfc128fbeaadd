import type { Commands } from '#commands/index.ts'

type Preview = Commands['mail.preview']['output']

const STATES: Readonly<Record<Preview['state'], string>> = {
  written: 'It was not sent yet.',
  sending: 'It is just being sent, or was when the program ended.',
  unsure: 'It may have gone: nobody can know.',
  sent: 'It was sent.',
}

/** Exactly what would go to whom, and how to confirm it. */
export const letterText = ({ from, to, subject, text, server, state, confirm }: Preview): string =>
  `From: ${from}\nTo: ${to}\nSubject: ${subject}\nBy: ${server}\n\n${text}\n\n${STATES[state]} To send just this: mail.send with the same, and --confirm ${confirm}\n`

type Check = Commands['mailbox.check']['output']

/** What works of a mailbox, a line a side. */
export const mailboxText = ({ reading, sending, drafts }: Check): string =>
  [
    `Drafts: ${reading.works ? `they go to ${drafts ?? 'a folder that will be made'}.` : reading.why}\n`,
    `Sending: ${sending.works ? 'it works.' : sending.why}\n`,
  ].join('')
