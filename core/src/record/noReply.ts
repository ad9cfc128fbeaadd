import type { Day } from './day.ts'

/**
 * The day on which a process that never replied ended: the day to stop waiting on, however much later somebody tidies up. On that day the silence
 * became the answer; on the day of tidying nothing happened. So a reply that came in between opens the process again; a forecast that was made when
 * the wait was over already is no forecast that came true; and the weeks show how long the wait was. Where the day has not come, or nobody knows it,
 * the candidate's own word is all there is, and it was given today.
 *
 * @param stopOn the day to stop waiting on
 * @example noReplyOn('2026-11-02', '2026-11-24') // => '2026-11-02'
 * @example noReplyOn('2026-12-10', '2026-11-24') // => '2026-11-24'
 */
export const noReplyOn = (stopOn: Day | undefined, today: Day): Day => (stopOn !== undefined && stopOn <= today ? stopOn : today)
