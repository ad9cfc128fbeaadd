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
  expect((await done('settings.show', {})).example).toBe(true)
  await done('demo.remove', {})
  expect((await done('settings.show', {})).example).toBe(false)
  expect(rowsIn(await all())).toBe(1)
  expect((await done('process.show', { process })).process.company).toBe('A real one')
})

test('the example search has stories that were told and practised, beside what a posting asks for and what is known of a company', async () => {
  const { do: done } = await openWorld()
  await done('demo.load', {})
  const { stories } = await done('story.list', {})
  expect(stories.filter(({ gaps }) => gaps[0]?.part === 'result' && gaps[0].rule === 'missing').map(({ story }) => story.title)).toEqual([
    'The weekly report for nurses',
  ])
  expect(stories.flatMap(({ told }) => told.map(({ company, round, went }) => [company, round, went]))).toContainEqual([
    'Meridian Health',
    2,
    'half-well',
  ])
  const process = (await done('process.list', { search: 'Meridian' })).rows[0]?.process.id as string
  const { counts } = await done('coverage.show', { process })
  expect([counts.chosen, counts.none].every((count) => count > 0)).toBe(true)
  const dossier = await done('dossier.show', { process })
  expect([dossier.quotable.length, dossier.counts.stale, dossier.counts.gaps]).toEqual([3, 1, 3])
  expect((await done('practice.next', { process })).toPractise.some(({ times }) => times > 0)).toBe(true)
})

test('what was practised of the example search goes with it, and what was practised for a process of one’s own stays', async () => {
  const { do: done, all } = await openWorld()
  const asked = (question: string) => [{ question, answer: null, sureness: 'unsure' as const, instead: null }]
  const { process } = await done('process.add', { company: 'A real one' })
  const { round } = await done('round.add', { process, heldOn: '2026-11-20' })
  const said = 'Tell me about an analysis that changed a decision.'
  await done('debrief.save', { round, asked: asked(said) })
  const { story } = await done('story.add', { title: 'A real story' })
  await done('demo.load', {})
  for (const question of [said, 'How do you say no to a stakeholder?']) await done('practice.grade', { question, told: ['action'] })
  await done('practice.grade', { story, told: ['action'] })
  await done('demo.remove', {})
  const { stories, practices, tellings } = (await all()).record
  expect([stories.map(({ title }) => title), practices.map(({ question }) => question), tellings]).toEqual([['A real story'], [said, null], []])
})
