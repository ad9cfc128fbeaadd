import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { read } from '#core/reader/read.ts'
import { atMost, type Figure, timed, told } from './measure.ts'

const SENTENCES: readonly string[] = [
  'I had a phone screen with the recruiter, who was friendly and quick to reply.',
  'Then they flew me out for an onsite with five people from the team.',
  'The first interviewer asked me to design a lift and how I would test it.',
  'One of them was twenty minutes late and did not smile, the others were relaxed.',
  'We had lunch with the hiring manager, Anna Berg, and talked about the culture.',
  'I was nervous and got stuck on the second question, but the rest went well.',
  'If they like me there will be a final round with a presentation to the director.',
  'They said I would hear back by Friday, and asked for two references.',
  'A friend said that they never answer; I hope that he is wrong.',
  'There were four rounds in all, 45 minutes each, all at their office downtown.',
]

/** Pieces that break patterns: signs without words, denials without ends, half a transcript. */
const SPLINTERS: readonly string[] = [
  '',
  ' ',
  '\n',
  '\n\n',
  '?',
  '…',
  '“',
  "n't",
  'not',
  'if',
  '\u{1F600}',
  '\ud800',
  '\0',
  '00:01 --> 00:02',
  'Anna:',
  '3.',
  '12345678901234567890',
  'é́',
  '<v ',
  'a'.repeat(300),
]

const NOTES = 10_000
const MUTANTS = 100_000
const TRANSCRIPT_BYTES = 2_000_000

type Random = (below: number) => number

const seeded = (): Random => {
  const random = xoroshiro128plus(20_261_124)
  return (below) => (random.next() >>> 0) % below
}

const noteOf = (random: Random): string => Array.from({ length: 4 + random(4) }, () => SENTENCES[random(SENTENCES.length)]).join(' ')

/** A note with parts cut out, doubled, turned round or replaced by splinters. */
const mutantOf = (random: Random): string => {
  let text = `${SENTENCES[random(SENTENCES.length)]} ${SENTENCES[random(SENTENCES.length)]}`
  for (let change = 1 + random(5); change > 0; change -= 1) {
    const [from, to] = [random(text.length + 1), random(text.length + 1)].sort((one, other) => one - other) as [number, number]
    const put = [SPLINTERS[random(SPLINTERS.length)] as string, text.slice(from, to).repeat(2), [...text.slice(from, to)].reverse().join(''), ''][
      random(4)
    ] as string
    text = (text.slice(0, from) + put + text.slice(to)).slice(0, 600)
  }
  return text
}

const transcriptOf = (random: Random): string => {
  const lines: string[] = []
  let bytes = 0
  while (bytes < TRANSCRIPT_BYTES) {
    const line = `${random(2) === 0 ? 'Anna' : 'Sam'}: ${noteOf(random)}`
    lines.push(line)
    bytes += line.length + 1
  }
  return lines.join('\n')
}

/** How many of the mutants make the reader throw, or quote what does not stand there. */
const failuresIn = (mutants: readonly string[]): number =>
  mutants.filter((text) => {
    try {
      return read(text, { on: '2026-11-24' }).some(({ quote, start, end }) => text.slice(start, end) !== quote)
    } catch {
      return true
    }
  }).length

/** Reading of notes and transcripts, and of texts that nobody would write. */
export const measureReader = async (): Promise<Figure[]> => {
  const random = seeded()
  const notes = Array.from({ length: NOTES }, () => noteOf(random))
  const reading = await timed(1, () => notes.map((note) => read(note)))
  const transcript = transcriptOf(random)
  const talk = await timed(1, () => read(transcript))
  const endless = await timed(1, () => read('not if the very friendly '.repeat(TRANSCRIPT_BYTES / 25)))
  const failures = failuresIn(Array.from({ length: MUTANTS }, () => mutantOf(random)))
  return [
    atMost(`${NOTES} notes of ${Math.round(notes.join('').length / NOTES)} characters read`, reading, 10_000, 'ms'),
    atMost('a transcript of 2 MB read', talk, 10_000, 'ms'),
    atMost('2 MB without a full stop read', endless, 10_000, 'ms'),
    told('mutated notes on which the reader throws or misquotes', `${failures} of ${MUTANTS}`),
  ]
}
