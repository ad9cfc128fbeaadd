/** A table of a document. */
export const tableOf = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

/** The document with what stands between `<!-- name -->` and `<!-- /name -->` put in anew. */
export const withParts = (document: string, parts: Readonly<Record<string, string>>): string =>
  Object.entries(parts).reduce((text, [name, part]) => {
    const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
    const [from, to] = [text.indexOf(begin), text.indexOf(end)]
    if (from < 0 || to < from) throw new RangeError(`withParts requires ${begin} and ${end} in the document`)
    return `${text.slice(0, from + begin.length)}\n\n${part}\n\n${text.slice(to)}`
  }, document)

/** `18.6 %`. */
export const percent = (share: number, digits = 1): string => `${(share * 100).toFixed(digits)} %`
