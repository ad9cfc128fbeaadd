import { describe, expect, test } from 'vitest'
import { EVIDENCE_VERSION } from '#core/evidence/version.ts'
import { openWorld, type World } from '#test/build.ts'

const aProcess = async ({ do: done }: World, company = 'Orchard'): Promise<string> => {
  const { process } = await done('process.add', { company, appliedOn: '2026-11-03' })
  await done('round.add', { process, heldOn: '2026-11-20' })
  return process
}

const forecastsOf = async (world: World, process: string) => (await world.do('forecast.list', { process })).forecasts

describe('what odds.show shows', () => {
  test('is in the ledger once, as it was shown, however often it is looked at', async () => {
    const world = await openWorld()
    const process = await aProcess(world)
    const odds = await world.do('odds.show', { process })
    if (!odds.open) throw new Error('the process is open')
    await world.do('odds.show', { process })
    expect(await forecastsOf(world, process)).toMatchObject([
      {
        at: '2026-11-24T11:00:00.000Z',
        stage: 'first',
        company: 'Orchard',
        evidenceVersion: EVIDENCE_VERSION,
        chance: odds.chance,
        low: odds.range.low,
        high: odds.range.high,
        baseRate: odds.working[0]?.chanceAfter,
        ownGuess: null,
        outcome: null,
        isScored: true,
      },
    ])
  })

  test('is written again when anything else is known, and not for a word that says nothing of the chance', async () => {
    const world = await openWorld()
    const process = await aProcess(world)
    await world.do('odds.show', { process })
    await world.do('process.correct', { process, notes: 'A park behind the house.' })
    await world.do('odds.show', { process })
    expect(await forecastsOf(world, process)).toHaveLength(1)
    await world.do('process.correct', { process, source: 'referred' })
    world.at('2026-11-24T12:00:00.000Z')
    await world.do('odds.show', { process })
    expect((await forecastsOf(world, process)).map(({ at, isScored }) => [at.slice(11, 13), isScored])).toEqual([
      ['12', false],
      ['11', true],
    ])
  })

  test('is written once a day at most while only the silence grows, on the days that show in the figures', async () => {
    const world = await openWorld()
    const process = await aProcess(world)
    const figures = new Set<string>()
    let before = 0
    for (let day = 1; day <= 28; day += 1) {
      for (const hour of ['08', '12', '20']) {
        world.at(`2026-12-${String(day).padStart(2, '0')}T${hour}:00:00.000Z`)
        const odds = await world.do('odds.show', { process })
        if (!odds.open) throw new Error('the process is open')
        figures.add([odds.chance, odds.range.low, odds.range.high].map((chance) => Math.round(chance * 100)).join(' '))
      }
      const { length } = await forecastsOf(world, process)
      expect(length - before).toBeLessThanOrEqual(1)
      before = length
    }
    expect(before).toBe(figures.size)
    expect(before).toBeGreaterThan(3)
    expect(before).toBeLessThan(28)
  })

  test('of an example or of what has ended is in no ledger', async () => {
    const world = await openWorld()
    await world.do('demo.load', {})
    const { rows } = await world.do('process.list', { show: 'all' })
    for (const { process } of rows) await world.do('odds.show', { process: process.id })
    const process = await aProcess(world)
    await world.do('outcome.record', { process, kind: 'rejection' })
    await world.do('odds.show', { process })
    expect((await world.do('forecast.list', {})).count).toBe(0)
  })

  test('is no change of the record', async () => {
    const world = await openWorld()
    const process = await aProcess(world)
    const { history, record } = await world.all()
    await world.do('odds.show', { process, guess: 0.4 })
    expect(await world.all()).toMatchObject({ history, record })
  })
})

describe('the own guess', () => {
  test('is due once a stage, and what is shown is kept beside it', async () => {
    const world = await openWorld()
    const process = await aProcess(world)
    expect(await world.do('odds.ask', { process })).toEqual({ due: true, stage: 'first' })
    expect(await forecastsOf(world, process)).toEqual([])
    expect(await world.do('odds.ask', { process, guess: 0.7 })).toMatchObject({ due: false, odds: { open: true } })
    expect(await world.do('odds.ask', { process })).toMatchObject({ due: false, odds: { open: true } })
    await world.do('round.add', { process, heldOn: '2026-11-23' })
    expect(await world.do('odds.ask', { process })).toEqual({ due: true, stage: 'second' })
    expect(await world.do('odds.ask', { process, guess: null })).toMatchObject({ due: false })
    expect(await world.do('odds.ask', { process })).toMatchObject({ due: false })
    expect((await forecastsOf(world, process)).map(({ stage, ownGuess }) => [stage, ownGuess])).toEqual([
      ['second', null],
      ['first', 0.7],
    ])
  })

  test('that comes after ours was seen changes nothing', async () => {
    const world = await openWorld()
    const process = await aProcess(world)
    await world.do('odds.show', { process })
    expect(await world.do('odds.ask', { process })).toMatchObject({ due: false })
    await world.do('odds.show', { process, guess: 0.9 })
    expect((await forecastsOf(world, process)).map(({ ownGuess }) => ownGuess)).toEqual([null])
  })

  test("in the debrief of the stage's round counts, and is not asked again", async () => {
    const world = await openWorld()
    const process = await aProcess(world)
    const { rounds } = await world.do('process.show', { process })
    await world.do('debrief.save', { round: rounds[0]?.id as string, ownGuess: 0.3 })
    expect(await world.do('odds.ask', { process })).toMatchObject({ due: false })
    expect((await forecastsOf(world, process)).map(({ ownGuess }) => ownGuess)).toEqual([0.3])
    const { round } = await world.do('round.add', { process, heldOn: '2026-11-23' })
    expect(await world.do('odds.ask', { process })).toEqual({ due: true, stage: 'second' })
    await world.do('debrief.save', { round, notes: 'Not done with it.', isFinished: false })
    expect(await world.do('odds.ask', { process })).toEqual({ due: true, stage: 'second' })
    await world.do('debrief.save', { round, isFinished: true })
    expect(await world.do('odds.ask', { process })).toMatchObject({ due: false })
    expect((await forecastsOf(world, process))[0]).toMatchObject({ stage: 'second', ownGuess: null })
  })

  test('stands with the first forecast of a stage alone, for later ones were made after ours was seen', async () => {
    const world = await openWorld()
    const process = await aProcess(world)
    await world.do('odds.show', { process })
    const { rounds } = await world.do('process.show', { process })
    await world.do('debrief.save', { round: rounds[0]?.id as string, ownGuess: 0.3 })
    await world.do('process.correct', { process, source: 'referred' })
    await world.do('odds.show', { process })
    await world.do('process.correct', { process, source: 'agency' })
    await world.do('odds.show', { process, guess: 0.9 })
    expect((await forecastsOf(world, process)).every(({ ownGuess }) => ownGuess === null)).toBe(true)
  })

  test('is not asked of an example, nor of what has ended', async () => {
    const world = await openWorld()
    await world.do('demo.load', {})
    const { rows } = await world.do('process.list', { show: 'all' })
    for (const { process } of rows) expect(await world.do('odds.ask', { process: process.id })).toMatchObject({ due: false })
    const process = await aProcess(world)
    await world.do('outcome.record', { process, kind: 'offer' })
    expect(await world.do('odds.ask', { process })).toMatchObject({ due: false, odds: { open: false } })
  })
})

describe('a process that is removed', () => {
  test('takes its forecasts out of sight, and undoing brings both back', async () => {
    const world = await openWorld()
    const process = await aProcess(world)
    await world.do('odds.show', { process, guess: 0.5 })
    const before = await world.do('forecast.list', {})
    const { seq } = await world.do('process.remove', { process })
    expect((await world.do('forecast.list', {})).count).toBe(0)
    await world.do('history.undo', { seq: seq as number })
    expect(await world.do('forecast.list', {})).toEqual(before)
    expect(await world.do('odds.ask', { process })).toMatchObject({ due: false })
  })
})

const ENDS = ['offer', 'rejection', 'no-reply', 'rejection', 'withdrawal'] as const

/** Processes that were looked at, and ended one way or another. */
const lived = async (world: World, processes: number): Promise<void> => {
  for (let index = 0; index < processes; index += 1) {
    const process = await aProcess(world, `Company ${index}`)
    await world.do('odds.show', { process, guess: (index % 11) / 10 })
    await world.do('process.correct', { process, source: 'referred' })
    await world.do('odds.show', { process })
    await world.do('outcome.record', { process, kind: ENDS[index % 5] ?? 'offer' })
  }
}

describe('forecast.score', () => {
  test('claims nothing below twenty answers, and counts the first of a stage only', async () => {
    const world = await openWorld()
    await lived(world, 10)
    const open = await aProcess(world)
    await world.do('odds.show', { process: open })
    expect(await world.do('forecast.score', {})).toEqual({
      resolved: 8,
      processes: 8,
      guesses: 8,
      measures: null,
      open: 1,
      withdrawn: 2,
      late: 0,
      words: ['8 forecasts have their answer: 8 of the 20 it takes to say anything of how good they are.'],
    })
  })

  test('takes an offer for one, a no and no reply for none, and judges all three beside each other', async () => {
    const world = await openWorld()
    await lived(world, 25)
    const { resolved, withdrawn, measures, words } = await world.do('forecast.score', {})
    expect([resolved, withdrawn, measures?.offers, measures?.ownGuess?.guesses]).toEqual([20, 5, 5, 20])
    const shown = (await world.do('forecast.list', {})).forecasts.filter(({ isScored, outcome }) => isScored && outcome !== 'withdrawal')
    const brier = shown.reduce((sum, { chance, outcome }) => sum + (Number(outcome === 'offer') - chance) ** 2, 0) / 20
    expect(measures?.ours.brier).toBeCloseTo(brier, 12)
    expect(measures?.isCalibrated).toBeNull()
    expect(words.join(' ')).not.toMatch(/calibrated/)
  })

  test('leaves out what was made on a later day than the answer came, and counts what was made on the same', async () => {
    const world = await openWorld()
    const [late, same, told] = [await aProcess(world, 'Late'), await aProcess(world, 'Same'), await aProcess(world, 'Told')]
    for (const process of [late, same, told]) await world.do('odds.show', { process })
    await world.do('outcome.record', { process: late, kind: 'rejection', on: '2026-11-23' })
    await world.do('outcome.record', { process: same, kind: 'rejection', on: '2026-11-24' })
    await world.do('message.add', { process: told, direction: 'received', kind: 'offer', on: '2026-11-23' })
    expect(await world.do('forecast.score', {})).toMatchObject({ resolved: 1, open: 0, withdrawn: 0, late: 2 })
    expect((await world.do('forecast.list', {})).forecasts.filter(({ isScored }) => isScored).map(({ company }) => company)).toEqual(['Same'])
  })

  test('knows the answer from their message before anybody recorded an outcome, and forgets it with it', async () => {
    const world = await openWorld()
    const process = await aProcess(world)
    await world.do('odds.show', { process })
    const { seq } = await world.do('message.add', { process, direction: 'received', kind: 'rejection', on: '2026-11-24' })
    expect(await world.do('forecast.score', {})).toMatchObject({ resolved: 1, open: 0 })
    await world.do('history.undo', { seq: seq as number })
    expect(await world.do('forecast.score', {})).toMatchObject({ resolved: 0, open: 1 })
  })
})

describe('forecast.rescore', () => {
  test('comes to what was shown while the evidence is the same, and writes nothing', async () => {
    const world = await openWorld()
    await lived(world, 5)
    const before = await world.all()
    const { forecasts, shown, today, evidenceVersion } = await world.do('forecast.rescore', {})
    expect(evidenceVersion).toBe(EVIDENCE_VERSION)
    expect(forecasts).toHaveLength(5)
    for (const { chance, low, high, baseRate, again } of forecasts) expect(again).toEqual({ chance, low, high, baseRate })
    expect(today).toEqual(shown)
    expect(await world.all()).toEqual(before)
  })

  test('puts what today would say beside what was said under older evidence, and leaves out what it cannot read', async () => {
    const world = await openWorld()
    const process = await aProcess(world)
    await world.do('odds.show', { process })
    const archive = await world.all()
    const [made] = archive.forecasts
    if (made === undefined) throw new Error('the forecast is there')
    const older = { ...made, evidenceVersion: '2020-01-01-00000000', chance: 0.9 }
    const unread = { ...older, id: world.newId(), stage: 'applied' as const, inputs: { mood: 'good' } }
    await world.do('archive.restore', { archive: { ...archive, forecasts: [older, unread] }, replace: true })
    const { forecasts } = await world.do('forecast.rescore', {})
    expect(forecasts.map(({ stage, chance, again }) => [stage, chance, again?.chance ?? null])).toEqual([
      ['first', 0.9, made.chance],
      ['applied', 0.9, null],
    ])
  })
})

test('the ledger goes with the archive, byte for byte; one from before there was a ledger is restored', async () => {
  const world = await openWorld()
  await lived(world, 5)
  const bytes = JSON.stringify(await world.do('archive.export', {}))
  const empty = await openWorld()
  await empty.do('archive.restore', { archive: JSON.parse(bytes) })
  expect(JSON.stringify(await empty.do('archive.export', {}))).toBe(bytes)
  const { forecasts: _forecasts, ...older } = JSON.parse(bytes)
  await empty.do('archive.restore', { archive: older, replace: true })
  expect((await empty.do('forecast.list', {})).count).toBe(0)
})
