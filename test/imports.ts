import { posix } from 'node:path'
import { type Node, nodesOf } from './tree.ts'

/** One import, export-from or `import()` of a file: what it names, where that is, and whether it is of types alone. */
export type Import = { readonly named: string; readonly to: string; readonly typeOnly: boolean }

/** All that a source file imports. `to` is a path from the checkout's folder, or the name of a package or of one of Node's own modules. */
export const importsOf = (path: string, text: string): Import[] =>
  nodesOf(path, text)
    .map(({ node }) => node)
    .filter(({ type, source }) => IMPORTING.has(type) && source !== null)
    .map((node) => ({ named: nameIn(node), to: whereIs(nameIn(node), path), typeOnly: isOfTypes(node) }))

const IMPORTING = new Set(['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration', 'ImportExpression', 'TSImportType'])

/** What an `import(x)` of something computed brings cannot be known, so it is named for what it is and no wall lets it through. What stands after `?` tells Vite how. */
const nameIn = ({ source }: Node): string => {
  const { value } = source as { value?: unknown }
  return typeof value === 'string' ? value.replace(/\?.*$/, '') : 'something computed'
}

const isOfTypes = ({ type, importKind, exportKind, specifiers }: Node): boolean => {
  const each = Array.isArray(specifiers) ? (specifiers as Node[]) : []
  const allTyped = each.length > 0 && each.every((one) => one.importKind === 'type' || one.exportKind === 'type')
  return type === 'TSImportType' || importKind === 'type' || exportKind === 'type' || allTyped
}

const whereIs = (named: string, from: string): string => {
  if (named.startsWith('.')) return posix.join(posix.dirname(from), named)
  const [, area, rest] = /^#(\w+)\/(.*)$/.exec(named) ?? []
  if (area) return WITHOUT_SRC.has(area) ? `${area}/${rest}` : `${area}/src/${rest}`
  return named.split('/', named.startsWith('@') ? 2 : 1).join('/')
}

/** As package.json's "imports" has it. */
const WITHOUT_SRC = new Set(['evidence', 'test'])
