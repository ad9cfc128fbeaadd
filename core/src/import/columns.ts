import { type ColumnContent, columnContent } from './columnContent.ts'
import { headingsOf, maybeHeadingsOf } from './headings.ts'
import { MEANING_SENTENCES, Meaning, SHARED_MEANINGS } from './meaning.ts'
import { headingKey } from './nameKey.ts'
import type { Column, ImportChoices } from './preview.ts'
import { stageName } from './stageName.ts'

type Claim = { index: number; meaning: Meaning; weight: number }
type Known = { index: number; header: string; key: string; content: ColumnContent }

const STRONG = 3
const WEAK = 1

/** Does what stands in the column allow the meaning? An empty column allows what its heading plainly says. */
const allows = (meaning: Meaning, { filled, dates, marks, links, statuses }: ColumnContent, plain: boolean): boolean => {
  if (filled === 0) return plain
  switch (meaning) {
    case 'company':
    case 'role':
      return dates < 0.5 && links < 0.5 && (plain || marks < 0.5)
    case 'appliedOn':
    case 'statusOn':
    case 'respondedOn':
      return dates >= 0.3
    case 'didApply':
    case 'inProgress':
      return marks >= 0.8
    case 'rejection':
    case 'offer':
    case 'withdrawal':
    case 'round':
      return marks + dates >= 0.6 || (meaning === 'round' && marks + dates + statuses >= 0.8)
    case 'status':
      return dates < 0.5
    case 'link':
      return links >= 0.2
    case 'employerKind':
    case 'place':
      return links < 0.5
    default:
      return true
  }
}

/** How well a heading fits a synonym: entirely, or by most of its words when it has others too. */
const weightOf = (key: string, heading: string): number => {
  if (key === heading) return STRONG
  const words = key.split(' ')
  const wanted = heading.split(' ')
  const share = wanted.length / words.length
  return wanted.length > 1 && share > 0.5 && wanted.every((word) => words.includes(word)) ? 2 * share : 0
}

const claimsOf = ({ index, key, content }: Known): Claim[] => {
  const claims = Meaning.options.flatMap((meaning): Claim[] => {
    const weight = Math.max(0, ...headingsOf(meaning).map((heading) => weightOf(key, heading)))
    if (weight > 0 && allows(meaning, content, true)) return [{ index, meaning, weight }]
    return maybeHeadingsOf(meaning).includes(key) && allows(meaning, content, false) ? [{ index, meaning, weight: WEAK }] : []
  })
  const stage = stageName(key)
  if (stage !== null && !isAboutRounds(key) && allows('round', content, stage.sure)) claims.push({ index, meaning: 'round', weight: 1.5 })
  return claims
}

/** Headings that speak of rounds without being one. */
const ABOUT_ROUNDS = new Set([
  'notes',
  'note',
  'prep',
  'questions',
  'feedback',
  'link',
  'location',
  'time',
  'email',
  'number',
  'name',
  'contact',
  'deadline',
  'days',
  'count',
  'result',
  'who',
  'type',
])
const isAboutRounds = (key: string): boolean => key.split(' ').some((word) => ABOUT_ROUNDS.has(word))

/** Steps from one stage to the next stand in two columns; one of them alone is something else. */
const areSteps = (known: readonly Known[], claims: readonly Claim[]): boolean =>
  (['from', 'to'] as const).every((meaning) =>
    claims.some((claim) => claim.meaning === meaning && (known.find(({ index }) => index === claim.index)?.content.statuses ?? 0) >= 0.5),
  )

const settle = (known: readonly Known[], chosen: ReadonlyMap<number, Meaning>): Map<number, Meaning> => {
  const claims = known.filter(({ index, key }) => !chosen.has(index) && key !== '').flatMap(claimsOf)
  const steps = areSteps(known, claims) || (new Set(chosen.values()).has('from') && new Set(chosen.values()).has('to'))
  const meant = new Map(chosen)
  const taken = new Set(chosen.values())
  const weight = ({ meaning, weight }: Claim): number => (meaning === 'from' || meaning === 'to' ? (steps ? STRONG + 1 : 0) : weight)
  const inOrder = claims.filter((claim) => weight(claim) > 0).sort((a, b) => weight(b) - weight(a) || a.index - b.index)
  for (const { index, meaning } of inOrder) {
    if (meant.has(index) || (taken.has(meaning) && !SHARED_MEANINGS.has(meaning))) continue
    meant.set(index, meaning)
    taken.add(meaning)
  }
  return meant
}

/** Words for days that are not the day of applying. */
const OTHER_DAYS = new Set([
  'deadline',
  'due',
  'closing',
  'closes',
  'posted',
  'saved',
  'added',
  'follow',
  'followup',
  'next',
  'archived',
  'created',
  'contact',
  'contacted',
  'last',
  'end',
  'start',
  'birth',
])

/** How `headingKey` spells the headings of a sheet that has none: Column A, Column B. */
const UNNAMED = /^column(?: [a-z]+)?$/

/** Meanings that cells show without a heading: the first column of dates, of addresses, of statuses; the only one of names, or the first of a sheet without headings. */
const fallBack = (known: readonly Known[], meant: Map<number, Meaning>): void => {
  const free = () => known.filter(({ index, content }) => !meant.has(index) && content.filled > 0)
  const lacks = (meaning: Meaning): boolean => ![...meant.values()].includes(meaning)
  const give = (meaning: Meaning, test: (content: ColumnContent, key: string) => boolean): void => {
    const column = lacks(meaning) ? free().find(({ content, key }) => test(content, key)) : undefined
    if (column !== undefined) meant.set(column.index, meaning)
  }
  give('link', ({ links }) => links >= 0.6)
  give('appliedOn', ({ dates }, key) => dates >= 0.6 && !key.split(' ').some((word) => OTHER_DAYS.has(word)))
  give('status', ({ statuses, filled, distinct }) => statuses >= 0.7 && (filled < 5 || distinct < 0.8))
  const names = free().filter(({ content }) => content.dates + content.marks + content.links + content.mails < 0.5)
  const unnamed = known.every(({ key }) => UNNAMED.test(key))
  const [first, second] = names
  if (first === undefined || !lacks('company') || !(unnamed || names.length === 1)) return
  meant.set(first.index, 'company')
  if (unnamed && second !== undefined && lacks('role')) meant.set(second.index, 'role')
}

const sentenceOf = (meaning: Meaning, { header, content }: Known): string => {
  if (content.filled === 0) return 'Left out: nothing stands in it.'
  if (meaning !== 'round') return MEANING_SENTENCES[meaning]
  return stageName(header)?.isScreen === true ? 'A round, and no full interview: a screen or a test.' : MEANING_SENTENCES.round
}

/**
 * What each column of a sheet stands for: what the candidate chose, else what its heading says in whatever spelling, else
 * what its cells show. A column that is not understood goes to the notes.
 */
export const readColumns = (headers: readonly string[], body: readonly (readonly string[])[], choices: ImportChoices): Column[] => {
  const known = headers.map((header, index) => ({ index, header, key: headingKey(header), content: columnContent(body, index) }))
  const chosen = new Map(
    Object.entries(choices.columns).flatMap(([place, meaning]) => (Number(place) < headers.length ? [[Number(place), meaning]] : [])) as [
      number,
      Meaning,
    ][],
  )
  const meant = settle(known, chosen)
  fallBack(known, meant)
  return known.map((column) => {
    const meaning = meant.get(column.index) ?? (column.content.filled === 0 ? 'ignore' : 'notes')
    return {
      index: column.index,
      header: column.header,
      meaning,
      meaningSentence: sentenceOf(meaning, column),
      overridable: column.content.filled > 0,
    }
  })
}
