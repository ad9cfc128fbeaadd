import { expect, test } from 'vitest'
import { openWorld } from '#test/build.ts'
import { print } from './print.ts'

const lookedAt = async (processes: number) => {
  const world = await openWorld()
  for (let index = 0; index < processes; index += 1) {
    const { process } = await world.do('process.add', { company: `Company ${index}`, role: 'Analyst' })
    await world.do('round.add', { process, heldOn: '2026-11-20' })
    await world.do('odds.show', { process, guess: 0.4 })
    await world.do('outcome.record', { process, kind: index % 4 === 0 ? 'offer' : 'rejection' })
  }
  return world
}

test('the ledger is said to be empty while it is', async () => {
  const { do: done } = await openWorld()
  expect(print('forecast.list', await done('forecast.list', {}), false)).toBe('No forecast was shown yet.\n')
  expect(print('forecast.rescore', await done('forecast.rescore', {}), false)).toBe('No forecast was shown yet.\n')
  expect(print('forecast.score', await done('forecast.score', {}), false)).toBe(
    'No forecast has its answer yet. It takes 20 to say anything of how good they are.\nNone waits for an answer.\n',
  )
})

test('a forecast is a line: when, at which stage, ours, the own guess, and what became of it', async () => {
  const { do: done } = await lookedAt(2)
  const printed = print('forecast.list', await done('forecast.list', { limit: 1 }), false)
  expect(printed).toMatch(/^2026-11-24 {2}first {6}\d+% \(\d+% to \d+%\), your guess 40%: rejection {2}Company 1, Analyst\n1 of 2\.\n$/)
  const again = print('forecast.rescore', await done('forecast.rescore', {}), false)
  const [, then, today] = /first {6}(\d+%) then \(evidence .*\), (\d+%) today {2}Company 0, Analyst/.exec(again) ?? []
  expect(then).toBeDefined()
  expect(today).toBe(then)
})

test('the figures stand below the sentences, from twenty answers on', async () => {
  const { do: done } = await lookedAt(20)
  const printed = print('forecast.score', await done('forecast.score', {}), false)
  expect(printed).toMatch(
    /^20 forecasts of 20 processes have their answer\. 5 of them came before an offer; if ours are right, it would be \d+ to \d+\.\n/,
  )
  for (const part of ['Brier', 'the stage alone', 'your guess (20)', 'Skill -0.0', 'calibration error']) expect(printed).toContain(part)
})

test('the own guess is asked in words, and then where it stands is told', async () => {
  const { do: done } = await openWorld()
  const { process } = await done('process.add', { company: 'Orchard' })
  expect(print('odds.ask', await done('odds.ask', { process }), false)).toMatch(/^First, your own guess: .* --guess unknown to skip\.\n$/)
  const odds = await done('odds.show', { process })
  expect(print('odds.ask', await done('odds.ask', { process }), false)).toBe(print('odds.show', odds, false))
})
