import { useEffect, useRef, useState } from 'react'

/** The width of a place on the page, in pixels, as it changes; 0 until it is known. */
export const useWidth = () => {
  const place = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  useEffect(() => {
    if (place.current === null) return
    const watcher = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)))
    watcher.observe(place.current)
    return () => watcher.disconnect()
  }, [])
  return { place, width }
}
