import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { freshFolder } from '#test/build.ts'

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url))

const run = async (args: string[], folder: string, input = ''): Promise<{ code: number | null; out: string; err: string }> => {
  const child = spawn(process.execPath, [MAIN, ...args], { env: { ...process.env, GOODSIGN_DATA: folder } })
  child.stdin.end(input)
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
  return { code: child.exitCode, out, err }
}

test('the program takes flags and standard input, answers on standard output, and refuses on the other with its code', async () => {
  const folder = freshFolder()
  const added = await run(['process.add', '--role', 'Analyst', '--json'], folder, '{"company":"Orchard"}')
  expect(added).toMatchObject({ code: 0, err: '' })
  expect(JSON.parse(added.out)).toMatchObject({ seq: 1 })
  expect(await run(['history.undo', '--seq', '9'], folder)).toEqual({ code: 1, out: '', err: 'There is no change number 9.\n' })
})

test('whoever stops reading early is not answered with a fault', async () => {
  const child = spawn(process.execPath, [MAIN, 'answer'], { env: { ...process.env, GOODSIGN_DATA: freshFolder() } })
  child.stdin.end()
  child.stdout.destroy()
  const [err] = await Promise.all([text(child.stderr), once(child, 'close')])
  expect(err).toBe('')
})

test('a file is scored as it comes, until whoever reads stops, and no record is made', async () => {
  const folder = join(freshFolder(), 'never-made')
  expect(await run(['odds.score'], folder, '{"id":"a","outcome":{"kind":"offer"}}\n{')).toMatchObject({
    code: 1,
    out: expect.stringMatching(/^\{"id":"a","chance":null,"outcome":"offer",.*\}\n\{"id":2,"error":"This line is not JSON: .*"\}\n$/),
    err: '1 of 2 lines could not be answered; each says why.\n',
  })
  const child = spawn(process.execPath, [MAIN, 'odds.score'], { env: { ...process.env, GOODSIGN_DATA: folder } })
  // Never ended: only a program that notices that nobody listens will stop.
  const lines = '{}\n'.repeat(1000)
  child.stdin.on('error', () => {})
  const feeding = setInterval(() => child.stdin.write(lines), 5)
  child.stdout.once('data', () => child.stdout.destroy())
  const [err, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')])
  clearInterval(feeding)
  expect([err, code, existsSync(folder)]).toEqual(['', 0, false])
})

test('a program that starts us and leaves its pipe open and silent is not waited for', async () => {
  const child = spawn(process.execPath, [MAIN, 'process.list'], {
    env: { ...process.env, GOODSIGN_DATA: freshFolder() },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const [said, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')])
  expect([said, code]).toEqual(['0 open, 0 ended.\n', 0])
})
