import type { Context as CommandContext } from '#commands/command.ts'
import { sendDigestWhenDue } from '#commands/digest/digest.ts'
import { inOwnZone } from '#commands/settings/known.ts'

/** After it could not be sent it is tried again so much later. */
const AGAIN_MS = 30 * 60_000

/**
 * Looks, each time it is called, whether the mail of the day is to go by itself. The clock is the world's.
 *
 * @param tell hears why it could not be sent
 */
export const digestDaily = (world: Omit<CommandContext, 'progress'>, tell: (sentence: string) => void): (() => Promise<void>) => {
  let [notBefore, isBusy] = [0, false]
  return async () => {
    const now = Date.parse(world.now())
    if (isBusy || now < notBefore) return
    isBusy = true
    try {
      await sendDigestWhenDue(await inOwnZone({ ...world, progress: async () => {} }))
    } catch (error) {
      notBefore = now + AGAIN_MS
      tell(`The daily mail could not be sent: ${error instanceof Error ? error.message : String(error)}`)
    } finally {
      isBusy = false
    }
  }
}
