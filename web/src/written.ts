import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'

const tabs = new BroadcastChannel('goodsign')

/** Asks again for everything shown when another tab has written. */
export const hearOtherTabs = (client: QueryClient): void => {
  tabs.onmessage = () => client.invalidateQueries()
}

/** After any write: everything shown is asked for again, in every tab. */
export const useWritten = () => {
  const client = useQueryClient()
  return useCallback(async () => {
    tabs.postMessage('written')
    await client.invalidateQueries()
  }, [client])
}
