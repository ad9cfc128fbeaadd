import { z } from 'zod'
import { Finding } from '#core/reader/finding.ts'
import { read } from '#core/reader/read.ts'
import { Told, toldIn } from '#core/reader/told.ts'
import { Day } from '#core/record/day.ts'
import { Words } from '#core/record/text.ts'
import { command } from '../command.ts'

const Text = Words.max(4_000_000)

export const readSigns = command({
  name: 'signs.read',
  summary: 'Reads notes, a transcript or a message for signs, rounds, people, promises and questions. Nothing is written.',
  takesFile: { field: 'text', as: 'text' },
  input: z.strictObject({
    text: Text.describe('What you wrote, or what was said.'),
    on: Day.nullable().optional().describe('The day it was written: what "by Friday" is counted from.'),
  }),
  output: z.strictObject({
    findings: z.array(Finding).describe('What it seems to say, each with the words quoted. They count once you confirm them.'),
    told: Told.describe('What the findings that the reader is sure of come to, if you confirm them.'),
  }),
  run: async (_context, { text, on }) => {
    const findings = read(text, { on: on ?? null })
    return { findings, told: toldIn(findings.filter(({ sureness }) => sureness === 'sure')) }
  },
})
