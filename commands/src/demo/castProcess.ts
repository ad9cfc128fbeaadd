import { addDays, type Day } from '#core/record/day.ts'
import { UNKNOWN_DEBRIEF } from '#core/record/debrief.ts'
import { UNKNOWN_FACT } from '#core/record/fact.ts'
import { UNKNOWN_MESSAGE } from '#core/record/message.ts'
import { UNKNOWN_OUTCOME } from '#core/record/outcome.ts'
import { UNKNOWN_PERSON } from '#core/record/person.ts'
import { UNKNOWN_PROCESS } from '#core/record/process.ts'
import { UNKNOWN_PROMISE } from '#core/record/promise.ts'
import { UNKNOWN_ROUND } from '#core/record/round.ts'
import type { Draft } from '#store/changes.ts'
import type { CastProcess } from '#test/cast.ts'
import type { Context } from '../command.ts'

/** The keys of the stories, by their titles. */
type StoryIds = ReadonlyMap<string, string>

type Ids = { readonly processId: string; readonly stories: StoryIds; readonly person: (name: string | undefined) => string | null }

/** Offsets in days become days of the calendar, counted from today. */
type Datable<F> = { [K in keyof F]: K extends 'on' | `${string}On` ? Exclude<F[K], number> | Day : F[K] }

const dated = <F extends object>(facts: F, today: Day): Datable<F> =>
  Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [name, /^on$|On$/.test(name) && typeof value === 'number' ? addDays(today, value) : value]),
  ) as Datable<F>

const addAround = async (draft: Draft, { requirements = [], facts = [] }: CastProcess, ids: Ids, { newId }: Context, today: Day): Promise<void> => {
  const { processId } = ids
  await draft.add(
    'requirements',
    requirements.map(({ stories = [], quote = null, ...one }, index) => ({
      ...one,
      quote,
      id: newId(),
      processId,
      place: index + 1,
      storyIds: stories.map((title) => ids.stories.get(title) as string),
    })),
  )
  await draft.add(
    'facts',
    facts.map(({ person, ...fact }) => ({ ...UNKNOWN_FACT, ...dated(fact, today), personId: ids.person(person), id: newId(), processId })),
  )
}

/** Adds one process of the cast, with all that belongs to it. */
export const addCast = async (draft: Draft, cast: CastProcess, stories: StoryIds, context: Context, today: Day): Promise<void> => {
  const { newId, zone } = context
  const { people = [], rounds = [], promises = [], messages = [], requirements: _asked, facts: _known, outcome, ...process } = cast
  const processId = newId()
  const personIds = new Map(people.map(({ name }) => [name, newId()]))
  const personId = (name: string | undefined): string | null => (name === undefined ? null : (personIds.get(name) ?? null))
  await draft.add('processes', [{ ...UNKNOWN_PROCESS, ...dated(process, today), id: processId, importKey: null, demo: true }])
  await draft.add(
    'people',
    people.map((person) => ({ ...UNKNOWN_PERSON, ...person, id: personIds.get(person.name) as string, processId })),
  )
  for (const { with: met = [], debrief, ...round } of rounds) {
    const id = newId()
    const facts = { ...UNKNOWN_ROUND, ...dated(round, today), zone, personIds: met.map((name) => personId(name) as string) }
    await draft.add('rounds', [{ ...facts, id, processId }])
    if (debrief !== undefined) await draft.add('debriefs', [{ ...UNKNOWN_DEBRIEF, ...debrief, id: newId(), processId, roundId: id }])
  }
  await draft.add(
    'promises',
    promises.map((promise) => ({ ...UNKNOWN_PROMISE, ...dated(promise, today), id: newId(), processId })),
  )
  await draft.add(
    'messages',
    messages.map(({ person, ...message }) => ({ ...UNKNOWN_MESSAGE, ...dated(message, today), personId: personId(person), id: newId(), processId })),
  )
  await addAround(draft, cast, { processId, stories, person: personId }, context, today)
  if (outcome !== undefined) await draft.add('outcomes', [{ ...UNKNOWN_OUTCOME, ...dated(outcome, today), id: newId(), processId }])
}
