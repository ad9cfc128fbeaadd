import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { findIana } from 'windows-iana'
import { ZONE_DISPLAY_NAMES } from '#commands/calendar/zoneDisplayNames.ts'
import { zoneNamed } from '#commands/calendar/zoneNamed.ts'
import { ZONES } from './zones.ts'

const SCRIPT = fileURLToPath(new URL('zones.ts', import.meta.url))

/** Far from Greenwich on both sides, by half hours, and with summer time. */
const OWN_ZONES = ['UTC', 'Asia/Kolkata', 'America/Los_Angeles', 'Pacific/Kiritimati']

describe("the table of zones is the same whatever the machine's own zone is", () => {
  test.each(OWN_ZONES)('in %s', async (zone) => {
    const { stdout } = await promisify(execFile)(process.execPath, [SCRIPT], { env: { ...process.env, TZ: zone, NODE_OPTIONS: '' } })
    const table = JSON.parse(stdout) as { named: unknown; written: unknown; folds: unknown }
    expect(table.named).toEqual(ZONES.map((row) => [...row]))
    expect(table.written).toEqual([
      ['Europe/Berlin', '2026-12-01T13:00', '2026-07-01T12:00'],
      ['America/New_York', '2026-12-01T19:00', '2026-07-01T18:00'],
      ['Australia/Lord_Howe', '2026-12-01T03:00', '2026-07-01T03:30'],
      ['Asia/Kolkata', '2026-12-01T08:30', '2026-07-01T08:30'],
      ['America/Santiago', '2026-12-01T17:00', '2026-07-01T18:00'],
      ['Africa/Cairo', '2026-12-01T12:00', '2026-07-01T11:00'],
    ])
    expect(table.folds).toEqual([
      '2026-10-25T00:30:00.000Z',
      '2026-03-29T01:30:00.000Z',
      '2026-11-01T05:30:00.000Z',
      { on: '2026-10-25', time: '02:30' },
    ])
  })
})

test('every zone of Windows has a name in the world’s table, and is known by how it is shown', () => {
  for (const [shown, name] of ZONE_DISPLAY_NAMES) {
    expect(findIana(name), name).not.toEqual([])
    expect(zoneNamed(`(UTC+01:00) ${shown}`), shown).toEqual({ iana: findIana(name)[0] })
  }
})

test('a zone is never guessed from what is no name of one', () => {
  for (const name of ['', '   ', 'Their clock', '__proto__', 'constructor', '(UTC+01:00)', 'UTC+15', 'x'.repeat(10_000)])
    expect(zoneNamed(name), name).toBeNull()
})
