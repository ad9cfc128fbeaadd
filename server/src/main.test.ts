import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { NEWEST } from '#store/migrate.ts'
import { openFolder } from '#store/open.ts'
import { freshFolder, NOON } from '#test/build.ts'

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url))

type Running = ChildProcessByStdio<null, Readable, Readable>

const started = (env: Record<string, string>): Running => {
  const child = spawn(process.execPath, [MAIN], { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}

/** How a server ended that was not to start: what it said, and its exit code. */
const failed = async (env: Record<string, string>): Promise<{ said: string; code: number | null }> => {
  const child = started(env)
  const [said] = await Promise.all([text(child.stderr), once(child, 'close')])
  return { said, code: child.exitCode }
}

/** Asks as no browser would: the path goes over the wire just as it is written here. */
const raw = async (port: number, path: string): Promise<string> => {
  const socket = connect(port, '127.0.0.1')
  socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost:${port}\r\nConnection: close\r\n\r\n`)
  return text(socket)
}

test('the server says where it is and where the record is, serves, backs up, and stops cleanly when told to', async () => {
  const folder = freshFolder()
  const child = started({ PORT: '0', GOODSIGN_DATA: folder })
  let said = ''
  for await (const part of child.stdout.setEncoding('utf8')) {
    said += part
    if (said.includes('Ctrl+C')) break
  }
  expect(said).toMatch(/^Goodsign is at http:\/\/localhost:\d+\n/)
  expect(said).toContain(`Your record is in ${folder}. Nothing leaves this machine. Stop with Ctrl+C.\n`)
  const [, port] = /localhost:(\d+)/.exec(said) as unknown as [string, string]
  const answer = await fetch(`http://localhost:${port}/api/process.add`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"company":"Orchard"}',
  })
  expect([answer.status, await answer.json()]).toMatchObject([200, { result: { seq: 1 } }])
  const listed = await fetch(`http://localhost:${port}/api/backup.list`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  })
  expect(await listed.json()).toMatchObject({ result: { backups: [{ name: expect.stringMatching(/^\d{4}-\d\d-\d\d\.sqlite$/) }] } })
  expect(await raw(Number(port), '/assets/../../../package.json')).toMatch(/^HTTP\/1\.1 404 /)
  child.kill('SIGTERM')
  await once(child, 'exit')
  expect([child.exitCode, child.signalCode]).toEqual([0, null])
  const store = await openFolder(folder, NOON)
  expect(await store.db.selectFrom('processes').select('company').execute()).toEqual([{ company: 'Orchard' }])
  await store.close()
})

test('a port that is taken is told in one line', async () => {
  const taken = createServer().listen(0, '127.0.0.1')
  await once(taken, 'listening')
  onTestFinished(() => void taken.close())
  const { port } = taken.address() as { port: number }
  expect(await failed({ PORT: String(port), GOODSIGN_DATA: freshFolder() })).toEqual({
    said: `Port ${port} is taken by another program. Choose another: PORT=${port + 1} npm start\n`,
    code: 1,
  })
})

test('a folder that cannot hold the record is told in one line', async () => {
  const path = join(freshFolder(), 'file')
  writeFileSync(path, '')
  expect(await failed({ PORT: '0', GOODSIGN_DATA: path })).toEqual({
    said: `The folder ${path} cannot hold the record: there is a file in its place. Choose another with GOODSIGN_DATA.\n`,
    code: 1,
  })
})

test('a record of a newer Goodsign is told in one line', async () => {
  const folder = freshFolder()
  const store = await openFolder(folder, NOON)
  await store.db
    .insertInto('migrations')
    .values({ number: NEWEST + 1, name: 'later', at: NOON })
    .execute()
  await store.close()
  const { said, code } = await failed({ PORT: '0', GOODSIGN_DATA: folder })
  expect([said.split('\n').length, said, code]).toEqual([
    2,
    expect.stringMatching(/^This record was written by a newer Goodsign .* It was not touched\./),
    1,
  ])
})
