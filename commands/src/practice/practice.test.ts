import { expect, test } from 'vitest'
import { openWorld } from '#test/build.ts'

const search = async () => {
  const world = await openWorld()
  const { process } = await world.do('process.add', { company: 'Orchard' })
  const { round } = await world.do('round.add', { process, heldOn: '2026-11-20' })
  await world.do('debrief.save', {
    round,
    asked: [
      { question: 'Why juice?', answer: 'I like it.', sureness: 'unsure', instead: null },
      { question: 'Where do you live?', answer: 'Here.', sureness: 'sure', instead: null },
      { question: 'What went wrong once?', answer: 'Nothing.', sureness: 'sure', instead: 'The wrong figure.' },
    ],
  })
  await world.do('round.add', { process, plannedOn: '2026-12-01' })
  const { story } = await world.do('story.add', { title: 'The garden' })
  return { ...world, process, story }
}

test('stories and the answers one was not sure of are practised up to the next round', async () => {
  const { do: done, process } = await search()
  const { roundOn, toPractise, borrowed } = await done('practice.next', { process })
  expect(roundOn).toBe('2026-12-01')
  expect(toPractise.map(({ title, dueOn }) => [title, dueOn])).toEqual([
    ['The garden', '2026-11-24'],
    ['Why juice?', '2026-11-24'],
    ['What went wrong once?', '2026-11-24'],
  ])
  expect(borrowed).toContain('Nobody has measured')
})

test('what was told well comes later, what was told in part sooner, and never after the day before the round', async () => {
  const { do: done, at, process, story } = await search()
  expect(await done('practice.grade', { story, told: ['result', 'action', 'task', 'situation'], how: 'aloud' })).toMatchObject({ grade: 'good' })
  expect(await done('practice.grade', { question: 'Why juice?', told: [] })).toMatchObject({ grade: 'again' })
  const days = async () => (await done('practice.next', { process })).toPractise.map(({ title, dueOn }) => `${title} ${dueOn}`)
  expect(await days()).toEqual(['What went wrong once? 2026-11-24', 'Why juice? 2026-11-25', 'The garden 2026-11-27'])
  at('2026-11-30T11:00:00.000Z')
  expect(await days()).toEqual(['What went wrong once? 2026-11-30', 'Why juice? 2026-11-30', 'The garden 2026-11-30'])
})

test('a day is counted on the clock of the candidate', async () => {
  const { do: done, at, story } = await search()
  // Half past midnight in Amsterdam, still the day before in Greenwich.
  at('2026-11-24T23:30:00.000Z')
  await done('practice.grade', { story, told: ['action'] })
  expect((await done('practice.next', {})).toPractise).toMatchObject([{ lastOn: '2026-11-25', dueOn: '2026-11-27' }])
})

test('a practice is of a story or of a question, of one that is there, and can be taken back', async () => {
  const { do: done, process, story } = await search()
  for (const both of [{}, { story, question: 'Why juice?' }])
    await expect(done('practice.grade', { ...both, told: [] })).rejects.toThrow(
      'Say which story was told or which question was answered, one of the two.',
    )
  await expect(done('practice.grade', { story: process, told: [] })).rejects.toThrow('There is no such story.')
  const { practice } = await done('practice.grade', { story, told: ['action'] })
  await done('practice.remove', { practice })
  expect((await done('practice.next', { process })).toPractise[0]).toMatchObject({ title: 'The garden', times: 0 })
})

test('what was chosen for the process comes first of its day, and a process that is over has no next round', async () => {
  const { do: done, process } = await search()
  const { story } = await done('story.add', { title: 'The second' })
  await done('requirement.add', { process, text: 'Patience', storyIds: [story] })
  expect((await done('practice.next', { process })).toPractise[0]).toMatchObject({ title: 'The second', isChosen: true })
  await done('outcome.record', { process, kind: 'withdrawal' })
  expect((await done('practice.next', { process })).roundOn).toBe(null)
})
