import type { Commands } from '#commands/index.ts'

type Shown = Commands['dossier.show']['output']
type AgedFact = Shown['headings'][number]['facts'][number]
type Read = Commands['dossier.read']['output']

const ageText = ({ days, isStale, isSourced, fact }: AgedFact): string =>
  [
    isSourced ? [fact.source, fact.sourceUrl].filter((part) => part !== null).join(', ') : 'nobody knows where it is from',
    fact.saidOn !== null ? `written ${fact.saidOn}` : fact.seenOn !== null ? `read ${fact.seenOn}` : 'of no known day',
    isStale === true ? `${days} days old, look again` : '',
  ]
    .filter((part) => part !== '')
    .join('; ')

const factText = (aged: AgedFact): string => `  - ${aged.fact.text.replace(/\n/g, '\n    ')}\n      ${ageText(aged)} (${aged.fact.id})\n`

/** What is known of a company, under its headings, and three sentences of it. */
export const dossierText = ({ company, words, headings, quotable }: Shown): string =>
  [
    `${company}. ${words}\n`,
    quotable.length === 0 ? '' : `\nTo say in ${quotable.length === 1 ? 'a sentence' : `${quotable.length} sentences`}\n`,
    ...quotable.map(({ text, source, on }) => `  ${text}  [${[source, on].filter((part) => part !== null).join(', ')}]\n`),
    ...headings.map(
      ({ heading, facts, gap }) =>
        `\n${heading.charAt(0).toUpperCase()}${heading.slice(1)}\n${facts.map(factText).join('')}${gap === null ? '' : `  ? ${gap}\n`}`,
    ),
  ].join('')

/** What a page says that may go into a dossier, by heading. */
export const factsText = ({ source, saidOn, facts, address }: Read & { address?: string }): string => {
  const head = [source ?? 'A page without a name', address, saidOn === null ? null : `written ${saidOn}`].filter((part) => part != null).join('; ')
  const headings = [...new Set(facts.map(({ heading }) => heading))]
  const under = headings.map((heading) => `\n${heading}\n${facts.map((one) => (one.heading === heading ? `  - ${one.text}\n` : '')).join('')}`)
  return facts.length === 0
    ? `${head}\nNothing was found that a dossier has a heading for.\n`
    : `${head}\n${under.join('')}\nfact.add puts one of them into the dossier of a process.\n`
}
