import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type DraftFields, DraftKey, type DraftPatch, DraftPatch as Patch, patched } from './formDraft.ts'

const EMPTY = { fields: {}, turns: {} }

const names = fc.constantFrom('ownGuess', 'notes', 'reading:smiling', 'asked:1', '__proto__', 'constructor')
const typed = fc.dictionary(names, fc.jsonValue()).map((fields) => fields as DraftFields)

/** What windows send, each counting its own turns. */
const sending = fc
  .array(fc.record({ window: fc.constantFrom('here', 'there', '__proto__'), fields: typed, forget: fc.uniqueArray(names, { maxLength: 2 }) }), {
    maxLength: 12,
  })
  .map((sent) => {
    const turns = new Map<string, number>()
    return sent.map((one): DraftPatch => {
      const turn = (turns.get(one.window) ?? 0) + 1
      turns.set(one.window, turn)
      return { ...one, turn }
    })
  })

const all = (patches: readonly DraftPatch[]) =>
  patches.reduce((draft, patch) => patched(draft, patch) ?? draft, EMPTY as Parameters<typeof patched>[0])

describe('what is typed in two windows', () => {
  test('stays side by side as long as the fields are not the same', () => {
    fc.assert(
      fc.property(typed, typed, (one, other) => {
        const apart = Object.fromEntries(Object.entries(other).filter(([name]) => !Object.hasOwn(one, name)))
        const patches = [one, apart].map((fields, window) => ({ window: `${window}`, turn: 1, fields, forget: [] }))
        expect(all(patches).fields).toEqual({ ...one, ...apart })
        expect(all(patches.toReversed()).fields).toEqual({ ...one, ...apart })
      }),
    )
  })

  test('is, field by field, what was typed last', () => {
    fc.assert(
      fc.property(sending, (patches) => {
        const expected = new Map<string, unknown>()
        for (const { fields, forget } of patches) {
          for (const [name, value] of Object.entries(fields)) expected.set(name, value)
          for (const name of forget) expected.delete(name)
        }
        expect(new Map(Object.entries(all(patches).fields))).toEqual(expected)
      }),
    )
  })
})

test('what comes twice or too late changes nothing', () => {
  fc.assert(
    fc.property(sending, fc.nat(), (patches, chosen) => {
      const again = patches[chosen % Math.max(1, patches.length)]
      if (again === undefined) return
      expect(patched(all(patches), again)).toBeNull()
    }),
  )
})

test('a draft is of the debrief of a round or of the notes of a process, and a window must say its turn', () => {
  expect(DraftKey.safeParse(`debrief:${crypto.randomUUID()}`).success).toBe(true)
  expect(DraftKey.safeParse(`write:${crypto.randomUUID()}`).success).toBe(true)
  expect(DraftKey.safeParse(`other:${crypto.randomUUID()}`).success).toBe(false)
  expect(DraftKey.safeParse('debrief:1').success).toBe(false)
  expect(Patch.safeParse({ window: 'w', turn: 0, fields: {}, forget: [] }).success).toBe(false)
})
