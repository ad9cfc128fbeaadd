import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Score } from '#core/odds/score.ts'
import { freshFolder, openWorld } from '#test/build.ts'
import { goodsign } from './goodsign.ts'

const TODAY = '2026-11-24'

type Answer = { id: string | number; chance?: number | null; error?: string; outcome?: string; words?: string }

async function* chunked(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size)
}

/** Scores what is piped in, in pieces of so many bytes, on a machine that has no record. */
const scored = async (
  piped: string | Uint8Array,
  { args = [], pieces = 50, hears = Number.POSITIVE_INFINITY }: { args?: string[]; pieces?: number; hears?: number } = {},
) => {
  const folder = join(freshFolder(), 'never-made')
  const said = { out: '', err: '', times: 0 }
  const code = await goodsign(['odds.score', ...args], {
    env: { GOODSIGN_DATA: folder },
    input: null,
    bytes: chunked(typeof piped === 'string' ? new TextEncoder().encode(piped) : piped, pieces),
    out: (words) => {
      said.out += words
      said.times += 1
    },
    err: (words) => {
      said.err += words
    },
    isHeard: () => said.times < hears,
    watched: false,
  })
  expect(existsSync(folder)).toBe(false)
  const answers = said.out
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Answer)
  return { code, err: said.err, answers }
}

const one = async (line: object): Promise<Answer> => (await scored(JSON.stringify({ asOf: TODAY, ...line }))).answers[0] as Answer
const chanceOf = async (line: object): Promise<number> => {
  const { chance, error } = await one(line)
  if (typeof chance !== 'number') throw new Error(error)
  return chance
}

const held = (on: string | null, more: object = {}) => ({ heldOn: on, ...more })

describe('a file of processes is scored line by line', () => {
  test('with the chance, the range and the working of each, and no record is looked at', async () => {
    const { code, err, answers } = await scored(
      '{"id":"a"}\n{"id":"b","asOf":"2026-11-24","rounds":[{"heldOn":"2026-11-20"},{"heldOn":"2026-11-23","isLast":true}]}\n',
    )
    expect([code, err]).toEqual([0, ''])
    expect(answers.map(({ id }) => id)).toEqual(['a', 'b'])
    for (const { id: _id, ...score } of answers) expect(Score.safeParse(score).error).toBeUndefined()
    expect(answers[1]?.chance).toBeGreaterThan(answers[0]?.chance as number)
  })

  test('and each is told by its own name, its process’s, or the number of its line', async () => {
    const { answers } = await scored('\n{"id":"mine","process":{"id":"p"}}\n{"process":{"id":"p"}}\n{}\n{"id":7}\n')
    expect(answers.map(({ id }) => id)).toEqual(['mine', 'p', 4, 7])
  })

  test('of an ended process the outcome is told, and no chance', async () => {
    expect(await one({ id: 'x', outcome: { kind: 'offer', on: '2026-11-02' } })).toEqual({
      id: 'x',
      chance: null,
      outcome: 'offer',
      words: expect.stringMatching(/offer/),
    })
  })

  test('in the shape that an archive has, and gives the same as odds.show does of a record with nothing else in it', async () => {
    const { do: done } = await openWorld()
    const { process } = await done('process.add', { company: 'Orchard', employerKind: 'large-firm', appliedOn: '2026-10-01' })
    const { round } = await done('round.add', { process, heldOn: '2026-11-02', isLast: true, finalists: 3 })
    await done('debrief.save', { round, readings: [{ sign: 'met-manager', seen: 'present', cancelledBy: null }], isFinished: true })
    const { process: facts, people, rounds, debriefs, promises, messages, outcome } = await done('process.show', { process })
    const shown = await done('odds.show', { process })
    if (!shown.open) throw new Error('the process is open')
    const answer = await one({ process: facts, people, rounds, debriefs, promises, messages, outcome })
    expect(answer).toMatchObject({ id: process, chance: shown.chance, range: shown.range, working: shown.working })
  })

  test('in the shape that an archive has, each by itself: what the others came to is not looked at', async () => {
    const world = await openWorld()
    await world.do('demo.load', {})
    const { rows } = await world.do('process.list', { limit: 200, show: 'all' })
    expect(rows.length).toBeGreaterThan(3)
    for (const { process } of rows) {
      const { process: facts, people, rounds, debriefs, promises, messages, outcome } = await world.do('process.show', { process: process.id })
      const shown = await world.do('odds.show', { process: process.id })
      const answer = await one({ process: facts, people, rounds, debriefs, promises, messages, outcome })
      if (!shown.open) expect(answer).toMatchObject({ outcome: shown.outcome })
      else expect(answer?.chance).toBeCloseTo(shown.working.find(({ id }) => id === 'own-record')?.chanceBefore ?? shown.chance, 9)
    }
  })

  test.each([
    ['a mark of byte order and lines that end as on Windows', '\uFEFF{"id":1}\r\n{"id":2}\r\n', [1, 2]],
    ['blank lines', '\n  \n{"id":1}\n\r\n\t\n{"id":2}\n\n', [1, 2]],
    ['a last line that does not end', '{"id":1}\n{"id":2}', [1, 2]],
    ['nothing', '', []],
    ['letters of several bytes', '{"id":"Ørsted & Søn – 東京 🌱"}\n', ['Ørsted & Søn – 東京 🌱']],
  ])('with %s', async (_what, text, ids) => {
    for (const pieces of [1, 7, 4096]) {
      const { code, answers } = await scored(text, { pieces })
      expect([code, answers.map(({ id }) => id), answers.filter(({ error }) => error)]).toEqual([0, ids, []])
    }
  })

  test('or is a file that is named', async () => {
    const path = join(freshFolder(), 'processes.jsonl')
    writeFileSync(path, '{"id":"a"}\n')
    expect((await scored('', { args: [path] })).answers.map(({ id }) => id)).toEqual(['a'])
    expect(await scored('', { args: ['nowhere.jsonl'] })).toMatchObject({ code: 2, err: 'There is no file nowhere.jsonl.\n', answers: [] })
    expect(await scored('', { args: [freshFolder()] })).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^The file .* cannot be read \(EISDIR\)\.\n$/),
    })
  })

  test('until nobody listens any more', async () => {
    expect((await scored('{}\n'.repeat(100), { hears: 3 })).answers).toHaveLength(3)
  })

  test('and a person who watches is told how far it is, when it takes its time', async () => {
    async function* slow(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('{}\n')
      await new Promise((resolve) => setTimeout(resolve, 1100))
      yield Buffer.from('{}\n')
    }
    let told = ''
    const err = (words: string): void => {
      told += words
    }
    const terminal = { env: {}, input: null, out: () => {}, isHeard: () => true, watched: true, err }
    expect(await goodsign(['odds.score'], { ...terminal, bytes: slow() })).toBe(0)
    expect(told).toBe('\rLine 2\n')
    told = ''
    expect(await goodsign(['odds.score'], { ...terminal, bytes: null })).toBe(2)
    expect(told).toBe('Name a file, or send one in: goodsign odds.score < processes.jsonl\n')
  })
})

describe('a base rate that is known', () => {
  const second = { rounds: [held('2026-11-20'), held('2026-11-24')] }

  test('is the chance where nothing else is known, at whatever stage', async () => {
    for (const line of [{}, { rounds: [{ isScreen: true }] }, { rounds: [{}] }, second, { rounds: [{ isLast: true }] }])
      for (const baseRate of [0.02, 0.3, 0.85]) expect(await chanceOf({ ...line, baseRate })).toBeCloseTo(baseRate, 8)
    const references = { messages: [{ direction: 'received', kind: 'references', on: TODAY }] }
    expect(await chanceOf({ ...references, baseRate: 0.9 })).toBeCloseTo(0.9, 8)
  })

  test('leaves what else is known its say', async () => {
    const withMore = { ...second, process: { company: 'Orchard', employerKind: 'academic' } }
    const factor = async (baseRate: number): Promise<number> => {
      const [bare, more] = [await chanceOf({ ...second, baseRate }), await chanceOf({ ...withMore, baseRate })]
      return more / (1 - more) / (bare / (1 - bare))
    }
    for (const baseRate of [0.1, 0.5]) expect(await factor(baseRate)).toBeGreaterThan(1.05)
    const silent = { ...second, rounds: [held('2026-10-01'), held('2026-10-20')], baseRate: 0.5 }
    expect(await chanceOf(silent)).toBeLessThan(0.4)
  })

  test('that is our own changes nothing', async () => {
    const ours = await chanceOf(second)
    expect(await chanceOf({ ...second, baseRate: ours })).toBeCloseTo(ours, 8)
  })
})

describe('notes', () => {
  const told = { rounds: [held('2026-11-24')], notes: 'I met with the hiring manager for an hour. They gave me a case to solve.' }

  test('are read when that is asked, and not otherwise', async () => {
    const { notes: _notes, ...without } = told
    const bare = await one(without)
    expect(await one(told)).toEqual(bare)
    expect(await one({ ...told, read: false })).toEqual(bare)
    expect(await one({ ...told, notes: '', read: true })).toEqual(bare)
    const read = await one({ ...told, read: true })
    expect(read.chance).toBeGreaterThan(bare.chance as number)
    expect(JSON.stringify(read)).toContain('"id":"sign"')
  })
})

describe('a line that cannot be scored', () => {
  test('says why, does not stop the others, and is counted at the end', async () => {
    const { code, err, answers } = await scored('{"id":"a"}\n{\n{"id":"b","mood":"good"}\n[]\n{"id":"c"}\n')
    expect(answers.map(({ id, error }) => [id, error])).toEqual([
      ['a', undefined],
      [2, 'This line is not JSON: one process a line is needed, as one JSON object.'],
      ['b', 'Nothing is known of mood.'],
      [4, 'An object is needed here.'],
      ['c', undefined],
    ])
    expect([code, err]).toEqual([1, '3 of 5 lines could not be answered; each says why.\n'])
  })

  test.each([
    [{ rounds: [{ heldOn: '2026-11-31' }] }, 'rounds.0.heldOn: A day such as 2026-11-24.'],
    [{ rounds: [{ heldon: '2026-11-20' }] }, 'rounds.0: Nothing is known of heldon.'],
    [{ rounds: [{ isLast: 'yes', finalists: 0 }] }, 'rounds.0.isLast: Yes or no is needed here. rounds.0.finalists: At least 1.'],
    [{ process: { company: 'Orchard', source: 'friend' } }, 'process.source: One of applied, referred, sourced, agency.'],
    [{ promises: [{ dueOn: '2026-11-20' }] }, 'promises.0.by: This is needed.'],
    [{ debriefs: [{ notes: 'Calm.' }] }, 'debriefs.0: There is no round that it could be of.'],
    [{ rounds: [{ id: 'r1' }], debriefs: [{ roundId: 'r2' }] }, 'debriefs.0.roundId: There is no round r2.'],
    [{ id: ['x'] }, 'id: Words or a number.'],
    [{ baseRate: 1 }, 'baseRate: A chance from 0.0001 to 0.9999.'],
    [{ baseRate: '30%' }, 'baseRate: A number is needed here.'],
    [{ notes: 'x'.repeat(200_001) }, 'notes: At most 200000 characters.'],
    [{ asOf: 'today' }, 'asOf: A day such as 2026-11-24.'],
    [{ rounds: Array.from({ length: 5 }, () => ({ mood: 1 })) }, /^(rounds\.\d: Nothing is known of mood\. ){3}And 2 more\.$/],
  ])('is told where and what, as %#', async (line, words) => {
    expect((await one(line)).error).toEqual(typeof words === 'string' ? words : expect.stringMatching(words))
  })

  test('because it is too long is waited out, and the next is read again', async () => {
    const long = `{"notes":"${'x'.repeat(10_000_000)}"}`
    const { answers } = await scored(`{"id":"a"}\n${long}\n{"id":"b"}\n${long}`, { pieces: 65_536 })
    expect(answers.map(({ id, error }) => [id, error])).toEqual([
      ['a', undefined],
      [2, 'This line is longer than 10 MB, which is the most that is taken.'],
      ['b', undefined],
      [4, 'This line is longer than 10 MB, which is the most that is taken.'],
    ])
  })

  test('because it is not text says so', async () => {
    const { answers } = await scored(Buffer.concat([Buffer.from('{"id":"a"}\n"'), Buffer.from([0xff, 0xfe]), Buffer.from('"\n{}\n')]))
    expect(answers.map(({ error }) => error)).toEqual([undefined, 'This line is not text in UTF-8.', undefined])
  })

  test('is one that tells of what lay ahead on the day that is asked about', async () => {
    const ahead = [
      [{ rounds: [held('2026-11-25')] }, 'rounds.0.heldOn'],
      [{ outcome: { kind: 'offer', on: '2026-12-01' } }, 'outcome.on'],
      [{ messages: [{ direction: 'received', on: '2027-01-01' }] }, 'messages.0.on'],
      [{ process: { appliedOn: '2026-12-01' } }, 'process.appliedOn'],
      [{ promises: [{ by: 'them', keptOn: '2026-12-01' }] }, 'promises.0.keptOn'],
    ] as const
    for (const [line, place] of ahead)
      expect((await one(line)).error).toMatch(new RegExp(`^${place}: .* lies after 2026-11-24, the day that is asked about\\.$`))
    expect((await one({ rounds: [{ plannedOn: '2026-12-01' }], promises: [{ by: 'them', dueOn: '2026-12-01' }] })).error).toBeUndefined()
  })
})

describe('a process such as nobody expects is answered all the same', () => {
  test('of ten years ago: next to nothing is left, and the words can be read', async () => {
    const old = await one({ process: { company: 'Orchard', appliedOn: '2016-09-01' }, rounds: [held('2016-11-20', { isLast: true })] })
    const { id: _id, ...score } = old
    expect(Score.parse(score)).toBeTruthy()
    expect(old.chance).toBeLessThan(0.001)
    expect(await chanceOf({ asOf: '2016-11-24', rounds: [held('2016-11-20', { isLast: true })] })).toBeGreaterThan(0.2)
  })

  test('of three hundred years: as long as a record can reach', async () => {
    const { id: _id, ...score } = await one({ asOf: '2199-12-31', rounds: [held('1900-01-01')] })
    expect(Score.parse(score).chance).toBeLessThan(0.001)
  })

  test('with dates that contradict each other', async () => {
    const contradicting = [
      { process: { appliedOn: '2026-11-20' }, rounds: [held('2026-11-02')] },
      { rounds: [held('2026-11-20', { number: 1 }), held('2026-11-02', { number: 2 })] },
      { rounds: [{ plannedOn: '2026-11-23', heldOn: '2026-11-02', number: 3 }, { number: 3 }] },
      { promises: [{ by: 'them', madeOn: '2026-11-20', dueOn: '2026-11-02', keptOn: '2026-10-01' }], rounds: [held('2026-11-20')] },
      {
        messages: [
          { direction: 'received', kind: 'rejection', on: '2026-11-02' },
          { direction: 'received', kind: 'invitation', on: '2026-11-02' },
        ],
      },
    ]
    for (const line of contradicting) expect(await chanceOf(line)).toBeGreaterThan(0)
    expect(await one({ outcome: { kind: 'rejection', on: '2020-01-01' }, rounds: [held('2026-11-20')] })).toMatchObject({
      chance: null,
      outcome: 'rejection',
    })
  })

  test('with forty rounds: a third interview or a later one', async () => {
    const forty = Array.from({ length: 40 }, (_, index) => held('2026-11-20', { number: index + 1 }))
    expect(await chanceOf({ rounds: forty })).toBeCloseTo(await chanceOf({ rounds: forty.slice(0, 4) }), 10)
    expect(await chanceOf({ rounds: Array.from({ length: 1000 }, () => ({})) })).toBeGreaterThan(0)
  })

  test('with none, or with nothing said at all: it began with an application', async () => {
    expect(await chanceOf({ rounds: [] })).toBe(await chanceOf({}))
    expect(await chanceOf({ process: null, people: null, rounds: null, debriefs: null, promises: null, messages: null, outcome: null })).toBe(
      await chanceOf({}),
    )
  })

  test('whatever its facts: a chance within its bounds, or words', async () => {
    const day = fc.option(fc.constantFrom('1900-01-01', '2016-02-29', '2026-11-02', '2026-11-24', '2199-12-31'), { nil: null })
    const round = fc.record(
      {
        heldOn: day,
        plannedOn: day,
        number: fc.option(fc.integer({ min: 1, max: 99 }), { nil: null }),
        isLast: fc.option(fc.boolean(), { nil: null }),
        isScreen: fc.option(fc.boolean(), { nil: null }),
        finalists: fc.option(fc.integer({ min: 1, max: 99 }), { nil: null }),
      },
      { requiredKeys: [] },
    )
    const line = fc.record(
      {
        asOf: day,
        process: fc.record({ appliedOn: day, employerKind: fc.constantFrom('academic', 'government', null) }),
        rounds: fc.array(round, { maxLength: 45 }),
        promises: fc.array(fc.record({ by: fc.constantFrom('them', 'me'), dueOn: day })),
        baseRate: fc.option(fc.double({ min: 0.0001, max: 0.9999, noNaN: true }), { nil: null }),
      },
      { requiredKeys: [] },
    )
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 5 }), async (lines) => {
        const { answers } = await scored(lines.map((each) => `${JSON.stringify(each)}\n`).join(''), { pieces: 1000 })
        expect(answers).toHaveLength(lines.length)
        for (const { id: _id, ...answer } of answers) expect('error' in answer ? null : (Score.safeParse(answer).error ?? null)).toBeNull()
      }),
      { numRuns: 60 },
    )
  })
})
