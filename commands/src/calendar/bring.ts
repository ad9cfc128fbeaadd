import type { CalendarRead, OwnRound } from '#core/calendar/eventRead.ts'
import { ownEntry } from '#core/calendar/ownUid.ts'
import type { EventPlan } from '#core/calendar/plannedEvent.ts'
import type { NamedPerson, PlannedEvent, RoundStep } from '#core/calendar/preview.ts'
import { Address } from '#core/record/address.ts'
import type { Invitation } from '#core/record/invitation.ts'
import { UNKNOWN_MESSAGE } from '#core/record/message.ts'
import { refuseRound, todayAt } from '#core/record/moves.ts'
import { UNKNOWN_PERSON } from '#core/record/person.ts'
import { UNKNOWN_PROCESS } from '#core/record/process.ts'
import { UNKNOWN_ROUND } from '#core/record/round.ts'
import { wallClock } from '#core/record/zone.ts'
import { Refusal } from '#core/refusal.ts'
import type { Draft } from '#store/changes.ts'
import { getRow } from '#store/rows.ts'
import type { Context } from '../command.ts'
import { nextNumber, takeRoundAway } from '../record/round.ts'
import { momentOf, recordOf } from '../record/rows.ts'

/** What was brought of a file. */
export type Brought = { processes: number; added: number; changed: number; calledOff: number; processIds: string[] }

/** Nothing was brought yet. */
export const nothingBrought = (): Brought => ({ processes: 0, added: 0, changed: 0, calledOff: 0, processIds: [] })

type Bringing = { context: Context; draft: Draft; read: CalendarRead; news: Map<string, string>; brought: Brought }

/** @throws Refusal when something has to be said before the event can be brought. */
const refuseAsking = ({ asks, example, title, mayBelongTo }: PlannedEvent): void => {
  const named = title ?? 'an event without a title'
  if (asks === 'zone') throw new Refusal('hours-without-zone', { example: example ?? named })
  if (asks === 'company') throw new Refusal('company-unknown', { title: named })
  if (asks !== 'process') return
  const companies = mayBelongTo.map(({ company, role }) => (role === null ? company : `${company}, ${role}`)).join('; ')
  throw new Refusal('process-unsure', { title: named, companies })
}

/** The process of an event: the one there is, or a new one; two events of the same company and role share it. */
const processOf = async ({ process }: PlannedEvent, { context, draft, news, brought }: Bringing): Promise<string | null> => {
  if (process === null || process.id !== null) return process?.id ?? null
  const { company, role } = process
  const key = JSON.stringify([company, role])
  const there = news.get(key)
  if (there !== undefined) return there
  const id = context.newId()
  await draft.put('processes', { ...UNKNOWN_PROCESS, company, role, id, importKey: null, demo: false })
  news.set(key, id)
  brought.processes += 1
  return id
}

const roleIn = (own: OwnRound | null, name: string): string | null => own?.people.find((person) => person.name === name)?.role ?? null

/** The keys of those on the panel: those who are known, and those who are now. */
const panelOf = async (people: readonly NamedPerson[], own: OwnRound | null, processId: string, { context, draft }: Bringing): Promise<string[]> => {
  const keys: string[] = []
  for (const { name, address, person, confirmed } of people.filter(({ confirmed }) => confirmed)) {
    const called = name ?? address
    if (person !== null) keys.push(person)
    else if (confirmed && called !== null) {
      const id = context.newId()
      await draft.put('people', {
        ...UNKNOWN_PERSON,
        name: called,
        email: Address.safeParse(address).data ?? null,
        role: roleIn(own, called),
        id,
        processId,
      })
      keys.push(id)
    }
  }
  return [...new Set(keys)]
}

const addRound = async (
  step: RoundStep,
  own: OwnRound | null,
  key: string,
  processId: string,
  personIds: string[],
  { context, draft }: Bringing,
): Promise<void> => {
  const record = await recordOf(draft, processId)
  const taken = own !== null && record.rounds.some(({ number }) => number === own.number)
  const number = own === null || taken ? nextNumber(record) : own.number
  const formats = own?.formats ?? (step.facts.link === null ? [] : ['video' as const])
  const round = { ...UNKNOWN_ROUND, ...step.facts, number, formats, personIds, id: key, processId }
  refuseRound(record, round, momentOf(context))
  await draft.put('rounds', round)
}

const changeRound = async ({ round: id, facts }: RoundStep, personIds: readonly string[], { context, draft }: Bringing): Promise<boolean> => {
  const round = await getRow(draft.tx, 'rounds', id ?? '')
  if (round === null) return false
  const { revision: _, ...changed } = { ...round, ...facts, personIds: [...new Set([...round.personIds, ...personIds])] }
  refuseRound(await recordOf(draft, round.processId), changed, momentOf(context))
  await draft.put('rounds', changed)
  return true
}

/** Takes the steps, and tells which round came of which. */
const takeSteps = async (plan: EventPlan, processId: string, bringing: Bringing): Promise<Invitation['rounds']> => {
  const { planned, rounds, events } = plan
  const { brought, context } = bringing
  const own = events.find((event) => event.own !== null)?.own ?? null
  const personIds = await panelOf(planned.people, own, processId, bringing)
  const kept = [...rounds]
  for (const step of planned.rounds) {
    if (step.what === 'called-off') {
      await takeRoundAway(bringing.draft, { id: step.round ?? '', processId })
      brought.calledOff += 1
    } else if (step.what === 'added') {
      const roundId = ownEntry(planned.uid)?.id ?? context.newId()
      await addRound(step, own, roundId, processId, personIds, bringing)
      kept.push({ occurrence: step.occurrence, roundId })
      brought.added += 1
    } else if (await changeRound(step, personIds, bringing)) brought.changed += step.what === 'changed' ? 1 : 0
  }
  return kept
}

/** Keeps the latest words. Which round came of which stands with the word on the whole, or the first there is. */
const keepWords = async (
  { words, planned }: EventPlan,
  rounds: Invitation['rounds'],
  processId: string | null,
  bringing: Bringing,
): Promise<void> => {
  const rows = await bringing.draft.tx.selectFrom('invitations').select(['id', 'occurrence']).where('uid', '=', planned.uid).execute()
  const main = words.find(({ occurrence }) => occurrence === null) ?? words[0]
  for (const word of words) {
    const id = rows.find(({ occurrence }) => occurrence === word.occurrence)?.id ?? bringing.context.newId()
    await bringing.draft.put('invitations', { ...word, id, processId, rounds: word === main ? [...rounds] : [] })
  }
}

/** The mail itself is a message of theirs, once. One that says it was sent in days to come is none. */
const keepMail = async (processId: string, { context, draft, read }: Bringing): Promise<void> => {
  const { mail, method } = read
  if (mail === null || mail.sentAt === null) return
  const { on, time } = wallClock(mail.sentAt, context.zone)
  if (on > todayAt(momentOf(context))) return
  const record = await recordOf(draft, processId)
  const text = [mail.subject, mail.text].filter((part) => part !== null && part.trim() !== '').join('\n\n') || null
  if (record.messages.some((message) => message.direction === 'received' && message.on === on && message.time === time && message.text === text))
    return
  const kind = method === 'request' ? ('invitation' as const) : ('other' as const)
  await draft.put('messages', { ...UNKNOWN_MESSAGE, direction: 'received', kind, on, time, text, id: context.newId(), processId })
}

const isToBring = ({ planned }: EventPlan): boolean => planned.already === 'new' || planned.already === 'news'

/**
 * Brings what the plans say, as part of one change.
 *
 * @throws Refusal when something has to be said before, or a round cannot stand where it would
 */
export const bring = async (context: Context, draft: Draft, read: CalendarRead, plans: readonly EventPlan[]): Promise<Brought> => {
  const brought = nothingBrought()
  const bringing: Bringing = { context, draft, read, news: new Map(), brought }
  const ready = plans.filter(isToBring)
  for (const { planned } of ready) refuseAsking(planned)
  for (const plan of ready) {
    const processId = await processOf(plan.planned, bringing)
    const rounds = processId === null ? [...plan.rounds] : await takeSteps(plan, processId, bringing)
    await keepWords(plan, rounds, processId, bringing)
    if (processId === null) continue
    await keepMail(processId, bringing)
    if (!brought.processIds.includes(processId)) brought.processIds.push(processId)
  }
  return brought
}
