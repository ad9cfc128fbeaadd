import { Hono } from 'hono'
import type { Context as CommandContext } from '#commands/command.ts'
import { perform } from '#commands/perform.ts'
import { Refusal } from '#core/refusal.ts'

/** The calendar at its secret address, for programs that read it by themselves; with `?blocks=no` without the time set aside. An address that is not the one tells nothing. */
export const feed = (world: Omit<CommandContext, 'progress'>): Hono =>
  new Hono().get('/:file', async (context) => {
    const secret = /^(?<secret>[\w-]{20,200})\.ics$/.exec(context.req.param('file'))?.groups?.secret
    if (secret === undefined) return context.notFound()
    try {
      const { text } = (await perform({ ...world, progress: async () => {} }, 'feed.read', {
        secret,
        blocks: context.req.query('blocks') !== 'no',
      })) as { text: string }
      return context.body(text, 200, {
        'content-type': 'text/calendar; charset=utf-8',
        'content-disposition': 'inline; filename="goodsign.ics"',
        'cache-control': 'private, no-store',
      })
    } catch (error) {
      if (error instanceof Refusal) return context.notFound()
      throw error
    }
  })
