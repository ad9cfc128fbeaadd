import { expect, test } from 'vitest'
import { openWindow, press, sees, settled } from './browser.ts'
import { killableServer } from './killableServer.ts'

test('what was read can be read again while the server is down, and what is written then is refused in words and kept', async () => {
  const { origin, start, ask } = await killableServer()
  const kill = await start()
  const { process } = await ask('process.add', { company: 'Orchard', role: 'Insights Analyst' })
  const page = await openWindow(origin, { at: null, mayBeAlone: true })
  await page.goto(`/process/${process}`)
  await settled(page)
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready
    if (active?.state !== 'activated') await new Promise((resolve) => active?.addEventListener('statechange', resolve))
  })
  await page.reload()
  await settled(page)
  await kill()
  await page.reload()
  await sees(page, 'Orchard')
  await sees(page, /^Goodsign does not answer\. This is what it said today at /)
  await press(page, 'Add a person')
  await page.getByLabel('Name', { exact: true }).fill('Lena Vogt')
  await press(page, 'Save')
  await sees(page, /^Goodsign does not answer\. Is it still running\?/)
  expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('Lena Vogt')
  const killAgain = await start()
  await press(page, 'Save')
  await sees(page, 'Added Lena Vogt.')
  await expect.poll(() => page.getByText(/^Goodsign does not answer/).count()).toBe(0)
  await killAgain()
})

test('the app can be installed: it has a manifest with its icons, and a worker of its own', async () => {
  const { origin, start } = await killableServer()
  const kill = await start()
  const manifest = (await (await fetch(`${origin}/goodsign.webmanifest`)).json()) as { icons: { src: string; sizes: string }[] }
  expect(manifest).toMatchObject({ name: 'Goodsign', start_url: '/', display: 'standalone' })
  for (const { src } of manifest.icons) {
    const icon = await fetch(origin + src)
    expect([icon.status, icon.headers.get('content-type')?.startsWith('image/')], src).toEqual([200, true])
  }
  const worker = await (await fetch(`${origin}/worker.js`)).text()
  const files = [...new Set([...worker.matchAll(/assets\/[\w.-]+/g)].map(([name]) => name))]
  expect(files.length).toBeGreaterThan(5)
  for (const name of files) expect((await fetch(`${origin}/${name}`)).status, name).toBe(200)
  await kill()
})
