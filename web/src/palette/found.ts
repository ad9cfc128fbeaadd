/** Something the palette leads to. */
export type Entry = {
  /** What it is remembered by. */
  readonly id: string
  readonly kind: 'page' | 'process' | 'sign' | 'command'
  readonly label: string
  /** What else it is known by. */
  readonly also: string
  readonly to: string
}

/** An entry as it is looked through: its words are made small once, not at every key. */
export type Known = Entry & { readonly names: readonly string[]; readonly words: string }

const plain = (words: string): string => words.toLowerCase().replace(/[.\u00a0]/g, ' ')

export const knownOf = (entry: Entry): Known => ({
  ...entry,
  names: [plain(entry.label), plain(entry.also)],
  words: plain(` ${entry.label} ${entry.also}`),
})

/** How well an entry fits what is sought, the less the better; null when it does not. */
const rankOf = ({ names, words, kind }: Known, sought: readonly string[], whole: string): number | null => {
  if (!sought.every((word) => words.includes(word))) return null
  const begins = names.some((name) => name.startsWith(whole)) ? 0 : 2
  const atWords = sought.every((word) => words.includes(` ${word}`)) ? 0 : 4
  const [, name = ''] = names
  const named = sought.every((word) => ` ${name}`.includes(` ${word}`)) ? 0 : 0.5
  return begins + atWords + (kind === 'command' ? 1 + named : 0)
}

/**
 * What is found, the best first; what was gone to lately before anything else that fits as well. With nothing sought all of it, what was gone to
 * lately first.
 *
 * @param recent the entries that were gone to, the latest first
 */
export const foundAmong = (entries: readonly Known[], text: string, recent: readonly string[], most: number): Known[] => {
  const whole = text.trim().toLowerCase().replaceAll('.', ' ')
  const sought = whole.split(/\s+/).filter((word) => word !== '')
  const ranked = entries.flatMap((entry, place) => {
    const rank = rankOf(entry, sought, whole)
    const lately = recent.indexOf(entry.id)
    return rank === null ? [] : [{ entry, rank: sought.length === 0 ? 0 : rank, lately: lately < 0 ? recent.length : lately, place }]
  })
  return ranked
    .sort((one, other) => one.rank - other.rank || one.lately - other.lately || one.place - other.place)
    .slice(0, most)
    .map(({ entry }) => entry)
}
