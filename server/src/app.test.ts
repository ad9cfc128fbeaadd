import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { freshFolder, openFileWorld, type World } from '#test/build.ts'
import { createApp } from './app.ts'

const HOST = 'localhost:4321'
const PAGE = '<!doctype html><title>Goodsign</title>'

type Served = World & { app: Hono; web: string; ask(path: string, init?: RequestInit): Promise<Response> }

const served = async (): Promise<Served> => {
  const world = await openFileWorld()
  const web = join(freshFolder(), 'dist')
  mkdirSync(join(web, 'assets'), { recursive: true })
  writeFileSync(join(web, 'index.html'), PAGE)
  writeFileSync(join(web, 'favicon.svg'), '<svg/>')
  writeFileSync(join(web, 'secret.json'), '"secret"')
  writeFileSync(join(web, 'assets', 'main-abc.js'), 'let x')
  writeFileSync(join(web, '..', 'outside.json'), '"outside"')
  const app = createApp(world, web)
  const ask = async (path: string, init: RequestInit = {}) =>
    app.request(`http://${HOST}${path}`, { ...init, headers: { host: HOST, ...(init.headers as Record<string, string>) } })
  return Object.assign(world, { app, web, ask })
}

const JSON_TYPE = { 'content-type': 'application/json' }
const post = (body: unknown, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  body: typeof body === 'string' ? body : JSON.stringify(body),
  headers: { ...JSON_TYPE, ...headers },
})

const policy = (answer: Response): string => answer.headers.get('content-security-policy') ?? ''

const expectLocked = (answer: Response): void => {
  expect(policy(answer)).toMatch(/^default-src 'none'; /)
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
  expect(answer.headers.get('cross-origin-opener-policy')).toBe('same-origin')
  expect(answer.headers.get('cross-origin-resource-policy')).toBe('same-origin')
  expect(answer.headers.get('permissions-policy')).toBe('camera=(), microphone=(), geolocation=()')
}

afterEach(() => void vi.restoreAllMocks())

describe('a name that leads here', () => {
  test.each(['localhost', 'localhost:4321', '127.0.0.1:4321', '[::1]:4321', 'LOCALHOST:4321'])('%s is answered', async (host) => {
    expect((await (await served()).ask('/', { headers: { host } })).status).toBe(200)
  })

  test.each([
    'evil.example',
    'evil.example:4321',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    '192.168.1.5:4321',
    'localhost:4321@evil.example',
    '',
  ])('"%s" is turned away, be it a page or a command', async (host) => {
    const { ask, all } = await served()
    for (const answer of [await ask('/', { headers: { host } }), await ask('/api/process.add', post({ company: 'Orchard' }, { host }))]) {
      expect(answer.status).toBe(403)
      expect(await answer.text()).toBe('Goodsign answers on this machine only.')
      expectLocked(answer)
    }
    expect((await all()).history).toEqual([])
  })
})

describe('a page that asks for something to be done', () => {
  const asked = async (headers: Record<string, string>): Promise<number> => {
    const { ask } = await served()
    return (await ask('/api/process.add', post({ company: 'Orchard' }, headers))).status
  }

  test.each([{}, { 'sec-fetch-site': 'same-origin', origin: `http://${HOST}` }, { 'sec-fetch-site': 'none' }])(
    'may be ours or none at all: %j',
    async (headers) => {
      expect(await asked(headers as Record<string, string>)).toBe(200)
    },
  )

  test.each([
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'http://localhost:9999' },
    { origin: `https://${HOST}` },
    { 'sec-fetch-site': 'same-origin', origin: 'http://evil.example' },
  ])('may not be of another site: %j', async (headers) => {
    expect(await asked(headers as Record<string, string>)).toBe(403)
  })
})

describe('a command over HTTP', () => {
  test('is done, and answers with its result, which nobody keeps', async () => {
    const { ask, all } = await served()
    const answer = await ask('/api/process.add', post({ company: 'Orchard' }))
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store'])
    const { result } = (await answer.json()) as { result: { seq: number; process: string } }
    expect((await all()).record.processes).toMatchObject([{ id: result.process, company: 'Orchard', revision: result.seq }])
  })

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', 'application/jsonp', 'text/plain; application/json', ''])(
    'is asked for in JSON, not in "%s"',
    async (type) => {
      const { ask, all } = await served()
      expect((await ask('/api/process.add', post({ company: 'Orchard' }, { 'content-type': type }))).status).toBe(415)
      expect((await all()).history).toEqual([])
    },
  )

  test('may say its character set', async () => {
    expect((await (await served()).ask('/api/process.list', post({}, { 'content-type': 'application/json; charset=utf-8' }))).status).toBe(200)
  })

  test.each(['{', '', '{"company":"Orchard"', 'undefined'])('is refused when its body is not JSON: %s', async (body) => {
    const answer = await (await served()).ask('/api/process.add', post(body))
    expect([answer.status, await answer.json()]).toEqual([400, { invalid: [{ path: [], message: 'The body is not JSON.' }] }])
  })

  test('tells each place of what is wrong', async () => {
    const answer = await (await served()).ask('/api/process.add', post({ role: 7, mood: 'good' }))
    expect(answer.status).toBe(400)
    const { invalid } = (await answer.json()) as { invalid: { path: string[]; message: string }[] }
    expect(invalid.map(({ path }) => path)).toEqual([['company'], ['role'], []])
  })

  test('that says no, says so in words', async () => {
    const answer = await (await served()).ask('/api/demo.remove', post({}))
    expect([answer.status, await answer.json()]).toEqual([409, { refused: { code: 'demo-absent', sentence: 'The example search is not here.' } }])
  })

  test.each(['process.ghost', 'constructor', '%2e%2e', 'process.add/more'])('that is not there, %s, is not found', async (name) => {
    const answer = await (await served()).ask(`/api/${name}`, post({}))
    expect(answer.status).toBe(404)
    expectLocked(answer)
  })

  test('is not done by GET', async () => {
    const answer = await (await served()).ask('/api/demo.load')
    expect([answer.status, await answer.json()]).toEqual([405, { refused: { code: 'command-unknown', sentence: 'Commands are asked for by POST.' } }])
  })

  test('that breaks on our side says so without its entrails, and the log has them', async () => {
    const { ask, store } = await served()
    const logged = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    await store.close()
    const answer = await ask('/api/process.list', post({}))
    expect([answer.status, await answer.json()]).toEqual([500, { broken: { sentence: 'Something broke on our side. Nothing was changed.' } }])
    expect(logged.mock.calls.flat().join('')).toMatch(/^process\.list: /)
    expectLocked(answer)
  })
})

describe('a request that is too large', () => {
  const long = (bytes: number): string => JSON.stringify({ company: 'x'.repeat(bytes) })
  const chunked = (text: string): RequestInit =>
    ({ ...post(''), body: new Blob([text]).stream(), duplex: 'half', headers: { ...JSON_TYPE, 'transfer-encoding': 'chunked' } }) as RequestInit

  test('is turned away, whether it says its length or not', async () => {
    const { ask } = await served()
    const text = long(1024 * 1024)
    for (const init of [post(text, { 'content-length': String(text.length) }), chunked(text)]) {
      const answer = await ask('/api/process.add', init)
      expect(answer.status).toBe(413)
      expect(await answer.json()).toEqual({
        invalid: [{ path: [], message: 'This is larger than 1 MB, which is the most that is taken at once.' }],
      })
      expectLocked(answer)
    }
  })

  test('is larger for a command that takes a file', async () => {
    const { ask } = await served()
    const text = JSON.stringify({ archive: 'x'.repeat(2 * 1024 * 1024) })
    expect((await ask('/api/archive.restore', post(text, { 'content-length': String(text.length) }))).status).toBe(409)
    expect((await ask('/api/archive.restore', post('{}', { 'content-length': String(65 * 1024 * 1024) }))).status).toBe(413)
  })
})

test('a long command tells of its progress, a line each, and answers in the last', async () => {
  const { ask } = await served()
  const text = `Company,Role\n${Array.from({ length: 700 }, (_, row) => `Company ${row},Analyst`).join('\n')}\n`
  const answer = await ask('/api/import.apply', post({ text }, { accept: 'application/x-ndjson' }))
  expect(answer.headers.get('content-type')).toBe('application/x-ndjson')
  const lines = (await answer.text())
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as object)
  expect(lines).toEqual([
    { progress: { done: 500, total: 700, doing: 'Writing processes' } },
    { progress: { done: 700, total: 700, doing: 'Writing processes' } },
    { result: { seq: 1, added: 700, changed: 0, known: 0 } },
  ])
  expectLocked(answer)
  const again = await ask('/api/demo.remove', post({}, { accept: 'application/x-ndjson' }))
  expect(JSON.parse(await again.text())).toEqual({ refused: { code: 'demo-absent', sentence: 'The example search is not here.' } })
})

test.each(['/api', '/api/'])('GET %s describes every command, with the schemas of what it takes and answers', async (address) => {
  const { commands } = (await (await (await served()).ask(address)).json()) as {
    commands: { name: string; summary: string; input: object; output: object }[]
  }
  expect(commands.length).toBeGreaterThan(30)
  expect(commands.find(({ name }) => name === 'process.add')).toMatchObject({
    summary: 'Adds a hiring process: one company, one role.',
    input: { type: 'object', required: ['company'], additionalProperties: false },
    output: { type: 'object', required: ['seq', 'process'] },
  })
})

describe('the pages', () => {
  test('are one page at every address, with a policy that lets nothing inline run or be drawn, exactly', async () => {
    const { ask } = await served()
    for (const path of ['/', '/process/7', '/process/7?tab=rounds', '/command/process.list']) {
      const answer = await ask(path)
      expect(await answer.text()).toBe(PAGE)
      expect(policy(answer)).toBe(
        `default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
      )
      expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([
        200,
        'text/html; charset=UTF-8',
        'no-store',
      ])
    }
  })

  test('have their files, kept for good', async () => {
    const answer = await (await served()).ask('/assets/main-abc.js')
    expect([answer.status, await answer.text()]).toEqual([200, 'let x'])
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expectLocked(answer)
  })

  test.each([
    '/assets/../secret.json',
    '/assets/..%2fsecret.json',
    '/assets/%2e%2e/secret.json',
    '/assets/..%2f..%2foutside.json',
    '/assets/%2e%2e%2f%2e%2e%2foutside.json',
    '/assets/..%5c..%5coutside.json',
    '/assets//etc/passwd.json',
    '/assets/x%00.js',
    '/assets/%E0%A4%A.js',
    '/assets/',
    '/assets/none.js',
    '/assets/main-abc.exe',
    '/outside.json',
    '/../outside.json',
  ])('lead nowhere else: %s', async (path) => {
    const answer = await (await served()).ask(path)
    expect(answer.status).toBe(404)
    expect(await answer.text()).not.toMatch(/secret|outside/)
    expectLocked(answer)
  })

  test('say so as long as they have not been built', async () => {
    const { app, web } = await served()
    const unbuilt = createApp(await openFileWorld(), join(web, 'nowhere'))
    const answer = await unbuilt.request(`http://${HOST}/`, { headers: { host: HOST } })
    expect([answer.status, await answer.text()]).toEqual([503, 'The pages have not been built yet. Run npm start, which builds them.'])
    expect(app).toBeDefined()
  })
})

describe('the calendar at its secret address', () => {
  test('is served as a calendar, and changes with the record', async () => {
    const { ask, do: done } = await served()
    const { process } = await done('process.add', { company: 'Orchard' })
    const { path } = await done('feed.make', {})
    await done('round.add', { process, plannedOn: '2026-12-01' })
    const answer = await ask(path as string)
    expectLocked(answer)
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([
      200,
      'text/calendar; charset=utf-8',
      'private, no-store',
    ])
    expect(await answer.text()).toContain('SUMMARY:Round 1 with Orchard')
  })

  test('is nowhere else, nor after it was closed, nor for a page elsewhere that found this machine', async () => {
    const { ask, app, do: done } = await served()
    const { path } = (await done('feed.make', {})) as { path: string }
    for (const other of [path.replace(/.{5}\.ics$/, 'aaaaa.ics'), '/calendar/x.ics', '/calendar/', path.replace('.ics', ''), `${path}/x`])
      expect([other, (await ask(other)).headers.get('content-type')?.includes('calendar')]).toEqual([other, false])
    expect((await ask(path.replace(/.{5}\.ics$/, 'aaaaa.ics'))).status).toBe(404)
    expect((await app.request(`http://evil.example${path}`, { headers: { host: 'evil.example' } })).status).toBe(403)
    await done('feed.close', {})
    expect((await ask(path)).status).toBe(404)
  })
})
