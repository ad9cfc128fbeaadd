import { useSyncExternalStore } from 'react'

let keptAt: string | null = null
const heard = new Set<() => void>()

/** Takes note of an answer: kept from an earlier moment, since the server did not answer, or fresh. */
export const noteAnswer = (at: string | null): void => {
  if (at === keptAt) return
  // Several answers on one page were kept at several moments: the oldest of them is what the page is as of.
  keptAt = at === null || keptAt === null || at < keptAt ? at : keptAt
  for (const hear of heard) hear()
}

const subscribe = (hear: () => void) => {
  heard.add(hear)
  return () => heard.delete(hear)
}

/** Since when the page shows what was kept; null while the server answers. */
export const useKeptAt = (): string | null => useSyncExternalStore(subscribe, () => keptAt)

/** Lets the browser keep the app for when the server does not answer. A browser may refuse; then everything works but that. */
export const keepForOffline = (): void => {
  navigator.serviceWorker?.register('/worker.js').catch(() => {})
}

/** Takes away everything this browser keeps of the record. */
export const forgetOffline = async (): Promise<void> => {
  if ('caches' in window) for (const name of await caches.keys()) await caches.delete(name)
}
