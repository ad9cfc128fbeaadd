import { expect, test } from 'vitest'
import { clockWorkingDays } from '#core/odds/clock.ts'
import { ownRecordOf, withoutProcess } from '#core/odds/ownRecord.ts'
import { ownRecordStanding } from '#core/odds/ownRecordStanding.ts'
import { standingOf } from '#core/odds/standing.ts'
import { waitingOf } from '#core/odds/waiting.ts'
import { addDays } from '#core/record/day.ts'
import { recordFrom } from '#core/record/toldRecord.ts'
import { waitsOf } from './waits.ts'

const TODAY = '2026-11-24'

/** A long search: after one round or two, and after applying, silent for up to two years. */
const silents = Array.from({ length: 420 }, (_, index) => {
  const rounds = Array.from({ length: index % 3 }, (_, round) => ({ number: round + 1, heldOn: addDays(TODAY, -index * 2 - 10 + round) }))
  const told = recordFrom({ process: { company: `Company ${index}`, appliedOn: addDays(TODAY, -index * 2 - 30) }, rounds })
  const record = { ...told, process: { ...told.process, id: String(index) } }
  return { record, standing: standingOf(record, TODAY) }
})
const own = ownRecordOf(silents.map(({ record }) => ownRecordStanding(record, TODAY)))
const waits = waitsOf(silents, { own, holidays: [] }, TODAY)

test('in a long search the days of a silence that are near are still those that where one stands says', () => {
  expect(silents.filter(({ record }) => record.rounds.length > 0).length).toBeGreaterThan(200)
  let near = 0
  for (const { record, standing } of silents) {
    const { belief } = withoutProcess(own, ownRecordStanding(record, TODAY))
    const waiting = waitingOf(standing, belief)
    if (waiting === null || Math.abs(clockWorkingDays(standing.silence ?? never()) - 30) > 15) continue
    near += 1
    expect(waits.get(record.process.id)).toMatchObject({ writeOn: waiting.writeOn, stopOn: waiting.stopWaitingOn })
  }
  expect(near).toBeGreaterThan(10)
})

test('what is long past its day is told to be so, whatever one process more or less says of the candidate', () => {
  for (const { record, standing } of silents) {
    const { belief } = withoutProcess(own, ownRecordStanding(record, TODAY))
    if (clockWorkingDays(standing.silence ?? never()) < 150 || Number(record.process.id) % 7 > 0) continue
    const stopOn = waitingOf(standing, belief)?.stopWaitingOn ?? never()
    expect(stopOn <= TODAY, record.process.company).toBe(true)
    expect((waits.get(record.process.id)?.stopOn ?? '9') <= TODAY).toBe(true)
  }
})

const never = (): never => {
  throw new Error('Every process here is silent.')
}
