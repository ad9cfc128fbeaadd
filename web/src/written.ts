import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'

const tabs = new BroadcastChannel('goodsign')

/** What is in sight is asked for again; the rest is forgotten, so that no page opens on a chance that held before. */
const askAgain = (client: QueryClient): Promise<void> => {
  client.removeQueries({ type: 'inactive' })
  return client.invalidateQueries()
}

/** Asks again for everything shown when another tab has written. */
export const hearOtherTabs = (client: QueryClient): void => {
  tabs.onmessage = () => askAgain(client)
}

/** After any write: everything shown is asked for again, in every tab. */
export const useWritten = () => {
  const client = useQueryClient()
  return useCallback(async () => {
    tabs.postMessage('written')
    await askAgain(client)
  }, [client])
}
