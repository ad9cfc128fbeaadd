import type { OutputOf } from '../call.ts'
import { words } from '../words/words.ts'

const said = words.signs

export type Card = OutputOf<'signs.show'>

/** What the figure beside it shows. */
export const factorWords = ({ present: { factor, low, high } }: Card): string => said.moves(factor, low, high)

type Head = { readonly worth: Card['worth']; readonly how: (cards: readonly Card[]) => string; readonly isDrawn: boolean }

const isOverTheLine = ({ present: { low, high } }: Card): boolean => low < 1 && high > 1

/** The parts of the page, in their order. */
export const HEADS: readonly Head[] = [
  { worth: 'something', how: (cards) => (cards.every(isOverTheLine) ? said.somethingOverLine : said.somethingApart), isDrawn: true },
  { worth: 'little', how: () => said.littleHow, isDrawn: true },
  { worth: 'unknown', how: () => said.unknownHow, isDrawn: false },
  { worth: 'elsewhere', how: () => said.elsewhereHow, isDrawn: false },
]
