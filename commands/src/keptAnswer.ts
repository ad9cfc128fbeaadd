import type { Store } from '#store/open.ts'

type Kept = { readonly of: string; readonly answer: unknown }

/** Of each store the last answer to each question. */
const keptOf = new WeakMap<Store, Map<string, Kept>>()

type Question<A> = {
  name: string
  /** All that the answer depends on, as text: the record as a change left it, the day, the zone. */
  of: string
  /** Whether an answer to the same still holds. */
  holds?: (answer: A) => boolean
  work: () => Promise<A>
}

/** An answer that takes long over a long search, kept until something that it depends on is another. */
export const keptAnswer = async <A>(store: Store, { name, of, holds = () => true, work }: Question<A>): Promise<A> => {
  const kept = keptOf.get(store) ?? new Map<string, Kept>()
  keptOf.set(store, kept)
  const known = kept.get(name)
  if (known?.of === of && holds(known.answer as A)) return known.answer as A
  const answer = await work()
  kept.set(name, { of, answer })
  return answer
}
