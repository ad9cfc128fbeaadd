import { createRequire } from 'node:module'

/** One test as it was declared, under the names of the groups it stands in. */
export type Declared = { readonly name: string; readonly run: () => unknown }

type Case = (...values: never[]) => unknown
type Declare = (name: string, run: Case) => void

const declared: Declared[] = []
const groups: string[] = []

/** Every test declared so far. */
export const declaredTests = (): readonly Declared[] => [...declared]

export const forgetTests = (): void => {
  declared.length = 0
  groups.length = 0
}

/** Declares one thing for each row of a table. A name that is made up of what is in the row has the row's number in its place. */
const eachOf =
  (table: readonly unknown[], declare: (name: string, run: () => unknown) => void): Declare =>
  (name, run) => {
    for (const [index, row] of table.entries()) declare(`${name} [${index}]`, () => run(...((Array.isArray(row) ? row : [row]) as never[])))
  }

export const test = (name: string, run: () => unknown): void => {
  declared.push({ name: [...groups, name].join(' > '), run })
}

test.each = (table: readonly unknown[]): Declare => eachOf(table, test)

export const describe = (name: string, declare: () => unknown): void => {
  groups.push(name)
  declare()
  groups.pop()
}

describe.each = (table: readonly unknown[]): Declare => eachOf(table, describe)

type Expect = ((value: unknown) => unknown) & Record<string, unknown>

/** The assertions stand beside the mutation tester, not among the project's own libraries. */
const { expect: asserted } = createRequire(process.argv[1] ?? '')('expect') as { expect: Expect }

/** What vitest takes as a second argument, a message, is left out. */
export const expect = Object.assign((value: unknown): unknown => asserted(value), asserted)
