import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { commandNamed } from '#commands/index.ts'
import { freshFolder } from '#test/build.ts'
import { goodsign } from './goodsign.ts'

type Said = { code: number; out: string; err: string }
type Surroundings = { env?: Record<string, string>; input?: string; watched?: boolean }

/** Runs the command line on a record of its own; what is piped in is nothing unless said. */
const commandLine = (folder = freshFolder()) => {
  const run = async (args: readonly string[], { env = {}, input, watched = false }: Surroundings = {}): Promise<Said> => {
    const said = { out: '', err: '' }
    const code = await goodsign(args, {
      env: { GOODSIGN_DATA: folder, ...env },
      input: input === undefined ? null : async () => input,
      bytes: null,
      isHeard: () => true,
      out: (words) => {
        said.out += words
      },
      err: (words) => {
        said.err += words
      },
      watched,
    })
    return { code, ...said }
  }
  const json = async (args: readonly string[]): Promise<never> => JSON.parse((await run([...args, '--json'])).out) as never
  return { folder, run, json }
}

type Keyed = { process: string; round: string }

const withProcess = async () => {
  const line = commandLine()
  const { process } = (await line.json(['process.add', '--company', 'Orchard'])) as Keyed
  return { ...line, process }
}

describe('help', () => {
  test('lists every command with its sentence', async () => {
    const { out, code } = await commandLine().run(['--help'])
    expect(code).toBe(0)
    const words = out.replace(/\s+/g, ' ')
    for (const { name, summary } of commandNamed.values()) expect(words, name).toContain(`${name} ${summary}`)
  })

  test('of a command tells its flags, what each takes, and what may come on standard input', async () => {
    const { out, code } = await commandLine().run(['round.add', '--help'])
    expect(code).toBe(0)
    const words = out.replace(/\s+/g, ' ')
    expect(words).toContain('--planned-on <value> The day it is planned for.')
    expect(words).toContain('--formats <value...> What kind of round it is; it can be several. (screen, video,')
    expect(words).toContain('one JSON object may come on standard input.')
  })
})

describe('the exit code', () => {
  test('is 0 when it is done', async () => {
    const { run } = commandLine()
    expect(await run(['process.add', '--company', 'Orchard'])).toEqual({
      code: 0,
      out: expect.stringMatching(/^Done, as change 1\.\nprocess: [0-9a-f-]{36}\n$/),
      err: '',
    })
  })

  test('is 1 when it is refused, in words', async () => {
    const { run } = commandLine()
    expect(await run(['demo.remove'])).toEqual({ code: 1, out: '', err: 'The example search is not here.\n' })
  })

  test('is 1 when the folder cannot hold the record', async () => {
    const path = join(freshFolder(), 'file')
    writeFileSync(path, '')
    const { code, err } = await commandLine(path).run(['process.list'])
    expect([code, err]).toEqual([1, `The folder ${path} cannot hold the record: there is a file in its place. Choose another with GOODSIGN_DATA.\n`])
  })

  test.each([
    [['process.ghost'], "error: unknown command 'process.ghost'"],
    [[], 'Usage: goodsign'],
    [['process.add', '--mood', 'good'], "error: unknown option '--mood'"],
    [['process.add'], '--company: This is needed.'],
    [['process.add', '--company', 'Orchard', '--source', 'friend', '--applied-on', 'soon'], '--source: One of applied, referred, sourced, agency.'],
    [['process.list', '--limit', 'many'], '--limit takes a number; it got many'],
    [['round.add', '--process', crypto.randomUUID(), '--is-last', 'perhaps'], '--is-last takes yes or no; it got perhaps'],
    [['process.show', '--process', '7'], '--process: A key of the record.'],
    [['debrief.save', '--round', crypto.randomUUID(), '--asked', 'Why us?'], '--asked takes JSON; it got Why us?'],
    [['import.preview', 'nowhere.csv'], 'There is no file nowhere.csv.'],
    [['process.list', 'file'], 'too many arguments'],
  ] as [string[], string][])('is 2 when it is misused: %j', async (args, words) => {
    const { run } = commandLine()
    const { code, out, err } = await run(args)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(words)
  })
})

describe('what a command is asked', () => {
  test('comes from flags: words, numbers, yes and no, lists, and unknown', async () => {
    const { run, json, process } = await withProcess()
    const flags = [
      '--formats',
      'panel',
      'video',
      '--duration-minutes',
      '45',
      '--is-last',
      'yes',
      '--is-screen',
      'no',
      '--where',
      '12',
      '--number',
      'unknown',
    ]
    const { round } = (await json(['round.add', '--process', process, ...flags])) as Keyed
    const shown = async () => ((await json(['process.show', '--process', process])) as { rounds: object[] }).rounds[0]
    expect(await shown()).toMatchObject({
      formats: ['panel', 'video'],
      durationMinutes: 45,
      isLast: true,
      isScreen: false,
      where: '12',
      number: null,
    })
    await run(['round.correct', '--round', round, '--is-last', 'unknown', '--formats', 'unknown'])
    expect(await shown()).toMatchObject({ formats: [], isLast: null, durationMinutes: 45 })
  })

  test('takes unknown as a word where nothing can be unknown', async () => {
    const { json } = commandLine()
    await json(['process.add', '--company', 'unknown', '--role', 'unknown'])
    expect(((await json(['process.list'])) as { rows: { process: object }[] }).rows[0]?.process).toMatchObject({ company: 'unknown', role: null })
  })

  test('comes from JSON on standard input, and flags say it better', async () => {
    const { run } = commandLine()
    const input = '{"company":"Orchard","role":"Analyst"}'
    await run(['process.add', '--role', 'Lead'], { input })
    expect((await run(['process.list'])).out).toContain('Orchard, Lead  (applied)')
    for (const wrong of ['{', '[]', '7', 'company=Orchard'])
      expect(await run(['process.add'], { input: wrong }), wrong).toEqual({ code: 2, out: '', err: 'Standard input must hold one JSON object.\n' })
    expect((await run(['process.list'], { input: ' \n' })).code).toBe(0)
  })

  test('is not waited for by a command that takes nothing', async () => {
    const never = (): Promise<string> => new Promise(() => {})
    const said: string[] = []
    const out = (words: string): void => void said.push(words)
    expect(
      await goodsign(['answer'], {
        env: { GOODSIGN_DATA: freshFolder() },
        input: never,
        bytes: null,
        out,
        isHeard: () => true,
        err: out,
        watched: false,
      }),
    ).toBe(0)
    expect(said.join('')).toMatch(/^Is a second interview a good sign\?\n/)
  })

  test('may be a file, by its name or on standard input', async () => {
    const one = commandLine()
    await one.run(['demo.load'])
    const { out: archive } = await one.run(['archive.export'])
    const path = join(freshFolder(), 'archive.json')
    writeFileSync(path, archive)
    const [named, piped] = [commandLine(), commandLine()]
    expect((await named.run(['archive.restore', path])).code).toBe(0)
    expect((await piped.run(['archive.restore'], { input: archive })).code).toBe(0)
    for (const { run } of [named, piped]) expect((await run(['archive.export'])).out).toBe(archive)
    expect(await named.run(['archive.restore', path])).toMatchObject({
      code: 1,
      err: expect.stringContaining('There is a record here already (12 processes).'),
    })
    expect((await named.run(['archive.restore', path, '--replace', 'yes'])).code).toBe(0)
    writeFileSync(path, 'not json')
    expect(await named.run(['archive.restore', path])).toEqual({ code: 2, out: '', err: 'The file is not JSON.\n' })
  })

  test('may be a spreadsheet, and its progress is told to whoever watches', async () => {
    const { run } = commandLine()
    const input = 'Company,Role\nOrchard,Analyst\n'
    const previewed = await run(['import.preview'], { input })
    expect(previewed.out).toMatch(/^1 row would become 1 process: 1 new, 0 with news, 0 known already\.\n/)
    expect(await run(['import.apply'], { input, watched: true })).toEqual({
      code: 0,
      out: 'Done, as change 1.\nadded: 1\nchanged: 0\nknown: 0\n',
      err: '\rWriting processes 1 of 1\n',
    })
    expect((await run(['import.apply'], { input })).out).toBe('There was nothing to change.\nadded: 0\nchanged: 0\nknown: 1\n')
  })
})

test('the folder is the one said by a flag, before or after the command, or else by the surroundings', async () => {
  const { run } = commandLine()
  const [one, other] = [freshFolder(), freshFolder()]
  await run(['process.add', '--company', 'One', '--data', one])
  await run(['--data', other, 'process.add', '--company', 'Other'])
  expect((await run(['process.list', '--data', one])).out).toContain('One')
  expect((await run(['process.list'], { env: { GOODSIGN_DATA: other } })).out).toContain('Other')
  expect((await run(['process.list'])).out).toBe('0 open, 0 ended.\n')
  expect(existsSync(join(one, 'goodsign.sqlite'))).toBe(true)
  expect(readFileSync(join(other, 'goodsign.sqlite')).length).toBeGreaterThan(0)
})
