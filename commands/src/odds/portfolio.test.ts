import { describe, expect, test } from 'vitest'
import { readRecord } from '#store/records.ts'
import { openWorld, type World } from '#test/build.ts'
import { ownRecordFor } from './ownRecord.ts'

const TODAY = '2026-11-24'

const secondRound = async ({ do: done }: World, company: string): Promise<string> => {
  const { process } = await done('process.add', { company })
  await done('round.add', { process, number: 1, heldOn: '2026-11-02' })
  await done('round.add', { process, number: 2, plannedOn: '2026-11-30' })
  return process
}

const failedFinal = async ({ do: done }: World, company: string): Promise<void> => {
  const { process } = await done('process.add', { company })
  await done('outcome.record', { process, kind: 'rejection', stage: 'final' })
}

describe('portfolio.show', () => {
  test('tells of everything open, the likeliest first, and of nothing that is over', async () => {
    const world = await openWorld()
    await world.do('process.add', { company: 'Kestrel', role: 'Pricing Analyst' })
    await secondRound(world, 'Orchard')
    await failedFinal(world, 'Halden')
    const { open, processes, ownRecord, demo, atLeastOne, words } = await world.do('portfolio.show', {})
    expect(open).toBe(2)
    expect(processes.map(({ company, role }) => [company, role])).toEqual([
      ['Orchard', null],
      ['Kestrel', 'Pricing Analyst'],
    ])
    expect(ownRecord).toBe(2)
    expect(demo).toBe(false)
    expect(atLeastOne.map(({ on }) => on)).toEqual(['2026-12-08', '2026-12-24', '2027-01-23', '2027-02-22'])
    expect(words).toContain('at least one of the 2 processes that are open has come to an offer by Saturday 23 January 2027.')
  })

  test('of a process whose no is among its messages does not tell: it is over', async () => {
    const world = await openWorld()
    const process = await secondRound(world, 'Orchard')
    await world.do('message.add', { process, direction: 'received', kind: 'rejection', on: '2026-11-23' })
    expect(await world.do('portfolio.show', {})).toMatchObject({ open: 0, ownRecord: 1 })
  })

  test('waits for a round that lies ahead', async () => {
    const world = await openWorld()
    await secondRound(world, 'Orchard')
    const { curve } = await world.do('portfolio.show', {})
    expect(curve.find(({ chance }) => chance > 0)?.on).toBe('2026-12-01')
  })

  test('tells of the example search only as long as there is nothing else', async () => {
    const world = await openWorld()
    await world.do('demo.load', {})
    const example = await world.do('portfolio.show', {})
    expect(example.demo).toBe(true)
    expect(example.open).toBeGreaterThan(1)
    await secondRound(world, 'Orchard')
    expect(await world.do('portfolio.show', {})).toMatchObject({ demo: false, open: 1, ownRecord: 1 })
  })

  test('tells that nothing is open when nothing is there', async () => {
    const { do: done } = await openWorld()
    expect(await done('portfolio.show', {})).toMatchObject({ open: 0, processes: [], demo: true, ownRecord: 0 })
  })
})

describe('an offer in hand', () => {
  const offerOf = async ({ do: done }: World, company: string, on: string | null, answerBy: string | null = null): Promise<string> => {
    const { process } = await done('process.add', { company })
    await done('outcome.record', { process, kind: 'offer', on })
    if (answerBy === null) return ''
    return (await done('promise.add', { process, by: 'me', what: 'an answer to their offer', dueOn: answerBy })).promise
  }

  test('is told, the first to be answered first, and the chances beside it are those of a further one', async () => {
    const world = await openWorld()
    await offerOf(world, 'Kestrel', '2026-11-20')
    await offerOf(world, 'Halden', '2026-11-20', '2026-11-27')
    await secondRound(world, 'Orchard')
    const { inHand, open, words } = await world.do('portfolio.show', {})
    expect(inHand.map((offer) => offer.words)).toEqual([
      'You have an offer from Halden, to be answered by Friday 27 November.',
      'You have an offer from Kestrel.',
    ])
    expect(open).toBe(1)
    expect(words).toContain('has come to a further offer by')
  })

  test('is told until it is answered; one without a day for a month, and an undated one not at all', async () => {
    const world = await openWorld()
    const promise = await offerOf(world, 'Halden', '2026-11-20', '2026-11-27')
    await offerOf(world, 'Kestrel', '2026-10-24')
    await offerOf(world, 'Lumen', null)
    expect((await world.do('portfolio.show', {})).inHand.map((offer) => offer.words)).toHaveLength(1)
    await world.do('promise.correct', { promise, keptOn: '2026-11-24' })
    expect((await world.do('portfolio.show', {})).inHand).toEqual([])
  })
})

describe('the only open process', () => {
  test('is told of after the own guess of its stage, given or left out, and asked for again at the next', async () => {
    const world = await openWorld()
    const process = await secondRound(world, 'Orchard')
    const first = async () => (await world.do('portfolio.show', {})).guessFirst
    expect(await first()).toBe(process)
    await world.do('odds.ask', { process, guess: null })
    expect(await first()).toBeNull()
    await world.do('message.add', { process, direction: 'received', kind: 'references', on: '2026-11-23' })
    expect(await first()).toBe(process)
  })

  test('among several, or of the example search, is asked for nowhere', async () => {
    const world = await openWorld()
    await world.do('demo.load', {})
    expect((await world.do('portfolio.show', {})).guessFirst).toBeNull()
    await secondRound(world, 'Orchard')
    await secondRound(world, 'Kestrel')
    expect((await world.do('portfolio.show', {})).guessFirst).toBeNull()
  })
})

const sentenceFor = async (world: World, process: string): Promise<string | undefined> => {
  const record = await readRecord(world.store.db, process)
  return record === null ? undefined : (await ownRecordFor(world, record, TODAY))?.sentence
}

describe('the own record of a process', () => {
  test('is what the others say, and never what it says itself', async () => {
    const world = await openWorld()
    const process = await secondRound(world, 'Orchard')
    expect(await sentenceFor(world, process)).toBeUndefined()
    for (const company of ['Halden', 'Fennel', 'Lumen']) await failedFinal(world, company)
    expect(await sentenceFor(world, process)).toBe(
      '3 of your other processes count here: those that came to a conversation. Together they came less far than is typical, which may be the market as much as you. They are few: until about 20, what holds for everybody says more.',
    )
    const { process: newer } = await world.do('process.add', { company: 'Maple' })
    expect(await sentenceFor(world, newer)).toContain('4 of your other processes')
  })

  test('of an example is that of the other examples, and of a real one has no example in it', async () => {
    const world = await openWorld()
    await world.do('demo.load', {})
    const { process } = await world.do('process.add', { company: 'Maple' })
    expect(await sentenceFor(world, process)).toBeUndefined()
    const example = (await world.do('process.list', { show: 'open' })).rows.find((row) => row.process.demo)
    expect(await sentenceFor(world, example?.process.id ?? '')).toBeDefined()
  })
})
