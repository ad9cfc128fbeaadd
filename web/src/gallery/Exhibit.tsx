import type { ReactNode } from 'react'

/** One thing of the design language, in all its states; its name is the name of its picture. */
export const Exhibit = ({ name, states }: { name: string; states: readonly (readonly [state: string, shown: ReactNode])[] }) => (
  <section className="exhibit" data-exhibit={name} aria-labelledby={`exhibit-${name}`}>
    <h2 id={`exhibit-${name}`}>{name}</h2>
    {states.map(([state, shown]) => (
      <div key={state} className="exhibit-state">
        <span className="small soft">{state}</span>
        {shown}
      </div>
    ))}
  </section>
)
