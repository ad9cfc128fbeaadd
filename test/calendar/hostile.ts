import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { CALENDAR_LIMITS } from '#commands/calendar/readCalendar.ts'
import { mutant, readMutant, SEEDS } from './mutated.ts'

/**
 * Reads many files changed by chance: `node test/calendar/hostile.ts 100000 [FOLDER]`, with the folder's files to begin with beside our own. Each must be
 * read or refused in words, none may take longer than a reader is given, and nothing of the language may be changed.
 */
type Work = { from: number; to: number; seeds: string[] }
type Told = { seed: number; read: number; refused: number; slowest: number; fault: string | null }

const inWorker = async ({ from, to, seeds }: Work): Promise<void> => {
  const names = Object.getOwnPropertyNames(Object.prototype).length
  const told: Told = { seed: from, read: 0, refused: 0, slowest: 0, fault: null }
  for (let seed = from; seed < to; seed += 1) {
    parentPort?.postMessage({ ...told, seed })
    const begin = performance.now()
    try {
      const answer = await readMutant(mutant(seed, seeds))
      told['why' in answer ? 'refused' : 'read'] += 1
      if (Object.getOwnPropertyNames(Object.prototype).length !== names) told.fault = `seed ${seed} changed what every object has`
    } catch (error) {
      told.fault = `seed ${seed}: ${(error as Error).stack}`
    }
    told.slowest = Math.max(told.slowest, performance.now() - begin)
    if (told.fault !== null) break
  }
  parentPort?.postMessage({ ...told, seed: to })
}

/** Reads a stretch of them; what is not done within a reader's time is ended there, as a reader is. */
const stretch = (work: Work): Promise<Told & { late: boolean }> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: work, resourceLimits: { maxOldGenerationSizeMb: 256 } })
    let last: Told = { seed: work.from, read: 0, refused: 0, slowest: 0, fault: null }
    let alarm: NodeJS.Timeout
    const wait = (): void => {
      clearTimeout(alarm)
      alarm = setTimeout(() => void worker.terminate().then(() => resolve({ ...last, late: true })), CALENDAR_LIMITS.milliseconds)
    }
    wait()
    worker.on('message', (told: Told) => {
      last = told
      wait()
      if (told.seed < work.to && told.fault === null) return
      clearTimeout(alarm)
      void worker.terminate().then(() => resolve({ ...told, late: false }))
    })
    worker.on('error', reject)
  })

const main = async (): Promise<void> => {
  const [most = '100000', folder] = process.argv.slice(2)
  const files = folder === undefined ? [] : readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))
  const seeds = [...SEEDS, ...files.filter((text) => text.length < 10_000)]
  const sum = { read: 0, refused: 0, slowest: 0, late: 0 }
  for (let from = 0; from < Number(most); ) {
    const told = await stretch({ from, to: Math.min(from + 5000, Number(most)), seeds })
    if (told.fault !== null) throw new Error(told.fault)
    sum.read += told.read
    sum.refused += told.refused
    sum.late += Number(told.late)
    if (told.late) process.stdout.write(`Ended after 10 s: seed ${told.seed}\n`)
    sum.slowest = Math.max(sum.slowest, told.slowest)
    from = told.late ? told.seed + 1 : told.seed
    if (process.stderr.isTTY) process.stderr.write(`\r${from} of ${most}`)
  }
  const late = sum.late === 0 ? 'none was ended' : `${sum.late} were ended`
  process.stdout.write(
    `${most} files changed by chance: ${sum.read} read, ${sum.refused} refused in words, ${late} after 10 s; the slowest took ${Math.round(sum.slowest)} ms.\n`,
  )
}

if (isMainThread) await main()
else await inWorker(workerData as Work)
