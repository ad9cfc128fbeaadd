/** How often each term is in a document; a term in a field that counts more may be there two and a half times. */
export type Weighted = ReadonlyMap<string, number>

/** How soon a term that is repeated stops adding, and how much a long document is held back: the usual values (Robertson and Zaragoza 2009). */
const K1 = 1.2
const B = 0.75

const lengthOf = (document: Weighted): number => [...document.values()].reduce((sum, weight) => sum + weight, 0)

/** What a term is worth that is in so many of all documents: never negative, so a word that all have in common does no harm. */
const rarity = (having: number, all: number): number => Math.log(1 + (all - having + 0.5) / (having + 0.5))

/**
 * How well each document answers a query: Okapi BM25, in the order of the documents; 0 where no term is shared.
 *
 * @param query the terms asked for, each with what it counts
 * @example bm25(new Map([['a', 1]]), [new Map([['a', 1]]), new Map([['b', 1]])]).map((score) => score.toFixed(4)) // => ['0.6931', '0.0000']
 */
export const bm25 = (query: Weighted, documents: readonly Weighted[]): number[] => {
  const mean = documents.reduce((sum, document) => sum + lengthOf(document), 0) / Math.max(1, documents.length)
  const worth = new Map([...query.keys()].map((term) => [term, rarity(documents.filter((document) => document.has(term)).length, documents.length)]))
  return documents.map((document) => {
    const held = K1 * (1 - B + (B * lengthOf(document)) / Math.max(mean, Number.MIN_VALUE))
    return [...query].reduce((score, [term, asked]) => {
      const often = document.get(term) ?? 0
      return score + (asked * (worth.get(term) as number) * often * (K1 + 1)) / (often + held)
    }, 0)
  })
}
