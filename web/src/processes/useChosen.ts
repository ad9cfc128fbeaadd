import { useState } from 'react'

export type Chosen = {
  readonly ids: ReadonlySet<string>
  /** Puts one in or out. */
  readonly toggle: (id: string) => void
  /** Puts more of them in. */
  readonly add: (ids: readonly string[]) => void
  readonly none: () => void
  /** Chooses these in a list that is about to be shown. */
  readonly chooseIn: (list: string, ids: readonly string[]) => void
}

const NONE: ReadonlySet<string> = new Set()

/** What is chosen of a list. Another list, narrowed to something else, begins with nothing chosen: what is out of sight is not acted upon. */
export const useChosen = (list: string): Chosen => {
  const [kept, keep] = useState<{ list: string; ids: ReadonlySet<string> }>({ list, ids: NONE })
  const ids = kept.list === list ? kept.ids : NONE
  const set = (change: (now: ReadonlySet<string>) => ReadonlySet<string>) =>
    keep((now) => ({ list, ids: change(now.list === list ? now.ids : NONE) }))
  return {
    ids,
    toggle: (id) => set((now) => (now.has(id) ? new Set([...now].filter((each) => each !== id)) : new Set([...now, id]))),
    add: (more) => set((now) => new Set([...now, ...more])),
    none: () => set(() => NONE),
    chooseIn: (other, all) => keep({ list: other, ids: new Set(all) }),
  }
}
