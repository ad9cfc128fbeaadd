import { expect, test } from 'vitest'
import { faultOf } from '#store/fault.ts'
import { openWorld } from '#test/build.ts'
import { CAST } from '#test/cast.ts'
import { rowsIn } from '#test/moves.ts'

test('the example search comes whole in one change, marked as one, on days around today', async () => {
  const { do: done, all, at } = await openWorld()
  at('2027-03-01T11:00:00.000Z')
  expect(await done('demo.load', {})).toEqual({ seq: 1 })
  const archive = await all()
  expect(faultOf(archive)).toBeNull()
  expect(archive.record.processes.map(({ company }) => company)).toEqual(CAST.map(({ company }) => company))
  expect(archive.record.processes.every(({ demo }) => demo)).toBe(true)
  const { rows } = await done('process.list', { search: 'Meridian' })
  expect(rows[0]).toMatchObject({ process: { appliedOn: '2027-01-07' }, nextRound: { on: '2027-03-01', time: '14:00' } })
  const shown = await done('process.show', { process: rows[0]?.process.id as string })
  expect(shown.rounds.at(-1)?.personIds.map((id) => shown.people.find((person) => person.id === id)?.name)).toEqual([
    'Lena Vogt',
    'Rin Ito',
    'Chidi Okafor',
  ])
})

test('the example search comes once, and goes in one step with whatever was changed in it', async () => {
  const { do: done, all } = await openWorld()
  await expect(done('demo.remove', {})).rejects.toThrow('The example search is not here.')
  const { process } = await done('process.add', { company: 'A real one' })
  await done('demo.load', {})
  await expect(done('demo.load', {})).rejects.toThrow('The example search is here already.')
  const { rows } = await done('process.list', { search: 'Orchard' })
  await done('round.add', { process: rows[0]?.process.id as string, heldOn: '2026-11-24' })
  await done('demo.remove', {})
  expect(rowsIn(await all())).toBe(1)
  expect((await done('process.show', { process })).process.company).toBe('A real one')
})
