import { existsSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { Hono } from 'hono'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
  '.json': 'application/json',
}

/** Built files bear a hash of what is in them, so a browser may keep them for good. */
const KEPT = 'public, max-age=31536000, immutable'

const NOT_BUILT = 'The pages have not been built yet. Run npm start, which builds them.'

/** The built pages: files as they are, and the one page for every other address. */
export const pages = (folder: string): Hono => {
  const app = new Hono()
  const index = join(folder, 'index.html')
  let page = existsSync(index) ? readFileSync(index, 'utf8') : null
  app.get('/assets/*', async (context) => {
    const name = context.req.path.slice('/assets/'.length)
    const type = TYPES[extname(name)]
    if (type === undefined || !/^[\w.-]+$/.test(name)) return context.notFound()
    const file = await readFile(join(folder, 'assets', name)).catch(() => null)
    return file === null ? context.notFound() : context.body(file, 200, { 'content-type': type, 'cache-control': KEPT })
  })
  // What lies beside the page under a name that stays: the icons, the manifest, the service worker. A browser asks each time whether they are the same.
  app.get('/:name{[\\w-]+\\.(?:svg|png|webmanifest|js)}', async (context) => {
    const name = context.req.param('name')
    const file = await readFile(join(folder, name)).catch(() => null)
    return file === null ? context.notFound() : context.body(file, 200, { 'content-type': TYPES[extname(name)] ?? '', 'cache-control': 'no-cache' })
  })
  app.get('*', (context) => {
    // A command has a dot in its name, and a page of its own.
    if (extname(context.req.path) !== '' && !context.req.path.startsWith('/command/')) return context.notFound()
    if (page === null && existsSync(index)) page = readFileSync(index, 'utf8')
    if (page === null) return context.text(NOT_BUILT, 503)
    return context.html(page, 200, { 'cache-control': 'no-store' })
  })
  return app
}
