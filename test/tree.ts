import { parseSync } from 'vite'

/** A node of a parsed file. */
export type Node = { readonly type: string; readonly [key: string]: unknown }

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'

/** Every node of a source file, each with the one it stands in. A file that does not parse is an error, never an empty list. */
export const nodesOf = (path: string, text: string): { node: Node; parent: Node }[] => {
  const { program, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path} does not parse: ${errors[0]?.message}`)
  const found: { node: Node; parent: Node }[] = []
  const walk = (parent: Node) => {
    for (const node of Object.values(parent).flat().filter(isNode)) {
      found.push({ node, parent })
      walk(node)
    }
  }
  walk(program as unknown as Node)
  return found
}
