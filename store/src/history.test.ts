import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Refusal } from '#core/refusal.ts'
import { openWorld } from '#test/build.ts'
import { type Move, makeMove, rowsIn } from '#test/moves.ts'
import { type Archive, parseArchive } from './archive.ts'
import { faultOf } from './fault.ts'

const moves = fc.array(fc.tuple(fc.nat(56), fc.nat(20), fc.nat(20), fc.nat(20)) as fc.Arbitrary<Move>, { minLength: 5, maxLength: 30 })

/** What no database holds, but the rules of a record: numbers are taken once, and whoever is named is there. */
const expectRulesKept = ({ record }: Archive): void => {
  const numbered = record.rounds.filter(({ number }) => number !== null).map(({ processId, number }) => `${processId} ${number}`)
  expect(new Set(numbered).size).toBe(numbered.length)
  const people = new Set(record.people.map(({ id }) => id))
  expect(record.rounds.flatMap(({ personIds }) => personIds).filter((id) => !people.has(id))).toEqual([])
}

/** Somebody in a process with a round, so that most moves find something to do. */
const BEGINNING: readonly Move[] = [
  [1, 0, 1, 0],
  [10, 0, 0, 0],
  [16, 0, 1, 1],
]

test('whatever is done and undone, the history leads to just the rows there are, and back to nothing', async () => {
  await fc.assert(
    fc.asyncProperty(moves, async (made) => {
      const world = await openWorld()
      try {
        for (const move of [...BEGINNING, ...made]) await makeMove(world, move)
        const archive = await world.all()
        expect(faultOf(archive)).toBeNull()
        expectRulesKept(archive)
        expect(parseArchive(JSON.parse(JSON.stringify(archive)))).toEqual(archive)
        for (const { seq } of archive.history.toReversed()) await world.do('history.undo', { seq })
        const after = await world.all()
        expect(rowsIn(after)).toBe(0)
        expect(faultOf(after)).toBeNull()
      } finally {
        await world.close()
      }
    }),
    { numRuns: process.env.GOODSIGN_TEST_POSTGRES === undefined ? 30 : 12 },
  )
})

test('a change that was undone and done again stands, and can be undone again', async () => {
  const { do: done, all } = await openWorld()
  await done('process.add', { company: 'Orchard' })
  for (const seq of [1, 2, 1]) await done('history.undo', { seq })
  await expect(done('history.undo', { seq: 1 })).rejects.toThrow('Change 1 was undone already, by change 4.')
  await done('history.undo', { seq: 4 })
  expect((await all()).record.processes).toHaveLength(1)
  const { changes } = await done('history.list', {})
  expect(changes.map(({ seq, sentence, undoes, undoneBy }) => [seq, sentence, undoes, undoneBy])).toEqual([
    [5, 'Done again: Added Orchard.', 4, null],
    [4, 'Undone: Added Orchard.', 3, 5],
    [3, 'Done again: Added Orchard.', 2, null],
    [2, 'Undone: Added Orchard.', 1, 5],
    [1, 'Added Orchard.', null, null],
  ])
})

test('the history of a process has the import that brought it', async () => {
  const { do: done } = await openWorld()
  await done('import.apply', { text: 'Company,Role\nOrchard,Analyst\nHalden Energy,Analyst\n' })
  const { rows } = await done('process.list', {})
  const id = rows[0]?.process.id as string
  await done('process.correct', { process: id, role: 'Lead' })
  const { changes } = await done('history.list', { process: id })
  expect(changes.map(({ command }) => command)).toEqual(['process.correct', 'import.apply'])
})

test('the history comes in pages', async () => {
  const { do: done } = await openWorld()
  for (const company of ['A', 'B', 'C', 'D', 'E']) await done('process.add', { company })
  const first = await done('history.list', { limit: 2 })
  expect([first.changes.map(({ seq }) => seq), first.more]).toEqual([[5, 4], true])
  const last = await done('history.list', { limit: 3, before: 4 })
  expect([last.changes.map(({ seq }) => seq), last.more]).toEqual([[3, 2, 1], false])
})

test('a change shows what it did, and one that is not there is refused', async () => {
  const { do: done } = await openWorld()
  const { process } = await done('process.add', { company: 'Orchard' })
  await done('process.correct', { process, role: 'Analyst' })
  const { entries } = await done('history.show', { seq: 2 })
  expect(entries).toEqual([
    {
      kind: 'processes',
      rowId: process,
      before: expect.objectContaining({ role: null, revision: 1 }),
      after: expect.objectContaining({ role: 'Analyst', revision: 2 }),
    },
  ])
  await expect(done('history.show', { seq: 3 })).rejects.toThrow(new Refusal('change-unknown', { seq: 3 }).message)
})
