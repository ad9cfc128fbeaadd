import { useSyncExternalStore } from 'react'

const KEY = 'goodsign-calendar-blocks'
const hearers = new Set<() => void>()

const read = (): boolean => {
  try {
    return localStorage.getItem(KEY) !== 'no'
  } catch {
    return true
  }
}

const hear = (hearer: () => void): (() => void) => {
  hearers.add(hearer)
  return () => hearers.delete(hearer)
}

const set = (blocks: boolean): void => {
  try {
    localStorage.setItem(KEY, blocks ? 'yes' : 'no')
  } catch {
    // A browser may refuse storage: then it holds until the page is loaded again.
  }
  for (const hearer of hearers) hearer()
}

/** Whether the calendar is wanted with the time set aside: of the file, and of the address. It is kept in this browser. */
export const useBlocks = (): readonly [boolean, (blocks: boolean) => void] => [useSyncExternalStore(hear, read), set]
