import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { findChromium } from './chromium.js'

const homes: string[] = []
const home = () => {
  const folder = mkdtempSync(join(tmpdir(), 'goodsign-home-'))
  homes.push(folder)
  return folder
}
afterAll(() => {
  for (const folder of homes) rmSync(folder, { recursive: true })
})
const program = (file: string, mode = 0o755) => {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, '')
  chmodSync(file, mode)
  return file
}
const elsewhere = { elsewhere: [] }

describe('the Chromium of this machine', () => {
  test('is the one that was named, before all others', () => {
    const folder = home()
    program(join(folder, 'bin', 'chromium'))
    expect(findChromium({ env: { GOODSIGN_CHROMIUM: '/opt/mine', PATH: join(folder, 'bin') }, home: folder, ...elsewhere })).toBe('/opt/mine')
  })

  test('is one on the path that can be run', () => {
    const folder = home()
    program(join(folder, 'a', 'chromium'), 0o644)
    const chrome = program(join(folder, 'b', 'google-chrome'))
    expect(findChromium({ env: { PATH: `${folder}/a:${folder}/b` }, home: folder, ...elsewhere })).toBe(chrome)
  })

  test("is the newest of Playwright's own where there is no other", () => {
    const folder = home()
    program(join(folder, '.cache/ms-playwright/chromium-999/chrome-linux/chrome'))
    const newest = program(join(folder, '.cache/ms-playwright/chromium-1200/chrome-linux/chrome'))
    expect(findChromium({ env: {}, home: folder, ...elsewhere })).toBe(newest)
  })

  test('is unknown where there is none', () => {
    expect(findChromium({ env: { PATH: home() }, home: home(), ...elsewhere })).toBeNull()
  })
})
