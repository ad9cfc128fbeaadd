import type { Instant } from '#core/record/day.ts'

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0')

/**
 * Makes keys: UUIDs of version 7 (RFC 9562), whose text sorts by the time they were made. Within a millisecond a
 * counter keeps the order, so that rows brought together stay in theirs.
 *
 * @param random numbers in [0, 1)
 */
export const idMaker = (now: () => Instant, random: () => number): (() => string) => {
  let [last, counter] = [0, 0]
  const bits = (width: number): number => Math.floor(random() * 2 ** width)
  return () => {
    const clock = Date.parse(now())
    if (clock > last) [last, counter] = [clock, bits(8)]
    else if (++counter > 0xfff) [last, counter] = [last + 1, 0]
    return `${hex(Math.floor(last / 0x10000), 8)}-${hex(last % 0x10000, 4)}-7${hex(counter, 3)}-${hex(0x8000 + bits(14), 4)}-${hex(bits(48), 12)}`
  }
}
