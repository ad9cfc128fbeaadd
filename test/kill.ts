import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { xorshift128plus } from 'pure-rand/generator/xorshift128plus'
import { type Archive, readArchive } from '#store/archive.ts'
import { listBackups, readBackup } from '#store/backups.ts'
import { faultOf } from '#store/fault.ts'
import { openFolder, type Store } from '#store/open.ts'
import { type Acknowledged, LOADED, OPEN } from './killed.ts'

/**
 * Kills a program while it writes, again and again, and looks each time whether everything it had acknowledged is there
 * and nothing is broken: `node test/kill.ts [cycles] [seed]`.
 */

const [CYCLES, SEED] = [Number(process.argv[2] ?? 200), Number(process.argv[3] ?? 20261124)]
/** Cycles on one record before a new one is begun: later kills fall on a record that was killed before. */
const ON_ONE_RECORD = 10
const MOST_MS_TO_OPEN = 1000
const NOW = '2026-11-24T11:00:00.000Z'

/** Compiled modules are kept, so that a writer is loaded sooner. */
const ENV = { NODE_COMPILE_CACHE: join(import.meta.dirname, '../node_modules/.cache/compiled'), ...process.env }

const dice = xorshift128plus(SEED)
const below = (limit: number): number => (dice.next() >>> 0) % limit

type Writer = { loaded: Promise<unknown>; write(): void; killAfter(ms: number, from: 'opening' | 'open'): Promise<Acknowledged[]> }

const startWriter = (folder: string, seed: number): Writer => {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'killed.ts'), folder, String(seed)], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: ENV,
  })
  let said = ''
  child.stdout.setEncoding('utf8')
  const saying = (word: string): Promise<void> =>
    new Promise((resolve) => {
      child.stdout.on('data', () => said.includes(`"${word}"\n`) && resolve())
      child.on('exit', () => resolve())
    })
  child.stdout.on('data', (part: string) => {
    said += part
  })
  const [loaded, open] = [saying(LOADED), saying(OPEN)]
  const closed = new Promise((resolve) => child.on('close', resolve))
  return {
    loaded,
    write: () => void child.stdin.write('go\n'),
    killAfter: async (ms, from) => {
      if (from === 'open') await open
      await wait(ms)
      child.kill('SIGKILL')
      await closed
      if (child.signalCode !== 'SIGKILL') throw new Error(`The writer ended by itself with ${child.exitCode ?? child.signalCode}.`)
      const whole = said.slice(0, said.lastIndexOf('\n') + 1)
      return whole.split('\n').flatMap((line) => (line.startsWith('[') ? [JSON.parse(line) as Acknowledged] : []))
    },
  }
}

/** Each acknowledged change or forecast that the record does not have as it was acknowledged. */
const lostIn = ({ history, forecasts }: Archive, acknowledged: readonly Acknowledged[]): Acknowledged[] =>
  acknowledged.filter(([seq, command, mark]) => {
    if (seq === 0) return forecasts.every(({ processId }) => processId !== mark)
    const change = history[seq - 1]
    return change?.command !== command || !JSON.stringify(change.entries).includes(mark)
  })

const pragma = (store: Store, name: string): string => JSON.stringify(store.sqlite?.prepare(`pragma ${name}`).all())

/** What is wrong with a record after a kill, in words; null when nothing is. */
const wrongWith = async (store: Store, acknowledged: readonly Acknowledged[], openMs: number): Promise<string | null> => {
  const archive = await readArchive(store.db)
  const lost = lostIn(archive, acknowledged)
  if (lost.length > 0) return `${lost.length} acknowledged changes were lost, the first is ${JSON.stringify(lost[0])}`
  const fault = faultOf(archive)
  if (fault !== null) return fault
  if (pragma(store, 'integrity_check') !== '[{"integrity_check":"ok"}]') return `the file is damaged: ${pragma(store, 'integrity_check')}`
  if (pragma(store, 'foreign_key_check') !== '[]') return `rows hang on nothing: ${pragma(store, 'foreign_key_check')}`
  if (openMs > MOST_MS_TO_OPEN) return `it took ${openMs} ms to open`
  const [newest] = listBackups(store)
  if (newest !== undefined) await readBackup(store, newest.name, NOW)
  return null
}

type Sums = { failed: number; kept: number; whileOpening: number; backups: number; slowestMs: number }

const look = async (folder: string, acknowledged: readonly Acknowledged[], sums: Sums): Promise<string | null> => {
  const begin = performance.now()
  const store = await openFolder(folder, NOW)
  const openMs = performance.now() - begin
  sums.slowestMs = Math.max(sums.slowestMs, openMs)
  try {
    return await wrongWith(store, acknowledged, openMs)
  } catch (error) {
    return (error as Error).message
  } finally {
    sums.backups += listBackups(store).length
    await store.close()
  }
}

const sums: Sums = { failed: 0, kept: 0, whileOpening: 0, backups: 0, slowestMs: 0 }
const room = mkdtempSync(join(tmpdir(), 'goodsign-kill-'))
const folderOf = (cycle: number): string => join(room, `record-${Math.floor(cycle / ON_ONE_RECORD)}`)
let acknowledged: Acknowledged[] = []
let writer = startWriter(folderOf(0), SEED)
for (let cycle = 0; cycle < CYCLES; cycle += 1) {
  if (cycle % ON_ONE_RECORD === 0) acknowledged = []
  await writer.loaded
  const current = writer
  // The next one loads its modules while this one writes, and opens the record only when it is told to.
  writer = startWriter(folderOf(cycle + 1), SEED + cycle + 1)
  current.write()
  const opening = below(8) === 0
  if (opening) sums.whileOpening += 1
  const got = await current.killAfter(opening ? below(60) : below(250), opening ? 'opening' : 'open')
  acknowledged = [...acknowledged, ...got]
  sums.kept += got.length
  const wrong = await look(folderOf(cycle), acknowledged, sums)
  if (wrong !== null) {
    sums.failed += 1
    process.stdout.write(`Kill ${cycle + 1} of seed ${SEED}: ${wrong}\n`)
  }
  if ((cycle + 1) % 20 === 0) process.stdout.write(`${cycle + 1} kills, ${sums.kept} acknowledged changes and forecasts kept\n`)
}
await writer.killAfter(0, 'opening')
rmSync(room, { recursive: true, force: true })
process.stdout.write(
  `${sums.whileOpening} kills fell while it opened. ${sums.kept} changes and forecasts were acknowledged, ${sums.backups} backups seen. The slowest opening took ${Math.round(sums.slowestMs)} ms.\n`,
)
process.stdout.write(`${CYCLES - sums.failed} passed, ${sums.failed} failed\n`)
process.exitCode = sums.failed > 0 ? 1 : 0
