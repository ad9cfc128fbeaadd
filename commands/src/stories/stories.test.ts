import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { openWorld, type World } from '#test/build.ts'

const posting = (file: string): string => readFileSync(new URL(`../../../test/postings/${file}`, import.meta.url), 'utf8')

const withRound = async () => {
  const world = await openWorld()
  const { process } = await world.do('process.add', { company: 'Meridian Health' })
  const { person } = await world.do('person.add', { process, name: 'Lena Vogt' })
  const { round } = await world.do('round.add', { process, heldOn: '2026-11-20', personIds: [person] })
  const { story } = await world.do('story.add', { title: 'The returns dashboard', action: 'I joined the tables in SQL.' })
  return { world, process, person, round, story }
}

const undoLast = async (world: World) => world.do('history.undo', { seq: (await world.do('history.list', {})).changes[0]?.seq as number })

describe('a story', () => {
  test('is added with its title alone, told more of, and says what it still lacks', async () => {
    const { world, story } = await withRound()
    await world.do('story.correct', { story, result: 'Returns fell from 20 to 14 in a hundred.', competencies: ['judgement'] })
    const { stories } = await world.do('story.list', {})
    expect(stories).toMatchObject([{ story: { title: 'The returns dashboard', competencies: ['judgement'], situation: null }, told: [] }])
    expect(stories[0]?.gaps.map(({ part, rule }) => `${part} ${rule}`)).toEqual(['situation missing', 'task missing', 'action thin'])
  })

  test('tells where it was told, to whom and how it went', async () => {
    const { world, story, round, person } = await withRound()
    const { telling } = await world.do('telling.save', { story, round })
    // Said again, it is the same telling, with what is known of it now.
    expect(await world.do('telling.save', { story, round, went: 'well' })).toMatchObject({ telling })
    const { stories } = await world.do('story.list', {})
    expect(stories[0]?.told).toMatchObject([
      { id: telling, company: 'Meridian Health', round: 1, on: '2026-11-20', went: 'well', people: [{ id: person, name: 'Lena Vogt' }] },
    ])
  })

  test('cannot have been told in a round that lies ahead, or to somebody who is not of the process', async () => {
    const { world, story, round, process } = await withRound()
    const ahead = await world.do('round.add', { process, plannedOn: '2026-12-01' })
    await expect(world.do('telling.save', { story, round: ahead.round })).rejects.toThrow(
      'This round has not happened yet, so nothing was told in it.',
    )
    await expect(world.do('telling.save', { story, round, personIds: [story] })).rejects.toThrow('not among the people')
    await expect(world.do('telling.save', { story: round, round })).rejects.toThrow('There is no such story.')
  })

  test('that is added for something that is asked for is chosen for it, in one change, and beside the example search is of its candidate', async () => {
    const { world, process } = await withRound()
    const { requirement } = await world.do('requirement.add', { process, text: 'A licence to fly' })
    const { story } = await world.do('story.add', { title: 'The flight', requirement })
    expect((await world.do('coverage.show', { process })).requirements[0]).toMatchObject({ chosen: [{ storyId: story, title: 'The flight' }] })
    await undoLast(world)
    expect((await world.do('coverage.show', { process })).requirements[0]?.chosen).toEqual([])
    await world.do('demo.load', {})
    const example = (await world.do('process.list', { search: 'Data Analyst' })).rows.find(
      ({ process: { company, demo } }) => demo && company === 'Meridian Health',
    )
    const gap = (await world.do('coverage.show', { process: example?.process.id as string })).requirements.find(({ chosen }) => chosen.length === 0)
    await world.do('story.add', { title: 'A story for the example', requirement: gap?.requirementId as string })
    expect((await world.do('story.list', {})).stories.find(({ story: { title } }) => title === 'A story for the example')?.story.demo).toBe(true)
  })

  test('goes with all that hangs on it, and comes back with it', async () => {
    const { world, story, round, process } = await withRound()
    await world.do('telling.save', { story, round })
    await world.do('requirement.add', { process, text: 'SQL', storyIds: [story] })
    const before = (await world.all()).record
    await world.do('story.remove', { story })
    const { stories, tellings, requirements } = (await world.all()).record
    expect([stories, tellings, requirements.map(({ storyIds }) => storyIds)]).toEqual([[], [], [[]]])
    await undoLast(world)
    const after = (await world.all()).record
    const bare = (rows: readonly object[]) => rows.map((row) => ({ ...row, revision: 0 }))
    for (const kind of ['stories', 'tellings', 'requirements'] as const) expect(bare(after[kind])).toEqual(bare(before[kind]))
  })

  test('cannot be undone away while something hangs on it', async () => {
    const { world, story, round, process } = await withRound()
    const added = (await world.do('history.list', {})).changes[0]?.seq as number
    const { telling } = await world.do('telling.save', { story, round })
    await expect(world.do('history.undo', { seq: added })).rejects.toThrow('a telling')
    await world.do('telling.remove', { telling })
    const { requirement } = await world.do('requirement.add', { process, text: 'SQL', storyIds: [story] })
    await expect(world.do('history.undo', { seq: added })).rejects.toThrow('a requirement it was chosen for')
    await world.do('requirement.remove', { requirement })
    await world.do('history.undo', { seq: added })
    expect((await world.do('story.list', {})).stories).toEqual([])
  })
})

test('a round, a person and a process go with what was told in them', async () => {
  const { world, story, round, person, process } = await withRound()
  await world.do('telling.save', { story, round })
  await world.do('person.remove', { person })
  expect((await world.all()).record.tellings).toMatchObject([{ personIds: [] }])
  await world.do('round.remove', { round })
  expect((await world.all()).record.tellings).toEqual([])
  await undoLast(world)
  await world.do('posting.keep', { process, text: posting('pasted-bullets.txt') })
  await world.do('process.remove', { process })
  const { record } = await world.all()
  expect([record.tellings, record.requirements, record.stories.length]).toEqual([[], [], 1])
  await undoLast(world)
  expect((await world.all()).record.requirements).toHaveLength(8)
})

describe('a posting', () => {
  test('is read without anything being written, as a page, as data or as text', async () => {
    const world = await openWorld()
    const page = await world.do('posting.read', { text: posting('machine-data.html') })
    expect(page).toMatchObject({
      from: 'machine-data',
      title: 'Data Analyst',
      company: 'Meridian Health',
      place: 'Utrecht',
      postedOn: '2026-11-10',
      salary: '3400 to 4600 EUR month',
    })
    expect((await world.do('posting.read', { text: posting('data-alone.json') })).company).toBe('Tidewater University')
    expect((await world.do('posting.read', { text: posting('pasted-lines.txt') })).requirements).toHaveLength(8)
    expect((await world.all()).history).toEqual([])
  })

  test('is kept with what it asks for; brought again it adds nothing, and keeps what was corrected', async () => {
    const { world, process } = await withRound()
    const text = posting('pasted-bullets.txt')
    expect(await world.do('posting.keep', { process, text })).toMatchObject({ found: 8, added: 8 })
    const { requirements } = await world.do('coverage.show', { process })
    await world.do('requirement.correct', { requirement: requirements[0]?.requirementId as string, text: 'To find donors' })
    expect(await world.do('posting.keep', { process, text })).toMatchObject({ seq: null, found: 8, added: 0 })
    expect((await world.do('coverage.show', { process })).requirements[0]?.text).toBe('To find donors')
    expect((await world.do('process.show', { process })).process.postingText).toBe(text)
  })

  test('is kept with only those of its things that were chosen', async () => {
    const { world, process } = await withRound()
    const text = 'You bring:\n- Good SQL\n- A pilot’s licence'
    expect(await world.do('posting.keep', { process, text, only: ['A pilot’s licence'] })).toMatchObject({ found: 1, added: 1 })
    const { requirements, hasPosting } = await world.do('coverage.show', { process })
    expect([requirements.map(({ text: asked }) => asked), hasPosting]).toEqual([['A pilot’s licence'], true])
  })

  test('that was kept as text before is covered at once, and can be chosen for when it is kept', async () => {
    const { world, process, story } = await withRound()
    const nothing = await world.do('coverage.show', { process })
    expect(nothing).toMatchObject({ requirements: [], hasPosting: false, isKept: false })
    expect(nothing.words).toMatch(/^Nothing is known yet of what they ask for/)
    await world.do('process.correct', { process, postingText: 'You bring:\n- Good SQL\n- A pilot’s licence' })
    expect(await world.do('coverage.show', { process })).toMatchObject({ isKept: false, counts: { chosen: 0, suggested: 1, none: 1 } })
    await world.do('posting.keep', { process })
    const { requirements } = await world.do('coverage.show', { process })
    await world.do('requirement.correct', { requirement: requirements[1]?.requirementId as string, storyIds: [story] })
    expect(await world.do('coverage.show', { process })).toMatchObject({ isKept: true, counts: { chosen: 1, suggested: 1, none: 0 } })
    await expect(world.do('requirement.add', { process, text: 'x', storyIds: [process] })).rejects.toThrow('There is no such story.')
  })
})

test('a résumé suggests stories and writes nothing', async () => {
  const world = await openWorld()
  const { suggestions } = await world.do('story.suggest', { text: 'Clerk, 2019 - 2024\n- Sorted eleven thousand letters by hand' })
  expect(suggestions).toMatchObject([{ quote: 'Sorted eleven thousand letters by hand', situation: 'Clerk, 2019 - 2024', result: null }])
  expect((await world.all()).history).toEqual([])
})
