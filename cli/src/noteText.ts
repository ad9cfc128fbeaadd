import type { Commands } from '#commands/index.ts'

type Remark = Commands['note.check']['output']['remarks'][number]

/** Longer words are told by their beginning and their end. */
const MOST_QUOTED = 90

const quoteOf = ({ quote }: Remark): string => {
  const words = quote.replace(/\s+/g, ' ')
  return words.length <= MOST_QUOTED ? words : `${words.slice(0, 50)} … ${words.slice(-30)}`
}

const PLACES: Readonly<Record<Remark['within'], string>> = { subject: 'the subject', text: 'the note', time: 'the time' }

const remarkText = (remark: Remark): string => {
  const place = remark.quote === '' ? `In ${PLACES[remark.within]}` : `"${quoteOf(remark)}"`
  return `  ${place}: ${remark.reason}\n`
}

const remarksText = (remarks: readonly Remark[]): string =>
  remarks.length === 0
    ? 'No rule has anything against it.\n'
    : `${remarks.length === 1 ? '1 remark' : `${remarks.length} remarks`}\n${remarks.map(remarkText).join('')}`

/** What the check says of a note. */
export const checkText = ({ remarks }: Commands['note.check']['output']): string => remarksText(remarks)

const wholeNote = (subject: string | null, text: string): string => `${subject === null ? '' : `Subject: ${subject}\n\n`}${text}\n`

type Draft = Commands['note.draft']['output']['notes'][number]

const draftText = ({ name, subject, text, asks, remarks }: Draft): string =>
  [
    `${name === null ? '' : `To ${name}\n\n`}${wholeNote(subject, text)}`,
    asks.length === 0 ? '' : `\nStill to be said\n${asks.map(({ words }) => `  ${words}\n`).join('')}`,
    remarks.length === 0 ? '' : `\n${remarksText(remarks)}`,
  ].join('')

/** The drafts, one below the other, each with what it still needs. */
export const draftsText = ({ notes }: Commands['note.draft']['output']): string =>
  notes.length === 0 ? 'Everybody who was there has been thanked.\n' : notes.map(draftText).join('\n----\n\n')

type Kept = Commands['note.list']['output']['notes'][number]

const keptText = ({ id, kind, name, company, role, subject, text }: Kept): string =>
  `${id}  ${kind}${name === null ? '' : ` to ${name}`}, ${role === null ? company : `${company}, ${role}`}\n\n${wholeNote(subject, text)}`

/** The notes that are kept, each with its key. */
export const keptNotesText = ({ notes }: Commands['note.list']['output']): string =>
  notes.length === 0 ? 'No note is kept.\n' : notes.map(keptText).join('\n----\n\n')

/** The link, what to do with it, and the words to copy. */
export const linkText = ({ words, href, copy }: Commands['note.mailto']['output']): string => `${words}\n\n${href}\n\n${copy}\n`

type When = Commands['note.when']['output']

const MAY: Readonly<Record<When['may'][number], string>> = {
  'thank-you': 'a thank-you',
  'promise-due': 'asking after what they promised',
  nudge: 'the one later nudge',
  'accept-invitation': 'an answer to their invitation',
  'decline-invitation': 'an answer to their invitation',
  availability: 'when you can',
  'after-no': 'thanks after their no',
  'accept-offer': 'an answer to their offer',
  'decline-offer': 'an answer to their offer',
  'ask-time': 'asking for time',
  'tell-deadline': 'telling of a deadline',
}

/** When to write, when to stop waiting, and what it is time for. */
export const whenText = ({ lastWordOn, askedOn, promise, waiting, toThank, may, mayClose }: When): string =>
  [
    waiting?.words ?? (lastWordOn === null ? 'Nobody knows since when nothing was heard.' : `Their last word was on ${lastWordOn}.`),
    promise === null
      ? ''
      : `They promised: ${promise.what}, by ${promise.dueOn}${promise.isPassed ? `, which has passed; you may ask after it from ${promise.askOn} on` : ''}.`,
    askedOn === null ? '' : `You asked on ${askedOn}; once is enough.`,
    toThank.length === 0 ? '' : `Not thanked yet: ${toThank.map(({ name }) => name).join(', ')}.`,
    may.length === 0 ? 'It is time for no note.' : `It is time for ${may.map((kind) => `${MAY[kind]} (${kind})`).join(', ')}.`,
    mayClose ? 'You can close it: silence.close.' : '',
  ]
    .filter((line) => line !== '')
    .map((line) => `${line}\n`)
    .join('')
