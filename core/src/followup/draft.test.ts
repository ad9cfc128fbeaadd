import { describe, expect, test } from 'vitest'
import { NoteKind } from '../record/keptNote.ts'
import { remarksOn } from './check.ts'
import { draftOf, type NoteDraft } from './draft.ts'
import { DRAFT_WORDS, NoteLength, Register } from './draftWords.ts'
import type { Circumstances } from './note.ts'
import { sharedBetween } from './sameness.ts'
import { type AboutNote, calledOf, noteIn, sentText, slotsOf } from './slots.ts'
import { topicSaid } from './topics.ts'

const OWN = { name: 'Noor Adeyemi', email: 'noor@example.org', phone: '+31 6 5550 0142' }
const PLANNED = { on: '2026-12-02', time: '10:00', zone: 'Europe/Amsterdam' }

const ABOUT: AboutNote = {
  today: '2026-11-25',
  zone: 'Europe/Amsterdam',
  own: OWN,
  process: { company: 'Meridian Health', role: 'Data Analyst' },
  heldOn: '2026-11-24',
  lastWordOn: '2026-11-11',
  planned: PLANNED,
  promise: { what: 'A decision', dueOn: '2026-11-20' },
  topic: topicSaid('numbers for nurses on the night shift'),
  open: 'Who would I report to?',
}
const SAID = {
  fit: 'At the shop I put the returns on one sheet, and the tills asked for the next',
  reason: 'I have taken a role nearer home',
  times: ['Tuesday 1 December after 15:00', 'any day of the week after'],
  by: '2026-12-07',
  startOn: '2027-01-04',
}
const NOTHING = { fit: null, reason: null, times: [], by: null, startOn: null }

const AROUND: Circumstances = {
  kind: 'thank-you',
  at: '2026-11-25T09:00:00.000Z',
  zone: 'Europe/Amsterdam',
  theirZone: 'Europe/Amsterdam',
  own: OWN,
  to: 'Lena Vogt',
  people: ['Lena Vogt', 'Rin Ito'],
  company: 'Meridian Health',
  role: 'Data Analyst',
  others: [{ company: 'Orchard', role: 'Insights Analyst' }],
  debrief: 'Numbers for nurses on the night shift; the returns sheet.',
  heldOn: '2026-11-24',
  planned: PLANNED,
  earlier: [],
  lastWordOn: '2026-11-11',
  writeOn: null,
  promisedOn: '2026-11-20',
  attached: 0,
}

const MANNERS = NoteKind.options.flatMap((kind) =>
  Register.options.flatMap((register) => NoteLength.options.map((length) => ({ kind, register, length }))),
)

const drafted = (manner: (typeof MANNERS)[number], place: number, about: AboutNote = ABOUT, said: Parameters<typeof slotsOf>[1] = SAID): NoteDraft =>
  draftOf(manner, slotsOf(about, said, 'Lena Vogt', 'Lena'), place, [])

describe('a draft', () => {
  test('of which everything is known asks for nothing, leaves nothing open, and passes the check, whatever its kind, length, register and place', () => {
    for (const manner of MANNERS)
      for (let place = 0; place < 8; place += 1) {
        const { subject, text, asks } = drafted(manner, place)
        const told = `${JSON.stringify(manner)} ${place}\n${subject}\n\n${text}`
        expect(asks, told).toEqual([])
        expect(`${subject} ${text}`, told).not.toMatch(/[{}]|undefined|null| {2}|\.\./)
        expect(
          remarksOn({ subject, text }, { ...AROUND, kind: manner.kind }).map(({ rule, quote }) => `${rule}: ${quote}`),
          told,
        ).toEqual([])
      }
  })

  test('of which nothing is known makes nothing up, and asks for it', () => {
    const nothing: AboutNote = {
      ...ABOUT,
      own: { name: null, email: null, phone: null },
      process: { company: 'Meridian Health', role: null },
      heldOn: null,
      lastWordOn: null,
      planned: null,
      promise: null,
      topic: null,
      open: null,
    }
    const asks = Object.fromEntries(
      NoteKind.options.map((kind) => [kind, drafted({ kind, register: 'plain', length: 'middle' }, 0, nothing, NOTHING).asks.map((ask) => ask.for)]),
    )
    expect(asks).toEqual({
      'thank-you': ['topic', 'fit', 'reach', 'name'],
      'promise-due': ['promise', 'name'],
      nudge: ['name'],
      'accept-invitation': ['appointment', 'name'],
      'decline-invitation': ['name'],
      availability: ['times', 'name'],
      'after-no': ['name'],
      'accept-offer': ['name'],
      'decline-offer': ['name'],
      'ask-time': ['by', 'name'],
      'tell-deadline': ['by', 'name'],
    })
    for (const manner of MANNERS) {
      const { subject, text } = drafted(manner, 0, nothing, NOTHING)
      expect(`${subject} ${text}`).not.toMatch(/[{}]|undefined|null/)
      // Nor does it point to a day that it does not name.
      expect(text, manner.kind).not.toMatch(/\b(?:than that|(?:by|before) then)\b/)
    }
  })

  test('says only what is known: each sentence is one of the words, with what was given in its places', () => {
    const { text } = drafted({ kind: 'thank-you', register: 'plain', length: 'long' }, 0)
    expect(text).toContain('numbers for nurses on the night shift')
    expect(text).toContain('At the shop I put the returns on one sheet, and the tills asked for the next.')
    expect(text).toContain('Who would I report to?')
    expect(text).toContain('+31 6 5550 0142')
  })

  test.each(Register.options.flatMap((register) => (['middle', 'long'] as const).map((length) => ({ register, length }))))(
    'is another one for each of a panel: $register, $length',
    (manner) => {
      const texts: string[] = []
      for (const [place, words] of ['numbers for nurses', 'tests before a ward sees them', 'the order of work', 'late handovers'].entries()) {
        const slots = slotsOf({ ...ABOUT, topic: topicSaid(words), open: null }, { ...SAID, fit: place === 0 ? SAID.fit : null }, 'Lena Vogt', 'Lena')
        texts.push(draftOf({ kind: 'thank-you', ...manner }, slots, place, texts).text)
      }
      const pairs = texts.flatMap((one, at) => texts.slice(at + 1).map((other) => [one, other] as const))
      for (const [one, other] of pairs) expect(sharedBetween(one, other), `${one}\n\n${other}`).toBeLessThan(0.3)
    },
  )

  test('names the hour on both clocks where they differ', () => {
    const { text } = drafted({ kind: 'accept-invitation', register: 'plain', length: 'short' }, 0, { ...ABOUT, zone: 'America/New_York' })
    expect(text).toContain('Wednesday 2 December at 10:00 your time (4:00 here) suits me.')
  })
})

test('every sentence that a kind of note names has its words in every register', () => {
  for (const [kind, { short, middle, long, sentences }] of Object.entries(DRAFT_WORDS.kinds))
    for (const name of [...short, ...middle, ...long].flat()) expect(Object.keys(sentences), `${kind}: ${name}`).toContain(name)
})

describe('somebody is called', () => {
  const nothing = { sent: [], received: [] }
  test('by the first name, but by the whole one where it is formal', () => {
    expect(calledOf('Lena Vogt', 'plain', nothing)).toBe('Lena')
    expect(calledOf('Lena Vogt', 'formal', nothing)).toBe('Lena Vogt')
    expect(calledOf('L. Vogt', 'warm', nothing)).toBe('L. Vogt')
  })

  test('as they were called before, or as they sign', () => {
    expect(calledOf('Lena Vogt', 'warm', { ...nothing, sent: ['Dear Dr Vogt,\n\nThank you.\n\nNoor'] })).toBe('Dr Vogt')
    expect(calledOf('Lena Vogt', 'formal', { ...nothing, received: ['Dear Noor,\n\nSee you on Tuesday.\n\nBest,\nLena'] })).toBe('Lena')
    expect(calledOf('Lena Vogt', 'warm', { ...nothing, sent: ['Dear team,\n\nThank you.\n\nNoor'] })).toBe('Lena')
  })
})

test('a note that was sent is read again with its subject', () => {
  const note = { subject: 'Thank you', text: 'Dear Lena,\n\nThank you.' }
  expect(noteIn(sentText(note))).toEqual(note)
  expect(noteIn('Dear Lena,')).toEqual({ subject: null, text: 'Dear Lena,' })
})
