import { setTimeout } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'

/** Asks for the list as an ordinary person would, at its times, until it is told to stop: run by hostile.ts beside what does the harm. */

const A_SECOND = 20
let stopped = false
parentPort?.once('message', () => {
  stopped = true
})

const begun = performance.now()
const asked: Promise<number>[] = []
for (let index = 0; !stopped; index += 1) {
  const due = begun + (index * 1000) / A_SECOND
  await setTimeout(Math.max(0, due - performance.now()))
  const answered = fetch(`${workerData}/api/process.list`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' })
  asked.push(answered.then((response) => response.text()).then(() => performance.now() - due))
}
parentPort?.postMessage(await Promise.all(asked))
