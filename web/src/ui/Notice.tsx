import type { ReactNode } from 'react'

/** A few words set apart. A problem is said as calmly as anything else. */
export const Notice = ({ kind = 'note', children }: { kind?: 'note' | 'problem'; children: ReactNode }) => (
  <div className={kind === 'problem' ? 'notice notice-problem' : 'notice'}>{children}</div>
)
