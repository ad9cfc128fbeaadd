import type { ReactNode, Ref } from 'react'

type SettingProps = { title: string; how?: string; ref?: Ref<HTMLElement>; children: ReactNode }

/** One thing that is set: its name, what it does, and where one does it. */
export const Setting = ({ title, how, ref, children }: SettingProps) => (
  <section ref={ref} className="setting" aria-label={title}>
    <h3>{title}</h3>
    {how === undefined ? null : <p>{how}</p>}
    {children}
  </section>
)
