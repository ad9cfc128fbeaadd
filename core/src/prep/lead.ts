/**
 * What a line begins with, set off from what follows.
 *
 * @example ledBy('Lena Vogt') // => 'Lena Vogt:'
 * @example ledBy('Why us?') // => 'Why us?'
 */
export const ledBy = (lead: string): string => (/[.?!…:”]$/.test(lead) ? lead : `${lead}:`)
