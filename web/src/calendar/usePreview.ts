import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { call } from '../call.ts'
import type { Brought, Choices, Preview } from './planned.ts'

let turn: Promise<unknown> = Promise.resolve()

/** One after the other: a file is read in a process of its own, and many at once would wait for each other anyway. */
const inTurn = <R>(work: () => Promise<R>): Promise<R> => {
  const mine = turn.then(work)
  turn = mine.catch(() => {})
  return mine
}

/** What a file would become, asked again when something else was written meanwhile. It is kept nowhere: it may be a stranger's letter. */
export const usePreview = ({ id, text }: Brought, choices: Choices) =>
  useQuery<Preview>({
    queryKey: ['calendar.preview', id, choices],
    queryFn: () => inTurn(() => call('calendar.preview', { text, choices })),
    placeholderData: keepPreviousData,
    gcTime: 0,
  })
