import { pluralIn } from '../plural.ts'

/** The language of days, hours and figures. */
export const LANGUAGE = 'en-GB'

/** A number with what it counts, in the form that English uses for it. */
export const counted = pluralIn(LANGUAGE)
