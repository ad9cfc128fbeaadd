import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'

/** The files that a chance is worked out from. */
const EVIDENCE_FILES = ['base-rates.json', 'signs.json', 'story.json', 'waiting.json'] as const

const placeOf = (file: string): URL => new URL(file, import.meta.url)

/** The eight first signs of the hash of the evidence as it is. */
export const evidenceHash = (): string => {
  const hash = createHash('sha256')
  // The lines of a file may end in either way, as the checkout has it.
  for (const file of EVIDENCE_FILES) hash.update(`${file}\n${readFileSync(placeOf(file), 'utf8').replaceAll('\r\n', '\n')}`)
  return hash.digest('hex').slice(0, 8)
}

/** Writes what the evidence is called now, unless it is called so already. */
const writeVersion = (today: string): string => {
  const { version } = JSON.parse(readFileSync(placeOf('version.json'), 'utf8')) as { version: string }
  if (version.endsWith(`-${evidenceHash()}`)) return version
  const now = `${today}-${evidenceHash()}`
  writeFileSync(placeOf('version.json'), `${JSON.stringify({ version: now }, null, 2)}\n`)
  return now
}

if (import.meta.main) process.stdout.write(`${writeVersion(new Date().toISOString().slice(0, 10))}\n`)
