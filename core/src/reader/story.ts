import { z } from 'zod'
import storyJson from '#evidence/story.json' with { type: 'json' }
import { numberOf, type Pattern, patternOf } from './pattern.ts'
import { indexOf, type Match, matchesIn } from './patternIndex.ts'
import { type Token, tokensOf } from './tokens.ts'

const Says = z.array(z.string().min(1)).min(1)

const Story = z.strictObject({
  note: z.string(),
  lists: z.record(z.string(), z.array(z.string().min(1))),
  numbers: z.strictObject({
    says: Says,
    unless: Says.describe('Numbers of something else.'),
    words: z.record(z.string(), z.int()).describe('What a word that is no number stands for.'),
    most: z.int().describe('A greater number is none of interviews.'),
  }),
  facts: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      says: Says.optional(),
      least: z.int().optional().describe('Or a number of interviews, or of people, as high as this.'),
      unless: Says.optional().describe('Other facts beside which this one is not one.'),
    }),
  ),
})

const DATA = Story.parse(storyJson)

type Mark = { readonly is: 'fact'; readonly id: string } | { readonly is: 'number' | 'no-number' }

const marked = (of: Mark, says: readonly string[] = []) =>
  says.map((text): { pattern: Pattern; of: Mark } => ({ pattern: patternOf(text, DATA.lists), of }))

const INDEX = indexOf<Mark>([
  ...DATA.facts.flatMap(({ id, says }) => marked({ is: 'fact', id }, says)),
  ...marked({ is: 'number' }, DATA.numbers.says),
  ...marked({ is: 'no-number' }, DATA.numbers.unless),
])

/** The highest number of interviews, or of people met, that the text says; 0 when it says none. */
const highestNumber = (matches: readonly Match<Mark>[], tokens: readonly Token[]): number => {
  const others = new Set(matches.filter(({ of }) => of.is === 'no-number').map(({ from }) => from))
  const said = matches.flatMap(({ of, from }) => {
    const word = tokens[from]?.word ?? ''
    return of.is === 'number' && !others.has(from) ? [numberOf(word) ?? DATA.numbers.words[word] ?? 0] : []
  })
  return Math.max(0, ...said.filter((number) => number <= DATA.numbers.most))
}

/**
 * What a text that tells a whole process shows of how far it went: the facts of `evidence/story.json` that it tells, in the order of that file.
 * What is only supposed or denied is not told from what happened: the facts are those by which the weights were fitted.
 *
 * @example storyOf('A phone screen, then four interviews in one day.') // => ['several-interviews', 'whole-day']
 */
export const storyOf = (text: string): string[] => {
  const tokens = tokensOf(text)
  const matches = matchesIn(INDEX, tokens, 0, tokens.length)
  const number = highestNumber(matches, tokens)
  const said = new Set(matches.flatMap(({ of }) => (of.is === 'fact' ? [of.id] : [])))
  const told = new Set(DATA.facts.filter(({ id, least }) => said.has(id) || (least !== undefined && number >= least)).map(({ id }) => id))
  return DATA.facts.filter(({ id, unless = [] }) => told.has(id) && !unless.some((other) => told.has(other))).map(({ id }) => id)
}

/** Every fact that a story can tell, in the order of the file. */
export const STORY_FACTS: readonly { readonly id: string; readonly name: string }[] = DATA.facts.map(({ id, name }) => ({ id, name }))
