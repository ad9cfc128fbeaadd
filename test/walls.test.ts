import { describe, expect, test } from 'vitest'
import { ownFiles } from './ownFiles.ts'
import { breachesOf } from './walls.ts'

const breach = (path: string, ...lines: string[]) => breachesOf([{ path, text: `${lines.join('\n')}\n` }])
const held = (path: string, named: string) => expect(breach(path, `import { x } from '${named}'`), `${path} may import ${named}`).toEqual([])
const broken = (path: string, named: string, to: string) =>
  expect(breach(path, `import { x } from '${named}'`), `${path} may not import ${named}`).toEqual([`${path} imports ${to}`])

describe('the walls of the house', () => {
  const sources = ownFiles(/\.(ts|tsx|js)$/)

  test('hold in every source file there is', () => {
    expect(sources.length).toBeGreaterThan(50)
    expect(breachesOf(sources)).toEqual([])
  })

  test('let core/stats import nothing at all', () => {
    held('core/src/stats/beta.ts', './gamma.ts')
    for (const named of ['zod', 'react', 'node:fs', 'cephes']) broken('core/src/stats/beta.ts', named, named)
    broken('core/src/stats/beta.ts', '../record/day.ts', 'core/src/record/day.ts')
    broken('core/src/stats/beta.ts', '../refusal.ts', 'core/src/refusal.ts')
    broken('core/src/stats/beta.ts', '#evidence/base-rates.json', 'evidence/base-rates.json')
  })

  test('let core/record import zod and the refusals, not its siblings', () => {
    for (const named of ['./day.ts', '../refusal.ts', 'zod']) held('core/src/record/round.ts', named)
    broken('core/src/record/round.ts', '../odds/chance.ts', 'core/src/odds/chance.ts')
    broken('core/src/record/round.ts', '../stats/beta.ts', 'core/src/stats/beta.ts')
    broken('core/src/record/round.ts', 'temporal-polyfill', 'temporal-polyfill')
  })

  test('keep the siblings of core apart from each other and from the world', () => {
    for (const named of ['./chance.ts', '../stats/beta.ts', '../record/day.ts', '../refusal.ts', '#evidence/base-rates.json', 'zod'])
      held('core/src/odds/chance.ts', named)
    broken('core/src/odds/chance.ts', '../import/preview.ts', 'core/src/import/preview.ts')
    broken('core/src/import/preview.ts', '#core/odds/chance.ts', 'core/src/odds/chance.ts')
    broken('core/src/odds/chance.ts', '#evidence/fit/prior.ts', 'evidence/fit/prior.ts')
    broken('core/src/odds/chance.ts', '#store/open.ts', 'store/src/open.ts')
    broken('core/src/odds/chance.ts', '#test/cast.ts', 'test/cast.ts')
    broken('core/src/odds/chance.ts', 'node:fs', 'node:fs')
  })

  test('let the practice of core alone use the model of memory', () => {
    for (const named of ['./grade.ts', '../record/day.ts', 'zod', 'ts-fsrs']) held('core/src/practice/memory.ts', named)
    broken('core/src/practice/memory.ts', '../stories/coverage.ts', 'core/src/stories/coverage.ts')
    broken('core/src/stories/coverage.ts', 'ts-fsrs', 'ts-fsrs')
  })

  test('let the store import core and its two databases', () => {
    for (const named of ['./open.ts', '#core/record/day.ts', 'kysely', 'pg', 'zod', 'node:sqlite']) held('store/src/rounds.ts', named)
    broken('store/src/rounds.ts', '#commands/index.ts', 'commands/src/index.ts')
    for (const named of ['react', 'hono']) broken('store/src/rounds.ts', named, named)
  })

  test('let the commands import core and the store, and the demo alone the cast', () => {
    for (const named of ['../command.ts', '#core/record/day.ts', '#store/open.ts', 'zod', 'csv-parse', 'node:path'])
      held('commands/src/record/addRound.ts', named)
    for (const named of ['#test/cast.ts', '../command.ts', '../record/addRound.ts', '#store/open.ts']) held('commands/src/demo/load.ts', named)
    broken('commands/src/record/addRound.ts', '#test/cast.ts', 'test/cast.ts')
    broken('commands/src/record/addRound.ts', 'hono', 'hono')
    for (const shell of ['server', 'cli', 'web']) broken('commands/src/record/addRound.ts', `#${shell}/main.ts`, `${shell}/src/main.ts`)
  })

  test('let only the reader of pages take pages apart', () => {
    held('commands/src/page/htmlBlocks.ts', 'htmlparser2')
    broken('commands/src/stories/posting.ts', 'htmlparser2', 'htmlparser2')
    broken('commands/src/page/htmlBlocks.ts', '#store/open.ts', 'store/src/open.ts')
  })

  test('keep the shells apart', () => {
    for (const named of [
      './api.ts',
      '#commands/index.ts',
      '#store/open.ts',
      '#core/refusal.ts',
      'hono',
      'hono/secure-headers',
      '@hono/node-server',
      'node:http',
    ])
      held('server/src/main.ts', named)
    for (const named of ['./print.ts', '#commands/index.ts', '#store/open.ts', '#core/refusal.ts', 'commander', 'node:process'])
      held('cli/src/main.ts', named)
    broken('server/src/main.ts', '#cli/print.ts', 'cli/src/print.ts')
    broken('server/src/main.ts', 'commander', 'commander')
    broken('cli/src/main.ts', '#server/app.ts', 'server/src/app.ts')
    broken('cli/src/main.ts', 'hono', 'hono')
  })

  test('let the web know the commands by their types only', () => {
    for (const named of ['../call.ts', '#core/record/day.ts', 'react', 'react-dom/client', '@tanstack/react-query'])
      held('web/src/today/Today.tsx', named)
    expect(
      breach('web/src/call.ts', "import type { Commands } from '#commands/index.ts'", "import { type Input } from '#commands/command.ts'"),
    ).toEqual([])
    broken('web/src/call.ts', '#commands/index.ts', 'commands/src/index.ts')
    expect(breach('web/src/call.ts', "import { type Input, commands } from '#commands/index.ts'")).toEqual([
      'web/src/call.ts imports commands/src/index.ts',
    ])
    expect(breach('web/src/call.ts', "import type { Db } from '#store/open.ts'")).toEqual(['web/src/call.ts imports store/src/open.ts as types'])
    for (const named of ['node:fs', 'hono', 'd3']) broken('web/src/call.ts', named, named)
  })

  test('keep the set-up free of everything that it has yet to install', () => {
    held('setup/start.js', './step.js')
    held('cli/goodsign.js', '../setup/run.js')
    broken('setup/start.js', 'commander', 'commander')
    broken('cli/goodsign.js', 'zod', 'zod')
  })

  test.each([
    ["export { x } from '#web/main.ts'", 'web/src/main.ts'],
    ["export * from '#web/main.ts'", 'web/src/main.ts'],
    ["export const x = () => import('#web/main.ts')", 'web/src/main.ts'],
    ["import '#web/main.ts'", 'web/src/main.ts'],
    ['export const x = (y: string) => import(y)', 'something computed'],
    ["export type X = import('#web/main.ts').X", 'web/src/main.ts as types'],
    ["import url from '#web/main.ts?url'", 'web/src/main.ts'],
    ["export type { X } from '#web/main.ts'", 'web/src/main.ts as types'],
  ])('are not got round by %s', (line, to) => {
    expect(breach('store/src/open.ts', line)).toEqual([`store/src/open.ts imports ${to}`])
  })

  test('are crossed by the name of the area, not by dots', () => {
    expect(breach('store/src/open.ts', "import { x } from '../../core/src/refusal.ts'")).toEqual([
      'store/src/open.ts reaches core/src/refusal.ts by a relative path',
    ])
  })

  test('know every file, so that a new area must say what it may import', () => {
    expect(breach('plugins/src/x.ts')).toEqual(['plugins/src/x.ts belongs to no part of the house'])
    expect(breach('core/src/x.ts')).toEqual(['core/src/x.ts belongs to no part of the house'])
  })

  test.each([
    'core/src/odds/utils/x.ts',
    'web/src/helpers.ts',
    'store/src/types.ts',
    'server/src/services/x.ts',
    'cli/src/common/x.ts',
    'cli/src/misc.ts',
  ])('refuse the name %s', (path) => {
    expect(breach(path)).toEqual([`${path} is named for where it lies, not for what it is`])
  })

  test('refuse a file of more than 260 lines, a test excepted', () => {
    const lines = (count: number) => Array.from({ length: count }, () => '//')
    expect(breach('store/src/open.ts', ...lines(260))).toEqual([])
    expect(breach('store/src/open.ts', ...lines(261))).toEqual(['store/src/open.ts has 261 lines; 260 are the most'])
    expect(breach('store/src/open.test.ts', ...lines(261))).toEqual([])
  })

  test('are not taken to hold in a file that cannot be read', () => {
    expect(() => breach('store/src/open.ts', 'import {')).toThrow('does not parse')
  })
})

describe('core is given time and chance', () => {
  test.each([
    ['Math.random()', 'Math.random'],
    ["Math['random']()", 'Math.random'],
    ['pick(Math)', 'Math, passed on'],
    ['Date.now()', 'Date.now'],
    ['new Date()', 'Date without an argument'],
    ['Date()', 'Date without an argument'],
    ['new Date(2026, 10, 24)', 'Date by parts in the zone of the machine'],
    ['new Date(text).getHours()', 'getHours'],
    ['number.toLocaleString()', 'toLocaleString'],
    ["'a'.localeCompare('b')", 'localeCompare'],
    ['Intl.DateTimeFormat().format(day)', 'Intl.DateTimeFormat without a language'],
    ['performance.now()', 'performance'],
    ["console.log('x')", 'console'],
    ['crypto.randomUUID()', 'crypto'],
    ["globalThis['Date']", 'globalThis'],
  ])('and may not take it by %s', (expression, what) => {
    expect(breach('core/src/odds/chance.ts', `export const x = ${expression}`)).toEqual([`core/src/odds/chance.ts takes ${what} from around it`])
    expect(breach('core/src/odds/chance.test.ts', `export const x = ${expression}`)).toEqual([])
    expect(breach('store/src/open.ts', `export const x = ${expression}`)).toEqual([])
  })

  test.each([
    'Math.exp(1)',
    "new Date(day + 'T00:00:00Z')",
    'Date.parse(text)',
    'Date.UTC(2026, 10, 24)',
    'round.performance',
    '{ console: 1 }',
    "new Intl.DateTimeFormat('en', { timeZone })",
    'date.getUTCHours()',
  ])('and may say %s', (expression) => {
    expect(breach('core/src/odds/chance.ts', `export const x = ${expression}`)).toEqual([])
  })
})
