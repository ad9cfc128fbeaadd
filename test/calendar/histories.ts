import fc, { type Arbitrary } from 'fast-check'
import type { InvitationFacts } from '#core/record/invitation.ts'

export type Word = InvitationFacts

const OCCURRENCES = ['20261201T130000Z', '20261208T130000Z', '20261215T130000Z'] as const

const start = (occurrence: string | null, day: number) => ({
  occurrence,
  on: `2026-12-${String(day).padStart(2, '0')}`,
  time: '14:00',
  zone: 'Europe/Berlin',
})

/** A message on one of two events, or on one of three of its series: few numbers and few stamps, so that many meet. */
const aWord: Arbitrary<Word> = fc
  .record({
    uid: fc.constantFrom('a', 'b'),
    occurrence: fc.constantFrom(null, null, ...OCCURRENCES),
    sequence: fc.nat(3),
    stamp: fc.constantFrom(null, 1, 2, 3),
    cancelled: fc.boolean(),
    day: fc.integer({ min: 1, max: 4 }),
    title: fc.constantFrom(null, 'Interview', 'Talk'),
    times: fc.subarray([...OCCURRENCES]),
  })
  .map(({ stamp, day, times, ...said }) => ({
    ...said,
    stampedAt: stamp === null ? null : `2026-11-20T09:00:0${stamp}.000Z`,
    starts: said.occurrence === null && times.length > 0 ? times.map((one, index) => start(one, day + index * 7)) : [start(said.occurrence, day)],
    durationMinutes: 60,
    where: null,
    link: null,
    guests: [],
  }))

/** A history: messages, the order in which they arrive, some of them twice and more, and where one reading ends and the next begins. */
export const aHistory: Arbitrary<{ messages: Word[]; arrival: Word[]; cuts: number[] }> = fc
  .array(aWord, { minLength: 1, maxLength: 10 })
  .chain((messages) =>
    fc
      .record({
        shuffled: fc.shuffledSubarray(messages, { minLength: messages.length }),
        again: fc.array(fc.constantFrom(...messages), { maxLength: 8 }),
        cuts: fc.array(fc.nat(30), { maxLength: 4 }),
        seed: fc.nat(),
      })
      .map(({ shuffled, again, cuts, seed }) => {
        const arrival = [...shuffled]
        for (const [index, one] of again.entries()) arrival.splice((seed + index * 7) % (arrival.length + 1), 0, one)
        return { messages, arrival, cuts }
      }),
  )
