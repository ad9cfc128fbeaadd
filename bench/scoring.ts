import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { addDays } from '#core/record/day.ts'
import { COMMAND_FLAGS, COMPILED } from '../setup/run.js'
import { atMost, type Figure, told } from './measure.ts'

const MAIN = join(import.meta.dirname, '../cli/src/main.ts')
const LINES = 10_000
const TODAY = '2026-11-24'

const EMPLOYERS = ['small-firm', 'large-firm', 'campus-programme', 'government', 'academic', null]
const SOURCES = ['applied', 'referred', 'sourced', 'agency', null]

/** A process with up to four rounds, most of them silent since, some with signs, a promise or a base rate of their own; every tenth has ended. */
const lineOf = (index: number): string => {
  const before = (days: number): string => addDays(TODAY, -days)
  const rounds = Array.from({ length: index % 5 }, (_, round) => ({
    number: round + 1,
    heldOn: before(60 - round * 9 + (index % 30)),
    formats: round === 0 && index % 2 === 1 ? ['screen'] : ['video'],
    isLast: round === (index % 5) - 1 && index % 3 === 0 ? true : null,
  }))
  const readings = [
    { sign: 'met-manager', seen: index % 2 === 0 ? 'present' : 'absent' },
    { sign: 'relaxed', seen: 'present' },
  ]
  return JSON.stringify({
    id: index,
    asOf: TODAY,
    process: { company: `Company ${index}`, employerKind: EMPLOYERS[index % 6], source: SOURCES[index % 5], appliedOn: before(80 + (index % 60)) },
    rounds,
    debriefs: rounds.length > 0 && index % 2 === 0 ? [{ readings }] : [],
    promises: index % 4 === 0 ? [{ by: 'them', dueOn: before(index % 20) }] : [],
    ...(index % 8 === 1 ? { baseRate: 0.1 + (index % 50) / 100 } : {}),
    ...(index % 10 === 9 ? { outcome: { kind: 'rejection' } } : {}),
  })
}

/** What a program had in memory at most, in MB, as it says itself at its end. */
const PEAK = 'process.on("exit", () => process.stderr.write(String(process.resourceUsage().maxRSS / 1024)))'

const scored = async (lines: string): Promise<{ ms: number; peakMb: number; answers: number }> => {
  const begun = performance.now()
  const child = spawn(process.execPath, [...COMMAND_FLAGS, '--import', `data:text/javascript,${encodeURIComponent(PEAK)}`, MAIN, 'odds.score'], {
    env: { ...process.env, NODE_COMPILE_CACHE: COMPILED },
  })
  let [answers, peak] = [0, '']
  child.stdout.on('data', (chunk: Buffer) => {
    answers += chunk.toString('latin1').split('\n').length - 1
  })
  child.stderr.on('data', (chunk: Buffer) => {
    peak += chunk.toString()
  })
  child.stdin.end(lines)
  await once(child, 'close')
  return { ms: performance.now() - begun, peakMb: Number(peak), answers }
}

/** A file of processes scored on the command line, its start included; the memory of one ten times as long tells whether it is held. */
export const measureScoring = async (): Promise<Figure[]> => {
  const lines = Array.from({ length: LINES }, (_, index) => `${lineOf(index)}\n`).join('')
  await scored(lineOf(0))
  const short = await scored(lines)
  const longer = await scored(lines.repeat(5))
  if (short.answers !== LINES || longer.answers !== 5 * LINES) throw new Error(`${short.answers} and ${longer.answers} lines were answered`)
  return [
    atMost(`odds.score of ${LINES.toLocaleString('en')} lines, start included`, short.ms, 5000, 'ms'),
    told('memory at most, of these and of a file five times as long', `${Math.round(short.peakMb)} and ${Math.round(longer.peakMb)} MB`),
  ]
}
