import { describe, expect, test } from 'vitest'
import { openWorld } from '#test/build.ts'
import { fakeInternet } from '#test/outside/fakes.ts'

const withFact = async () => {
  const world = await openWorld()
  const { process } = await world.do('process.add', { company: 'Orchard' })
  const { fact } = await world.do('fact.add', { process, heading: 'history', text: 'Founded in 1998.', source: 'their page' })
  return { world, process, fact }
}

describe('a fact', () => {
  test('is added as read today, corrected, taken out, and every step can be undone', async () => {
    const { world, process, fact } = await withFact()
    const facts = async () => (await world.do('dossier.show', { process })).headings.flatMap((one) => one.facts.map((aged) => aged.fact))
    expect(await facts()).toMatchObject([{ heading: 'history', seenOn: '2026-11-24', saidOn: null, sourceUrl: null }])
    await world.do('fact.correct', { fact, text: 'Founded in 1999.' })
    const { seq } = await world.do('fact.remove', { fact })
    expect(await facts()).toEqual([])
    await world.do('history.undo', { seq: seq as number })
    expect(await facts()).toMatchObject([{ text: 'Founded in 1999.' }])
  })

  test('is not of a day ahead, and not about somebody of another process', async () => {
    const { world, process, fact } = await withFact()
    await expect(world.do('fact.correct', { fact, saidOn: '2026-12-01' })).rejects.toThrow('lies ahead')
    const other = await world.do('process.add', { company: 'Halden' })
    const { person } = await world.do('person.add', { process: other.process, name: 'Tomas Reuter' })
    await expect(world.do('fact.add', { process, heading: 'people', text: 'Paints.', personId: person })).rejects.toThrow('There is no such person.')
  })

  test('holds for every process with the same company, and goes with its process and not with its person', async () => {
    const { world, process } = await withFact()
    const again = await world.do('process.add', { company: 'ORCHARD', role: 'Clerk' })
    expect((await world.do('dossier.show', { process: again.process })).counts.facts).toBe(1)
    const { person } = await world.do('person.add', { process, name: 'Maud Evers' })
    await world.do('fact.add', { process, heading: 'people', text: 'She founded it.', personId: person })
    await world.do('person.remove', { person })
    expect((await world.all()).record.facts.map(({ personId }) => personId)).toEqual([null, null])
    await world.do('process.remove', { process })
    expect((await world.all()).record.facts).toEqual([])
  })
})

test('a saved page and a pasted text are read for facts, and nothing is written', async () => {
  const { world } = await withFact()
  const before = (await world.all()).history.length
  const page =
    '<html><head><title>About us</title><meta property="article:published_time" content="2026-03-05"></head><h2>History</h2><p>It began in 1998 in a garage.</p></html>'
  expect(await world.do('dossier.read', { text: page })).toEqual({
    source: 'About us',
    saidOn: '2026-03-05',
    facts: [{ heading: 'history', text: 'It began in 1998 in a garage.' }],
  })
  const { facts } = await world.do('dossier.read', {
    text: 'Our mission is to waste nothing <at all> & more.\n\nWe value plain words and short meetings.',
  })
  expect(facts).toEqual([
    { heading: 'mission', text: 'Our mission is to waste nothing <at all> & more.' },
    { heading: 'values', text: 'We value plain words and short meetings.' },
  ])
  expect((await world.all()).history.length).toBe(before)
})

describe('a page on the internet', () => {
  const internet = (answer = '<title>Orchard</title><p>Orchard was founded in 1998 by two sisters.</p>') =>
    fakeInternet((_, response) => response.end(answer), { 'orchard.example': ['93.184.215.14'] })

  test('is fetched when it is asked for, and read', async () => {
    const outside = await internet()
    const world = await openWorld({ outside })
    expect(await world.do('dossier.fetch', { url: 'https://orchard.example/about' })).toEqual({
      address: 'https://orchard.example/about',
      source: 'Orchard',
      saidOn: null,
      facts: [{ heading: 'history', text: 'Orchard was founded in 1998 by two sisters.' }],
    })
    expect((await world.all()).history).toEqual([])
  })

  test('is not fetched from inside a network, and one made to break readers is refused', async () => {
    const outside = await internet('<div>'.repeat(100_000))
    const world = await openWorld({ outside })
    await expect(world.do('dossier.fetch', { url: 'http://169.254.169.254/latest/meta-data' })).rejects.toThrow('lies inside a network')
    expect(outside.reached).toEqual([])
    await expect(world.do('dossier.fetch', { url: 'http://orchard.example/' })).rejects.toThrow('deeper than any browser follows')
  })

  test('is fetched by no other command: whatever else is done, nothing is reached', async () => {
    const outside = await internet()
    const world = await openWorld({ outside })
    const { process } = await world.do('process.add', {
      company: 'Orchard',
      postingUrl: 'https://orchard.example/jobs/1',
      postingText: 'See https://orchard.example/',
    })
    await world.do('fact.add', { process, heading: 'news', text: 'See https://orchard.example/', sourceUrl: 'https://orchard.example/' })
    await world.do('posting.keep', {
      process,
      text: '<p>You bring:</p><ul><li>Patience</ul><img src="https://orchard.example/x.png"><script src="https://orchard.example/x.js"></script>',
    })
    await world.do('dossier.read', {
      text: '<link rel="canonical" href="https://orchard.example/"><meta http-equiv="refresh" content="0;url=https://orchard.example/">',
    })
    for (const name of ['dossier.show', 'coverage.show', 'process.show', 'odds.show'] as const) await world.do(name, { process })
    expect(outside.reached).toEqual([])
  })
})
