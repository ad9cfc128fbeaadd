import { posix } from 'node:path'
import { ambientsOf } from './ambients.ts'
import { type Import, importsOf } from './imports.ts'

/** A source file: its path from the checkout's folder, with `/`, and what is in it. */
export type Source = { readonly path: string; readonly text: string }

/**
 * A part of the house: its files, and what they may import beyond their own part, as globs of paths, packages and Node's modules.
 * After `type ` only as types. What is not in its list, a part may not import.
 */
type Part = { readonly files: string; readonly may: readonly string[] }

/** The first part whose files match is the one a file belongs to. */
const PARTS: readonly Part[] = [
  { files: '**/*.test.{ts,tsx}', may: ['**', 'node:*/**'] },
  { files: 'test/cast*.ts', may: ['core/src/**', 'type commands/src/**', 'test/cast*.ts'] },
  { files: '{test,bench}/**', may: ['**'] },
  { files: '{setup/**,cli/goodsign.js}', may: ['setup/**', 'node:*'] },
  { files: '{vitest,web/vite}.config.ts', may: ['node:*', 'vite', 'vitest', '@vitejs/*'] },
  { files: 'evidence/version.ts', may: ['node:*'] },
  { files: 'evidence/fit/**', may: ['core/src/**', 'node:*', 'csv-parse'] },
  { files: 'core/src/index.ts', may: ['core/src/**'] },
  { files: 'core/src/refusal.ts', may: [] },
  { files: 'core/src/stats/**', may: [] },
  { files: 'core/src/record/**', may: ['core/src/refusal.ts', 'zod'] },
  { files: 'core/src/evidence/**', may: ['evidence/*.json', 'zod'] },
  // The reckoning of when to practise again is a published model with 21 fitted parameters; its package is pure, and the clock is given to it.
  { files: 'core/src/practice/**', may: ['core/src/record/**', 'core/src/refusal.ts', 'ts-fsrs', 'zod'] },
  { files: 'core/src/*/**', may: ['core/src/{stats,record,evidence}/**', 'core/src/refusal.ts', 'evidence/*.json', 'zod'] },
  { files: 'store/src/**', may: ['core/src/**', 'node:*', 'kysely', 'pg', 'zod'] },
  { files: 'commands/src/odds/holidays.ts', may: ['{core,store,commands}/src/**', 'date-holidays'] },
  {
    files: 'commands/src/calendar/**',
    may: ['{core,store,commands}/src/**', 'node:*', 'zod', 'ical.js', 'rrule-temporal', 'windows-iana', 'postal-mime'],
  },
  { files: 'commands/src/mailbox/**', may: ['{core,store,commands}/src/**', 'node:*', 'zod', 'imapflow', 'nodemailer'] },
  { files: 'commands/src/demo/**', may: ['{core,store,commands}/src/**', 'test/cast*.ts', 'zod'] },
  { files: 'commands/src/page/**', may: ['{core,commands}/src/**', 'node:*', 'htmlparser2'] },
  { files: 'commands/src/**', may: ['{core,store}/src/**', 'node:*', 'csv-parse', 'zod'] },
  { files: 'server/src/**', may: ['{core,store,commands}/src/**', 'node:*', 'hono', '@hono/*', 'zod'] },
  { files: 'cli/src/**', may: ['{core,store,commands}/src/**', 'node:*', 'commander', 'zod'] },
  {
    files: 'web/src/**',
    may: [
      'core/src/**',
      'evidence/*.json',
      'type commands/src/**',
      'react',
      'react-dom',
      '@tanstack/react-query',
      'wouter',
      '@fontsource-variable/*',
      'zod',
    ],
  },
]

/** Words that say where a thing lies and not what it is. */
const NO_NAME = /(^|\/)(utils?|helpers?|common|misc|types|services?)(\/|\.[a-z.]+$)/

/** About 200 lines are meant; past this a file holds more than one idea. */
const MOST_LINES = 260

/** Every breach of the house's walls in these files, one sentence each. */
export const breachesOf = (sources: readonly Source[]): string[] => sources.flatMap(breachesIn)

const breachesIn = ({ path, text }: Source): string[] => {
  const part = PARTS.find(({ files }) => posix.matchesGlob(path, files))
  const isTest = /\.test\.tsx?$/.test(path)
  const lines = text.split('\n').length - 1
  return [
    ...(part ? importsOf(path, text).flatMap((one) => breachBy(one, path, part)) : [`${path} belongs to no part of the house`]),
    ...(path.startsWith('core/') && !isTest ? ambientsOf(path, text).map((what) => `${path} takes ${what} from around it`) : []),
    ...(NO_NAME.test(path) ? [`${path} is named for where it lies, not for what it is`] : []),
    ...(lines > MOST_LINES && !isTest ? [`${path} has ${lines} lines; ${MOST_LINES} are the most`] : []),
  ]
}

const breachBy = ({ named, to, typeOnly }: Import, path: string, { files, may }: Part): string[] => {
  if (named.startsWith('.') && areaOf(to) !== areaOf(path) && areaOf(to) !== 'setup') return [`${path} reaches ${to} by a relative path`]
  if (to.startsWith(homeOf(path, files))) return []
  const allowed = may.some((one) => (one.startsWith('type ') ? typeOnly && posix.matchesGlob(to, one.slice(5)) : posix.matchesGlob(to, one)))
  return allowed ? [] : [`${path} imports ${to}${typeOnly ? ' as types' : ''}`]
}

const areaOf = (path: string): string => path.split('/')[0] ?? ''

/** The folder a part's file may move in: of `core/src/odds/x/y.ts` in the part `core/src/*` + `/**` it is `core/src/odds/`. */
const homeOf = (path: string, files: string): string =>
  files.endsWith('/**') && !files.startsWith('{')
    ? `${path
        .split('/')
        .slice(0, files.split('/').length - 1)
        .join('/')}/`
    : path
