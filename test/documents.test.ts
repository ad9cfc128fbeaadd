import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { commandNamed } from '#commands/index.ts'
import { anchorsIn, commandsIn, linksIn, npmScriptsIn, pathsIn } from './documents.ts'
import { ownFiles } from './ownFiles.ts'

const AREAS = ['bench', 'cli', 'commands', 'core', 'docs', 'evidence', 'server', 'setup', 'store', 'test', 'web']
const documents = ownFiles(/\.md$/)
const scripts = Object.keys(JSON.parse(ownFiles(/^package\.json$/)[0]?.text ?? '{}').scripts)
const isThere = (path: string) => existsSync(new URL(`../${path}`, import.meta.url))

describe('the documents', () => {
  test('begin with a README that tells the two commands', () => {
    const readme = documents.find(({ path }) => path === 'README.md')?.text ?? ''
    expect(readme).toContain('npm start')
    expect(readme).toContain('npx goodsign')
  })

  test.each(documents)('$path links only to what is there', ({ path, text }) => {
    const dead = linksIn(path, text).filter(({ to, anchor }) => {
      const target = documents.find((one) => one.path === to)
      return !isThere(to) || (anchor !== null && target !== undefined && !anchorsIn(target.text).includes(anchor))
    })
    expect(dead).toEqual([])
  })

  test.each(documents)('$path names only scripts, commands and files that are there', ({ text }) => {
    expect(npmScriptsIn(text).filter((script) => !scripts.includes(script))).toEqual([])
    expect(commandsIn(text).filter((name) => !commandNamed.has(name))).toEqual([])
    expect(pathsIn(text, AREAS).filter((path) => !isThere(path))).toEqual([])
  })
})

describe('a document', () => {
  test('links by brackets or by src and href, and what leads outside is left alone', () => {
    const text =
      'See [a](../x.md#part) and [b](https://example.com).\n<img src="picture.png">\n[here](#below)\n`[no](code.md)`\n```\n[no](code.md)\n```\n'
    expect(linksIn('docs/method/y.md', text)).toEqual([
      { line: 1, named: '../x.md#part', to: 'docs/x.md', anchor: 'part' },
      { line: 2, named: 'picture.png', to: 'docs/method/picture.png', anchor: null },
      { line: 3, named: '#below', to: 'docs/method/y.md', anchor: 'below' },
    ])
  })

  test('has an anchor at each heading', () => {
    expect(anchorsIn("# What it isn't\n\n## Rounds, `formats` and people\n```\n# not this\n```\n")).toEqual([
      'what-it-isnt',
      'rounds-formats-and-people',
    ])
  })

  test('names scripts, commands and paths', () => {
    expect(npmScriptsIn('`npm start`, npm test, npm run bench; npm ci is not ours')).toEqual(['start', 'test', 'bench'])
    expect(commandsIn('npx goodsign odds.show --process ID, `npx goodsign …`, npx goodsign --help, npx goodsign answer.')).toEqual([
      'odds.show',
      'answer',
    ])
    expect(pathsIn('`core/src/odds/` and `test/kill.ts`, not `GET /api/x`, `a/b` or core/src', ['core', 'test'])).toEqual([
      'core/src/odds/',
      'test/kill.ts',
    ])
  })
})
