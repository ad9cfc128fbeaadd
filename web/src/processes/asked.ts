import { useMemo } from 'react'
import { useSearchParams } from 'wouter'
import type { InputOf } from '../call.ts'

type ListInput = InputOf<'process.list'>
type Chosen<K extends keyof ListInput> = NonNullable<ListInput[K]>

/** The looks on the processes: a list, a board by stage, a line of weeks for each. */
export const VIEWS = ['list', 'board', 'weeks'] as const
export type View = (typeof VIEWS)[number]

/** What is chosen on the page of processes; what is not chosen is not there. */
export type Asked = {
  readonly view: View
  readonly show: Chosen<'show'>
  /** Rounds ahead come first by themselves. */
  readonly sort: Exclude<Chosen<'sort'>, 'next'>
  readonly search?: string
  readonly stage?: Chosen<'stage'>
  readonly source?: Chosen<'source'>
  readonly employer?: Chosen<'employerKind'>
  readonly group?: Chosen<'group'>
  /** Only those with a round ahead. */
  readonly next?: '1'
  /** Only those that are silent past the day to stop waiting. */
  readonly past?: '1'
  /** On the board: the ended ones are shown too. */
  readonly ended?: '1'
  /** Weeks by which the weeks in sight are moved, a negative number to the past. */
  readonly moved?: string
}

/** What may stand in the address under each name. */
const TAKEN: Readonly<Record<Exclude<keyof Asked, 'search' | 'moved'>, readonly string[]>> = {
  view: VIEWS,
  show: ['open', 'ended', 'all'],
  sort: ['moved', 'company', 'stage', 'silence', 'applied'],
  stage: ['applied', 'screen', 'first', 'second', 'later', 'final', 'pre-offer'],
  source: ['applied', 'referred', 'sourced', 'agency', 'unknown'],
  employer: ['small-firm', 'large-firm', 'campus-programme', 'government', 'academic', 'unknown'],
  group: ['stage', 'source', 'employer', 'company', 'month'],
  next: ['1'],
  past: ['1'],
  ended: ['1'],
}

/** What is meant where the address says nothing. */
const USUAL = { view: 'list', show: 'open', sort: 'moved' } as const

/** What an address asks for; what it cannot mean is left out. */
export const readAsked = (said: URLSearchParams): Asked => {
  const [search, moved] = [said.get('search') ?? '', Number(said.get('moved') ?? 0)]
  return {
    ...USUAL,
    ...Object.fromEntries(Object.entries(TAKEN).flatMap(([name, values]) => (values.includes(said.get(name) ?? '') ? [[name, said.get(name)]] : []))),
    ...(search === '' ? {} : { search }),
    ...(Number.isInteger(moved) && moved !== 0 ? { moved: String(moved) } : {}),
  }
}

/** The same as it stands in an address: only what is not usual. */
export const saidOf = (asked: Asked): Record<string, string> =>
  Object.fromEntries(Object.entries(asked).filter(([name, value]) => value !== undefined && value !== USUAL[name as keyof typeof USUAL]))

/** What the commands that list, count and group take of it. */
export const narrowedOf = ({ search, show, stage, source, employer, next, past }: Asked) => ({
  show,
  ...(search === undefined || search.trim() === '' ? {} : { search: search.trim() }),
  ...(stage === undefined ? {} : { stage }),
  ...(source === undefined ? {} : { source }),
  ...(employer === undefined ? {} : { employerKind: employer }),
  ...(next === undefined ? {} : { hasNext: true }),
  ...(past === undefined ? {} : { isOverdue: true }),
})

/** What the list of it is asked by. The board shows what is open, in no other order and no groups than its own. */
export const listInputOf = (asked: Asked) => {
  const isBoard = asked.view === 'board'
  return {
    ...narrowedOf(isBoard ? { ...asked, show: 'open' } : asked),
    ...(isBoard || asked.sort === 'moved' ? {} : { sort: asked.sort }),
    ...(isBoard || asked.group === undefined ? {} : { group: asked.group }),
  }
}

export type Go = (next: { readonly [K in keyof Asked]?: Asked[K] | undefined }) => void

/** What is chosen stands in the address, so that coming back finds it as it was. */
export const useAsked = (): { asked: Asked; go: Go } => {
  const [said, setSaid] = useSearchParams()
  const text = said.toString()
  const asked = useMemo(() => readAsked(new URLSearchParams(text)), [text])
  return { asked, go: (next) => setSaid(saidOf({ ...asked, ...next } as Asked), { replace: true }) }
}
