import type { OutputOf } from '../call.ts'

export type Card = OutputOf<'signs.show'>

/** A factor as one says it: 1.4, or 0.67. */
const told = (factor: number): string => factor.toFixed(factor < 1 ? 2 : 1)

/** What the figure beside it shows. */
export const factorWords = ({ worth, present: { factor, low, high } }: Card): string =>
  `${worth === 'something' ? `odds × ${told(factor)}` : 'no effect'}, may be ${told(low)} to ${told(high)}`

type Head = { readonly worth: Card['worth']; readonly title: string; readonly words: (cards: readonly Card[]) => string; readonly isDrawn: boolean }

/** The parts of the page, in their order. */
export const HEADS: readonly Head[] = [
  {
    worth: 'something',
    title: 'These mean something',
    words: (cards) =>
      cards.every(({ present: { low, high } }) => low < 1 && high > 1)
        ? 'Usually little, and not everywhere: each band reaches over the line, so at some employers it does nothing.'
        : 'Usually little, and not the same everywhere: the band says how much employers differ.',
    isDrawn: true,
  },
  { worth: 'little', title: 'These mean next to nothing', words: () => 'They were looked into, and no effect can be told.', isDrawn: true },
  {
    worth: 'unknown',
    title: 'Nobody has measured these',
    words: () => 'They may mean something. Nobody knows, so they move nothing.',
    isDrawn: false,
  },
  { worth: 'elsewhere', title: 'These are counted elsewhere', words: () => 'In the stage, or in the waiting.', isDrawn: false },
]
