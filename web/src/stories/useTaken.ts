import { useState } from 'react'
import { sentenceOf } from '../call.ts'
import type { SuggestionShown } from '../reader/Suggestions.tsx'
import { useToasts } from '../ui/toasts.tsx'

type State = { readonly state: SuggestionShown['state']; readonly seq: number | null }

const OPEN: State = { state: 'open', seq: null }

/**
 * Of things that are offered: which were taken, by which change, and which were left out. Taking one back undoes its change.
 *
 * @param take writes one of them. @returns the number of the change
 */
export const useTaken = (take: (id: string) => Promise<{ seq: number | null }>) => {
  const [states, setStates] = useState<Readonly<Record<string, State>>>({})
  const { say, undo } = useToasts()
  const set = (id: string, state: State) => setStates((now) => ({ ...now, [id]: state }))
  const stateOf = (id: string): State => states[id] ?? OPEN
  return {
    stateOf: (id: string) => stateOf(id).state,
    onTake: async (id: string) => {
      set(id, { state: 'taken', seq: null })
      try {
        set(id, { state: 'taken', seq: (await take(id)).seq })
      } catch (error) {
        set(id, OPEN)
        say(sentenceOf(error))
      }
    },
    onRefuse: (id: string) => set(id, { state: 'refused', seq: null }),
    onUndo: async (id: string) => {
      const { state, seq } = stateOf(id)
      // What is just being written has no way back yet.
      if (state === 'taken' && seq === null) return
      if (seq === null || (await undo(seq))) set(id, OPEN)
    },
  }
}
