type Node = Record<string, unknown>

/** How deep a posting may lie in the data, and how many things are looked at to find it. */
const DEEPEST = 12
const MOST = 20_000

/** What is wrapped around data so that old browsers pass over it. */
const WRAPPING = /^\s*(?:<!--|\/\/\s*<!\[CDATA\[|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)|(?:-->|\/\/\s*\]\]>|\/\*\s*\]\]>\s*\*\/|\]\]>)\s*;?\s*$/g

/** A line that was broken inside a string, as JSON would have it. */
const SIGNS: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/** Mends what people break most: broken lines inside strings, commas before a closing bracket, quotation marks written for HTML. */
const mended = (text: string): string => {
  const plain = /"/.test(text) ? text : text.replaceAll('&quot;', '"').replaceAll('&amp;', '&')
  let [made, inString] = ['', false]
  for (let at = 0; at < plain.length; at += 1) {
    const sign = plain.charAt(at)
    if (inString && sign === '\\') {
      made += sign + plain.charAt(at + 1)
      at += 1
      continue
    }
    if (sign === '"') inString = !inString
    if (!inString && sign === ',' && /^\s*[}\]]/.test(plain.slice(at + 1, at + 200))) continue
    made += inString && sign < ' ' ? (SIGNS[sign] ?? '') : sign
  }
  return made
}

const parsed = (text: string): unknown => {
  const bare = text.replace(WRAPPING, '').trim()
  for (const attempt of [() => bare, () => mended(bare)]) {
    try {
      return JSON.parse(attempt())
    } catch {
      // The next attempt, or nothing.
    }
  }
  return null
}

const isPosting = ({ '@type': type }: Node): boolean => [type].flat().some((one) => typeof one === 'string' && /(?:^|[/:])JobPosting$/i.test(one))

const postingIn = (data: unknown): Node | null => {
  let looked = 0
  const within = (value: unknown, depth: number): Node | null => {
    looked += 1
    if (typeof value !== 'object' || value === null || depth > DEEPEST || looked > MOST) return null
    if (!Array.isArray(value) && isPosting(value as Node)) return value as Node
    for (const inner of Object.values(value)) {
      const found = within(inner, depth + 1)
      if (found !== null) return found
    }
    return null
  }
  return within(data, 0)
}

/** The first posting in the data of a page; null when there is none, or none that can be read. */
export const jsonLdPosting = (scripts: readonly string[]): Node | null => {
  for (const script of scripts) {
    const found = postingIn(parsed(script))
    if (found !== null) return found
  }
  return null
}
