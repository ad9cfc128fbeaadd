import { useEffect, useState } from 'react'

const LATER_MS = 400

/** What is typed, once it has stood still for a moment: what is asked about it is not asked at every letter. */
export const useLater = <T>(value: T): T => {
  const [still, setStill] = useState(value)
  const text = JSON.stringify(value)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same words are the same value
  useEffect(() => {
    const timer = setTimeout(() => setStill(value), LATER_MS)
    return () => clearTimeout(timer)
  }, [text])
  return still
}
