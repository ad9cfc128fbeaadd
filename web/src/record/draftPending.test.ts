import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { leftPending, patchOf, pendingOf, stillPending, storePending, typedOver } from './draftPending.ts'

const name = fc.constantFrom('notes', 'ownGuess', 'reading:smiling', 'asked:1')
const pending = fc.dictionary(name, fc.option(fc.oneof(fc.string(), fc.double({ noNaN: true }), fc.constant(null)), { nil: undefined }))

describe('what is typed and not sent yet', () => {
  test('is the same after it went through JSON, what was taken back too', () => {
    fc.assert(
      fc.property(pending, (typed) => {
        const again = pendingOf(JSON.parse(JSON.stringify(patchOf(typed))))
        expect(Object.keys(again).sort()).toEqual(Object.keys(typed).sort())
        expect(typedOver({ notes: 'before' }, again)).toEqual(JSON.parse(JSON.stringify(typedOver({ notes: 'before' }, typed))))
      }),
    )
  })

  test('stays pending when it was typed again while it was on its way', () => {
    const sent = { notes: 'Cal', ownGuess: 0.3 }
    expect(stillPending({ ...sent, notes: 'Calm' }, sent)).toEqual({ notes: 'Calm' })
    expect(stillPending(sent, sent)).toEqual({})
    expect(stillPending({ notes: undefined }, sent)).toEqual({ notes: undefined })
  })
})

/** The storage of a browser, as far as it is used here: its keys are its own properties. */
const aStorage = () =>
  Object.create(
    {
      getItem(this: Record<string, string>, key: string) {
        return this[key] ?? null
      },
      setItem(this: Record<string, string>, key: string, value: string) {
        this[key] = value
      },
      removeItem(this: Record<string, string>, key: string) {
        delete this[key]
      },
    },
    {},
  )

describe('what windows leave behind in this browser', () => {
  beforeEach(() => void vi.stubGlobal('localStorage', aStorage()))
  afterEach(() => {
    vi.unstubAllGlobals()
    vi.restoreAllMocks()
  })

  test('is taken up by the next, the latest on top, and only of the same form', () => {
    vi.spyOn(Date, 'now').mockReturnValueOnce(2).mockReturnValueOnce(1).mockReturnValue(3)
    storePending('debrief:1', 'one', { notes: 'later', ownGuess: undefined })
    storePending('debrief:1', 'two', { notes: 'earlier', caredAbout: 'Numbers' })
    storePending('debrief:12', 'three', { notes: 'of another round' })
    const left = leftPending('debrief:1')
    expect(left.pending).toEqual({ notes: 'later', caredAbout: 'Numbers', ownGuess: undefined })
    expect('ownGuess' in left.pending).toBe(true)
    left.clear()
    expect(leftPending('debrief:1').pending).toEqual({})
    expect(leftPending('debrief:12').pending).toEqual({ notes: 'of another round' })
  })

  test('is gone when nothing is pending any more, and unreadable leavings do no harm', () => {
    storePending('debrief:1', 'one', { notes: 'Calm' })
    storePending('debrief:1', 'one', {})
    localStorage.setItem('draft debrief:1 two', '{"fields":')
    localStorage.setItem('draft debrief:1 three', '{"notes":"of another form"}')
    expect(leftPending('debrief:1').pending).toEqual({})
  })
})
