import { accessSync, constants, existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { aptInstall, mayAptInstall } from './debian.js'
import { PlainError } from './plain-error.js'
import { step } from './step.js'

const NAMES = ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser', 'chrome.exe']

/** Where installers put it without putting it on the path. */
const ELSEWHERE = [
  '/usr/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** The Chromium of this machine, or null: the one named by GOODSIGN_CHROMIUM, one on the path, Playwright's own. */
export const findChromium = ({
  env = /** @type {Record<string, string | undefined>} */ (process.env),
  home = homedir(),
  elsewhere = ELSEWHERE,
} = {}) => {
  if (env.GOODSIGN_CHROMIUM) return env.GOODSIGN_CHROMIUM
  const onPath = (env.PATH ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)))
  return [...onPath, ...elsewhere, ...playwrights(env, home)].find(canRun) ?? null
}

/** The Chromium of this machine; Debian's is installed where there is none and it may be. */
export const ensureChromium = async () => {
  const found = findChromium()
  if (found) return found
  if (!mayAptInstall()) throw new PlainError(HOW)
  const { ok, output } = await step('Installing Chromium', () => aptInstall('chromium'))
  const installed = findChromium()
  if (!ok || !installed) throw new PlainError(`Debian's Chromium could not be installed. ${HOW}\n${output}`)
  return installed
}

const HOW =
  'The browser tests need Chromium: on Debian `sudo apt-get install chromium`, elsewhere `npx playwright-core install chromium`, or name one in GOODSIGN_CHROMIUM.'

/**
 * @param {Record<string, string | undefined>} env
 * @param {string} home
 */
const playwrights = (env, home) => {
  const caches = [join(home, '.cache'), join(home, 'Library', 'Caches'), env.LOCALAPPDATA ?? home].map((folder) => join(folder, 'ms-playwright'))
  const programs = [
    ['chrome-linux', 'chrome'],
    ['chrome-linux64', 'chrome'],
    ['chrome-win64', 'chrome.exe'],
    ['chrome-win', 'chrome.exe'],
    ['chrome-mac', 'Chromium.app', 'Contents', 'MacOS', 'Chromium'],
  ]
  return [env.PLAYWRIGHT_BROWSERS_PATH ?? '', ...caches]
    .filter((cache) => cache !== '' && existsSync(cache))
    .flatMap((cache) =>
      readdirSync(cache)
        .filter((name) => /^chromium-\d+$/.test(name))
        .sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)))
        .map((name) => join(cache, name)),
    )
    .flatMap((folder) => programs.map((parts) => join(folder, ...parts)))
}

const canRun = (/** @type {string} */ file) => {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
