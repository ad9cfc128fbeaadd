import { debrief } from './en/debrief.ts'

/** What a language has to say about the debrief, and about what notes and messages seem to say. */
type DebriefWords = typeof debrief

/** The words of the debrief, beside the words of all pages: they are fetched with it. */
export const debriefWords: DebriefWords = debrief
