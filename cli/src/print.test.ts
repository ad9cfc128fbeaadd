import { describe, expect, test } from 'vitest'
import { openWorld } from '#test/build.ts'
import { print } from './print.ts'

const example = async () => {
  const world = await openWorld()
  await world.do('demo.load', {})
  const keyOf = async (search: string): Promise<string> => (await world.do('process.list', { search })).rows[0]?.process.id as string
  return { ...world, keyOf }
}

const KEY = /[0-9a-f]{8}-[0-9a-f-]{27}/g

test('answer is printed as it is said, a line each with its sources, and these below', async () => {
  const { do: done } = await openWorld()
  const answer = await done('answer', {})
  const [said = '', sources = ''] = print('answer', answer, false).split('\n\nSources\n')
  expect(
    said
      .split('\n')
      .slice(2)
      .map((line) => line.replace(/ \[[\d, -]+\]$/, '')),
  ).toEqual(answer.lines.map(({ text }) => text))
  for (const [index, { citation }] of answer.sources.entries()) expect(sources).toContain(`[${index + 1}] ${citation}`)
})

describe('odds.show', () => {
  test('is printed in words first, then in figures, then step by step', async () => {
    const { do: done, keyOf } = await example()
    const odds = await done('odds.show', { process: await keyOf('Meridian') })
    if (!odds.open) throw new Error('the process is open')
    const printed = print('odds.show', odds, false)
    expect(printed.startsWith(`${odds.words}\n${odds.figures}. The chance of 8 in 10 such processes lies in the range.\n`)).toBe(true)
    for (const [index, { sentence, factor, sources }] of odds.working.entries()) {
      expect(printed).toContain(`  ${index + 1}. ${sentence}\n`)
      expect(printed).toContain(sources.join(', '))
      if (factor !== null) expect(printed).toContain(`odds × ${factor.toFixed(2)}, from `)
    }
    for (const { question, answers } of odds.wouldMove) {
      expect(printed).toContain(`  ${question}\n`)
      for (const { answer, words } of answers) expect(printed).toContain(`    ${answer}: ${words}\n`)
    }
  })

  test('tells while it is silent when to write and when to stop waiting', async () => {
    const { do: done, keyOf } = await example()
    const odds = await done('odds.show', { process: await keyOf('Halden') })
    if (!odds.open || odds.waiting === null) throw new Error('the process is silent')
    const { words, writeOn, stopWaitingOn } = odds.waiting
    expect(print('odds.show', odds, false)).toContain(
      `\nWaiting\n  ${words}\n  Write on ${writeOn}; stop waiting on ${stopWaitingOn}.\n\nHow it was worked out\n`,
    )
  })

  test('of a process that is over is one sentence', async () => {
    const { do: done, keyOf } = await example()
    const odds = await done('odds.show', { process: await keyOf('Kestrel') })
    expect(print('odds.show', odds, false)).toBe(`${odds.words}\n`)
  })
})

test('process.show is printed with the keys that other commands take, and with nothing that is unknown', async () => {
  const { do: done, keyOf } = await example()
  const shown = await done('process.show', { process: await keyOf('Meridian') })
  const printed = print('process.show', shown, false)
  const keys = [shown.process, ...shown.rounds, ...shown.people, ...shown.promises, ...shown.messages].map(({ id }) => id)
  expect(printed.match(KEY)?.toSorted()).toEqual(keys.toSorted())
  expect(printed).not.toMatch(/null|undefined|\[object/)
  expect(printed).toContain('Meridian Health, Data Analyst  [example]\n')
  expect(printed).toMatch(
    /2\. video and behavioural, held 2026-10-30 15:00 \(Europe\/Amsterdam\), 45 minutes, video, with Lena Vogt\n {6}your guess: 50%\n/,
  )
  expect(printed).toContain('asked: How do you say no to a stakeholder?\n        With the order of work on the table.\n')
  expect(printed).toContain('They promised: Word on the next round (made 2026-10-30, due 2026-11-09, kept 2026-11-11)\n')
  expect(printed).toContain('2026-11-11, received, invitation, from Paula Brandt\n      text: A panel of three, an hour, by video.\n')
})

test('process.show of a process that nothing is known of is short', async () => {
  const { do: done } = await openWorld()
  const { process } = await done('process.add', { company: 'Orchard' })
  expect(print('process.show', await done('process.show', { process }), false)).toBe(`Orchard\n  key: ${process}\n  stands at: applied\n`)
})

test('process.list is a line a process, and the counts', async () => {
  const { do: done } = await example()
  const lines = print('process.list', await done('process.list', { limit: 4 }), false)
    .replace(KEY, 'KEY')
    .split('\n')
  expect(lines).toEqual([
    'KEY  Fennel & Co, Junior BI Developer  [example]  (screen)',
    'KEY  Meridian Health, Data Analyst  [example]  (second)',
    'KEY  Orchard, Insights Analyst  [example]  (first, 1 day without word)',
    'KEY  Halden Energy, Reporting Analyst  [example]  (final, 9 days without word)',
    '8 open, 4 ended.',
    '',
  ])
})

test('history.list is a line a change, and says how to see earlier ones', async () => {
  const { do: done } = await openWorld()
  await done('process.add', { company: 'Orchard' })
  await done('history.undo', { seq: 1 })
  expect(print('history.list', await done('history.list', {}), false)).toBe(
    '2  2026-11-24 11:00  Undone: Added Orchard.\n1  2026-11-24 11:00  Added Orchard.  (undone by 2)\n',
  )
  expect(print('history.list', await done('history.list', { limit: 1 }), false)).toBe(
    '2  2026-11-24 11:00  Undone: Added Orchard.\nEarlier ones: --before 2\n',
  )
})

test('import.preview is printed in short: columns, doubts, dates to ask about, and that nothing was written', async () => {
  const { do: done } = await openWorld()
  const text = 'Company,Role,Date Applied\nOrchard,Analyst,3/4/2026\nHalden Energy,Analyst,5/6/2026\n'
  const printed = print('import.preview', await done('import.preview', { text }), false)
  expect(printed).toMatch(/^2 rows would become 2 processes: 2 new, 0 with news, 0 known already\.\n/)
  expect(printed).toContain('\nColumns\n  Company: ')
  expect(printed).toContain(`Say which: --choices '{"dateOrder":"day-first"}' or '{"dateOrder":"month-first"}'.\n`)
  expect(printed.endsWith('\nNothing was written. import.apply brings it in.\n')).toBe(true)
})

test('a change that changed nothing says so', () => {
  expect(print('process.correct', { seq: null }, false)).toBe('There was nothing to change.\n')
})

test('words that were brought from elsewhere cannot command the terminal', async () => {
  const { do: done } = await openWorld()
  await done('process.add', { company: 'Or\u001b[2Jch\u0007ard', notes: 'one\ntwo' })
  const list = await done('process.list', {})
  expect(print('process.list', list, false)).toContain('Or[2Jchard')
  expect(print('process.list', list, true)).toContain('\\u001b')
})

test('--json prints the answer itself, and an archive is one line of it', async () => {
  const { do: done } = await example()
  const list = await done('process.list', {})
  expect(JSON.parse(print('process.list', list, true))).toEqual(list)
  const archive = await done('archive.export', {})
  expect(print('archive.export', archive, false)).toBe(`${JSON.stringify(archive)}\n`)
})
