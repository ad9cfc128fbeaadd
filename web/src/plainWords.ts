import { words } from './words/words.ts'

const said = words.ui

/** What the checks of shapes say in their own way, and how it is said to a person. */
const PLAIN: readonly (readonly [RegExp, string])[] = [
  [/^Invalid URL/, said.wholeAddress],
  [/^Too big.*characters/, said.tooLong],
  [/^Too small.*characters/, said.empty],
  [/^Too big/, said.tooLarge],
  [/^Too small/, said.tooSmall],
  [/^Invalid (input|option|UUID|string)/, said.cannotBe],
]

/** A problem with what was typed, in plain words. What is plain already stays as it is. */
export const plainWords = (message: string): string => PLAIN.find(([pattern]) => pattern.test(message))?.[1] ?? message
