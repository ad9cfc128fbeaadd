import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { type Draft, keepDraft } from './draftKeeper.ts'

export type Keeper = ReturnType<typeof keepDraft>

/** The draft of a form, kept as it is typed; null until it is known what was left. */
export const useDraft = (key: string): { draft: Draft; keeper: Keeper } | null => {
  const client = useQueryClient()
  const [known, setKnown] = useState<{ key: string; draft: Draft; keeper: Keeper } | null>(null)
  const isOpen = useRef(false)
  useEffect(() => {
    isOpen.current = true
    const keeper = keepDraft(
      key,
      (draft) => isOpen.current && setKnown({ key, draft, keeper }),
      () => client.invalidateQueries(),
    )
    keeper.open()
    return () => {
      isOpen.current = false
      // What lists the drafts is asked again once the last of this one has arrived.
      keeper.close().then(() => client.invalidateQueries({ queryKey: ['draft.list'] }))
    }
  }, [key, client])
  return known?.key === key ? known : null
}
