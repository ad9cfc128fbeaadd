/** Brings the focus to the page's heading, when what had it is gone. */
export const focusHeading = (): void => {
  requestAnimationFrame(() => document.querySelector<HTMLElement>('main h1')?.focus())
}
