import type { OwnRecord } from './ownRecord.ts'

/** Until so many processes count, raw shares of one's own forecast worse than what holds for everybody. */
const FEW = 20

/** Nearer to the typical than this, as a logarithm of the odds of a step, is as the typical: a factor of 1.1. */
const TYPICAL = Math.log(1.1)

const cameWords = (own: Pick<OwnRecord, 'belief'>): string => {
  const mean = own.belief.reduce((sum, { weight, centre }) => sum + weight * centre, 0)
  if (Math.abs(mean) < TYPICAL) return 'as far as is typical'
  return mean > 0 ? 'further than is typical' : 'less far than is typical, which may be the market as much as you'
}

/**
 * What the candidate's other processes say, in a few sentences; null when they say nothing.
 *
 * @example ownRecordWords({ counted: 0, belief: [{ weight: 1, centre: 0, sd: 0.9 }] }) // => null
 * @example ownRecordWords({ counted: 4, belief: [{ weight: 1, centre: 0.3, sd: 0.8 }] }) // => '4 of your other processes count here: those that came to a conversation. Together they came further than is typical. They are few: until about 20, what holds for everybody says more.'
 */
export const ownRecordWords = (own: Pick<OwnRecord, 'belief' | 'counted'>): string | null => {
  if (own.counted === 0) return null
  const [which, they, are] =
    own.counted === 1
      ? ['One of your other processes counts here: it came to a conversation.', 'It', 'That is little']
      : [`${own.counted} of your other processes count here: those that came to a conversation.`, 'Together they', 'They are few']
  const few = own.counted < FEW ? ` ${are}: until about ${FEW}, what holds for everybody says more.` : ''
  return `${which} ${they} came ${cameWords(own)}.${few}`
}
