import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { command } from '../setup/command.js'
import { npm } from '../setup/libraries.js'
import { packLibrary } from '../setup/library.js'
import { blocksIn, programOf } from './documentExamples.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const blocks = blocksIn(readFileSync(join(ROOT, 'core/README.md'), 'utf8'))

/** Somebody's project of their own, elsewhere: as strict as a compiler can be, and it looks into the library's types too. */
const TSCONFIG = {
  compilerOptions: {
    ...{ module: 'nodenext', target: 'es2023', lib: ['es2023'], strict: true, noUncheckedIndexedAccess: true, exactOptionalPropertyTypes: true },
    ...{ noEmit: true, skipLibCheck: false, types: ['node'], typeRoots: [join(ROOT, 'node_modules/@types')] },
  },
  include: ['*.ts'],
}

const WRONG = `import { oddsOf, standingOf } from 'goodsign/core'
// @ts-expect-error
oddsOf({ stage: 'seventh' })
// @ts-expect-error
standingOf(null, 7)
// @ts-expect-error
const chance: string = oddsOf
`

const project = mkdtempSync(join(tmpdir(), 'goodsign-library-'))
const write = (name: string, text: string): void => writeFileSync(join(project, name), text)
const run = (program: string, ...args: string[]) => command(program, args, { cwd: project })

beforeAll(async () => {
  const packed = await packLibrary(join(project, 'packed'))
  write('package.json', JSON.stringify({ name: 'elsewhere', private: true, type: 'module' }))
  const [program = 'npm', ...before] = npm()
  const zod = join(ROOT, 'node_modules/zod')
  const { ok, output } = await run(program, ...before, 'install', '--offline', '--ignore-scripts', '--loglevel=error', packed, zod)
  if (!ok) throw new Error(output)
}, 120_000)

afterAll(() => rmSync(project, { recursive: true, force: true }))

describe('the library, packed and installed elsewhere without a network', () => {
  test('brings nothing but the schema library', () => {
    expect(readdirSync(join(project, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['goodsign', 'zod'])
    const inside = readdirSync(join(project, 'node_modules/goodsign'), { recursive: true, encoding: 'utf8' })
    expect(inside.filter((name) => /\.test\.|(?<!\.d)\.ts$/.test(name))).toEqual([])
  })

  test('has types that hold, and that refuse what is wrong', async () => {
    for (const [index, block] of blocks.entries()) write(`block${index}.ts`, programOf(block))
    write('wrong.ts', WRONG)
    write('tsconfig.json', JSON.stringify(TSCONFIG))
    expect(await run(process.execPath, join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', '.')).toEqual({ ok: true, output: '' })
  }, 60_000)

  test('has a README whose every example runs', async () => {
    expect(blocks.length).toBeGreaterThan(2)
    for (const [index, block] of blocks.entries()) {
      write(`run${index}.ts`, programOf(block))
      expect(await run(process.execPath, `run${index}.ts`), `the block at line ${block.line}`).toEqual({ ok: true, output: '' })
    }
  }, 60_000)

  test('runs as plain JavaScript', async () => {
    mkdirSync(join(project, 'plain'))
    write('plain/run.mjs', "import { answerOf } from 'goodsign/core'\nprocess.stdout.write(answerOf().question)\n")
    expect(await run(process.execPath, 'plain/run.mjs')).toEqual({ ok: true, output: 'Is a second interview a good sign?' })
  })
})

describe('a block of code in a document', () => {
  const text = 'Words.\n\n```ts\nconst x = 1\nx + 1 // => 2\n```\n\n```sh\nnpm start\n```\n'

  test('is found when it is TypeScript, and becomes a program that holds each example to its value', () => {
    expect(blocksIn(text)).toEqual([{ line: 3, code: 'const x = 1\nx + 1 // => 2\n' }])
    expect(programOf({ line: 3, code: 'const x = 1\nx + 1 // => 2\n' })).toBe(
      "import { deepStrictEqual } from 'node:assert'\nconst x = 1\ndeepStrictEqual(x + 1, 2)\n",
    )
  })

  test('that is held to nothing is a fault', () => {
    expect(() => programOf({ line: 3, code: 'const x = 1\n' })).toThrow('the block at line 3 has no // => and its value')
  })
})
