/** The kinds of entries that Goodsign gives out. */
export const OWN_KINDS = ['round', 'write-on', 'stop-waiting', 'promise', 'block'] as const
export type OwnKind = (typeof OWN_KINDS)[number]

/** What Goodsign's own entries are called in calendars: which kind of entry, of which row. */
const OWN = new RegExp(`^(?<kind>${OWN_KINDS.join('|')})-(?<id>[0-9a-f-]{36})@goodsign$`)

/** The name of an entry, for good: calendars know it again by that. */
export const ownUid = (kind: OwnKind, id: string): string => `${kind}-${id}@goodsign`

/**
 * The kind and the row of one of Goodsign's own entries; null for anybody else's.
 *
 * @example ownEntry('round-019ab5d4-0000-7000-8000-000000000001@goodsign') // => { kind: 'round', id: '019ab5d4-0000-7000-8000-000000000001' }
 * @example ownEntry('1234@outlook.example') // => null
 */
export const ownEntry = (uid: string): { kind: OwnKind; id: string } | null => {
  const { kind, id } = OWN.exec(uid)?.groups ?? {}
  return kind === undefined || id === undefined ? null : { kind: kind as OwnKind, id }
}
