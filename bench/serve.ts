import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { COMPILED, NODE_FLAGS } from '../setup/run.js'
import { atMost, type Figure, median, quantile, told } from './measure.ts'

const MAIN = join(import.meta.dirname, '../server/src/main.ts')

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })

type Running = { child: ChildProcess; base: string; startedMs: number }

const start = async (folder: string): Promise<Running> => {
  const port = await freePort()
  const begun = performance.now()
  const child = spawn(process.execPath, [...NODE_FLAGS, MAIN], {
    env: { ...process.env, NODE_COMPILE_CACHE: COMPILED, PORT: String(port), GOODSIGN_DATA: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise((resolve) => child.stdout?.once('data', resolve))
  const base = `http://localhost:${port}`
  await call(base, 'process.list', {})
  return { child, base, startedMs: performance.now() - begun }
}

const stop = ({ child }: Running): Promise<unknown> =>
  new Promise((resolve) => {
    child.once('exit', resolve)
    child.kill('SIGTERM')
  })

const call = async (base: string, name: string, input: object): Promise<void> => {
  const response = await fetch(`${base}/api/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(input),
  })
  if (!response.ok) throw new Error(`${name}: ${response.status} ${await response.text()}`)
  await response.arrayBuffer()
}

const residentMb = ({ child }: Running): number => {
  const line = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))
  return Number(line?.[1]) / 1024
}

const A_SECOND = 50
const SECONDS = 20

/** Requests at their times, whether the ones before have been answered or not; each latency counts from the time it was due. */
const load = async (base: string, calls: readonly (readonly [string, object])[]): Promise<number[]> => {
  const begun = performance.now()
  return Promise.all(
    Array.from({ length: A_SECOND * SECONDS }, async (_, index) => {
      const due = begun + (index * 1000) / A_SECOND
      await setTimeout(Math.max(0, due - performance.now()))
      const [name, input] = calls[index % calls.length] as readonly [string, object]
      await call(base, name, input)
      return performance.now() - due
    }),
  )
}

/** Starting on a large record, and serving the list and a process page under load. */
export const measureServing = async (folder: string, processIds: readonly string[]): Promise<Figure[]> => {
  const starts: number[] = []
  for (let run = 0; run < 5; run += 1) {
    const running = await start(folder)
    starts.push(running.startedMs)
    await stop(running)
  }
  const running = await start(folder)
  const process = processIds[10]
  const page = [
    ['process.list', {}],
    ['process.show', { process }],
    ['odds.show', { process }],
    ['history.list', { process }],
  ] as const
  await load(running.base, page.slice(0, 1))
  const list = await load(running.base, [['process.list', {}]])
  const both = await load(running.base, page)
  const resident = residentMb(running)
  await stop(running)
  return [
    atMost('start on 10,000 processes, to the first answer', median(starts), 1000, 'ms'),
    told('list of 10,000 at 50 requests a second, half below', `${median(list).toFixed(1)} ms`),
    atMost('list of 10,000 at 50 requests a second, 99 of 100 below', quantile(list, 0.99), 50, 'ms'),
    told('list and process page at 50 requests a second, half below', `${median(both).toFixed(1)} ms`),
    atMost('list and process page at 50 requests a second, 99 of 100 below', quantile(both, 0.99), 50, 'ms'),
    atMost('resident after that', resident, 150, 'MB'),
  ]
}
