import type { OutputOf } from '../call.ts'

export type Card = OutputOf<'signs.show'>

/** A factor as one says it: 1.4, or 0.67. */
const told = (factor: number): string => factor.toFixed(factor < 1 ? 2 : 1)

/** What the figure beside it shows. */
export const factorWords = ({ worth, present: { factor, low, high } }: Card): string => {
  const range = `may be ${told(low)} to ${told(high)}`
  return worth === 'something' ? `odds × ${told(factor)}, ${range}` : range === 'may be 1.0 to 1.0' ? '' : `moves nothing, ${range}`
}

export const HEADS: readonly { readonly worth: Card['worth']; readonly title: string; readonly words: string }[] = [
  { worth: 'something', title: 'These mean something', words: 'Usually little: the range says how little is known.' },
  { worth: 'little', title: 'These mean next to nothing', words: 'They were looked into, and no effect can be told.' },
  { worth: 'unknown', title: 'Nobody has measured these', words: 'They may mean something. Nobody knows, so they move nothing.' },
  { worth: 'elsewhere', title: 'These are counted elsewhere', words: 'In the stage, or in the waiting.' },
]
