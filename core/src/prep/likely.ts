import { z } from 'zod'
import type { RoundFormat } from '../record/round.ts'
import { askedBefore, earlierOf, weakOf } from './earlier.ts'
import { formatOf } from './formats.ts'
import { FAMILIES, familiesOf } from './people.ts'
import { competenciesIn, competencyAsked, competencyOf, LIKELY, type LikelyQuestion, QuestionKind, questionLike } from './questions.ts'
import { kindsOf, metIn, type Subject } from './subject.ts'
import { brief } from './words.ts'

/** A question that is likely in a round, and why. */
export const Likely = z.strictObject({
  id: z.string(),
  text: z.string(),
  kind: QuestionKind,
  competency: z.string(),
  listens: z.string().describe('What they listen for in the answer.'),
  why: z.string().describe('Why it is likely here.'),
})
export type Likely = z.infer<typeof Likely>

type Reason = { readonly points: number; readonly why: string }

/** What of the process makes some competencies likelier than others. */
type Leads = ReadonlyMap<string, Reason>

const CARED = 3
const WEAK = 2
const POSTED = 1

const leadsOf = (subject: Subject): Leads => {
  const leads = new Map<string, Reason>()
  const add = (competency: string, reason: Reason): void => {
    if ((leads.get(competency)?.points ?? 0) < reason.points) leads.set(competency, reason)
  }
  const posted = subject.record.process.postingText
  if (posted !== null) for (const id of competenciesIn(posted).slice(0, 6)) add(id, { points: POSTED, why: 'The posting speaks of it.' })
  const earlier = earlierOf(subject)
  for (const { question, from } of weakOf(askedBefore(earlier))) {
    const id = competencyAsked(question.question)
    if (id !== null) add(id, { points: WEAK, why: `You were ${question.sureness} of an answer of this kind in ${from.name}.` })
  }
  for (const { debrief, name } of earlier)
    for (const id of competenciesIn(debrief?.caredAbout ?? '').slice(0, 2))
      add(id, { points: CARED, why: `They cared about it in ${name}: “${brief(debrief?.caredAbout ?? '', 80)}”` })
  return leads
}

/** What each thing that speaks for a question is worth. Set by us: nobody has counted which questions are asked. */
const WORTH = { usual: 1.5, main: 1, also: 0.5, trade: 2, tradeAmongPeers: 2.5, kind: 1.5, unheard: 3 } as const

/** The kinds of question that a format is made of. */
const KINDS_OF: Readonly<Partial<Record<RoundFormat, readonly QuestionKind[]>>> = {
  screen: ['motivational', 'closing'],
  technical: ['role'],
  case: ['role'],
  presentation: ['role'],
  behavioural: ['behavioural'],
  situational: ['situational'],
  'team-meeting': ['culture'],
  meal: ['culture'],
  executive: ['motivational'],
  'assessment-centre': ['situational'],
}

/** What whoever meets somebody for the first time begins with, whatever the round is. */
const FIRST_OF_ALL = 'self-1'

/** What somebody who has not heard it yet wants to hear. */
const OPENERS = new Set(['self-1', 'motivation-1'])

/** Formats that are about the work itself. */
const CRAFT: ReadonlySet<RoundFormat> = new Set(['technical', 'take-home', 'presentation', 'case', 'on-site-day'])

type Setting = {
  readonly formats: readonly RoundFormat[]
  readonly families: readonly string[]
  readonly leads: Leads
  /** There are people who have not heard the candidate yet, or nobody knows who is there. */
  readonly hasNew: boolean
  /** Somebody who does the same work, or answers for it, is there, or such a round is about it. */
  readonly hasCraft: boolean
}

const settingOf = (subject: Subject): Setting => {
  const { said, assumed } = kindsOf(subject)
  const met = metIn(subject.record, subject.round)
  const heard = new Set(earlierOf(subject).flatMap(({ round }) => round.personIds))
  return {
    formats: [...said, ...assumed],
    families: familiesOf(subject.record.process.role),
    leads: leadsOf(subject),
    hasNew: met.length === 0 || met.some(({ person }) => !heard.has(person.id)),
    hasCraft:
      met.length === 0 || [...said, ...assumed].some((format) => CRAFT.has(format)) || met.some(({ part }) => part === 'peer' || part === 'manager'),
  }
}

const reasonsFor = (question: LikelyQuestion, { formats, leads, hasNew, hasCraft }: Setting): Reason[] => {
  const { topic } = competencyOf(question.competency)
  const lead = leads.get(question.competency)
  const made = formats.find((format) => question.formats.includes(format) && KINDS_OF[format]?.includes(question.kind))
  const trade = FAMILIES.get(question.family ?? '')
  return [
    ...(hasNew && OPENERS.has(question.id) ? [{ points: WORTH.unheard, why: 'Somebody there has not heard it yet.' }] : []),
    ...(lead === undefined ? [] : [lead]),
    ...(trade === undefined ? [] : [{ points: WORTH.trade + (hasCraft ? WORTH.tradeAmongPeers : 0), why: `It is of the trade: ${trade.name}.` }]),
    ...(question.isUsual ? [{ points: WORTH.usual, why: 'A usual question.' }] : []),
    ...(made === undefined ? [] : [{ points: WORTH.kind, why: `It is what ${formatOf(made).name.toLowerCase()} is made of.` }]),
    ...(formats.some((format) => formatOf(format).main.includes(topic))
      ? [{ points: WORTH.main, why: 'It is among what such a round digs into.' }]
      : []),
    ...(formats.some((format) => formatOf(format).also.includes(topic)) ? [{ points: WORTH.also, why: 'Such a round touches it.' }] : []),
  ]
}

const isOpenTo = (question: LikelyQuestion, { formats, families, hasNew }: Setting): boolean =>
  (question.formats.some((format) => formats.includes(format)) || (hasNew && question.id === FIRST_OF_ALL)) &&
  (question.family === null || families.includes(question.family))

/** What it takes from a question that others of its competency were named before it; of the trade more may be asked. */
const CROWDING = 1.5
const CROWDING_OF_CRAFT = 1

type Ranked = { readonly question: LikelyQuestion; readonly reasons: readonly Reason[]; readonly points: number }

/** The likeliest, one after the other, each time less of what was named already. */
const spread = (ranked: readonly Ranked[], most: number): Ranked[] => {
  const named = new Map<string, number>()
  const left = [...ranked]
  const worth = ({ question: { competency }, points }: Ranked): number =>
    points - (competency === 'craft' ? CROWDING_OF_CRAFT : CROWDING) * (named.get(competency) ?? 0)
  return Array.from({ length: Math.min(most, ranked.length) }, () => {
    const place = left.reduce((best, one, index) => (worth(one) > worth(left[best] as Ranked) ? index : best), 0)
    const [next] = left.splice(place, 1) as [Ranked]
    named.set(next.question.competency, (named.get(next.question.competency) ?? 0) + 1)
    return next
  })
}

/**
 * The questions that are likeliest in a round, the likeliest first and no competency crowding out the others: by its formats, the trade, what they cared about,
 * where an earlier answer was weak, and the posting. What they have asked already is left out; the comparison tells what of it comes again.
 */
export const likelyFor = (subject: Subject, most: number): Likely[] => {
  const setting = settingOf(subject)
  const asked = new Set(askedBefore(earlierOf(subject)).map(({ question }) => questionLike(question.question)?.id))
  const ranked = LIKELY.filter((question) => isOpenTo(question, setting) && !asked.has(question.id)).map((question): Ranked => {
    const reasons = reasonsFor(question, setting)
    return { question, reasons, points: reasons.reduce((sum, { points }) => sum + points, 0) }
  })
  return spread(ranked, most).map(({ question: { id, text, kind, competency, listens }, reasons }) => ({
    id,
    text,
    kind,
    competency: competencyOf(competency).name,
    listens,
    why: reasons[0]?.why ?? '',
  }))
}
