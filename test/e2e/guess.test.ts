import { expect, test } from 'vitest'
import { openApp, part, press, sees, skipGuess } from './browser.ts'

test('the own guess is asked once a stage, before ours is shown, and both are kept', async () => {
  const { world, open } = await openApp()
  const { process } = await world.do('process.add', { company: 'Orchard', role: 'Insights Analyst' })
  await world.do('round.add', { process, heldOn: '2026-11-20' })
  const page = await open(`/process/${process}`)
  const stand = part(page, 'Where you stand')
  await sees(page, /^Your own guess first/)
  expect(await stand.locator('.stand-words').count()).toBe(0)
  await press(page, 'Show me')
  await sees(page, 'Choose how many, or skip.')
  await stand.getByRole('radio', { name: '4 of 10' }).check()
  await press(page, 'Show me')
  await stand.locator('.stand-words').waitFor()
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('stand')
  await page.reload()
  await stand.locator('.stand-words').waitFor()
  expect(await stand.getByRole('button', { name: 'Show me' }).count()).toBe(0)

  // Here the stage changes while the page is open: ours of the new stage is not shown before the guess is asked.
  await world.do('round.add', { process, heldOn: '2026-11-23' })
  await page.evaluate(() => new BroadcastChannel('goodsign').postMessage('written'))
  await sees(page, /^Your own guess first/)
  await skipGuess(page)
  const { forecasts } = await world.do('forecast.list', {})
  expect(forecasts.map(({ stage, ownGuess }) => [stage, ownGuess])).toEqual([
    ['second', null],
    ['first', 0.4],
  ])
})

test('a guess in the debrief is not asked for again', async () => {
  const { world, open } = await openApp()
  const { process } = await world.do('process.add', { company: 'Orchard' })
  const { round } = await world.do('round.add', { process, heldOn: '2026-11-20' })
  await world.do('debrief.save', { round, ownGuess: 0.6 })
  const page = await open(`/process/${process}`)
  await part(page, 'Where you stand').locator('.stand-words').waitFor()
  expect((await world.do('forecast.list', {})).forecasts.map(({ ownGuess }) => ownGuess)).toEqual([0.6])
})
