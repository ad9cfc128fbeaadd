import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { evaluated, examplesIn } from './docstringExamples.ts'
import { ownFiles } from './ownFiles.ts'

const examples = ownFiles(/^core\/src\/.*(?<!\.test)\.ts$/).flatMap(({ path, text }) => examplesIn(text).map((example) => ({ path, ...example })))

describe('every example in the docstrings of core', () => {
  test('is found', () => {
    expect(examples.length).toBeGreaterThan(0)
  })

  test.each(examples)('$path:$line $expression', async ({ path, expression, value }) => {
    const names = await import(/* @vite-ignore */ fileURLToPath(new URL(`../${path}`, import.meta.url)))
    expect(evaluated(expression, names)).toEqual(evaluated(value, names))
  })
})

describe('an example', () => {
  const doc = (...lines: string[]) => ['/**', ' * Adds.', ' *', ...lines.map((line) => ` * ${line}`), ' */'].join('\n')

  test('is an expression and its value after an arrow', () => {
    expect(examplesIn(doc('@example add(1, 2) // => 3'))).toEqual([{ line: 4, expression: 'add(1, 2)', value: '3' }])
    expect(examplesIn('/** Adds.\n @example text */')).toEqual([])
    expect(examplesIn("/** @example link('http://a') // => { to: 'a' } */")).toEqual([
      { line: 1, expression: "link('http://a')", value: "{ to: 'a' }" },
    ])
  })

  test('may be followed by others, up to the next tag', () => {
    const lines = examplesIn(
      doc('@example add(1, 2) // => 3', 'add(0, 0) // => 0', '@returns a number // => not an example', '@example', 'add(1, 1) // => 2'),
    )
    expect(lines.map(({ expression }) => expression)).toEqual(['add(1, 2)', 'add(0, 0)', 'add(1, 1)'])
  })

  test('without a value is a fault', () => {
    expect(() => examplesIn(doc('@example add(1, 2)'))).toThrow('line 4')
  })

  test('is run with what its file exports', () => {
    expect(evaluated('add(1, 2)', { add: (a: number, b: number) => a + b })).toBe(3)
    expect(evaluated("{ a: 'x' }", {})).toEqual({ a: 'x' })
    expect(() => evaluated('add(1, 2)', {})).toThrow('add is not defined')
  })
})
