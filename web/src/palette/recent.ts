const KEPT = 'palette recent'
const MOST = 12

/** What was gone to by the palette, the latest first; the browser of this machine keeps it. */
export const readRecent = (): string[] => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEPT) ?? '[]')
    return Array.isArray(kept) ? kept.filter((each) => typeof each === 'string') : []
  } catch {
    return []
  }
}

/** Remembers what was gone to. Of processes their key alone is kept. */
export const noteRecent = (id: string): void => {
  try {
    localStorage.setItem(KEPT, JSON.stringify([id, ...readRecent().filter((each) => each !== id)].slice(0, MOST)))
  } catch {
    // A browser may refuse storage; then nothing comes first.
  }
}
