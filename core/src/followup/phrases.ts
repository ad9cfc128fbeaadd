import { z } from 'zod'
import phrases from '#evidence/note-phrases.json' with { type: 'json' }
import { RULES, type RuleName } from './rules.ts'

/** The words that break a rule wherever they stand, as patterns in lower case with straight apostrophes; a piece in braces stands for one of its own. */
const File = z.strictObject({
  pieces: z.record(z.string(), z.string()),
  phrases: z.partialRecord(z.enum(Object.keys(RULES) as [RuleName, ...RuleName[]]), z.array(z.string().min(1))),
  hedges: z.array(z.string().min(1)),
})

const { pieces, phrases: byRule, hedges } = File.parse(phrases)

const whole = (pattern: string): string => pattern.replace(/\{([a-z]+)\}/g, (all, name: string) => pieces[name] ?? all)

const LETTER_BEFORE = '(?<![\\p{L}\\p{N}])'
const LETTER_BEHIND = '(?![\\p{L}\\p{N}])'

/** Words begin and end where a pattern begins or ends with a letter. */
const bounded = (patterns: readonly string[]): RegExp =>
  new RegExp(
    `(?:${LETTER_BEFORE}(?=[\\p{L}\\p{N}])|(?=[^\\p{L}\\p{N}]))(?:${patterns.map(whole).join('|')})(?:(?<![\\p{L}\\p{N}])|${LETTER_BEHIND})`,
    'giu',
  )

/** By rule, what its words look like. */
export const PHRASES: readonly (readonly [RuleName, RegExp])[] = Object.entries(byRule).map(([rule, patterns]) => [
  rule as RuleName,
  bounded(patterns),
])

/** Words that take back what is said: one is manners, several in a sentence are a stack. */
export const HEDGE = bounded(hedges)
