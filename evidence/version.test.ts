import { expect, test } from 'vitest'
import { EVIDENCE_VERSION } from '#core/evidence/version.ts'
import { evidenceHash } from './version.ts'

test('the evidence is called by what it is, so that a forecast can be told from one made with another', () => {
  expect(EVIDENCE_VERSION).toMatch(/^\d{4}-\d{2}-\d{2}-[0-9a-f]{8}$/)
  expect(EVIDENCE_VERSION.slice(11), 'The evidence has changed. Give it its new name: node evidence/version.ts').toBe(evidenceHash())
})
