import { setImmediate } from 'node:timers/promises'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { stream } from 'hono/streaming'
import type { Context as CommandContext } from '#commands/command.ts'
import { CommandUnknown, describeCommands, findCommand, InvalidInput, perform } from '#commands/perform.ts'
import { Refusal } from '#core/refusal.ts'

type World = Omit<CommandContext, 'progress'>
type Answer = { status: 200 | 400 | 404 | 409 | 500; body: object }

const MEGABYTE = 1024 * 1024
const ORDINARY = MEGABYTE
const FILE = 64 * MEGABYTE
const LINES = 'application/x-ndjson'

const silent = async (): Promise<void> => {}

/** What became of a call, as the API says it. What broke on our side is logged here, once, and told without its entrails. */
const answerTo = async (world: CommandContext, name: string, input: unknown): Promise<Answer> => {
  try {
    return { status: 200, body: { result: await perform(world, name, input) } }
  } catch (error) {
    if (error instanceof Refusal) return { status: 409, body: { refused: { code: error.code, sentence: error.message } } }
    if (error instanceof InvalidInput) return { status: 400, body: { invalid: error.issues } }
    if (error instanceof CommandUnknown) return { status: 404, body: { refused: { code: 'command-unknown', sentence: error.message } } }
    process.stderr.write(`${name}: ${error instanceof Error ? error.stack : String(error)}\n`)
    return { status: 500, body: { broken: { sentence: 'Something broke on our side. Nothing was changed.' } } }
  }
}

const limitOf = (name: string): number => {
  try {
    const { takesFile } = findCommand(name)
    if (takesFile === undefined) return ORDINARY
    return takesFile.megabytes === undefined ? FILE : takesFile.megabytes * MEGABYTE
  } catch {
    return ORDINARY
  }
}

const tooLarge = (name: string): Answer => ({
  status: 400,
  body: { invalid: [{ path: [], message: `This is larger than ${limitOf(name) / MEGABYTE} MB, which is the most that is taken at once.` }] },
})

const badJson: Answer = { status: 400, body: { invalid: [{ path: [], message: 'The body is not JSON.' }] } }

/** The table of commands over HTTP: `POST /api/<command>` with a JSON object; `GET /api` describes them all. */
export const api = (world: World): Hono => {
  const app = new Hono()
  app.get('/*', (context) =>
    /^\/api\/?$/.test(context.req.path)
      ? context.json({ commands: describeCommands() })
      : context.json({ refused: { code: 'command-unknown', sentence: 'Commands are asked for by POST.' } }, 405),
  )
  app.use('/:name', async (context, next) => {
    const name = context.req.param('name')
    return bodyLimit({ maxSize: limitOf(name), onError: (refused) => refused.json(tooLarge(name).body, 413) })(context, next)
  })
  app.post('/:name', async (context) => {
    if (!/^application\/json\s*(;|$)/i.test(context.req.header('content-type') ?? ''))
      return context.json({ invalid: [{ path: [], message: 'Only JSON is taken.' }] }, 415)
    const name = context.req.param('name')
    const input: unknown = await context.req.json().catch(() => badJson)
    if (input === badJson) return context.json(badJson.body, badJson.status)
    context.header('cache-control', 'no-store')
    if (!(context.req.header('accept') ?? '').includes(LINES)) {
      const { status, body } = await answerTo({ ...world, progress: silent }, name, input)
      return context.json(body, status)
    }
    context.header('content-type', LINES)
    return stream(context, async (out) => {
      const progress: CommandContext['progress'] = async (told) => {
        await out.write(`${JSON.stringify({ progress: told })}\n`)
        await setImmediate()
      }
      const { body } = await answerTo({ ...world, progress }, name, input)
      await out.write(`${JSON.stringify(body)}\n`)
    })
  })
  return app
}
