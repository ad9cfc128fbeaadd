import type { ReactNode } from 'react'

const CLASSES = { note: 'notice', problem: 'notice notice-problem', line: 'notice notice-line' } as const

/** A few words set apart, a problem as calmly as anything else; a line has its action beside it. */
export const Notice = ({ kind = 'note', children }: { kind?: keyof typeof CLASSES; children: ReactNode }) => (
  <div className={CLASSES[kind]}>{children}</div>
)
