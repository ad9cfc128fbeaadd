import { signsRead } from './signs.ts'
import type { Standing } from './standing.ts'

/** A factor nearer to 1 than this is told as none. */
const GENTLE = 1.05

const effectWords = (factor: number, isOne: boolean): string => {
  const [it, multiplies, leaves] = isOne ? ['it', 'multiplies', 'leaves'] : ['together they', 'multiply', 'leave']
  if (factor < GENTLE && factor > 1 / GENTLE) return `${it} ${leaves} the odds about where they were`
  return `${it} ${multiplies} the odds of an offer by ${factor.toFixed(factor < 1 ? 2 : 1)}`
}

const knownWords = (count: number, moving: number): string => {
  if (count > moving) return `${moving} of them ${moving === 1 ? 'is' : 'are'}`
  return count === 1 ? 'It is' : 'They are'
}

/**
 * What all that was read of a process comes to, in two sentences; null when nothing was read. Usually it is little, and the words say so.
 *
 * @example signWords([]) // => null
 * @example signWords([{ sign: 'nodding', seen: 'present', cancelledBy: null }]) // => 'You took down one sign. It is not known to mean anything.'
 */
export const signWords = (signs: Standing['signs']): string | null => {
  const { contributions, logOdds } = signsRead(signs)
  const [count, moving] = [contributions.length, contributions.filter((part) => part.logOdds !== 0).length]
  if (count === 0) return null
  const noticed = `You took down ${count === 1 ? 'one sign' : `${count} signs`}.`
  if (moving === 0) return `${noticed} ${count === 1 ? 'It is not' : 'Not one of these is'} known to mean anything.`
  return `${noticed} ${knownWords(count, moving)} known to mean something: ${effectWords(Math.exp(logOdds), moving === 1)}.`
}
