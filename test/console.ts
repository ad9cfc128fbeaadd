import { afterEach, beforeEach, expect } from 'vitest'

/** What the running test said on `console.error`: a fault that nobody looked at, so it fails the test. */
let said: unknown[][] = []
const error = console.error

beforeEach(() => {
  said = []
  console.error = (...words) => {
    said.push(words)
    error(...words)
  }
})

afterEach(() => {
  console.error = error
  expect(said, 'console.error was called').toEqual([])
})
