import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'
import { closeBrowser, openBrowser, takeFaults } from './browser.ts'

// Run before each file of tests, also where files share what they import.
beforeAll(openBrowser)
afterAll(closeBrowser)
// What a page said while its server was being taken down belongs to no test.
beforeEach(() => void takeFaults())
afterEach(() => {
  expect(takeFaults(), 'a page asked elsewhere, broke its policy, or said an error').toEqual([])
})
