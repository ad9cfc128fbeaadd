import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { closeBrowser, openBrowser, takeFaults } from './browser.ts'

// Run before each file of tests, also where files share what they import.
beforeAll(openBrowser)
afterAll(closeBrowser)
afterEach(() => {
  expect(takeFaults(), 'a page asked elsewhere, broke its policy, or said an error').toEqual([])
})
