import type { ReactNode } from 'react'

/** A part of the page with its heading, which a link inside the page leads to. */
export const Part = ({ id, title, children }: { id: string; title: string; children: ReactNode }) => (
  <section id={id} className="part ready-part" aria-label={title}>
    <h2 tabIndex={-1}>{title}</h2>
    {children}
  </section>
)

/** Lines of which each is a sentence by itself. */
export const Lines = ({ lines, isSoft = false }: { lines: readonly string[]; isSoft?: boolean }) => (
  <ul className={isSoft ? 'ready-lines soft' : 'ready-lines'}>
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
)
