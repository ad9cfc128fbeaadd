import { expect, test } from 'vitest'
import { readText } from './readText.ts'

const blobOf = (...bytes: number[]): Blob => new Blob([new Uint8Array(bytes)])

test('a file in UTF-8 is read as such, without its mark', async () => {
  expect(await readText(new Blob(['\ufeffCompany\nZürich AG']))).toBe('Company\nZürich AG')
})

test('a file that is no UTF-8 is read as an old spreadsheet writes it', async () => {
  expect(await readText(blobOf(0x5a, 0xfc, 0x72, 0x69, 0x63, 0x68, 0x20, 0x80))).toBe('Zürich €')
})

test('a file in UTF-16 says so in its first two bytes', async () => {
  expect(await readText(blobOf(0xff, 0xfe, 0x41, 0x00, 0xfc, 0x00))).toBe('Aü')
  expect(await readText(blobOf(0xfe, 0xff, 0x00, 0x41, 0x00, 0xfc))).toBe('Aü')
})
