import { useState } from 'react'
import { callLong, type OutputOf, type Progressed, sentenceOf } from '../call.ts'
import { useToasts } from '../ui/toasts.tsx'
import { words } from '../words/words.ts'
import { useWritten } from '../written.ts'

const said = words.processList

export type Skipped = OutputOf<'process.close'>['skipped']

/** Does something to many processes at once: how far it is, what was left as it is, and why. */
export const useBulk = () => {
  const written = useWritten()
  const { say } = useToasts()
  const [progress, setProgress] = useState<Progressed | null>(null)
  const [skipped, setSkipped] = useState<Skipped>([])

  const run = async (work: () => Promise<{ seq: number | null; sentence: string; skipped: Skipped }>): Promise<boolean> => {
    setProgress({ done: 0, total: 0, doing: '' })
    setSkipped([])
    try {
      const { seq, sentence, skipped: left } = await work()
      setSkipped(left)
      say(sentence, seq)
      await written(seq)
      return true
    } catch (error) {
      say(sentenceOf(error))
      return false
    } finally {
      setProgress(null)
    }
  }
  const close = (processes: string[]) =>
    run(async () => {
      const { closed, ...rest } = await callLong('process.close', { processes }, setProgress)
      return { ...rest, sentence: said.closed(closed) }
    })
  const remove = (processes: string[]) =>
    run(async () => {
      const { removed, ...rest } = await callLong('process.clear', { processes }, setProgress)
      return { ...rest, sentence: said.removed(removed) }
    })
  return { close, remove, progress, skipped, forgetSkipped: () => setSkipped([]) }
}
