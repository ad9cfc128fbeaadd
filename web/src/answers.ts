import { keepPreviousData, QueryClient, queryOptions, useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import { Broken, call, type InputOf, type Name, type OutputOf } from './call.ts'
import { useToasts } from './ui/toasts.tsx'
import { hearOtherTabs, useWritten } from './written.ts'

/** Keeps answers until something is written, here or in another tab. */
export const makeQueryClient = (): QueryClient => {
  const client = new QueryClient({
    defaultOptions: {
      queries: { staleTime: 30_000, retry: (count, error) => error instanceof Broken && count < 1, networkMode: 'always' },
      mutations: { networkMode: 'always' },
    },
  })
  hearOtherTabs(client)
  return client
}

const answerOf = <N extends Name>(name: N, input: InputOf<N>) => queryOptions({ queryKey: [name, input], queryFn: () => call(name, input) })

/** The answer of a reading command, the last one kept in sight while the next is fetched. */
export const useAnswer = <N extends Name>(name: N, input: InputOf<N>) => useQuery({ ...answerOf(name, input), placeholderData: keepPreviousData })

/**
 * A writing command that, when done, says so with a way back.
 * A page whose subject is gone by it says where to go in `leave`: it is left before anything is asked for again.
 */
export const useWrite = () => {
  const written = useWritten()
  const { say } = useToasts()
  return useCallback(
    async <N extends Name>(name: N, input: InputOf<N>, done: string, leave?: () => Promise<unknown>): Promise<OutputOf<N>> => {
      const result = await call(name, input)
      const { seq } = result as { seq?: number | null }
      say(seq === null ? 'Nothing was different, so nothing was changed.' : done, seq)
      await leave?.()
      await written()
      return result
    },
    [say, written],
  )
}
