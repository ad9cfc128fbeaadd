import { useSyncExternalStore } from 'react'

const [ON, TOLD] = ['goodsign-notices', 'goodsign-noticed']

/** So many names of what was told are kept: more than wait at once. */
const MOST = 500

const hearers = new Set<() => void>()

const stored = (key: string): string | null => {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

const store = (key: string, value: string): void => {
  try {
    localStorage.setItem(key, value)
  } catch {
    // A browser that keeps nothing tells nothing.
  }
}

/** Whether this browser has notifications at all. */
export const canNotify = (): boolean => 'Notification' in window

const isOn = (): boolean => canNotify() && Notification.permission === 'granted' && stored(ON) === 'on'

const hear = (hearer: () => void): (() => void) => {
  hearers.add(hearer)
  window.addEventListener('storage', hearer)
  return () => {
    hearers.delete(hearer)
    window.removeEventListener('storage', hearer)
  }
}

/** Whether this browser tells what becomes due: it was switched on here, and the browser allows it. */
export const useNoticesOn = (): boolean => useSyncExternalStore(hear, isOn)

/** Switches it on or off in this browser. */
export const setNoticesOn = (on: boolean): void => {
  store(ON, on ? 'on' : 'off')
  for (const hearer of hearers) hearer()
}

const toldNames = (): string[] => {
  try {
    return JSON.parse(stored(TOLD) ?? '[]')
  } catch {
    return []
  }
}

/** Takes what was not told yet, and keeps that it is told now: of several windows only one takes it. */
export const takeUntold = <N extends { name: string }>(notices: readonly N[]): Promise<N[]> =>
  navigator.locks.request(TOLD, async () => {
    const told = toldNames()
    const fresh = notices.filter(({ name }) => !told.includes(name))
    if (fresh.length > 0) store(TOLD, JSON.stringify([...told, ...fresh.map(({ name }) => name)].slice(-MOST)))
    return fresh
  })
