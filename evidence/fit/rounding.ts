/** A figure with so many digits after the point, as it is written into a file. */
export const rounded = (value: number, digits: number): number => {
  const written = Number(value.toFixed(digits))
  return Object.is(written, -0) ? 0 : written
}

/** `31 of 100`. */
export const ofHundred = (share: number): string => `${Math.round(share * 100)} of 100`
