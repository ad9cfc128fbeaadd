import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { appointmentsOf } from '#core/calendar/appointments.ts'
import { merged } from '#core/calendar/merge.ts'
import { aHistory, type Word } from './histories.ts'

/** Tries that what is known of events does not depend on the order in which messages came, nor on how often. `node test/calendar/itip.ts 10000` */
const runs = Number(process.argv[2] ?? 10_000)

let [messagesSeen, repeated] = [0, 0]
const result = fc.check(
  fc.property(aHistory, ({ messages, arrival, cuts }) => {
    messagesSeen += arrival.length
    repeated += arrival.length - messages.length
    const once = merged([], messages)
    let known: Word[] = []
    let from = 0
    for (const cut of [...cuts.map((cut) => cut % (arrival.length + 1)).sort((a, b) => a - b), arrival.length]) {
      known = merged(known, arrival.slice(from, cut))
      from = cut
    }
    const meetings = (words: Word[]) => ['a', 'b'].map((name) => appointmentsOf(words.filter(({ uid }) => uid === name)))
    return isDeepStrictEqual(known, once) && isDeepStrictEqual(meetings(known), meetings(once)) && isDeepStrictEqual(merged(known, arrival), once)
  }),
  { numRuns: runs, endOnFailure: true },
)
if (result.failed) {
  process.stdout.write(`${fc.defaultReportMessage(result)}\n`)
  process.exitCode = 1
} else process.stdout.write(`${runs} histories of ${messagesSeen} messages, ${repeated} of them repeated: each came to the same in every order.\n`)
