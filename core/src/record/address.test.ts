import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Address } from './address.ts'

const isOne = (address: string): boolean => Address.safeParse(address).success

test.each(['lena.vogt@example.org', "o'brien+jobs@mail.example.co.uk", ' a@b.cd ', 'x@xn--mnchen-3ya.example', `${'a'.repeat(64)}@example.org`])(
  '%s is an address',
  (address) => {
    expect(isOne(address)).toBe(true)
  },
)

test.each([
  '',
  'lena',
  'lena@',
  '@example.org',
  'lena@example',
  'lena@@example.org',
  'lena@example.org, rin@example.org',
  'lena@example.org;rin@example.org',
  'lena@example.org rin@example.org',
  'lena@example.org\r\nBcc: rin@example.org',
  'lena@example.org\nBcc: rin@example.org',
  'Lena <lena@example.org>',
  '"lena vogt"@example.org',
  'lena.@example.org',
  '.lena@example.org',
  'le..na@example.org',
  'lena@-example.org',
  'lena@example-.org',
  'lena@[127.0.0.1]',
  'lena@exämple.org',
  'lena(comment)@example.org',
  `${'a'.repeat(65)}@example.org`,
  `a@${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(63)}.${'e'.repeat(63)}.org`,
])('%j is none', (address) => {
  expect(isOne(address)).toBe(false)
})

test('whatever is let through holds one at and nothing that ends a header or begins another recipient', () => {
  const near = fc.stringMatching(/^[a-z.@,;:<>"\s\\+-]{1,30}$/)
  fc.assert(
    fc.property(
      fc.oneof(
        near,
        fc.tuple(near, near).map(([one, other]) => `${one}@${other}.org`),
      ),
      (words) => {
        const { data } = Address.safeParse(words)
        if (data !== undefined) expect(data).toMatch(/^[^\s@,;:<>"\\]+@[^\s@,;:<>"\\]+$/)
      },
    ),
  )
})
