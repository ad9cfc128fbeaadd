import { expect, test } from 'vitest'
import { openWorld } from '#test/build.ts'
import { print } from './print.ts'

const withNote = async () => {
  const world = await openWorld()
  const { process } = await world.do('process.add', { company: 'Orchard', role: 'Analyst' })
  const { person } = await world.do('person.add', { process, name: 'Maud Evers' })
  await world.do('round.add', { process, heldOn: '2026-11-23', personIds: [person] })
  const { note } = await world.do('note.save', {
    process,
    kind: 'thank-you',
    personId: person,
    subject: 'Thanks',
    text: 'Dear Mäud,\n\nThank you.\n\nNoor',
  })
  return { ...world, process, person, note }
}

test('drafts are printed with whom they are to, and what is still to be said', async () => {
  const { do: done, process } = await withNote()
  const printed = print('note.draft', await done('note.draft', { process }), false)
  expect(printed).toMatch(/^To Maud Evers\n\nSubject: .+\n\nDear Maud,\n\n/)
  expect(printed).toContain('\nStill to be said\n  Your notes name nothing that you talked about with them')
  await done('note.sent', { note: (await done('note.list', {})).notes[0]?.id as string })
  expect(print('note.draft', await done('note.draft', { process }), false)).toBe('Everybody who was there has been thanked.\n')
})

test('remarks are printed with the words they are about, a line each', async () => {
  const { do: done, note } = await withNote()
  const printed = print('note.check', await done('note.check', { note }), false)
  expect(printed).toContain('  "Mäud": The name is not spelled as you recorded it.\n')
  expect(printed).toContain('  In the note: There is no number and no address under which they reach you.\n')
  expect(print('note.check', { subject: null, text: '', remarks: [] }, false)).toBe('No rule has anything against it.\n')
})

test('a file is printed as it is, with the line ends that mail has', async () => {
  const { do: done, note } = await withNote()
  const printed = print('note.eml', await done('note.eml', { note }), false)
  expect(printed).toMatch(/^Subject: Thanks\r\nDate: /)
  expect(printed).toContain('Dear M=C3=A4ud,\r\n')
})

test('kept notes, the link, and when to write are printed in words', async () => {
  const { do: done, note, process } = await withNote()
  expect(print('note.list', await done('note.list', {}), false)).toBe(
    `${note}  thank-you to Maud Evers, Orchard, Analyst\n\nSubject: Thanks\n\nDear Mäud,\n\nThank you.\n\nNoor\n`,
  )
  expect(print('note.mailto', await done('note.mailto', { note }), false)).toMatch(
    /^The link opens your mail program .+\n\nmailto:\?subject=Thanks&body=/,
  )
  expect(print('note.when', await done('note.when', { process }), false)).toMatch(
    /Not thanked yet: Maud Evers\.\nIt is time for a thank-you \(thank-you\)\.\n$/,
  )
  expect(print('process.show', await done('process.show', { process }), false)).toContain('Notes not sent yet\n')
  await done('note.remove', { note })
  expect(print('note.list', await done('note.list', {}), false)).toBe('No note is kept.\n')
})
