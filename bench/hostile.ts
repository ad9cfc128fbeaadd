import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { setTimeout } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { NODE_FLAGS } from '../setup/run.js'
import { atMost, type Figure, print, quantile, told } from './measure.ts'

type Answer = { status: number; said: string; ms: number }

const call = async (base: string, name: string, body: string): Promise<Answer> => {
  const begun = performance.now()
  const response = await fetch(`${base}/api/${name}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  const said = await response.text()
  return { status: response.status, said, ms: performance.now() - begun }
}

/** What is done to it: the command, what it is asked, and a word of the refusal that is wanted. */
const HARMS: readonly (readonly [what: string, command: string, input: object, words: string])[] = [
  ['100,000 nested tags, brought', 'dossier.read', { text: '<div>'.repeat(100_000) }, 'deeper than any browser'],
  ['100,000 nested tags, fetched', 'dossier.fetch', { url: 'http://harm.example/nested' }, 'deeper than any browser'],
  ['50 MB, brought', 'posting.read', { text: `<p>${'x'.repeat(50_000_000)}` }, 'larger than 6 MB'],
  ['5 MB in a million pieces, brought', 'posting.read', { text: '<p>x'.repeat(1_200_000) }, '"from":"page"'],
  ['a page without end, fetched', 'dossier.fetch', { url: 'http://harm.example/large' }, 'larger than 2 MB'],
  ['50 MB packed into 50 kB, fetched', 'dossier.fetch', { url: 'http://harm.example/bomb' }, 'larger than 2 MB'],
  ['a slow drip, fetched', 'dossier.fetch', { url: 'http://harm.example/drip' }, 'took longer than 6 seconds'],
  ['a head that drips, fetched', 'dossier.fetch', { url: 'http://harm.example/head' }, 'took longer than 6 seconds'],
  ['no answer, fetched', 'dossier.fetch', { url: 'http://harm.example/none' }, 'took longer than 6 seconds'],
  ['sent on to this machine, fetched', 'dossier.fetch', { url: 'http://harm.example/inside' }, 'lies inside a network'],
]

/** Others who ask for the list meanwhile, each latency counted from the time it was due. They have a thread of their own, so that they wait for the server alone. */
const others = (base: string): { stop(): Promise<number[]> } => {
  const worker = new Worker(new URL('hostileOthers.ts', import.meta.url), { workerData: base })
  const latencies = once(worker, 'message') as Promise<[number[]]>
  return {
    stop: async () => {
      worker.postMessage('stop')
      return (await latencies)[0]
    },
  }
}

const started = async (folder: string): Promise<{ child: ChildProcess; base: string }> => {
  const child = spawn(process.execPath, [...NODE_FLAGS, join(import.meta.dirname, 'hostileServer.ts'), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [port] = await new Promise<string[]>((resolve) => child.stdout?.once('data', (said: Buffer) => resolve(String(said).split('\n'))))
  return { child, base: `http://127.0.0.1:${port}` }
}

/** Hostile pages, brought and fetched, one after the other and all at once: how soon each is refused in words, and how long others wait meanwhile. */
export const measureHostile = async (folder: string): Promise<Figure[]> => {
  const { child, base } = await started(folder)
  try {
    await call(base, 'process.list', '{}')
    const quiet = others(base)
    await setTimeout(2000)
    const before = await quiet.stop()
    const waiting = others(base)
    const refused: Figure[] = []
    for (const [what, command, input, words] of HARMS) {
      const { said, ms } = await call(base, command, JSON.stringify(input))
      const figure = atMost(`${what}: answered in words`, ms / 1000, 10, 's')
      refused.push({
        ...figure,
        met: figure.met && said.includes(words),
        what: said.includes(words) ? figure.what : `${what}: NOT as wanted: ${said.slice(0, 80)}`,
      })
    }
    const oneByOne = await waiting.stop()
    const crowd = others(base)
    const begun = performance.now()
    await Promise.all(HARMS.map(([, command, input]) => call(base, command, JSON.stringify(input))))
    const together = (performance.now() - begun) / 1000
    const meanwhile = await crowd.stop()
    const longest = once(child.stdout as Readable, 'data').then(([said]: Buffer[]) => Number(String(said)))
    child.kill('SIGTERM')
    return [
      ...refused,
      atMost('the longest that the server itself computed at one go', await longest, 200, 'ms'),
      told('others, while nothing is done to it: 99 of 100 below', `${quantile(before, 0.99).toFixed(1)} ms`),
      atMost('others, while these come one after the other: 99 of 100 below', quantile(oneByOne, 0.99), 200, 'ms'),
      told('all ten at once: the last is answered after', `${together.toFixed(1)} s`),
      atMost('others, while all ten come at once: 99 of 100 below', quantile(meanwhile, 0.99), 200, 'ms'),
    ]
  } finally {
    child.kill('SIGTERM')
  }
}

// Alone, without the rest of the bench: `node bench/hostile.ts`.
if (import.meta.main) {
  const room = mkdtempSync(join(tmpdir(), 'goodsign-bench-'))
  try {
    print(await measureHostile(room))
  } finally {
    rmSync(room, { recursive: true, force: true })
  }
}
