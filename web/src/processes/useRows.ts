import { type QueryClient, queryOptions, type UseQueryResult, useQuery } from '@tanstack/react-query'
import { type InputOf, type OutputOf, read } from '../call.ts'

type Listed = OutputOf<'process.list'>
export type Row = Listed['rows'][number]
export type ListInput = Omit<InputOf<'process.list'>, 'offset' | 'limit'>

/** Rows that are fetched together; what is drawn at once lies in two such parts at most. */
const PART = 100

const partOf = (input: ListInput, part: number) =>
  queryOptions({
    queryKey: ['process.list', input, part],
    queryFn: () => read('process.list', { ...input, offset: part * PART, limit: PART }),
  })

const usePart = (input: ListInput, part: number) =>
  useQuery({
    ...partOf(input, part),
    // While another list is fetched this one stays in sight; rows of another place never stand in for these.
    placeholderData: (kept: Listed | undefined, query) => (query?.queryKey[2] === part ? kept : undefined),
  })

/** Asks for the first rows of a list before the page that shows them is there. */
export const askFirstRows = (client: QueryClient, input: ListInput): Promise<void> => client.prefetchQuery(partOf(input, 0))

export type Rows = {
  readonly first: UseQueryResult<Listed>
  readonly counts: Listed['counts'] | undefined
  readonly at: (row: number) => Row | undefined
}

/** The rows of a list from one place up to another, fetched in parts as they come into sight. */
export const useRows = (input: ListInput, from: number, to: number): Rows => {
  const parts = [Math.floor(Math.max(0, from) / PART), Math.floor(Math.max(0, to - 1) / PART)] as const
  const top = usePart(input, 0)
  const one = usePart(input, parts[0])
  const other = usePart(input, parts[1])
  const held = new Map([
    [0, top],
    [parts[0], one],
    [parts[1], other],
  ])
  return { first: top, counts: one.data?.counts ?? top.data?.counts, at: (row) => held.get(Math.floor(row / PART))?.data?.rows[row % PART] }
}
