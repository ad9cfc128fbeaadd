import type { ReactNode } from 'react'

/** Something wider than the page may be: it scrolls in its own place, by the keyboard too. */
export const Wide = ({ label, children }: { label: string; children: ReactNode }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
  <section className="scroll-x" tabIndex={0} aria-label={label}>
    {children}
  </section>
)
