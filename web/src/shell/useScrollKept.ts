import { useLayoutEffect, useRef } from 'react'
import { useLocation } from 'wouter'

const KEPT_MS = 1500

/** Scrolls to a place as soon as the page is long enough for it, and gives up when somebody scrolls or time is over. */
const scrollSoon = (top: number): (() => void) => {
  const begun = performance.now()
  let frame = 0
  const reach = () => {
    window.scrollTo({ top, behavior: 'instant' })
    if (Math.abs(window.scrollY - top) > 1 && performance.now() - begun < KEPT_MS) frame = requestAnimationFrame(reach)
  }
  const stop = () => cancelAnimationFrame(frame)
  for (const moved of ['wheel', 'touchstart', 'keydown']) window.addEventListener(moved, stop, { once: true, passive: true })
  reach()
  return stop
}

/** A new page begins at its top; going back finds a page where it was left. */
export const useScrollKept = (): void => {
  const [path] = useLocation()
  const places = useRef(new Map<string, number>())
  const isBack = useRef(false)
  const here = useRef(path)

  // Before the router listens: it draws the page one goes back to as soon as it hears of it.
  useLayoutEffect(() => {
    history.scrollRestoration = 'manual'
    const back = () => {
      isBack.current = true
    }
    const keep = () => places.current.set(here.current, window.scrollY)
    window.addEventListener('popstate', back, { capture: true })
    window.addEventListener('scroll', keep, { passive: true })
    return () => {
      window.removeEventListener('popstate', back, { capture: true })
      window.removeEventListener('scroll', keep)
    }
  }, [])

  useLayoutEffect(() => {
    if (here.current === path) return
    here.current = path
    const top = isBack.current ? (places.current.get(path) ?? 0) : 0
    isBack.current = false
    return scrollSoon(top)
  }, [path])
}
