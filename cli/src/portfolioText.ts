import type { Commands } from '#commands/index.ts'
import { percent } from '#core/odds/words.ts'

type Shown = Commands['portfolio.show']['output']

const LISTED = 10

const byText = ({ on, days, chance, range }: Shown['atLeastOne'][number]): string =>
  `  by ${on} (${days} days)  ${percent(chance)}, range ${percent(range.low)} to ${percent(range.high)}\n`

const processText = ({ company, role, inTheEnd }: Shown['processes'][number]): string =>
  `  ${company}${role === null ? '' : ` · ${role}`}: ${percent(inTheEnd)}\n`

/** What is to be expected of everything open: the words, the chance by day, the number of offers, what one more would add, and each process. */
export const portfolioText = ({
  inHand,
  open,
  demo,
  words,
  atLeastOne,
  inTheEnd,
  offers,
  oneMore,
  enough,
  asIfIndependent,
  processes,
}: Shown): string => {
  const example = demo && open > 0 ? 'This is the example search.\n' : ''
  const more = `One more\n${oneMore.map((one) => `  ${one.words}\n`).join('')}`
  const offered = inHand.map((offer) => `${offer.words}\n`).join('')
  if (open === 0) return `${offered}${words}\n`
  const range = `  in the end  ${percent(inTheEnd.chance)}, range ${percent(inTheEnd.range.low)} to ${percent(inTheEnd.range.high)}\n`
  const together = [offers.words, enough.words, asIfIndependent.words].filter((sentence) => sentence !== null).join('\n')
  const left = processes.length - LISTED
  const others = left > 0 ? `  and ${left} more\n` : ''
  return `${example}${offered}${words}\n\nAt least one ${inHand.length > 0 ? 'further ' : ''}offer\n${atLeastOne.map(byText).join('')}${range}\n${together}\n\n${more}\nThe chance of each in the end\n${processes.slice(0, LISTED).map(processText).join('')}${others}`
}
