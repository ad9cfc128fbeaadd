import { type Aside, dueKeyOf } from '../record/aside.ts'
import type { Day } from '../record/day.ts'
import type { Moment } from '../record/moves.ts'
import type { Due } from './due.ts'
import type { Followed } from './followed.ts'
import { roundDuesOf } from './roundDues.ts'
import { promiseDuesOf, theirPromiseDuesOf, waitDuesOf } from './waitDues.ts'

/** A due as it is after what was said of it; null when it is done with, or hidden today. A round is told on its day all the same. */
const afterAside = (due: Due, { until }: Aside, today: Day): Due | null => {
  if (due.kind === 'round') {
    if (due.on === today) return { ...due, isReady: until === null }
    return until === null || until > today ? null : due
  }
  if (until === null) return null
  return until > due.on ? { ...due, on: until } : due
}

/**
 * Everything that waits in one process, today or later, each with the day on which it matters. Nothing waits in a process that has ended but what
 * the candidate promised where they made an offer: the answer, say.
 *
 * @param today the day at that moment on the candidate's own clock.
 */
export const duesIn = (followed: Followed, moment: Moment, today: Day): Due[] => {
  const own = promiseDuesOf(followed)
  const all: Due[] =
    followed.ended === null
      ? [...roundDuesOf(followed, moment, today), ...own, ...waitDuesOf(followed, today), ...theirPromiseDuesOf(followed, today)]
      : followed.ended === 'offer'
        ? own
        : []
  const said = new Map(followed.asides.map((aside) => [dueKeyOf(aside), aside]))
  return all.flatMap((due) => {
    const aside = said.get(due.key)
    return (aside === undefined ? due : afterAside(due, aside, today)) ?? []
  })
}
