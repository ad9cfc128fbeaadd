import { useRef, useState } from 'react'
import { focusSoon } from '../ui/focusSoon.ts'

/**
 * What was read of a text that was brought, until another one is wanted: what was found has the focus first, and then the field again.
 *
 * @param first finds in the place what has the focus once it is read
 * @param tries how many frames further it is looked for; many unless said
 */
export const useBrought = <Read>(first: string, tries?: number) => {
  const place = useRef<HTMLDivElement>(null)
  const [read, setRead] = useState<Read | null>(null)
  const focus = (found: string, times?: number) => focusSoon(() => place.current?.querySelector<HTMLElement>(found), times)
  return {
    place,
    read,
    show: (brought: Read) => {
      setRead(brought)
      focus(first, tries)
    },
    other: () => {
      setRead(null)
      focus('textarea')
    },
  }
}
