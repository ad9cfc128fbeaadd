import { type Node, nodesOf } from './tree.ts'

/**
 * What a file takes from around it instead of being given it: the clock, chance, the machine's zone or language, a voice.
 * Core may take none of it. `fetch`, timers, `process` and files do not compile there at all, so they are not looked for.
 */
export const ambientsOf = (path: string, text: string): string[] =>
  nodesOf(path, text).flatMap(({ node, parent }) => {
    if (node.type === 'Identifier') return byName(node, parent)
    if (node.type === 'CallExpression' || node.type === 'NewExpression') return byCall(node)
    return []
  })

const NEVER = new Set(['performance', 'console', 'crypto', 'globalThis'])

const byName = (node: Node, parent: Node): string[] => {
  const name = String(node.name)
  if (isMemberName(node, parent)) return LOCAL.test(name) ? [name] : []
  const member = memberOf(node, parent)
  if (NEVER.has(name)) return [name]
  if (name === 'Math' && (member === null || member === 'random')) return [member === null ? 'Math, passed on' : 'Math.random']
  if (name === 'Date' && member === 'now') return ['Date.now']
  if (name === 'Date' && parent.type === 'VariableDeclarator') return ['Date, passed on']
  return []
}

/** Members that answer by the zone or the language of the machine. */
const LOCAL =
  /^(get|set)(Date|Day|FullYear|Hours|Milliseconds|Minutes|Month|Seconds)$|^getTimezoneOffset$|^toLocale\w*String$|^localeCompare$|^to(Date|Time)String$/

/** `Date()` and `new Date()` read the clock; `new Date(2026, 10, 24)` reads the zone; Intl without a language or a zone reads the machine's. */
const byCall = ({ type, callee, arguments: given }: Node): string[] => {
  const { name, object, property } = callee as { name?: unknown; object?: Node; property?: Node }
  const count = Array.isArray(given) ? given.length : 0
  if (name === 'Date' && (type === 'CallExpression' || count === 0)) return ['Date without an argument']
  if (name === 'Date' && count > 1) return ['Date by parts in the zone of the machine']
  if (object?.name === 'Intl' && count === 0) return [`Intl.${String(property?.name)} without a language`]
  return []
}

/** The member asked of an object: `random` of `Math.random` and `Math['random']`; null when the object itself is used, or the member is computed. */
const memberOf = (node: Node, parent: Node): string | null => {
  if (parent.type !== 'MemberExpression' || parent.object !== node) return null
  const { name, value } = parent.property as Node
  const said = parent.computed ? value : name
  return typeof said === 'string' ? said : null
}

/** `a.console` or `{ console: 1 }` names a member of something of ours, not what is around us. */
const isMemberName = (node: Node, parent: Node): boolean =>
  !parent.computed && (parent.property === node || (parent.key === node && parent.shorthand !== true))
