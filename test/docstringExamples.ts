/** One `@example expression // => value` of a docstring. */
export type Example = { readonly line: number; readonly expression: string; readonly value: string }

const EXAMPLE = /^\s*(?:\/\*)?\*+ *(?:@example +)?(?<expression>\S.*?) *\/\/ => *(?<value>.*?) *(?:\*\/)?$/
const BEGIN = /^\s*(?:\/\*)?\*+ *@example\b/
const OTHER_TAG = /^\s*\*+ *@(?!example\b)/

/**
 * The examples in a file's docstrings, in order. After `@example` several lines may follow, each an example of its own; a line without
 * `// =>` is an error, since an example nobody runs is worse than none.
 */
export const examplesIn = (text: string): Example[] => {
  const found: Example[] = []
  let within = false
  for (const [index, line] of text.split('\n').entries()) {
    within = BEGIN.test(line) || (within && !OTHER_TAG.test(line))
    const example = within ? EXAMPLE.exec(line)?.groups : undefined
    if (example) found.push({ line: index + 1, expression: example.expression ?? '', value: example.value ?? '' })
    else if (within && saysSomething(line)) throw new Error(`line ${index + 1} is an example without // => and its value`)
    if (line.includes('*/')) within = false
  }
  return found
}

const saysSomething = (line: string): boolean => line.replace(/@example/, '').replace(/[\s/*]/g, '') !== ''

/** Runs an expression with these names at hand. */
export const evaluated = (expression: string, names: Readonly<Record<string, unknown>>): unknown =>
  new Function(...Object.keys(names), `'use strict'; return (${expression})`)(...Object.values(names))
