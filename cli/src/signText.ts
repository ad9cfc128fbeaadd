import type { Commands } from '#commands/index.ts'

type Card = Commands['signs.show']['output']

const HEADS: Record<Card['worth'], string> = {
  something: 'These mean something',
  little: 'These were looked into, and no effect was found',
  unknown: 'Nobody has measured these',
  elsewhere: 'These are counted elsewhere',
}

const factor = ({ present: { factor, low, high } }: Card): string => `× ${factor.toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)})`

const lineText = (card: Card): string => `  ${card.id.padEnd(22)}${card.worth === 'something' ? `${factor(card).padEnd(24)}` : ''}${card.name}\n`

/** Every sign, under what it is known to be worth. */
export const signsText = ({ signs }: Commands['signs.list']['output']): string =>
  (Object.keys(HEADS) as Card['worth'][])
    .map((worth) => {
      const cards = signs.filter((card) => card.worth === worth)
      return cards.length === 0 ? '' : `${HEADS[worth]}\n${cards.map(lineText).join('')}`
    })
    .filter((part) => part !== '')
    .join('\n')

/** The card of one sign. */
export const signText = (card: Card): string =>
  [
    card.name,
    '',
    card.says,
    ...(card.counted === null ? [] : [card.counted]),
    '',
    ...(card.measured === null ? [] : [`Measured: ${card.measured}`]),
    ...(card.ifAbsent === null ? [] : [card.ifAbsent]),
    `People believe: ${card.believed}`,
    `What would change our mind: ${card.wouldChange}`,
    ...(card.cancels.length === 0 ? [] : [`It tells nothing when ${card.cancels.map(({ text }) => text).join(', or when ')}.`]),
    ...(card.worth === 'elsewhere' ? [] : [`Odds ${factor(card)}; ${card.kind}.`]),
    ...card.sources.map(({ key, citation }) => `  ${key}: ${citation}`),
    '',
  ].join('\n')
