import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** The project's own files whose name matches, with what is in them: all that git knows or would take. Paths are from the checkout's folder. */
export const ownFiles = (name: RegExp): { path: string; text: string }[] =>
  execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate'], { cwd: ROOT, encoding: 'utf8' })
    .split('\0')
    .filter((path) => name.test(path))
    .flatMap((path) => contentOf(path) ?? [])

/** Null for a file deleted but not yet committed so. */
const contentOf = (path: string): { path: string; text: string } | null => {
  try {
    return { path, text: readFileSync(`${ROOT}${path}`, 'utf8') }
  } catch {
    return null
  }
}
