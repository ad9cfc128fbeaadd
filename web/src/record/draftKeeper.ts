import { call, callLeaving } from '../call.ts'
import type { Fields } from './debriefFields.ts'
import { leftPending, type Pending, patchOf, stillPending, storePending, typedOver } from './draftPending.ts'
import { newKey } from './newKey.ts'

/** The draft as this window knows it. */
export type Draft = {
  /** What was typed over what is recorded. */
  readonly said: Fields
  /** What the server knows it by; null when it has none. */
  readonly version: string | null
  /** When it was left, if it was half-done when this window opened it. */
  readonly leftAt: string | null
  /** The server does not answer: what is typed is kept in this browser until it does. */
  readonly isAway: boolean
}

type Told = { key: string; typed?: { pending: Pending; version: string | null }; gone?: true }

/** How long what is typed may wait before it is sent, and how long until it is tried again when nobody answers. */
const [SOON_MS, AGAIN_MS] = [500, 2000]

const isEmpty = (pending: Pending): boolean => Object.keys(pending).length === 0

/**
 * Keeps what is typed into a form until it is saved: on the server within half a second, in this browser while the server is away, and in step
 * with other windows on the same form.
 *
 * @param hear told whenever the draft is another
 * @param beforeGone awaited when the form was saved in another window, before its draft is let go of here
 */
export const keepDraft = (key: string, hear: (draft: Draft) => void, beforeGone: () => Promise<unknown>) => {
  const here = newKey()
  const windows = new BroadcastChannel('goodsign drafts')
  let kept: Fields = {}
  let pending: Pending = {}
  let version: string | null = null
  let leftAt: string | null = null
  let isAway = false
  let turn = 0
  let sending: Promise<void> | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  const told = () => hear({ said: typedOver(kept, pending), version, leftAt, isAway })
  const newer = (one: string | null, other: string | null) => ((one ?? '') > (other ?? '') ? one : other)
  const patch = () => {
    turn += 1
    return { draft: key, window: here, turn, ...patchOf(pending) }
  }
  const send = async (): Promise<void> => {
    const sent = pending
    const answer = await call('draft.save', patch())
    pending = stillPending(pending, sent)
    kept = typedOver(kept, sent)
    version = newer(version, answer.version)
    isAway = false
    storePending(key, here, pending)
    windows.postMessage({ key, typed: { pending: sent, version: answer.version } } satisfies Told)
    told()
  }
  /** Sends what is pending. @returns the version that holds all of it */
  const flush = async (): Promise<string | null> => {
    clearTimeout(timer)
    timer = undefined
    while (sending !== null || !isEmpty(pending)) {
      sending ??= send().finally(() => {
        sending = null
      })
      await sending
    }
    return version
  }
  const soon = (ms = SOON_MS) => {
    timer ??= setTimeout(async () => {
      timer = undefined
      await flush().catch(() => {
        isAway = true
        told()
        soon(AGAIN_MS)
      })
    }, ms)
  }
  const take = (draft: { fields: Fields; version: string | null }) => {
    kept = draft.fields
    version = draft.version
    told()
  }
  const letGo = async () => {
    await beforeGone()
    take({ fields: {}, version: null })
  }
  const refresh = async (): Promise<void> => {
    const draft = await call('draft.show', { draft: key })
    if (draft.version === null && version !== null) await letGo()
    else take(draft)
  }
  windows.onmessage = async ({ data }: MessageEvent<Told>) => {
    if (data.key !== key) return
    if (data.gone) return letGo()
    if (data.typed === undefined) return
    kept = typedOver(kept, data.typed.pending)
    version = newer(version, data.typed.version)
    told()
  }
  const leave = () => {
    if (isEmpty(pending)) return
    callLeaving('draft.save', patch())
  }
  const look = () => {
    if (document.visibilityState === 'hidden') leave()
    else if (sending === null && isEmpty(pending)) refresh().catch(() => {})
  }
  window.addEventListener('pagehide', leave)
  document.addEventListener('visibilitychange', look)

  return {
    /** Takes up what was left: here, in windows that are gone, and on the server. */
    open: async (): Promise<void> => {
      const left = leftPending(key)
      pending = left.pending
      storePending(key, here, pending)
      left.clear()
      const draft = await call('draft.show', { draft: key }).catch(() => null)
      if (draft === null) isAway = true
      else ({ fields: kept, version } = draft)
      const isLeft = !isEmpty(typedOver(kept, pending))
      if (isLeft) leftAt = draft?.at ?? new Date().toISOString()
      if (!isEmpty(pending)) soon(0)
      told()
    },
    /** Takes down what a field holds now; undefined when it is again as it is recorded. */
    type: (name: string, value: unknown): void => {
      pending = { ...pending, [name]: value }
      storePending(key, here, pending)
      soon()
      told()
    },
    flush,
    refresh,
    /** The form was saved with its draft: other windows hear of it. */
    saved: (): void => {
      windows.postMessage({ key, gone: true } satisfies Told)
      take({ fields: {}, version: null })
    },
    /** Throws away what was typed, in every window. */
    drop: async (): Promise<void> => {
      await flush()
      await call('draft.remove', { draft: key })
      windows.postMessage({ key, gone: true } satisfies Told)
      leftAt = null
      take({ fields: {}, version: null })
    },
    close: (): Promise<unknown> => {
      window.removeEventListener('pagehide', leave)
      document.removeEventListener('visibilitychange', look)
      return flush()
        .catch(() => {})
        .finally(() => {
          clearTimeout(timer)
          windows.close()
        })
    },
  }
}
