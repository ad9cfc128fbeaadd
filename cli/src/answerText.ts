import type { Commands } from '#commands/index.ts'

type Answer = Commands['answer']['output']

/** 1, 2, 3, 5 → `1-3, 5`. */
const ranges = (numbers: readonly number[]): string => {
  const parts: [number, number][] = []
  for (const number of numbers.toSorted((one, other) => one - other)) {
    const last = parts.at(-1)
    if (last !== undefined && last[1] === number - 1) last[1] = number
    else parts.push([number, number])
  }
  return parts.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(', ')
}

/** The plain answer, a line each with the numbers of its sources, and the sources below. */
export const answerText = ({ question, lines, sources }: Answer): string => {
  const numberOf = (key: string): number => sources.findIndex((source) => source.key === key) + 1
  const said = lines.map(({ text, sources: keys }) => `${text} [${ranges(keys.map(numberOf))}]\n`)
  const listed = sources.map(({ citation, url }, index) => `[${index + 1}] ${citation}${url === null ? '' : `\n    ${url}`}\n`)
  return `${question}\n\n${said.join('')}\nSources\n${listed.join('')}`
}
