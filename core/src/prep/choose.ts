import { type Days, laidOut, type Placed, type Timed } from './layOut.ts'
import type { Stretch } from './openTime.ts'
import type { Task } from './tasks.ts'

/** The tasks in their places, and those for which there is no time. */
export type Chosen = { readonly placed: readonly Placed[]; readonly left: readonly Task[] }

type DayOf = Days['dayOf']

/** How much of a day is used at most, in minutes: little as long as everything fits. */
const A_DAY = [60, 90, 120, 180, 24 * 60] as const
/** Time is given back to a task that was shortened in steps of this. */
const STEP = 5
/** One gets up between two blocks, for less long when time is short. */
const PAUSE = { usual: 10, short: 5 }

const full = (task: Task): Timed => ({ task, minutes: task.minutes })
const short = (task: Task): Timed => ({ task, minutes: task.least })

const endOf = (placed: readonly Placed[]): number => Math.max(0, ...placed.map(({ to }) => to))

const after = (pieces: readonly Stretch[], minute: number): Stretch[] =>
  pieces.map(({ from, to }) => ({ from: Math.max(from, minute), to })).filter(({ from, to }) => from < to)

/** As late as there is time for all of it: what was said aloud last week has to be said again. */
const laidOutLate = (tasks: readonly Timed[], pieces: readonly Stretch[], days: Days): Placed[] | null => {
  const starts = [...new Set(pieces.map(({ from }) => days.dayOf(from)))]
  for (const start of starts.toReversed()) {
    const placed = laidOut(
      tasks,
      pieces.filter(({ from }) => days.dayOf(from) >= start),
      days,
    )
    if (placed !== null) return placed
  }
  return null
}

/** All of it in full, as little a day as can be; null when there is not so much time. */
const everything = (tasks: readonly Task[], pieces: readonly Stretch[], dayOf: DayOf, caps: readonly number[] = A_DAY): Placed[] | null => {
  const [gaps, polish] = [tasks.filter(({ kind }) => kind === 'gap'), tasks.filter(({ kind }) => kind === 'polish')]
  for (const most of caps) {
    const days: Days = { dayOf, most, pause: PAUSE.usual, breaksOff: false }
    const first = laidOut(gaps.map(full), pieces, days)
    const then = first === null ? null : laidOutLate(polish.map(full), after(pieces, endOf(first) + PAUSE.usual), days)
    if (first !== null && then !== null) return [...first, ...then]
  }
  return null
}

/** As many of the tasks as there is time for, each as short as is worth it, the first of the list first. */
const asMany = (tasks: readonly Task[], fits: (timed: readonly Timed[]) => boolean): Timed[] => {
  const taken: Timed[] = []
  for (const task of tasks) if (fits([...taken, short(task)])) taken.push(short(task))
  return taken
}

/** The time that is left over given to the tasks, the first of the list first: for each the most that is found by halving. */
const stretched = (timed: readonly Timed[], fits: (timed: readonly Timed[]) => boolean): Timed[] => {
  const longer = [...timed]
  for (const [place, { task, minutes: least }] of timed.entries()) {
    let [low, high] = [0, Math.ceil((task.minutes - least) / STEP)]
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      const tried = { task, minutes: Math.min(least + middle * STEP, task.minutes) }
      if (fits(longer.with(place, tried))) {
        low = middle
        longer[place] = tried
      } else high = middle - 1
    }
  }
  return longer
}

/**
 * What there is time for when there is not time for all: every gap in short, then every polish in short, then both for longer. No polish while a gap is
 * left out.
 */
const whatFits = (tasks: readonly Task[], pieces: readonly Stretch[], dayOf: DayOf): Chosen => {
  const [gaps, polish] = [tasks.filter(({ kind }) => kind === 'gap'), tasks.filter(({ kind }) => kind === 'polish')]
  const days: Days = { dayOf, most: A_DAY.at(-1) as number, pause: PAUSE.short, breaksOff: true }
  const fits = (timed: readonly Timed[]): boolean => laidOut(timed, pieces, days) !== null
  const first = asMany(gaps, fits)
  const then = first.length === gaps.length ? asMany(polish, (timed) => fits([...first, ...timed])) : []
  const given = stretched([...first, ...then], fits)
  const taken = new Set(given.map(({ task }) => task.id))
  return { placed: laidOut(given, pieces, days) ?? [], left: tasks.filter(({ id }) => !taken.has(id)) }
}

/** As much of a day as is asked for before the early morning of the round is taken. */
const CALM = A_DAY.slice(0, 3)

/**
 * The tasks in the time that is open: every gap before every polish, all in full when there is time, else the most useful first and shorter.
 *
 * @param open the time that one would rather use, and all that there is
 */
export const chosen = (tasks: readonly Task[], [calm, pieces]: readonly [readonly Stretch[], readonly Stretch[]], dayOf: DayOf): Chosen => {
  const known = new Map([...calm, ...pieces].map(({ from }) => [from, dayOf(from)]))
  const day: DayOf = (minute) => {
    const said = known.get(minute) ?? dayOf(minute)
    known.set(minute, said)
    return said
  }
  const all = everything(tasks, calm, day, CALM) ?? everything(tasks, pieces, day)
  return all === null ? whatFits(tasks, pieces, day) : { placed: all, left: [] }
}
