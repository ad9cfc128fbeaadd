import { expect, test } from 'vitest'
import { openWorld } from '#test/build.ts'
import { print } from './print.ts'

test('a dossier is printed under its headings, with sources, ages, gaps and what to say', async () => {
  const { do: done } = await openWorld()
  const { process } = await done('process.add', { company: 'Orchard' })
  const old = await done('fact.add', {
    process,
    heading: 'news',
    text: 'They bought a juice works.',
    source: 'the Harbour Times',
    saidOn: '2026-05-01',
  })
  const { fact } = await done('fact.add', {
    process,
    heading: 'mission',
    text: 'Fruit is to be eaten. So they say.',
    sourceUrl: 'https://orchard.example/',
  })
  const bare = await done('fact.add', { process, heading: 'values', text: 'Punctual.', seenOn: null })
  const printed = print('dossier.show', await done('dossier.show', { process }), false)
  expect(printed).toContain('Orchard. 3 facts are known. 1 may no longer hold: look again.')
  expect(printed).toContain('To say in a sentence\n  Fruit is to be eaten.  [https://orchard.example/, 2026-11-24]\n')
  expect(printed).toContain(`Mission\n  - Fruit is to be eaten. So they say.\n      https://orchard.example/; read 2026-11-24 (${fact})\n`)
  expect(printed).toContain(
    `News\n  - They bought a juice works.\n      the Harbour Times; written 2026-05-01; 207 days old, look again (${old.fact})\n`,
  )
  expect(printed).toContain(`Values\n  - Punctual.\n      nobody knows where it is from; of no known day (${bare.fact})\n`)
  expect(printed).toContain('Competitors\n  ? Whom do they lose customers to')
})

test('what a page says of a company is printed by heading', async () => {
  const { do: done } = await openWorld()
  const text = '<title>About Orchard</title><p>Orchard was founded in 1998 by two sisters.</p>'
  expect(print('dossier.read', await done('dossier.read', { text }), false)).toBe(
    'About Orchard\n\nhistory\n  - Orchard was founded in 1998 by two sisters.\n\nfact.add puts one of them into the dossier of a process.\n',
  )
  expect(print('dossier.read', await done('dossier.read', { text: 'Nothing' }), false)).toBe(
    'A page without a name\nNothing was found that a dossier has a heading for.\n',
  )
})

test('what to practise is printed with its day, its reason and whence the days are', async () => {
  const { do: done } = await openWorld()
  expect(print('practice.next', await done('practice.next', {}), false)).toContain('There is nothing to practise yet')
  const { story } = await done('story.add', { title: 'The garden' })
  expect(print('practice.next', await done('practice.next', {}), false)).toContain(
    `No round is planned.\n\n2026-11-24  The garden  (${story})\n            It was never practised.\n\nThe days are reckoned as for facts`,
  )
  await done('practice.grade', { story, told: ['action', 'result'] })
  expect(print('practice.next', await done('practice.next', {}), false)).toContain(
    '            The last time you left out the situation and the task. Practised once; about 10 in 10 that it is told whole.\n',
  )
})
