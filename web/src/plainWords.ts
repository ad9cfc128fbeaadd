/** What the checks of shapes say in their own way, and how it is said to a person. */
const PLAIN: readonly (readonly [RegExp, string])[] = [
  [/^Invalid URL/, 'Write the whole address, beginning with https:// or http://.'],
  [/^Too big.*characters/, 'This is longer than can be kept here.'],
  [/^Too small.*characters/, 'This cannot be empty.'],
  [/^Too big/, 'This number is larger than it can be.'],
  [/^Too small/, 'This number is smaller than it can be.'],
  [/^Invalid (input|option|UUID|string)/, 'This cannot be taken as it is.'],
]

/** A problem with what was typed, in plain words. What is plain already stays as it is. */
export const plainWords = (message: string): string => PLAIN.find(([pattern]) => pattern.test(message))?.[1] ?? message
