import { describe, expect, test } from 'vitest'
import { openWorld, type World } from '#test/build.ts'

const companies = async (world: World, input: Parameters<World['do']>[1] = {}): Promise<string[]> => {
  const { rows } = await world.do('process.list', input as object)
  return rows.map(({ process }) => process.company)
}

describe('a search', () => {
  test('finds words in company and role, in whatever case, also beyond the letters of English', async () => {
    const world = await openWorld()
    await world.do('process.add', { company: 'École Zürich', role: 'Datenanalystin' })
    await world.do('process.add', { company: 'Ørsted', role: 'Analyst' })
    for (const search of ['École', 'école', 'ZÜRICH', 'zürich datenanalystin', 'analyst école'])
      expect(await companies(world, { search }), search).toEqual(['École Zürich'])
    expect(await companies(world, { search: 'ørsted' })).toEqual(['Ørsted'])
    expect(await companies(world, { search: 'école ørsted' })).toEqual([])
  })

  test('takes the signs of a pattern as they are', async () => {
    const world = await openWorld()
    for (const company of ['100% Oats', 'A_B', 'C\\D', 'Plain']) await world.do('process.add', { company })
    expect(await companies(world, { search: '%' })).toEqual(['100% Oats'])
    expect(await companies(world, { search: '_' })).toEqual(['A_B'])
    expect(await companies(world, { search: '\\' })).toEqual(['C\\D'])
  })
})

describe('the list', () => {
  test('has those with the latest round first, then those applied to last, then the latest recorded', async () => {
    const world = await openWorld()
    const add = async (company: string, appliedOn: string | null, heldOn: string | null) => {
      const { process } = await world.do('process.add', { company, appliedOn })
      if (heldOn !== null) await world.do('round.add', { process, heldOn })
    }
    await add('round long ago', '2026-11-01', '2026-11-02')
    await add('nothing known', null, null)
    await add('nothing known either', null, null)
    await add('applied early', '2026-10-01', null)
    await add('applied late', '2026-11-20', null)
    await add('round lately', null, '2026-11-23')
    expect(await companies(world)).toEqual([
      'round lately',
      'round long ago',
      'applied late',
      'applied early',
      'nothing known either',
      'nothing known',
    ])
    const whole = await companies(world)
    for (let offset = 0; offset <= whole.length; offset += 1)
      for (const limit of [1, 2, 3])
        expect(await companies(world, { offset, limit }), `${limit} from ${offset}`).toEqual(whole.slice(offset, offset + limit))
  })

  test('shows the open, the ended or all of them, and counts them', async () => {
    const world = await openWorld()
    await world.do('process.add', { company: 'Open' })
    const { process } = await world.do('process.add', { company: 'Ended' })
    await world.do('outcome.record', { process, kind: 'no-reply' })
    expect(await companies(world, { show: 'open' })).toEqual(['Open'])
    expect(await companies(world, { show: 'ended' })).toEqual(['Ended'])
    expect((await world.do('process.list', {})).counts).toEqual({ open: 1, ended: 1, all: 2 })
    expect((await world.do('process.list', { search: 'ended', show: 'open' })).counts).toEqual({ open: 0, ended: 1, all: 1 })
  })
})
