import { debrief } from '#web/words/en/debrief.ts'
import { inPseudo } from './inPseudo.ts'

/** The words of the debrief, in the language that nobody speaks. */
export const debriefWords = inPseudo(debrief)
