import { loopEnglish } from './en/loopEnglish.ts'

/** What a language has to say about getting ready and following up. */
export type LoopWords = typeof loopEnglish

/** The words of those pages, beside the words of all pages: they are fetched with them. */
export const loopWords: LoopWords = loopEnglish
