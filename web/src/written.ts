import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { call } from './call.ts'

const tabs = new BroadcastChannel('goodsign')

/** The number of the last change that is shown; null until it is known. */
let shown: number | null = null

/** What is in sight is asked for again; the rest is forgotten, so that no page opens on a chance that held before. */
const askAgain = (client: QueryClient): Promise<void> => {
  client.removeQueries({ type: 'inactive' })
  return client.invalidateQueries()
}

/** Asks again for everything shown when another tab has written. */
export const hearOtherTabs = (client: QueryClient): void => {
  tabs.onmessage = ({ data }: MessageEvent<number | null>) => {
    shown = data ?? shown
    askAgain(client)
  }
}

/** How often a page in sight asks whether something was changed elsewhere. */
const LOOK_MS = 1500

/** Asks again for everything shown when something was changed by another program or on another machine; while the page is in sight, and when it comes back. */
export const hearOtherPrograms = (client: QueryClient): void => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const look = async () => {
    clearTimeout(timer)
    if (document.visibilityState !== 'visible') return
    const before = shown
    const now = await call('history.last', {}).then(
      ({ seq }) => seq,
      () => null,
    )
    clearTimeout(timer)
    timer = setTimeout(look, LOOK_MS)
    // While it was asked something may have been written here, which is shown already.
    if (now === null || shown !== before || now === before) return
    shown = now
    if (before !== null) await askAgain(client)
  }
  document.addEventListener('visibilitychange', look)
  window.addEventListener('focus', look)
  look()
}

/** After any write: everything shown is asked for again, in every tab. With the number of the change no tab needs to look for it. */
export const useWritten = () => {
  const client = useQueryClient()
  return useCallback(
    async (seq: number | null = null) => {
      shown = seq ?? shown
      tabs.postMessage(seq)
      await askAgain(client)
    },
    [client],
  )
}
