import { earlierOf, linesOf } from './earlier.ts'
import type { Subject } from './subject.ts'

/** A question that the candidate left an earlier round with. */
type Open = { readonly id: string; readonly text: string; readonly from: string }

const NAME = /^open-[0-9a-z]+$/

/** A name made of the words themselves: the same words have the same, whichever line they stand in. */
const nameOf = (text: string): string => {
  let hash = 5381
  for (const letter of text) hash = (hash * 33 + (letter.codePointAt(0) as number)) % 2 ** 32
  return `open-${hash.toString(36)}`
}

/** Whether a name is one of these. */
export const isOpenName = (name: string): boolean => NAME.test(name)

/** What earlier debriefs say that one still wants to know, each once and with a name by which it can be struck out. */
export const openOf = (subject: Subject): Open[] => {
  const all = earlierOf(subject).flatMap(({ debrief, name }) =>
    linesOf(debrief?.openQuestions ?? null).map((text) => ({ id: nameOf(text), text, from: name })),
  )
  return all.filter(({ id }, place) => all.findIndex((one) => one.id === id) === place)
}
