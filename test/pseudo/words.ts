import { english } from '#web/words/en/english.ts'
import { inPseudo } from './inPseudo.ts'

/** The words of the pages in a language that nobody speaks. Days come in Greek, which has no plain letters either. */
export const words = { ...inPseudo(english), language: 'el' }
