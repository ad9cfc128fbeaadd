import { z } from 'zod'
import { Finding } from '#core/reader/finding.ts'
import { MessageReading, messageKindOf } from '#core/reader/messageKind.ts'
import { read } from '#core/reader/read.ts'
import { Told, toldIn } from '#core/reader/told.ts'
import { Day } from '#core/record/day.ts'
import { Words } from '#core/record/text.ts'
import { command } from '../command.ts'

/** A transcript of some hours; what is longer is no conversation. */
const Text = Words.max(4_000_000)

const On = Day.nullable().optional().describe('The day it was written or said: what "by Friday" is counted from.')

const Findings = z.array(Finding).describe('What it seems to say, each with the words quoted. They count once you confirm them.')

export const readSigns = command({
  name: 'signs.read',
  summary: 'Reads notes, a transcript or a message for signs, rounds, people, promises and questions. Nothing is written.',
  takesFile: { field: 'text', as: 'text' },
  input: z.strictObject({
    text: Text.describe('What you wrote, or what was said.'),
    on: On,
    as: z
      .enum(['notes', 'transcript', 'message'])
      .nullable()
      .optional()
      .describe('What it is; a transcript is known by its turns, all else is taken as notes.'),
    me: z.string().max(300).nullable().optional().describe('Your name in the transcript.'),
  }),
  output: z.strictObject({
    findings: Findings,
    told: Told.describe('What the findings that the reader is sure of come to, if you confirm them.'),
  }),
  run: async (_context, { text, on = null, as = null, me = null }) => {
    const findings = read(text, { on, as, me })
    return { findings, told: toldIn(findings.filter(({ sureness }) => sureness === 'sure')) }
  },
})

export const readMessage = command({
  name: 'message.read',
  summary: 'Tells what a message from them is about: an invitation, a refusal, an offer, a request, an acknowledgement. Nothing is written.',
  takesFile: { field: 'text', as: 'text' },
  input: z.strictObject({ text: Text.describe('What the message says.'), on: On }),
  output: MessageReading.extend({ findings: Findings }),
  run: async (_context, { text, on = null }) => ({ ...messageKindOf(text), findings: read(text, { on, as: 'message' }) }),
})
