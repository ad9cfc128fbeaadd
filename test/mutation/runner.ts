import { globSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { loadAnew } from './quicker.ts'
import { type Declared, declaredTests, forgetTests } from './suite.ts'

/** What mutated code looks at, and where it counts. */
type Mutated = {
  activeMutant?: string | undefined
  currentTestId?: string | undefined
  hitCount?: number | undefined
  hitLimit?: number | undefined
  mutantCoverage?: unknown
}

const mutated = (): Mutated => {
  const around = globalThis as unknown as { __stryker__?: Mutated }
  around.__stryker__ ??= {}
  return around.__stryker__
}

type Mutant = {
  readonly activeMutant: { readonly id: string }
  readonly testFilter?: readonly string[]
  readonly hitLimit?: number
  readonly mutantActivation: 'static' | 'runtime'
  readonly reloadEnvironment: boolean
}

const TESTS = 'core/src/{stats,odds}/**/*.test.ts'

/** What is remembered from before a fault hides it: asked for, everything is loaded anew for each. It takes a second more. */
const ANEW = process.env.ANEW === '1'

let isLoaded = false

const forget = (): void => {
  isLoaded = false
  forgetTests()
  loadAnew()
}

const loaded = async (): Promise<readonly Declared[]> => {
  if (!isLoaded) for (const file of globSync(TESTS).sort()) await import(pathToFileURL(resolve(file)).href)
  isLoaded = true
  return declaredTests()
}

/** Null when the test passes. */
const failureOf = async ({ run }: Declared): Promise<string | null> => {
  try {
    await run()
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

type Ran = { readonly id: string; readonly name: string; readonly timeSpentMs: number; readonly status: number; readonly failureMessage?: string }

const dryRun = async () => {
  const tests: Ran[] = []
  for (const one of await loaded()) {
    mutated().currentTestId = one.name
    const before = performance.now()
    const failureMessage = await failureOf(one)
    mutated().currentTestId = undefined
    const timeSpentMs = performance.now() - before
    tests.push({ id: one.name, name: one.name, timeSpentMs, ...(failureMessage === null ? { status: 0 } : { status: 1, failureMessage }) })
  }
  return { status: 'complete', tests, mutantCoverage: mutated().mutantCoverage }
}

const mutantRun = async ({ activeMutant, testFilter, hitLimit, mutantActivation, reloadEnvironment }: Mutant) => {
  const world = mutated()
  if (reloadEnvironment || ANEW) forget()
  if (mutantActivation === 'runtime') await loaded()
  world.hitCount = hitLimit === undefined ? undefined : 0
  world.hitLimit = hitLimit
  world.activeMutant = activeMutant.id
  try {
    const asked = testFilter === undefined ? null : new Set(testFilter)
    const tests = (await loaded()).filter(({ name }) => asked === null || asked.has(name))
    for (const [index, one] of tests.entries()) {
      const failureMessage = await failureOf(one)
      if ((world.hitCount ?? 0) > (hitLimit ?? Number.POSITIVE_INFINITY)) return { status: 'timeout', reason: 'It went round too often.' }
      if (failureMessage !== null) return { status: 'killed', killedBy: [one.name], failureMessage, nrOfTests: index + 1 }
    }
    return { status: 'survived', nrOfTests: tests.length }
  } catch (error) {
    // What does not even load is noticed by every test.
    return { status: 'killed', killedBy: ['loading'], failureMessage: String(error), nrOfTests: 0 }
  } finally {
    world.activeMutant = undefined
  }
}

const runner = () => ({ capabilities: () => ({ reloadEnvironment: true }), dryRun, mutantRun })
runner.inject = [] as const

/** Runs the tests in the process of the mutation tester, ten times as fast as a test runner that starts anew for each mutant. */
export const strykerPlugins = [{ kind: 'TestRunner', name: 'in-process', factory: runner }]
