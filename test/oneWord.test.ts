import { expect, test } from 'vitest'
import { ownFiles } from './ownFiles.ts'

/** What speaks in the house's own voice: the parts that say something, and the docs but the list of words itself. */
const OURS = /^(?:(?:core|commands|store|cli|web)\/src|docs)\/(?!vocabulary\.md).*(?<!\.test)\.(?:tsx?|md)$/

test('of those from whom nothing came it is said everywhere that they never replied', () => {
  const others = ownFiles(OURS).filter(({ text }) => /never[ -]?answer/i.test(text))
  expect(others.map(({ path }) => path)).toEqual([])
})
