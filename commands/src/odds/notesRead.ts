import type { Standing } from '#core/odds/standing.ts'
import type { Story } from '#core/odds/story.ts'
import { read } from '#core/reader/read.ts'
import { storyOf } from '#core/reader/story.ts'
import { toldIn } from '#core/reader/told.ts'
import type { ProcessRecord } from '#core/record/record.ts'

/** A standing with what free notes say, and what they show of how far the process went where no round of it is recorded. */
type Read = { readonly standing: Standing; readonly story: Story | null }

/** The signs that the reader is sure of. What a debrief says of a sign counts before what notes say of it. */
const signsIn = (notes: string, { signs }: Standing): Standing['signs'] => {
  const sure = read(notes).filter(({ kind, sureness }) => kind === 'sign' && sureness === 'sure')
  const known = new Set(signs.map(({ sign }) => sign))
  return [...signs, ...toldIn(sure).readings.filter(({ sign }) => !known.has(sign))]
}

/**
 * Reads the notes of a process into its standing. A process of which no round and no message is recorded stands at a first interview: whoever tells
 * a story of interviews had one, and how far it went is for the story to say.
 */
export const notesRead = (standing: Standing, notes: string, { rounds, messages }: ProcessRecord): Read => {
  const signs = signsIn(notes, standing)
  if (rounds.length > 0 || messages.length > 0) return { standing: { ...standing, signs }, story: null }
  return { standing: { ...standing, stage: 'first', fullRounds: 1, firstWasScreen: null, silence: null, signs }, story: storyOf(notes) }
}
