// The service worker: it keeps the app itself, and the last answers that were read, so that both can be read when the server does not answer.

/** Set when the pages are built: every script and style they are made of, which also names the build. */
declare const __FILES__: readonly string[]

const scope = self as unknown as ServiceWorkerGlobalScope

const APP = `app ${__FILES__.join(' ')}`
const READ = 'read'

/** As many answers are kept as one looks at in some days. */
const MOST_READ = 400

const keepApp = async (): Promise<void> => {
  const cache = await caches.open(APP)
  await cache.addAll(['/', ...__FILES__.map((name) => `/${name}`)])
}

/** Takes away what an earlier build kept. What was read stays. */
const forgetOld = async (): Promise<void> => {
  for (const name of await caches.keys()) if (name !== APP && name !== READ) await caches.delete(name)
}

scope.addEventListener('install', (event) => event.waitUntil(keepApp().then(() => scope.skipWaiting())))
scope.addEventListener('activate', (event) => event.waitUntil(forgetOld().then(() => scope.clients.claim())))

/** Built files never change under their name. */
const fileOf = async (request: Request): Promise<Response> => {
  const kept = await caches.match(request)
  if (kept !== undefined) return kept
  const fresh = await fetch(request)
  if (fresh.ok) await (await caches.open(APP)).put(request, fresh.clone())
  return fresh
}

const pageOf = async (request: Request): Promise<Response> => fetch(request).catch(async () => (await caches.match('/')) ?? Response.error())

/** An answer is known by the command and what was asked of it. */
const keyOf = async (request: Request): Promise<string> => `/kept${new URL(request.url).pathname}?${encodeURIComponent(await request.clone().text())}`

const keepRead = async (key: string, answer: Response): Promise<void> => {
  const cache = await caches.open(READ)
  const headers = { 'content-type': 'application/json', 'x-kept-at': new Date().toISOString() }
  await cache.delete(key)
  await cache.put(key, new Response(await answer.text(), { headers }))
  const keys = await cache.keys()
  for (const old of keys.slice(0, Math.max(0, keys.length - MOST_READ))) await cache.delete(old)
}

/** The server's answer, which is kept; when it does not answer, what it said last, with the moment it did. */
const answerOf = async (request: Request): Promise<Response> => {
  const key = await keyOf(request)
  try {
    const fresh = await fetch(request)
    if (fresh.ok) keepRead(key, fresh.clone()).catch(() => {})
    return fresh
  } catch (error) {
    const kept = await (await caches.open(READ)).match(key)
    if (kept === undefined) throw error
    return kept
  }
}

scope.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (origin !== scope.location.origin) return
  if (request.headers.get('x-reading') === 'yes') event.respondWith(answerOf(request))
  else if (pathname.startsWith('/assets/')) event.respondWith(fileOf(request))
  else if (request.mode === 'navigate') event.respondWith(pageOf(request))
})
