import { z } from 'zod'
import type { RoundFormat } from '../record/round.ts'
import { answeredAlready, Struck } from './answered.ts'
import { openOf } from './openQuestions.ts'
import { type Part, partWords } from './people.ts'
import { ASKS, type Ask, type AskTopic } from './questions.ts'
import { kindsOf, type Met, metIn, type Reach, reachOf, type Subject } from './subject.ts'

/** A question to ask them, and why. */
const AskThem = z.strictObject({
  id: z.string().nullable().describe('Its name; null for one of your own that you wrote for this round.'),
  text: z.string(),
  whom: z.string().nullable().describe('Whom to ask; null for whoever can answer.'),
  why: z.string(),
})
type AskThem = z.infer<typeof AskThem>

/** Questions for a round: three to five that are recommended, others that fit, and those that are answered. */
export const Asks = z.strictObject({ recommended: z.array(AskThem), more: z.array(AskThem), struck: z.array(Struck) })
export type Asks = z.infer<typeof Asks>

/** What is best asked how far in. Set by us: nobody has measured what asking does. */
const BY_REACH: Readonly<Record<Reach, Readonly<Record<AskTopic, number>>>> = {
  screen: { process: 3, day: 2.5, team: 1.5, direction: 1, growth: 1, culture: 1 },
  first: { day: 3, team: 2, culture: 2, direction: 1.5, growth: 1.5, process: 1 },
  middle: { culture: 3, team: 2.5, growth: 2.5, day: 2.5, direction: 2, process: 1 },
  last: { process: 2.5, direction: 3, culture: 2.5, growth: 2.5, team: 1.5, day: 1.5 },
}

/** What some can answer better than anybody else. */
const OF_PART: Readonly<Partial<Record<Part, Readonly<Partial<Record<AskTopic, number>>>>>> = {
  top: { direction: 2 },
  recruiter: { process: 1 },
  personnel: { growth: 1 },
  peer: { day: 0.5, team: 0.5 },
  neighbour: { day: 0.5 },
}

/** What it takes from a question that another of its subject is there already. */
const HAD_ALREADY = 1.2

/** Who is likely to be there where nobody has said. */
const USUAL_PARTS: Readonly<Partial<Record<RoundFormat, readonly Part[]>>> = {
  screen: ['recruiter'],
  technical: ['peer'],
  'team-meeting': ['peer'],
  meal: ['manager', 'peer'],
  executive: ['top'],
  panel: ['manager', 'peer', 'neighbour'],
  'on-site-day': ['manager', 'peer', 'top'],
  'assessment-centre': ['personnel', 'manager'],
}

/** Somebody who may be asked: by name, or by the part that is likely to be there. */
type Askable = { readonly name: string | null; readonly part: Part | null; readonly decides: boolean }

const askableOf = (subject: Subject): Askable[] => {
  const met = metIn(subject.record, subject.round)
  if (met.length > 0)
    return met.map(({ person, part }: Met) => ({ name: person.name, part, decides: person.decisionPart === 'decides' || part === 'manager' }))
  const { said, assumed } = kindsOf(subject)
  const parts = [...said, ...assumed].flatMap((format) => USUAL_PARTS[format] ?? [])
  return [...new Set<Part>(parts.length > 0 ? parts : ['manager'])].map((part) => ({ name: null, part, decides: part === 'manager' }))
}

/** Of somebody of whom nothing is known one asks what a manager and a colleague could answer alike. */
const fits = ({ fit }: Ask, part: Part | null): boolean => (part === null ? fit.includes('manager') && fit.includes('peer') : fit.includes(part))

const whyOf = ({ tells }: Ask, { name, part }: Askable): string => {
  const who = part === null ? 'Anybody there can answer it' : name === null ? `For ${partWords(part).name}` : `${name} is ${partWords(part).name}`
  return `${who}. It tells you ${tells}.`
}

const told = (ask: Ask, whom: Askable): AskThem => ({ id: ask.id, text: ask.text, whom: whom.name, why: whyOf(ask, whom) })

/** The question that ends every conversation: without its answer nobody knows when to write. */
const LAST = 'process-when'
const FEWEST = 3
const MOST = 5
const MORE = 9

type Chosen = { readonly ask: Ask; readonly whom: Askable }

/** The one that suits somebody best of those that are left; of subjects that have been had already another is better. */
const bestFor = (whom: Askable, open: readonly Ask[], had: readonly Chosen[], reach: Reach): Chosen | null => {
  const times = (topic: AskTopic): number => had.filter(({ ask }) => ask.topic === topic).length
  const points = ({ topic }: Ask): number =>
    BY_REACH[reach][topic] + ((whom.part === null ? undefined : OF_PART[whom.part])?.[topic] ?? 0) - HAD_ALREADY * times(topic)
  const fitting = open.filter((ask) => fits(ask, whom.part) && !had.some((one) => one.ask.id === ask.id))
  const best = fitting.toSorted((one, other) => points(other) - points(one))[0]
  return best === undefined ? null : { ask: best, whom }
}

/** One for each person in turn, until there are so many or nothing is left to ask. */
const inTurn = (open: readonly Ask[], whom: readonly Askable[], reach: Reach, so: number): Chosen[] => {
  const found: Chosen[] = []
  for (let turn = 0; found.length < so && turn < so + whom.length * 2; turn += 1) {
    const next = bestFor(whom[turn % whom.length] as Askable, open, found, reach)
    if (next !== null) found.push(next)
  }
  return found
}

const ownOf = (subject: Subject): AskThem[] => [
  ...subject.prep.own.map((text) => ({ id: null, text, whom: null, why: 'It is your own.' })),
  ...openOf(subject)
    .filter(({ id }) => !subject.prep.answered.includes(id))
    .map(({ id, text, from }) => ({ id, text, whom: null, why: `You left ${from} with it.` })),
]

/** Whom a question suits of those who are there. */
const suited = (ask: Ask, whom: readonly Askable[]): Askable => whom.find(({ part }) => fits(ask, part)) ?? (whom[0] as Askable)

/** Whoever closes the talk is asked the last question; with one person there it is they. */
const lastOf = (ask: Ask, whom: readonly Askable[]): AskThem => {
  const [only] = whom
  return whom.length === 1 && only !== undefined
    ? told(ask, only)
    : { id: ask.id, text: ask.text, whom: null, why: `For whoever closes the talk. It tells you ${ask.tells}.` }
}

/** What to ask them in a round: three to five, yours first and then one for each person, and what need not be asked any more. */
export const asksFor = (subject: Subject): Asks => {
  const [whom, reach, struck] = [askableOf(subject), reachOf(subject), answeredAlready(subject)]
  const gone = new Set([...struck.map(({ id }) => id), LAST])
  const open = ASKS.filter(({ id }) => !gone.has(id))
  const chosen = subject.prep.chosen.flatMap((name) => open.filter(({ id }) => id === name)).map((ask) => told(ask, suited(ask, whom)))
  const own = [...ownOf(subject), ...chosen]
  const last = ASKS.filter(({ id }) => id === LAST && !struck.some((one) => one.id === LAST)).map((ask) => lastOf(ask, whom))
  const rest = open.filter(({ id }) => !subject.prep.chosen.includes(id))
  const suggested = inTurn(rest, whom, reach, MOST + MORE).map(({ ask, whom: asked }) => told(ask, asked))
  const room = Math.max(MOST - own.length - last.length, Math.max(0, FEWEST - own.length - last.length))
  const enough = Math.min(room, Math.max(whom.length, FEWEST - own.length - last.length))
  return {
    recommended: [...own, ...suggested.slice(0, enough), ...last],
    more: suggested.slice(enough, enough + MORE),
    struck: [...struck],
  }
}
