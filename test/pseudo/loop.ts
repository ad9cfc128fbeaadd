import { loopEnglish } from '#web/words/en/loopEnglish.ts'
import { inPseudo } from './inPseudo.ts'

/** The words of getting ready and following up, in the language that nobody speaks. */
export const loopWords = inPseudo(loopEnglish)
