import { askedIn, type Found, foundOf, readPostings } from './figures.ts'

/** Prints how well postings are read and stories are found: `node test/stories/main.ts`. The figures stand in docs/stories.md. */

const share = (part: number, whole: number): string => `${part} of ${whole} (${((100 * part) / whole).toFixed(1)} %)`
const line = (what: string, value: string): void => void process.stdout.write(`${what.padEnd(64)} ${value}\n`)
const foundLine = (what: string, { pairs, amongThree, first }: Found): void =>
  line(`stories among the first three, ${what}`, `${share(amongThree, pairs)}; the first: ${share(first, pairs)}`)

const postings = readPostings()
const asked = postings.reduce((sum, one) => sum + askedIn(one), 0)
const count = (of: 'missed' | 'otherNeed' | 'extra'): number => postings.reduce((sum, one) => sum + one[of].length, 0)
line('things asked for that were found', `${share(asked - count('missed'), asked)} in ${postings.length} postings`)
line('of these with the right need', share(asked - count('missed') - count('otherNeed'), asked - count('missed')))
line('things found that are not asked for', String(count('extra')))
foundLine('all pairs', foundOf('all'))
foundLine('pairs that the words were chosen on', foundOf('made'))
foundLine('pairs kept back until the words stood', foundOf('kept-back'))
for (const { label, missed, otherNeed, extra } of postings)
  for (const [what, words] of Object.entries({ missed, otherNeed, extra })) for (const one of words) line(`${label.file}: ${what}`, one)
