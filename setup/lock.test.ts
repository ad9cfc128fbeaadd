import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { faultsOf } from './lock.js'

const read = (file: string) => JSON.parse(readFileSync(new URL(`../${file}`, import.meta.url), 'utf8'))
const sound = { version: '1.2.3', integrity: 'sha512-x' }
const faults = (packages: Parameters<typeof faultsOf>[0]['packages'], manifest = {}) => faultsOf({ packages: { '': {}, ...packages } }, manifest)

describe('the lock file', () => {
  test('of this project can be trusted to install the same everywhere', () => {
    expect(faultsOf(read('package-lock.json'), read('package.json'))).toEqual([])
  })

  test('is refused when a binary for one platform is missing from it', () => {
    const packages = {
      'node_modules/fast': { ...sound, optionalDependencies: { 'fast-linux': '1.2.3', 'fast-mac': '1.2.3' } },
      'node_modules/fast-linux': sound,
    }
    expect(faults(packages)).toEqual(['node_modules/fast may need fast-mac, which is not in the lock'])
  })

  test('may keep an optional package inside the one that needs it, or further out', () => {
    const needs = { ...sound, optionalDependencies: { '@x/near': '1.2.3', far: '1.2.3', middle: '1.2.3' } }
    const outer = 'node_modules/@a/outer'
    const packages = { [outer]: sound, [`${outer}/node_modules/fast`]: needs, 'node_modules/far': sound, [`${outer}/node_modules/middle`]: sound }
    expect(faults({ ...packages, [`${outer}/node_modules/fast/node_modules/@x/near`]: sound })).toEqual([])
    expect(faults({ ...packages, 'node_modules/other/node_modules/@x/near': sound })).toEqual([
      `${outer}/node_modules/fast may need @x/near, which is not in the lock`,
    ])
  })

  test('is refused when a package runs a script as it is installed', () => {
    expect(faults({ 'node_modules/a': { ...sound, hasInstallScript: true } })).toEqual(['node_modules/a has an install script'])
  })

  test('is refused when a version, a hash or the place is not what it should be', () => {
    expect(faults({ 'node_modules/a': { version: '^1.0.0', integrity: 'sha512-x' } })).toEqual(['node_modules/a has no exact version'])
    expect(faults({ 'node_modules/a': { version: '1.0.0' } })).toEqual(['node_modules/a has no integrity'])
    expect(faults({ 'node_modules/a': { ...sound, resolved: 'https://registry.example/a.tgz' } })).toEqual([
      'node_modules/a names the place it was fetched from',
    ])
  })

  test.each(['^1.2.3', '~1.2.3', '1.x', '*', 'latest', '>=1.2.3'])('is refused when package.json asks for %s', (version) => {
    for (const kind of ['dependencies', 'devDependencies', 'optionalDependencies'])
      expect(faults({}, { [kind]: { a: version } })).toEqual([`package.json asks for a ${version}, not for one exact version`])
  })

  test('is refused when more than 200 packages are there at run time; what only developers need is not counted', () => {
    const packages = (count: number, dev: boolean) =>
      Object.fromEntries(Array.from({ length: count }, (_, i) => [`node_modules/p${dev}${i}`, { ...sound, dev }]))
    expect(faults({ ...packages(200, false), ...packages(100, true) })).toEqual([])
    expect(faults(packages(201, false))).toEqual(['201 packages at run time; at most 200 are wanted'])
  })
})
