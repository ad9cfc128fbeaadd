import { describe, expect, test } from 'vitest'
import { openFileWorld, openWorld } from '#test/build.ts'
import { inviteFile, inviteMail } from '#test/calendar/invite.ts'
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

test('process.show says which days contradict each other', async () => {
  const { do: done } = await openWorld()
  const { process } = await done('process.add', { company: 'Orchard', appliedOn: '2026-11-20' })
  await done('round.add', { process, heldOn: '2026-11-10' })
  expect(print('process.show', await done('process.show', { process }), false)).toContain(
    '\nDays that contradict each other\n  Round 1 was held on 2026-11-10, before it all began on 2026-11-20.\n',
  )
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
    'KEY  Meridian Health, Data Analyst  [example]  (second)',
    'KEY  Fennel & Co, Junior BI Developer  [example]  (screen)',
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

describe('getting ready', () => {
  const third = async () => {
    const world = await example()
    const { rounds } = await world.do('process.show', { process: await world.keyOf('Meridian') })
    return { ...world, round: rounds[2]?.id as string }
  }

  test('prints a brief as its page, with the name of each task that is to be done', async () => {
    const { do: done, round } = await third()
    const brief = await done('prep.brief', { round })
    const printed = print('prep.brief', brief, false).replace(/\n {4}/g, ' ')
    expect(printed.startsWith('Meridian Health, Data Analyst: round 3\nTuesday 24 November 2026, 14:00, in 2 hours.\n')).toBe(true)
    for (const { heading } of brief.page.slice(1).filter((section) => section.heading !== 'Before it')) expect(printed).toContain(`\n${heading}\n`)
    for (const { id } of brief.prepare) expect(printed).toContain(`  ${id}\n`)
    expect(printed).toContain('bangerter-2014: ')
  })

  test('prints a comparison aspect by aspect, a round a line, and what is not known as not known', async () => {
    const { do: done, round } = await third()
    const printed = print('prep.compare', await done('prep.compare', { round }), false)
    expect(printed).toContain('  length\n    round 1: 25 min\n    round 2: 45 min\n    now: 60 min\n')
    expect(printed).toContain('  topics\n    round 1: not known\n')
    expect(printed).toContain('\nNew this time\n')
  })

  test('prints questions with why, and the names by which they are chosen', async () => {
    const { do: done, round } = await third()
    const questions = await done('prep.questions', { round })
    const printed = print('prep.questions', questions, false)
    for (const { id } of questions.asks.recommended) if (id !== null) expect(printed).toContain(`      ${id}\n`)
    expect(printed.startsWith('Likely to come again\n')).toBe(true)
  })

  test('prints a plan a day after the other, a block a line', async () => {
    const { do: done, round } = await third()
    const plan = await done('prep.plan', { round })
    const printed = print('prep.plan', plan, false)
    expect(printed.startsWith('Up to Tuesday 24 November 2026, 14:00, on the clock of Europe/Amsterdam\n\nTuesday 24 November 2026\n')).toBe(true)
    for (const { fromTime, toTime } of plan.blocks) expect(printed).toContain(`\n  ${fromTime}-${toTime}  `)
    expect(printed).toContain('\nNo time for\n')
    expect(printed).toContain('(short: it is worth ')
  })

  test('prints no line that is wider than a terminal', async () => {
    const { do: done, round } = await third()
    for (const name of ['prep.brief', 'prep.compare', 'prep.questions', 'prep.plan'] as const) {
      const lines = print(name, await done(name, { round }), false).split('\n')
      expect(lines.filter((line) => line.length > 110)).toEqual([])
    }
  })
})

test('an invitation is printed as what it would become, with what has to be said, and how', async () => {
  const { do: done } = await openWorld()
  const { process } = await done('process.add', { company: 'Orchard', role: 'Insights Analyst' })
  const printed = print('calendar.preview', await done('calendar.preview', { text: inviteMail({ lines: ['LOCATION:Room 4'] }) }), false)
  expect(printed).toContain('A mail of Ilse Meijer: Invitation: Interview\n1 event.\n')
  expect(printed).toContain(
    '    Of Orchard, Insights Analyst, since it comes from orchard.example\n    a new round 2026-12-01 14:00 (Europe/Berlin), 60 minutes, Room 4\n',
  )
  expect(printed).toContain(
    '      Ilse Meijer <ilse.meijer@orchard.example> (invites, may be on the panel)\n      Noor Adeyemi <noor@example.org> (not suggested)\n',
  )
  expect(printed).toContain('"people":["ilse.meijer@orchard.example"]')
  const asking = print(
    'calendar.preview',
    await done('calendar.preview', { text: inviteFile({ start: ':20261201T140000', end: ':20261201T150000' }) }),
    false,
  )
  expect(asking).toContain('On whose clock is 2026-12-01 14:00? Say: --choices \'{"zone":"Europe/Berlin"}\'')
  await done('round.add', { process, plannedOn: '2026-12-01' })
  expect(print('calendar.export', await done('calendar.export', {}), false)).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/)
  expect(print('feed.show', await done('feed.show', {}), false)).toBe('Your calendar is at no address. feed.make makes one.\n')
  expect(print('feed.make', await done('feed.make', {}), false)).toMatch(/^\/calendar\/[\w-]{43}\.ics\n/)
})

test('a letter is printed as it would go, with how to confirm it', async () => {
  const { do: done } = await openFileWorld()
  const server = { imapHost: '127.0.0.1', imapPort: 1, imapSecurity: 'none', smtpHost: '127.0.0.1', smtpPort: 1, smtpSecurity: 'none' } as const
  await done('mailbox.save', { ...server, address: 'noor@example.org', name: 'Noor Adeyemi', user: 'noor', password: 'x' })
  const { process } = await done('process.add', { company: 'Orchard' })
  const shown = await done('mail.preview', { process, to: 'ilse@orchard.example', subject: 'Thank you', text: 'Dear Ilse' })
  expect(print('mail.preview', shown, false)).toBe(
    `From: Noor Adeyemi <noor@example.org>\nTo: ilse@orchard.example\nSubject: Thank you\nBy: 127.0.0.1:1\n\nDear Ilse\n\nIt was not sent yet. To send just this: mail.send with the same, and --confirm ${shown.confirm}\n`,
  )
  expect(print('mailbox.check', await done('mailbox.check', {}), false)).toBe(
    'Drafts: No server answers at this port.\nSending: No server answers at this port.\n',
  )
})
