/** A block of code in a document: where it begins, and what it says. */
export type Block = { readonly line: number; readonly code: string }

/** The blocks of a document that are TypeScript, in order. */
export const blocksIn = (text: string): Block[] =>
  [...text.matchAll(/^```ts\n(?<code>[\s\S]*?)^```/gm)].map(({ index, groups }) => ({
    line: text.slice(0, index).split('\n').length,
    code: groups?.code ?? '',
  }))

const VALUE = /^(?<expression>\S.*?) \/\/ => (?<value>.*)$/

/**
 * A block as a program that holds each `expression // => value` in it to its value. A block without any is an error, since an example that nobody
 * holds to anything is worse than none.
 */
export const programOf = ({ code, line }: Block): string => {
  const lines = code.split('\n').map((each) => {
    const { expression, value } = VALUE.exec(each)?.groups ?? {}
    return expression === undefined ? each : `deepStrictEqual(${expression}, ${value})`
  })
  if (!lines.some((each) => each.startsWith('deepStrictEqual('))) throw new Error(`the block at line ${line} has no // => and its value`)
  return ["import { deepStrictEqual } from 'node:assert'", ...lines].join('\n')
}
