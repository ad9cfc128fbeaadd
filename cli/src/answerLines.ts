import type { LineAnswer } from '#commands/command.ts'
import { linesIn, type ReadLine } from './linesIn.ts'

/** Where answers go: `out` may ask to be waited for, and nobody may be listening any more. */
export type Listener = {
  out(words: string): void | Promise<void>
  err(words: string): void
  /** Somebody watches, so progress is told. */
  watched: boolean
  /** False once whoever read our words has stopped. */
  isHeard(): boolean
}

/** Work that is done within this time needs no progress; what is longer tells of it so often. */
const PATIENCE_MS = 1000

const counted = new Intl.NumberFormat('en')

const progressOf = ({ watched, err }: Listener): { tell(lines: number): void; end(): void } => {
  let [next, hasTold] = [performance.now() + PATIENCE_MS, false]
  return {
    tell: (lines) => {
      if (!watched || performance.now() < next) return
      next += PATIENCE_MS
      hasTold = true
      err(`\rLine ${counted.format(lines)}`)
    },
    end: () => {
      if (hasTold) err('\n')
    },
  }
}

const answered = (line: ReadLine, number: number, answer: LineAnswer): object | null =>
  'fault' in line ? { id: number, error: line.fault } : answer(line.text, number)

/**
 * Answers what comes in line by line, as lines of JSON. It stops early when nobody listens any more.
 *
 * @returns how many lines could not be answered
 */
export const answerLines = async (input: AsyncIterable<Uint8Array>, answer: LineAnswer, listener: Listener): Promise<number> => {
  const progress = progressOf(listener)
  let [number, said, failed] = [0, 0, 0]
  for await (const line of linesIn(input)) {
    number += 1
    const words = answered(line, number, answer)
    if (words === null) continue
    said += 1
    if ('error' in words) failed += 1
    await listener.out(`${JSON.stringify(words)}\n`)
    if (!listener.isHeard()) break
    progress.tell(number)
  }
  progress.end()
  if (failed > 0) listener.err(`${counted.format(failed)} of ${counted.format(said)} lines could not be answered; each says why.\n`)
  return failed
}
