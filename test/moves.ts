import type { Commands } from '#commands/index.ts'
import { ROW_KINDS } from '#core/record/record.ts'
import { Refusal } from '#core/refusal.ts'
import type { World } from './build.ts'

/** One thing that somebody does, as numbers: which, and three choices in it. Numbers shrink well when a law is broken. */
export type Move = readonly [which: number, a: number, b: number, c: number]

type Doing = Pick<World, 'do'>
type Shown = Commands['process.show']['output']

const DAYS = [null, '2026-09-01', '2026-11-02', '2026-11-20', '2026-11-24', '2026-12-05'] as const
const COMPANIES = ['Meridian Health', 'Orchard', 'Halden Energy', 'École Zürich', 'Ørsted & Søn'] as const

const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T
const maybe = <T>(list: readonly T[], index: number): T | null => (list.length === 0 ? null : at(list, index))

const processAt = async ({ do: done }: Doing, index: number): Promise<Shown | null> => {
  const { rows } = await done('process.list', { limit: 200 })
  const found = maybe(rows, index)
  return found === null ? null : done('process.show', { process: found.process.id })
}

type Doer = (world: Doing, a: number, b: number, c: number) => Promise<unknown>

/** A move inside a process, when there is one. */
const inside =
  (work: (world: Doing, shown: Shown, b: number, c: number) => Promise<unknown>): Doer =>
  async (world, a, b, c) => {
    const shown = await processAt(world, a)
    return shown === null ? null : work(world, shown, b, c)
  }

const DOERS: readonly Doer[] = [
  ({ do: done }, a, b) => done('process.add', { company: at(COMPANIES, a), role: b % 2 === 0 ? 'Analyst' : null, appliedOn: at(DAYS, b) }),
  inside(({ do: done }, { process }, b) => done('process.correct', { process: process.id, role: at(['Analyst', 'Lead', null], b) })),
  inside(({ do: done }, { process }) => done('process.remove', { process: process.id })),
  inside(({ do: done }, { process }, b) => done('person.add', { process: process.id, name: at(['Lena Vogt', 'Rin Ito', 'Maud Evers'], b) })),
  inside(async ({ do: done }, { people }, b) => people.length > 0 && done('person.remove', { person: at(people, b).id })),
  inside(({ do: done }, { process, people }, b, c) =>
    done('round.add', {
      process: process.id,
      plannedOn: at(DAYS, b),
      heldOn: at(DAYS, c),
      personIds: people.slice(0, b % 3).map(({ id }) => id),
      ...(c % 3 === 0 ? { number: (b % 4) + 1 } : {}),
    }),
  ),
  inside(
    async ({ do: done }, { rounds }, b, c) =>
      rounds.length > 0 && done('round.correct', { round: at(rounds, b).id, heldOn: at(DAYS, c), number: (c % 4) + 1 }),
  ),
  inside(async ({ do: done }, { rounds }, b) => rounds.length > 0 && done('round.remove', { round: at(rounds, b).id })),
  inside(
    async ({ do: done }, { rounds }, b, c) =>
      rounds.length > 0 && done('debrief.save', { round: at(rounds, b).id, ownGuess: (c % 10) / 10, notes: `Note ${c}` }),
  ),
  inside(async ({ do: done }, { debriefs }, b) => debriefs.length > 0 && done('debrief.remove', { debrief: at(debriefs, b).id })),
  inside(({ do: done }, { process, rounds }, b, c) =>
    done('promise.add', { process: process.id, by: 'them', what: 'Word', dueOn: at(DAYS, b), roundId: maybe(rounds, c)?.id ?? null }),
  ),
  inside(async ({ do: done }, { promises }, b) => promises.length > 0 && done('promise.remove', { promise: at(promises, b).id })),
  inside(({ do: done }, { process, people }, b, c) =>
    done('message.add', { process: process.id, direction: 'received', on: at(DAYS, b), personId: maybe(people, c)?.id ?? null }),
  ),
  inside(async ({ do: done }, { messages }, b) => messages.length > 0 && done('message.remove', { message: at(messages, b).id })),
  inside(({ do: done }, { process }, b) =>
    done('outcome.record', { process: process.id, kind: at(['offer', 'rejection', 'no-reply'], b), on: at(DAYS, b) }),
  ),
  inside(async ({ do: done }, { outcome }) => outcome !== null && done('outcome.remove', { outcome: outcome.id })),
  async ({ do: done }, a, b) => {
    const { next, later } = await done('today.show', {})
    const due = maybe([...next, ...later], a)?.key
    if (due === undefined) return null
    return b % 2 === 0 ? done('today.done', { due }) : done('today.postpone', { due, until: at(['2026-11-25', '2026-12-01'], b) })
  },
  inside(
    async ({ do: done }, { rounds }, b, c) =>
      rounds.length > 0 && done('prep.save', { round: at(rounds, b).id, travelMinutes: c % 60, own: [`Question ${c}`], chosen: ['culture-1'] }),
  ),
  inside(
    async ({ do: done }, { rounds }, b, c) =>
      rounds.length > 0 && done('prep.done', { round: at(rounds, b).id, task: 'last-look', minutes: c % 2 === 0 ? null : 10 }),
  ),
  ({ do: done }, a, b) =>
    done('story.add', { title: at(['The dashboard', 'The stock', 'The garden'], a), result: b % 2 === 0 ? 'Half as long.' : null }),
  async ({ do: done }, a) => {
    const { stories } = await done('story.list', {})
    return stories.length > 0 && done('story.remove', { story: at(stories, a).story.id })
  },
  inside(async ({ do: done }, { rounds }, b, c) => {
    const { stories } = await done('story.list', {})
    if (stories.length > 0 && rounds.length > 0) await done('telling.save', { story: at(stories, b).story.id, round: at(rounds, c).id, went: 'well' })
  }),
  inside(async ({ do: done }, { process }, b) => {
    const { stories } = await done('story.list', {})
    await done('requirement.add', { process: process.id, text: 'Patience', storyIds: stories.slice(0, b % 3).map(({ story }) => story.id) })
  }),
  inside(({ do: done }, { process, people, rounds }, b, c) =>
    done('note.save', {
      process: process.id,
      kind: at(['thank-you', 'nudge', 'after-no'], b),
      text: `Note ${c}`,
      personId: maybe(people, b)?.id ?? null,
      roundId: maybe(rounds, c)?.id ?? null,
    }),
  ),
  inside(async ({ do: done }, { keptNotes }, b, c) => keptNotes.length > 0 && done('note.save', { note: at(keptNotes, b).id, text: `Changed ${c}` })),
  inside(async ({ do: done }, { keptNotes }, b) => keptNotes.length > 0 && done('note.sent', { note: at(keptNotes, b).id })),
  inside(async ({ do: done }, { keptNotes }, b) => keptNotes.length > 0 && done('note.remove', { note: at(keptNotes, b).id })),
  inside(({ do: done }, { process }) => done('silence.close', { process: process.id })),
  ({ do: done }) => done('demo.load', {}),
  ({ do: done }) => done('demo.remove', {}),
  async ({ do: done }, a) => {
    const { changes } = await done('history.list', { limit: 500 })
    return changes.length > 0 && done('history.undo', { seq: at(changes, a).seq })
  },
]

/** Makes one move, undoing every third time. What the rules refuse is refused; anything else that goes wrong is thrown. */
export const makeMove = async (world: Doing, [which, a, b, c]: Move): Promise<void> => {
  const doer = which % 3 === 0 ? (DOERS.at(-1) as Doer) : at(DOERS, Math.floor(which / 3))
  try {
    await doer(world, a, b, c)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
  }
}

/** How many rows there are, of whatever kind. */
export const rowsIn = ({ record }: Commands['archive.export']['output']): number => ROW_KINDS.reduce((sum, kind) => sum + record[kind].length, 0)
