import { Hono, type MiddlewareHandler } from 'hono'
import type { Context as CommandContext } from '#commands/command.ts'
import { api } from './api.ts'
import { feed } from './feed.ts'
import { pages } from './pages.ts'

/** Only these names lead to this machine: a page elsewhere that makes its own name point here is turned away. */
const isLoopback = (host: string): boolean => /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i.test(host)

const onlyThisMachine: MiddlewareHandler = async (context, next) => {
  if (!isLoopback(context.req.header('host') ?? '')) return context.text('Goodsign answers on this machine only.', 403)
  return next()
}

/** Only our own pages may ask for anything to be done: another site's page in the same browser may not. */
const onlyOurPages: MiddlewareHandler = async (context, next) => {
  if (context.req.method === 'GET' || context.req.method === 'HEAD') return next()
  const [site, origin] = [context.req.header('sec-fetch-site'), context.req.header('origin')]
  const ours =
    (site === undefined || site === 'same-origin' || site === 'none') && (origin === undefined || isOwnOrigin(origin, context.req.header('host')))
  return ours ? next() : context.text('This came from another site.', 403)
}

const isOwnOrigin = (origin: string, host: string | undefined): boolean => origin === `http://${host}`

/** Nothing inline runs or is drawn, and nothing comes from elsewhere. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const locked: MiddlewareHandler = async (context, next) => {
  await next()
  context.header('content-security-policy', POLICY)
  context.header('x-content-type-options', 'nosniff')
  context.header('referrer-policy', 'no-referrer')
  context.header('cross-origin-opener-policy', 'same-origin')
  context.header('cross-origin-resource-policy', 'same-origin')
  context.header('permissions-policy', 'camera=(), microphone=(), geolocation=()')
}

/** The whole server as one function from request to response: the API and the pages. */
export const createApp = (commandContext: Omit<CommandContext, 'progress'>, webFolder: string): Hono =>
  new Hono()
    .use(locked)
    .use(onlyThisMachine)
    .use(onlyOurPages)
    .route('/api', api(commandContext))
    .route('/calendar', feed(commandContext))
    .route('/', pages(webFolder))
