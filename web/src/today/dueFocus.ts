import { focusHeading } from '../ui/focusSoon.ts'

const lines = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-due]')]
const linkIn = (line: HTMLElement | undefined): HTMLElement | null => line?.querySelector<HTMLElement>('[data-goes]') ?? null
const lineWithFocus = (): HTMLElement | null => document.activeElement?.closest<HTMLElement>('[data-due]') ?? null

/** Brings the focus to the line after this one, or before it; from elsewhere on the page to the first. False when there is none. */
export const focusLine = (step: 1 | -1): boolean => {
  const all = lines()
  const here = lineWithFocus()
  const link = linkIn(here === null ? all[0] : all[all.indexOf(here) + step])
  link?.focus()
  return link !== null
}

/** Brings the focus away from a line that will go: to the next, else to the one before, else to the page's heading. */
export const leaveLine = (key: string): void => {
  const all = lines()
  const index = all.findIndex((line) => line.dataset.due === key)
  const link = linkIn(all[index + 1] ?? all[index - 1])
  if (link === null) focusHeading()
  else link.focus()
}

/** Presses what is marked so in the line that has the focus. False when nothing is. */
export const pressInLine = (mark: 'data-done' | 'data-put-off'): boolean => {
  const found = lineWithFocus()?.querySelector<HTMLElement>(`[${mark}]`)
  found?.click()
  return found != null
}
