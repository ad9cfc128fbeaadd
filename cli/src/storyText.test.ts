import { expect, test } from 'vitest'
import { openWorld } from '#test/build.ts'
import { print } from './print.ts'

test('stories, what they lack and where they were told are printed', async () => {
  const { do: done } = await openWorld()
  expect(print('story.list', await done('story.list', {}), false)).toBe(
    'There is no story yet. story.suggest reads a résumé for the beginnings of some.\n',
  )
  const { process } = await done('process.add', { company: 'Orchard' })
  const { person } = await done('person.add', { process, name: 'Maud Evers' })
  const { round } = await done('round.add', { process, heldOn: '2026-11-20', personIds: [person] })
  const { story } = await done('story.add', { title: 'The garden', result: 'Forty kilos of apples.', competencies: ['initiative'] })
  const { telling } = await done('telling.save', { story, round, went: 'half-well' })
  const printed = print('story.list', await done('story.list', {}), false)
  expect(printed).toContain(`${story}  The garden  (initiative)\n  result: Forty kilos of apples.\n  ! What did you do, step by step?`)
  expect(printed).toContain(`  told in round 1 with Orchard, 2026-11-20, to Maud Evers: half well (${telling})\n`)
})

test('what a résumé holds is printed line by line', async () => {
  const { do: done } = await openWorld()
  const text = 'Gardener, 2019 - 2024\n- Planted four hundred trees, cutting the noise by half'
  expect(print('story.suggest', await done('story.suggest', { text }), false)).toBe(
    '“Planted four hundred trees, cutting the noise by half”\n  where: Gardener, 2019 - 2024\n  what you did: Planted four hundred trees\n  what came of it: cutting the noise by half\n',
  )
  expect(print('story.suggest', await done('story.suggest', { text: 'x' }), false)).toBe('No line was found that begins with something done.\n')
})

test('a posting and its coverage are printed by need, with the words that matched', async () => {
  const { do: done } = await openWorld()
  const text = 'You bring:\n- Experience in pruning\n- A licence to drive\nNice to have:\n- Patience'
  expect(print('posting.read', await done('posting.read', { text }), false)).toBe(
    'Read from a plain text; 3 things are asked for.\n\nThey ask for\n  - Experience in pruning\n  - A licence to drive\n\nNice to have\n  - Patience\n',
  )
  const { process } = await done('process.add', { company: 'Orchard', postingText: text })
  const { story } = await done('story.add', { title: 'The hedge I pruned' })
  expect(print('coverage.show', await done('coverage.show', { process }), false)).toContain(
    `  - Experience in pruning\n      perhaps: The hedge I pruned (${story}), by pruning ~ pruned\n  - A licence to drive\n      no story speaks of it\n`,
  )
  await done('posting.keep', { process })
  const { requirements } = await done('coverage.show', { process })
  const requirement = requirements[2]?.requirementId as string
  await done('requirement.correct', { requirement, storyIds: [story] })
  const printed = print('coverage.show', await done('coverage.show', { process }), false)
  expect(printed).toContain(`  - Patience  (${requirement})\n      chosen: The hedge I pruned (${story})\n`)
  expect(printed).not.toContain('posting.keep')
})
