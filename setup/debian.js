import { existsSync } from 'node:fs'
import { command } from './command.js'

/** Whether this is a Debian where we may install. */
export const mayAptInstall = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')

/**
 * Installs packages of Debian's, asking nothing.
 *
 * @param {...string} names
 */
export const aptInstall = async (...names) => {
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  const update = await command('apt-get', ['update', '-q'], { env })
  if (!update.ok) return update
  return command('apt-get', ['install', '-q', '-y', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=120', ...names], { env })
}
