import fc from 'fast-check'
import { expect, test } from 'vitest'
import { UNKNOWN_MESSAGE } from '#core/record/message.ts'
import { UNKNOWN_OUTCOME } from '#core/record/outcome.ts'
import { EmployerKind, Source, UNKNOWN_PROCESS } from '#core/record/process.ts'
import { roundDay, UNKNOWN_ROUND } from '#core/record/round.ts'
import { silenceOf } from '#core/record/silence.ts'
import { Stage, stageOf } from '#core/record/stage.ts'
import { openWorld, type World } from '#test/build.ts'
import { recordChange } from './changes.ts'
import { countGroups, countRecords, GROUPS, type ListQuery, listKeys, listRecords, SORTS } from './listing.ts'
import { recordsByIds } from './records.ts'
import { allRows } from './rows.ts'

const TODAY = '2026-11-24'
const DAYS = [null, '2026-10-01', '2026-11-03', '2026-11-23', TODAY, '2026-11-25', '2026-12-05'] as const
const PROCESSES = 150

const EVERY: ListQuery = {
  search: null,
  shown: 'all',
  stage: null,
  source: null,
  employerKind: null,
  hasNext: false,
  among: null,
  today: TODAY,
  sort: 'moved',
  group: null,
  offset: 0,
  limit: 1000,
}

const aDay = fc.constantFrom(...DAYS)
const aRound = fc.record({
  number: fc.option(fc.integer({ min: 1, max: 5 }), { nil: null }),
  formats: fc.subarray(['screen', 'video', 'case'] as const),
  plannedOn: aDay,
  plannedTime: fc.constantFrom(null, '09:00', '14:30'),
  heldOn: aDay,
  isScreen: fc.option(fc.boolean(), { nil: null }),
  isLast: fc.option(fc.boolean(), { nil: null }),
})
const aMessage = fc.record({
  direction: fc.constantFrom('sent', 'received'),
  kind: fc.constantFrom('references', 'invitation', 'invitation', null, null, null),
  on: aDay,
})
const aProcess = fc.record({
  company: fc.constantFrom('Orchard', 'orchard', 'Halden', 'Ørsted'),
  role: fc.constantFrom(null, 'Analyst', 'analyst', 'Lead'),
  source: fc.constantFrom(null, ...Source.options),
  employerKind: fc.constantFrom(null, ...EmployerKind.options),
  appliedOn: aDay,
  rounds: fc.array(aRound, { maxLength: 4 }),
  messages: fc.array(aMessage, { maxLength: 2 }),
  isOver: fc.constantFrom(false, false, true),
})

/** Many processes of every kind, whatever their forms would refuse. */
const filled = async (seed: number): Promise<World> => {
  const world = await openWorld()
  const made = fc.sample(aProcess, { seed, numRuns: PROCESSES }).map((process) => ({ ...process, id: world.newId() }))
  await recordChange(world.store.db, { at: world.now(), command: 'import.apply' }, async (draft) => {
    await draft.add(
      'processes',
      made.map(({ rounds: _rounds, messages: _messages, isOver: _over, ...facts }) => ({
        ...UNKNOWN_PROCESS,
        ...facts,
        importKey: null,
        demo: false,
      })),
    )
    for (const { id: processId, rounds, messages, isOver } of made) {
      await draft.add(
        'rounds',
        rounds.map((round) => ({ ...UNKNOWN_ROUND, ...round, id: world.newId(), processId })),
      )
      await draft.add(
        'messages',
        messages.map((message) => ({ ...UNKNOWN_MESSAGE, ...message, id: world.newId(), processId })),
      )
      if (isOver) await draft.add('outcomes', [{ ...UNKNOWN_OUTCOME, kind: 'no-reply', id: world.newId(), processId }])
    }
    return { sentence: 'Imported.', processId: null }
  })
  return world
}

/** Each process as core sees it. */
const asCoreSees = async ({ store: { db } }: World) => {
  const ids = (await allRows(db, 'processes')).map(({ id }) => id)
  return (await recordsByIds(db, ids)).map((record) => ({
    ...record.process,
    isOpen: record.outcome === null,
    stage: stageOf(record.rounds, record.messages),
    silentSince: silenceOf(record, TODAY)?.since ?? null,
    nextAt:
      record.outcome === null
        ? (record.rounds
            .flatMap(({ heldOn, plannedOn, plannedTime }) =>
              heldOn === null && plannedOn !== null && plannedOn >= TODAY ? [`${plannedOn} ${plannedTime ?? '~'}`] : [],
            )
            .sort()[0] ?? null)
        : null,
    lastDay:
      record.rounds
        .flatMap((round) => roundDay(round) ?? [])
        .sort()
        .at(-1) ?? null,
  }))
}
type Seen = Awaited<ReturnType<typeof asCoreSees>>[number]

const sorted = (ids: readonly string[]): string[] => [...ids].sort()
const idsOf = (seen: readonly Seen[]): string[] => sorted(seen.map(({ id }) => id))

test('a list is narrowed by what core derives: the stage, the round ahead, whether it is over, and what was said', async () => {
  for (const seed of [1, 2, 3]) {
    const world = await filled(seed)
    const { db } = world.store
    const seen = await asCoreSees(world)
    expect(new Set(seen.map(({ stage }) => stage)).size).toBe(Stage.options.length)
    for (const stage of Stage.options)
      expect(sorted(await listKeys(db, { ...EVERY, stage })), `seed ${seed}, ${stage}`).toEqual(idsOf(seen.filter((each) => each.stage === stage)))
    expect(sorted(await listKeys(db, { ...EVERY, hasNext: true }))).toEqual(idsOf(seen.filter(({ nextAt }) => nextAt !== null)))
    expect(sorted(await listKeys(db, { ...EVERY, shown: 'open', source: 'unknown', employerKind: 'academic' }))).toEqual(
      idsOf(seen.filter(({ isOpen, source, employerKind }) => isOpen && source === null && employerKind === 'academic')),
    )
    const among = seen.slice(0, 20).map(({ id }) => id)
    expect(sorted(await listKeys(db, { ...EVERY, among, source: 'agency' }))).toEqual(
      idsOf(seen.slice(0, 20).filter(({ source }) => source === 'agency')),
    )
    expect(await countRecords(db, { ...EVERY, shown: 'open', stage: 'first' })).toEqual({
      open: seen.filter(({ isOpen, stage }) => isOpen && stage === 'first').length,
      ended: seen.filter(({ isOpen, stage }) => !isOpen && stage === 'first').length,
      all: seen.filter(({ stage }) => stage === 'first').length,
    })
  }
})

/** What a list is in the order of, each as text that never falls from row to row; `~` comes after every letter. */
const PLACES: Readonly<Record<(typeof SORTS)[number], (seen: Seen) => string>> = {
  moved: ({ nextAt, lastDay, appliedOn }) => `${nextAt ?? '~'} ${turned(`${lastDay ?? '0000-00-00'} ${appliedOn ?? '0000-00-00'}`)}`,
  company: ({ company, role }) => `${company.toLowerCase()} ${role?.toLowerCase() ?? ''}`,
  stage: ({ stage }) => String(9 - Stage.options.indexOf(stage)),
  silence: ({ silentSince }) => silentSince ?? '~',
  next: ({ nextAt }) => nextAt ?? '~',
  applied: ({ appliedOn }) => (appliedOn === null ? '~' : turned(appliedOn)),
}

/** Figures by what they lack to nine: what came last comes first. */
const turned = (text: string): string => text.replace(/\d/g, (figure) => String(9 - Number(figure)))

test('every order is the one it says, and windows of it fit together', async () => {
  const world = await filled(4)
  const { db } = world.store
  const seen = new Map((await asCoreSees(world)).map((each) => [each.id, each]))
  for (const sort of SORTS) {
    const ids = await listKeys(db, { ...EVERY, sort })
    const places = ids.map((id) => PLACES[sort](seen.get(id) as Seen))
    expect(places, sort).toEqual([...places].sort())
    const windows = await Promise.all([0, 40, 80, 120].map((offset) => listRecords(db, { ...EVERY, sort, offset, limit: 40 })))
    expect(windows.flat().map(({ process }) => process.id)).toEqual(ids)
  }
})

const KEYS: Readonly<Record<(typeof GROUPS)[number], (seen: Seen) => string | null>> = {
  stage: ({ stage }) => stage,
  source: ({ source }) => source,
  employer: ({ employerKind }) => employerKind,
  company: ({ company }) => company,
  month: ({ appliedOn }) => appliedOn?.slice(0, 7) ?? null,
}

test('grouped rows stand together, group by group as they are counted, and in their order within each', async () => {
  const world = await filled(5)
  const { db } = world.store
  const seen = new Map((await asCoreSees(world)).map((each) => [each.id, each]))
  for (const group of GROUPS) {
    const groups = await countGroups(db, { ...EVERY, shown: 'open' }, group)
    const ids = await listKeys(db, { ...EVERY, shown: 'open', group, sort: 'next' })
    expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(ids.length)
    let at = 0
    for (const { key, count } of groups) {
      const rows = ids.slice(at, at + count).map((id) => seen.get(id) as Seen)
      expect(new Set(rows.map(KEYS[group])), `${group} ${key}`).toEqual(new Set([key]))
      const places = rows.map(PLACES.next)
      expect(places).toEqual([...places].sort())
      at += count
    }
  }
})

test('a search looks into the notes, and finds who was met', async () => {
  const world = await openWorld()
  const { process } = await world.do('process.add', { company: 'Orchard', notes: 'Through their site' })
  await world.do('person.add', { process, name: 'Maud Évers' })
  await world.do('process.add', { company: 'Halden' })
  for (const search of ['maud ÉVERS', 'site', 'orchard maud']) expect(await listKeys(world.store.db, { ...EVERY, search }), search).toEqual([process])
  expect(await listKeys(world.store.db, { ...EVERY, search: 'halden maud' })).toEqual([])
})

test('more keys than a statement takes parameters narrow a list too', async () => {
  const world = await filled(6)
  const { db } = world.store
  const all = await listKeys(db, EVERY)
  const among = [...Array.from({ length: 70_000 }, () => world.newId()), ...all.slice(0, 3)]
  expect(await listKeys(db, { ...EVERY, among })).toEqual(all.slice(0, 3))
})
