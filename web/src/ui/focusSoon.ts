const TRIES = 12

/** Brings the focus to what is about to be drawn, in this frame or one of the next few. */
export const focusSoon = (find: () => HTMLElement | null | undefined, tries = TRIES): void => {
  requestAnimationFrame(() => {
    const element = find()
    if (element) element.focus()
    else if (tries > 0) focusSoon(find, tries - 1)
  })
}

/** Brings the focus to the page's heading, when what had it is gone. */
export const focusHeading = (): void => focusSoon(() => document.querySelector<HTMLElement>('main h1'))
