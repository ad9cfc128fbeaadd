import type { Day } from './day.ts'
import type { ProcessRecord } from './record.ts'
import { inOrder, type Round } from './round.ts'

type Dated = Pick<ProcessRecord, 'process' | 'rounds' | 'outcome'>
type Held = Round & { readonly heldOn: Day }

const isHeld = (round: Round): round is Held => round.heldOn !== null

const named = ({ number }: Round): string => (number === null ? 'a round' : `round ${number}`)

const startingWithCapital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** A numbered round that was held before one of a lower number. */
const outOfOrder = (rounds: readonly Held[]): string[] =>
  rounds.flatMap((round, index) => {
    const before = rounds[index - 1]
    if (before === undefined || round.number === null || before.heldOn <= round.heldOn) return []
    return [`${startingWithCapital(named(round))} was held on ${round.heldOn}, before ${named(before)} on ${before.heldOn}.`]
  })

/**
 * What cannot be true of the days that are recorded of a process, a sentence each. Nothing is refused for it: which of two days is wrong only the
 * candidate knows, and a record that was brought from a spreadsheet should come in whole.
 *
 * @returns none when the days agree, or are not known.
 */
export const contradictionsIn = ({ process: { appliedOn }, rounds, outcome }: Dated): string[] => {
  const held = inOrder(rounds).filter(isHeld)
  const endedOn = outcome?.on ?? null
  const tooEarly = appliedOn === null ? [] : held.filter(({ heldOn }) => heldOn < appliedOn)
  const tooLate = endedOn === null ? [] : held.filter(({ heldOn }) => heldOn > endedOn)
  return [
    ...tooEarly.map((round) => `${startingWithCapital(named(round))} was held on ${round.heldOn}, before it all began on ${appliedOn}.`),
    ...outOfOrder(held),
    ...tooLate.map((round) => `${startingWithCapital(named(round))} was held on ${round.heldOn}, after it had ended on ${endedOn}.`),
    ...(appliedOn !== null && endedOn !== null && endedOn < appliedOn ? [`It ended on ${endedOn}, before it began on ${appliedOn}.`] : []),
  ]
}
