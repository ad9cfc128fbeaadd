import { spawn } from 'node:child_process'
import { once } from 'node:events'
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
  expect(await run(['process.add', '--role', 'Analyst'], folder, '{"company":"Orchard"}')).toMatchObject({ code: 0, err: '' })
  const listed = await run(['process.list', '--json'], folder)
  expect((JSON.parse(listed.out) as { rows: object[] }).rows).toMatchObject([{ process: { company: 'Orchard', role: 'Analyst' } }])
  expect(await run(['history.undo', '--seq', '9'], folder)).toEqual({ code: 1, out: '', err: 'There is no change number 9.\n' })
  expect((await run(['history.undo', '--seq', 'nine'], folder)).code).toBe(2)
}, 30_000)

test('whoever stops reading early is not answered with a fault', async () => {
  const folder = freshFolder()
  await run(['demo.load'], folder)
  const child = spawn(process.execPath, [MAIN, 'archive.export'], { env: { ...process.env, GOODSIGN_DATA: folder } })
  child.stdin.end()
  child.stdout.destroy()
  const [err] = await Promise.all([text(child.stderr), once(child, 'close')])
  expect(err).toBe('')
}, 30_000)
