/** The step that is next in an open process. */
export type LoopStep = 'ready' | 'debrief' | 'write' | 'wait'

/** What waits in an open process. */
type Waiting = {
  /** A round took place whose debrief is not written, or not finished. */
  readonly hasDebriefDue: boolean
  /** A round is still to come. */
  readonly hasRoundAhead: boolean
  /** It is by tomorrow, and the debrief has waited for days: then getting ready comes first. */
  readonly isRoundPressing: boolean
  /** One may write to them today. */
  readonly hasLetterDue: boolean
}

/**
 * Where in its loop an open process is: what bends with time comes first, unless a round presses, then what has an hour, then what one may
 * write. When nothing of these is there, what is left is to wait.
 *
 * @example loopStepOf({ hasDebriefDue: true, hasRoundAhead: true, isRoundPressing: false, hasLetterDue: false }) // => 'debrief'
 * @example loopStepOf({ hasDebriefDue: true, hasRoundAhead: true, isRoundPressing: true, hasLetterDue: false }) // => 'ready'
 * @example loopStepOf({ hasDebriefDue: false, hasRoundAhead: true, isRoundPressing: false, hasLetterDue: true }) // => 'ready'
 * @example loopStepOf({ hasDebriefDue: false, hasRoundAhead: false, isRoundPressing: false, hasLetterDue: true }) // => 'write'
 * @example loopStepOf({ hasDebriefDue: false, hasRoundAhead: false, isRoundPressing: false, hasLetterDue: false }) // => 'wait'
 */
export const loopStepOf = ({ hasDebriefDue, hasRoundAhead, isRoundPressing, hasLetterDue }: Waiting): LoopStep => {
  if (hasDebriefDue && !isRoundPressing) return 'debrief'
  if (hasRoundAhead) return 'ready'
  return hasLetterDue ? 'write' : 'wait'
}
