const hex = (bytes: Iterable<number>): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')

let last = 0
let place = 0

/** A key as the record has them, a UUID of version 7: of two that this window makes, the later sorts after. */
export const newKey = (): string => {
  const now = Math.max(last, Date.now())
  place = now === last ? (place + 1) % 4096 : 0
  last = now
  const chance = crypto.getRandomValues(new Uint8Array(8))
  chance[0] = 0x80 | ((chance[0] as number) & 0x3f)
  const all = `${now.toString(16).padStart(12, '0')}7${place.toString(16).padStart(3, '0')}${hex(chance)}`
  return [all.slice(0, 8), all.slice(8, 12), all.slice(12, 16), all.slice(16, 20), all.slice(20)].join('-')
}
