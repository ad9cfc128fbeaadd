import type { Stretch } from './openTime.ts'
import type { Task } from './tasks.ts'

/** A task with the time that it gets. */
export type Timed = { readonly task: Task; readonly minutes: number }

/** A task, or a part of it, in its place. */
export type Placed = Stretch & { readonly task: Task }

/** No longer at one thing than this. */
const LONGEST = 50
/** A part of a task that is shorter than this is not begun. */
const SHORTEST = 10

/** Where one has come to: which stretch, from which minute in it, and how much of each day is used. */
type Hand = { piece: number; at: number; readonly used: Map<string, number> }

/** How the days are filled. */
export type Days = {
  readonly dayOf: (minute: number) => string
  /** How many minutes of a day are used at most. */
  readonly most: number
  /** How long one gets up between two blocks. */
  readonly pause: number
  /** Whether a task may be broken off where the time ends, to go on with it in the next. */
  readonly breaksOff: boolean
}

const roomAt = (hand: Hand, pieces: readonly Stretch[], days: Days): number => {
  const piece = pieces[hand.piece] as Stretch
  const left = days.most - (hand.used.get(days.dayOf(hand.at)) ?? 0)
  return Math.min(piece.to - hand.at, left, LONGEST)
}

const nextPiece = (hand: Hand, pieces: readonly Stretch[]): void => {
  hand.piece += 1
  hand.at = pieces[hand.piece]?.from ?? 0
}

/** Even parts: an hour is twice half an hour and not fifty minutes and ten. */
const partOf = (left: number): number => Math.ceil(left / Math.ceil(left / LONGEST))

const placeOne = ({ task, minutes }: Timed, hand: Hand, pieces: readonly Stretch[], days: Days): Placed[] | null => {
  const parts: Placed[] = []
  let left = minutes
  while (left > 0) {
    if (hand.piece >= pieces.length) return null
    const room = roomAt(hand, pieces, days)
    const wanted = partOf(left)
    const isRest = left - room > 0 && left - room < SHORTEST
    const takes = Math.min(wanted, room, isRest ? left - SHORTEST : left)
    if (takes < (days.breaksOff ? Math.min(left, SHORTEST) : wanted)) {
      nextPiece(hand, pieces)
      continue
    }
    parts.push({ task, from: hand.at, to: hand.at + takes })
    const day = days.dayOf(hand.at)
    hand.used.set(day, (hand.used.get(day) ?? 0) + takes)
    hand.at += takes + days.pause
    left -= takes
    if (hand.at >= (pieces[hand.piece] as Stretch).to) nextPiece(hand, pieces)
  }
  return parts
}

/** The tasks one after the other in the stretches that are open, in parts where they are long; null when there is not time for all. */
export const laidOut = (tasks: readonly Timed[], pieces: readonly Stretch[], days: Days): Placed[] | null => {
  const hand: Hand = { piece: 0, at: pieces[0]?.from ?? 0, used: new Map() }
  const placed: Placed[] = []
  for (const timed of tasks) {
    const parts = placeOne(timed, hand, pieces, days)
    if (parts === null) return null
    placed.push(...parts)
  }
  return placed
}
