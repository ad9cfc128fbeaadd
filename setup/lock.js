/** The most packages a running Goodsign may stand on. */
const MOST_AT_RUN_TIME = 200
const EXACT = /^\d+\.\d+\.\d+(-[\w.]+)?$/

/**
 * @typedef {{ version?: string, resolved?: string, integrity?: string, link?: boolean, dev?: boolean, hasInstallScript?: boolean,
 *   optionalDependencies?: Record<string, string>, dependencies?: Record<string, string>, devDependencies?: Record<string, string> }} Locked
 * @typedef {{ dependencies?: Record<string, string>, devDependencies?: Record<string, string>, optionalDependencies?: Record<string, string> }} Manifest
 */

/**
 * What is wrong with a lock file, one sentence each; nothing when it can be trusted to install the same everywhere.
 * A release whose binary for one platform is missing from the registry is the quiet one: npm then writes a lock that `npm ci` refuses.
 *
 * @param {{ packages: Record<string, Locked> }} lock
 * @param {Manifest} manifest package.json
 * @returns {string[]}
 */
export const faultsOf = (lock, manifest) => {
  const installed = Object.entries(lock.packages).filter(([path]) => path !== '')
  const atRunTime = installed.filter(([, { dev }]) => !dev).length
  return [
    ...rangesIn(manifest),
    ...installed.flatMap(([path, locked]) => faultsOfPackage(path, locked, lock.packages)),
    ...(atRunTime > MOST_AT_RUN_TIME ? [`${atRunTime} packages at run time; at most ${MOST_AT_RUN_TIME} are wanted`] : []),
  ]
}

/** @param {Manifest} manifest */
const rangesIn = ({ dependencies, devDependencies, optionalDependencies }) =>
  Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
    .filter(([, version]) => !EXACT.test(version))
    .map(([name, version]) => `package.json asks for ${name} ${version}, not for one exact version`)

/**
 * @param {string} path
 * @param {Locked} locked
 * @param {Record<string, Locked>} packages
 */
const faultsOfPackage = (path, locked, packages) => {
  const faults = []
  if (!EXACT.test(locked.version ?? '')) faults.push(`${path} has no exact version`)
  if (!locked.integrity) faults.push(`${path} has no integrity`)
  if (locked.resolved) faults.push(`${path} names the place it was fetched from`)
  if (locked.hasInstallScript) faults.push(`${path} has an install script`)
  const missing = Object.keys(locked.optionalDependencies ?? {}).filter((name) => !isFound(name, path, packages))
  return [...faults, ...missing.map((name) => `${path} may need ${name}, which is not in the lock`)]
}

/**
 * Whether Node would find the package from that path: in its own node_modules or in one further out.
 *
 * @param {string} name
 * @param {string} path
 * @param {Record<string, Locked>} packages
 */
const isFound = (name, path, packages) => {
  const places = path.split('/node_modules/').map((_, depth, all) => all.slice(0, depth + 1).join('/node_modules/'))
  return [`node_modules/${name}`, ...places.map((place) => `${place}/node_modules/${name}`)].some((place) => packages[place] !== undefined)
}
