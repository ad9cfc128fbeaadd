import { createHash } from 'node:crypto'
import type { PlanBlock } from '#core/calendar/entry.ts'
import type { Plan } from '#core/prep/plan.ts'
import { addDays, type Instant } from '#core/record/day.ts'
import { todayAt } from '#core/record/moves.ts'
import type { BusyHours } from '#core/record/prep.ts'
import { type Round, roundDay } from '#core/record/round.ts'
import { instantAt } from '#core/record/zone.ts'
import { Refusal } from '#core/refusal.ts'
import { listChanges } from '#store/history.ts'
import { plannedRounds } from '#store/plannedRounds.ts'
import type { Context } from '../command.ts'
import { showPlan } from '../prep/plan.ts'
import { momentOf } from '../record/rows.ts'

/** Time set aside for one round: its blocks, and as of when they were planned. */
export type SetAside = { readonly processId: string; readonly round: Round; readonly blocks: readonly PlanBlock[]; readonly plannedAt: Instant }

/** Nothing is planned earlier before a round, and so many rounds at once nobody gets ready for. */
const [DAYS_AHEAD, MOST_ROUNDS] = [14, 30]

/** The name of a block as an identifier: the same for the same name. */
const idOf = (key: string): string => {
  const hex = createHash('sha256').update(key).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

const MOST_LETTERS = 90

/** The first sentence of a task, cut between words where it is long. */
const firstOf = (text: string): string => {
  const first = (/^.*?(?=[.;] |[.]?$)/.exec(text)?.[0] ?? text).trim()
  return first.length <= MOST_LETTERS ? first : `${first.slice(0, first.lastIndexOf(' ', MOST_LETTERS))} …`
}

const nearEnd = (minutes: number, before: readonly Plan['blocks'][number][], from: Instant): boolean =>
  before.some(({ to }) => to <= from && Date.parse(from) - Date.parse(to) <= minutes * 60_000)

/** Whoever is at it need not be called to the next block. */
const AT_IT_MINUTES = 15

const blockFrom = (block: Plan['blocks'][number], company: string, { zone, blocks }: Plan): PlanBlock => {
  const { key, text, part, on, fromTime, minutes, from } = block
  const first = firstOf(text)
  return {
    id: idOf(key),
    on,
    time: fromTime,
    zone,
    durationMinutes: minutes,
    title: `${company}: ${first}`,
    lines: [...(text.replace(/[.]$/, '') === first ? [] : [text]), ...(part === null ? [] : [`Part ${part.number} of ${part.of}.`])],
    isCalledTo: !nearEnd(AT_IT_MINUTES, blocks, from),
  }
}

/**
 * The plan in a calendar holds still while one works by it: it is made as of the beginning of the day or, when something of the process was changed since,
 * of that change.
 */
const plannedAt = async (context: Context, { processId }: Round): Promise<Instant> => {
  const { zone, store } = context
  const now = context.now()
  const [last] = await listChanges(store.db, { processId, before: null, limit: 1 })
  const begun = instantAt(todayAt(momentOf(context)), '00:00', zone)
  if (last === undefined || Date.parse(last.at) > Date.parse(now) || Date.parse(last.at) < Date.parse(begun)) return begun
  return last.at
}

/** @returns null when nothing is planned for a round: it has begun, or no day of it is known */
const planFor = async (context: Context, round: Round, busy: readonly BusyHours[]): Promise<(SetAside & { plan: Plan }) | null> => {
  const at = await plannedAt(context, round)
  try {
    const plan = await showPlan.run({ ...context, now: () => at }, { round: round.id, busy: [...busy] })
    return Date.parse(plan.hour) <= Date.parse(context.now()) ? null : { processId: round.processId, round, blocks: [], plannedAt: at, plan }
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

const LAST_MINUTE = '23:59'

/** Hours that are taken once they are set aside. A block that ends at midnight takes the day to its end. */
const takenBy = ({ blocks }: Plan): BusyHours[] =>
  blocks.map(({ on, fromTime, toTime }) => ({ on, from: fromTime, to: toTime > fromTime ? toTime : LAST_MINUTE }))

const hourOf = ({ plannedOn, plannedTime }: Round): string => `${plannedOn} ${plannedTime ?? ''}`

/**
 * The time that the plans of the next rounds set aside, the earliest round first: what one plan takes, the next does not take again.
 *
 * @param companyOf what the company of a process is called
 */
export const blocksFor = async (context: Context, demo: boolean, companyOf: (processId: string) => Promise<string>): Promise<SetAside[]> => {
  const today = todayAt(momentOf(context))
  const last = addDays(today, DAYS_AHEAD)
  const rounds = (await plannedRounds(context.store.db, demo))
    .filter((round) => (roundDay(round) ?? '') >= today && (roundDay(round) ?? '') <= last)
    .sort((one, other) => (hourOf(one) < hourOf(other) ? -1 : 1))
    .slice(0, MOST_ROUNDS)
  const busy: BusyHours[] = []
  const all: SetAside[] = []
  for (const round of rounds) {
    const found = await planFor(context, round, busy)
    if (found === null) continue
    const { plan, ...aside } = found
    const company = await companyOf(round.processId)
    busy.push(...takenBy(plan))
    all.push({ ...aside, blocks: plan.blocks.map((block) => blockFrom(block, company, plan)) })
  }
  return all
}
