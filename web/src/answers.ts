import { keepPreviousData, QueryClient, queryOptions, useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import { Broken, call, type InputOf, type Name, type OutputOf, read } from './call.ts'
import { useToasts } from './ui/toasts.tsx'
import { words } from './words/words.ts'
import { hearOtherPrograms, hearOtherTabs, useWritten } from './written.ts'

/** Keeps answers until something is written, here or in another tab. */
export const makeQueryClient = (): QueryClient => {
  const client = new QueryClient({
    defaultOptions: {
      queries: { staleTime: 30_000, retry: (count, error) => error instanceof Broken && count < 1, networkMode: 'always' },
      mutations: { networkMode: 'always' },
    },
  })
  hearOtherTabs(client)
  hearOtherPrograms(client)
  return client
}

const answerOf = <N extends Name>(name: N, input: InputOf<N>) => queryOptions({ queryKey: [name, input], queryFn: () => read(name, input) })

/** The answer of a reading command, the last one kept in sight while the next is fetched; what is not asked yet has none. */
export const useAnswer = <N extends Name>(name: N, input: InputOf<N>, isAsked = true) =>
  useQuery({ ...answerOf(name, input), placeholderData: keepPreviousData, enabled: isAsked })

/**
 * A writing command that, when done, says so with a way back.
 * A page whose subject is gone by it says where to go in `leave`: it is left before anything is asked for again.
 */
export const useWrite = () => {
  const written = useWritten()
  const { say } = useToasts()
  return useCallback(
    async <N extends Name>(name: N, input: InputOf<N>, done: string, leave?: () => unknown): Promise<OutputOf<N>> => {
      const result = await call(name, input)
      const { seq } = result as { seq?: number | null }
      say(seq === null ? words.ui.unchanged : done, seq)
      await leave?.()
      await written(seq)
      return result
    },
    [say, written],
  )
}
