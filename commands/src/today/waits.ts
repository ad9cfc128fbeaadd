import { clockWorkingDays } from '#core/odds/clock.ts'
import { type OwnRecord, withoutProcess } from '#core/odds/ownRecord.ts'
import { ownRecordStanding } from '#core/odds/ownRecordStanding.ts'
import type { Standing } from '#core/odds/standing.ts'
import { stopsAfter, waitDatesOf } from '#core/odds/waiting.ts'
import type { Day } from '#core/record/day.ts'
import type { ProcessRecord } from '#core/record/record.ts'
import { type Holidays, workingDaysBetween } from '#core/record/workingDay.ts'
import type { Wait } from '#core/today/followed.ts'

/** So many silences after a conversation are each worked out with the own record as it is without that process, as where one stands is. */
const FEW = 200
/** In a longer search one process moves the own record by next to nothing: further from its day than this the day is near enough without. */
const NEAR_WORKING_DAYS = 20

type Silent = { readonly record: ProcessRecord; readonly standing: Standing }

/** What the wait of a process depends on besides the day on which its silence began. */
const alike = ({ stage, fullRounds, firstWasScreen, isLast, finalists, employerKind, source, signs }: Standing): string =>
  JSON.stringify([stage, fullRounds, firstWasScreen, isLast, finalists, employerKind, source, signs])

/** After how many working days one stops waiting, by the own record as a whole: worked out once for processes that stand alike. */
const stopFinder = ({ belief }: OwnRecord) => {
  const known = new Map<string, number>()
  return (standing: Standing): number => {
    const key = alike(standing)
    const stop = known.get(key) ?? stopsAfter(standing, belief)
    known.set(key, stop)
    return stop
  }
}

/** The days of a silence: worked out once for those that began on one day and end after as many. */
const waitFinder = (today: Day) => {
  const known = new Map<string, Wait | null>()
  return (standing: Standing, stop: number): Wait | null => {
    const { silence, stage, employerKind, isLast } = standing
    if (silence === null) return null
    const key = `${silence.since} ${silence.promisedOn} ${stop} ${stage} ${employerKind} ${isLast}`
    const found = known.get(key)
    if (found !== undefined) return found
    const dates = waitDatesOf(standing, stop)
    const workingDays = workingDaysBetween(silence.since, today, silence.holidays)
    const wait = dates === null ? null : { since: silence.since, workingDays, writeOn: dates.writeOn, stopOn: dates.stopWaitingOn }
    known.set(key, wait)
    return wait
  }
}

/**
 * When to write and when to stop waiting in each silent process, as where one stands says it. Applications say nothing of the candidate, so those that
 * stand alike wait alike; after a conversation the own record counts without the process itself.
 *
 * @param own of all processes that came to a conversation, with the days off it was counted with.
 * @returns by the key of the process; of one that is not silent there is nothing.
 */
export const waitsOf = (silents: readonly Silent[], own: { own: OwnRecord; holidays: Holidays }, today: Day): Map<string, Wait> => {
  const roughly = stopFinder(own.own)
  const isMet = ({ standing }: Silent): boolean => standing.stage !== 'applied'
  const areFew = silents.filter(isMet).length <= FEW
  const stopOf = (silent: Silent): number => {
    const rough = roughly(silent.standing)
    if (!isMet(silent)) return rough
    const { silence } = silent.standing
    const isNear = silence !== null && Math.abs(clockWorkingDays(silence) - rough) <= NEAR_WORKING_DAYS
    if (!areFew && !isNear) return rough
    return stopsAfter(silent.standing, withoutProcess(own.own, ownRecordStanding(silent.record, today, own.holidays)).belief)
  }
  const waitFor = waitFinder(today)
  return new Map(
    silents.flatMap((silent) => {
      const wait = waitFor(silent.standing, stopOf(silent))
      return wait === null ? [] : [[silent.record.process.id, wait] as const]
    }),
  )
}
