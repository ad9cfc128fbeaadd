import { type RefObject, useLayoutEffect, useState } from 'react'

/** Lines drawn beyond the window, and the step by which what is drawn moves: scrolling a line draws nothing anew. */
const BEYOND = 4
const STEP = 4

/** What a window of usual height shows, drawn before anything is measured. */
const AT_FIRST: InSight = { from: 0, to: 25 }

/** The lines that are drawn: from the first up to, not with, the last. */
export type InSight = { readonly from: number; readonly to: number }

/** The height of a line in pixels. It is set in rem, so it grows with the letters. */
export const lineHeight = (list: HTMLElement): number =>
  Number.parseFloat(getComputedStyle(list).getPropertyValue('--line')) * Number.parseFloat(getComputedStyle(document.documentElement).fontSize)

/** What is drawn stays while it holds what is needed and little more. */
const holds = (drawn: InSight, needed: InSight): boolean =>
  drawn.from <= needed.from && drawn.to >= needed.to && drawn.to - drawn.from <= needed.to - needed.from + 2 * STEP

/** Which lines of a long list are in sight when all have one height, by the page's own scrolling. */
export const useInSight = (place: RefObject<HTMLElement | null>, count: number): InSight => {
  const [sight, setSight] = useState(AT_FIRST)
  useLayoutEffect(() => {
    let height = 0
    const look = () => {
      const element = place.current
      if (element === null) return
      const above = -element.getBoundingClientRect().top
      const from = Math.max(0, Math.floor((above / height - BEYOND) / STEP) * STEP)
      const to = Math.max(from, Math.min(count, Math.ceil(((above + window.innerHeight) / height + BEYOND) / STEP) * STEP))
      setSight((now) => (holds(now, { from, to }) ? now : { from, to }))
    }
    const measure = () => {
      if (place.current !== null) height = lineHeight(place.current)
      look()
    }
    measure()
    window.addEventListener('scroll', look, { passive: true })
    window.addEventListener('resize', measure)
    return () => {
      window.removeEventListener('scroll', look)
      window.removeEventListener('resize', measure)
    }
  }, [place, count])
  return sight
}
