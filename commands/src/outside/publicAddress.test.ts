import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isPublicAddress } from './publicAddress.ts'

const dotted = (value: number): string => [24, 16, 8, 0].map((shift) => (value >>> shift) & 255).join('.')
const value = (address: string): number => address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0)

/** First and last of each range that is not public, by the registry of special-purpose addresses of version 4. */
const SPECIAL = [
  ['0.0.0.0', '0.255.255.255'],
  ['10.0.0.0', '10.255.255.255'],
  ['100.64.0.0', '100.127.255.255'],
  ['127.0.0.0', '127.255.255.255'],
  ['169.254.0.0', '169.254.255.255'],
  ['172.16.0.0', '172.31.255.255'],
  ['192.0.0.0', '192.0.0.255'],
  ['192.0.2.0', '192.0.2.255'],
  ['192.31.196.0', '192.31.196.255'],
  ['192.52.193.0', '192.52.193.255'],
  ['192.88.99.0', '192.88.99.255'],
  ['192.168.0.0', '192.168.255.255'],
  ['192.175.48.0', '192.175.48.255'],
  ['198.18.0.0', '198.19.255.255'],
  ['198.51.100.0', '198.51.100.255'],
  ['203.0.113.0', '203.0.113.255'],
  ['224.0.0.0', '255.255.255.255'],
] as const

describe('an address of version 4', () => {
  test.each(SPECIAL)('from %s to %s is inside, and its neighbours are not', (first, last) => {
    const [low, high] = [value(first), value(last)]
    for (const inside of [low, high, low + Math.floor((high - low) / 2)]) expect(isPublicAddress(dotted(inside)), dotted(inside)).toBe(false)
    if (low > 0) expect(isPublicAddress(dotted(low - 1))).toBe(true)
    if (high < 2 ** 32 - 1) expect(isPublicAddress(dotted(high + 1))).toBe(true)
  })

  test('is public just when it lies in none of these', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 32 - 1 }), (number) => {
        const inside = SPECIAL.some(([first, last]) => number >= value(first) && number <= value(last))
        expect(isPublicAddress(dotted(number))).toBe(!inside)
      }),
      { numRuns: 2000 },
    )
  })

  test('is never public when it is hidden in one of version 6, whatever it is', () => {
    const group = (number: number): string => number.toString(16)
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 32 - 1 }), (number) => {
        const [high, low] = [group(number >>> 16), group(number & 0xffff)]
        const hidden = [
          `::ffff:${dotted(number)}`,
          `::ffff:0:${high}:${low}`,
          `::${high}:${low}`,
          `64:ff9b::${high}:${low}`,
          `64:ff9b:1::${high}:${low}`,
        ]
        for (const address of [...hidden, `2002:${high}:${low}::1`, `2001:0:${high}:${low}::1`]) expect(isPublicAddress(address), address).toBe(false)
      }),
    )
  })
})

describe('an address of version 6', () => {
  test.each([
    '::',
    '::1',
    'fe80::1',
    'fe80::1%eth0',
    '2606:4700::1%eth0',
    'fc00::1',
    'fd12:3456::1',
    'ff02::1',
    '2001:db8::1',
    '2001:10::1',
    '3fff::1',
    '100::1',
    '5f00::1',
    'fec0::1',
  ])('%s is inside', (address) => expect(isPublicAddress(address)).toBe(false))

  test.each(['2606:4700:4700::1111', '2a00:1450:4001:830::200e', '2001:4860:4860::8888', '2003::1', '3ffe::1'])('%s is public', (address) =>
    expect(isPublicAddress(address)).toBe(true),
  )
})

test('what is no address is not public', () => {
  for (const nothing of ['', 'localhost', '1.2.3', '256.1.1.1', '0x7f.1', '[::1]', 'example.org']) expect(isPublicAddress(nothing)).toBe(false)
})
