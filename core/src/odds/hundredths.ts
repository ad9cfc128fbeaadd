/** Below this a chance in whole hundredths would say too little. */
const SMALL = 0.02
/** Less than this, or as near to certain as the other, would be rounded to none or to certain, which nobody knows. */
const LEAST = 0.0005
const MOST = 0.995

/**
 * A chance as it stands in a table: in hundredths, a small one in thousandths, and never rounded to none or to certain.
 *
 * @example hundredths(0.754) // => '75%'
 * @example hundredths(0.0147) // => '1.5%'
 * @example hundredths(0.0001) // => 'under 0.1%'
 * @example hundredths(0.998) // => 'over 99%'
 */
export const hundredths = (chance: number): string => {
  if (chance > 0 && chance < LEAST) return 'under 0.1%'
  if (chance >= MOST && chance < 1) return 'over 99%'
  return `${Number((100 * chance).toFixed(chance < SMALL ? 1 : 0))}%`
}

/**
 * The range of a chance as it stands in a table.
 *
 * @example hundredthsBetween(0.39, 0.71) // => '39–71%'
 * @example hundredthsBetween(0.001, 0.0014) // => 'about 0.1%'
 * @example hundredthsBetween(0.0001, 0.02) // => 'up to 2%'
 * @example hundredthsBetween(0.51, 0.998) // => '51% to over 99%'
 */
export const hundredthsBetween = (low: number, high: number): string => {
  const [least, most] = [hundredths(low), hundredths(high)]
  if (low < LEAST) return high < LEAST ? most : `up to ${most}`
  if (least === most) return `about ${least}`
  return high < MOST ? `${least.replace('%', '')}–${most}` : `${least} to ${most}`
}
