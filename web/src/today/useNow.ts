import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'

const MINUTE_MS = 60_000

/** The moment it is, told anew with every minute and when one comes back to the window. */
export const useNow = (): number => {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const tell = () => setNow(Date.now())
    const timer = setTimeout(tell, MINUTE_MS - (now % MINUTE_MS))
    document.addEventListener('visibilitychange', tell)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', tell)
    }
  }, [now])
  return now
}

/** Asks again for what waits once what was answered no longer holds: at midnight, or when a round is over. */
export const useAskedAgain = (until: string | undefined, now: number): void => {
  const client = useQueryClient()
  useEffect(() => {
    if (until !== undefined && Date.parse(until) <= now) client.invalidateQueries({ queryKey: ['today.show'] })
  }, [until, client, now])
}
