import { english } from './en/english.ts'

/** What a language has to say: all that English says, in the same places. */
export type Words = typeof english

/** The words of the pages. A page holds none of its own. */
export const words: Words = english
