import type { Page } from 'playwright-core'
import type { App } from '#test/e2e/browser.ts'

/** Every page that needs no process. */
export const PAGES = [
  '/',
  '/processes',
  '/processes?view=board',
  '/processes?view=weeks',
  '/open',
  '/record',
  '/question',
  '/stories',
  '/stories/resume',
  '/signs',
  '/calendar',
  '/settings',
  '/mailbox',
  '/history',
  '/import',
  '/add',
]

/** The pages of the processes of the example search, which is loaded by this. */
export const pagesOfExample = async (app: App): Promise<string[]> => {
  await app.world.do('demo.load', {})
  const { rows } = await app.world.do('process.list', { show: 'all' })
  const idOf = (company: string): string => rows.find(({ process }) => process.company === company)?.process.id ?? ''
  const ofProcess = ['Halden Energy', 'Fennel & Co'].map((company) => `/process/${idOf(company)}`)
  const meridian = idOf('Meridian Health')
  const { rounds } = await app.world.do('process.show', { process: meridian })
  const ahead = rounds[2]?.id
  const aroundRounds = ['write?kind=thank-you', 'posting', 'company', 'practice', `ready/${ahead}`, `ready/${ahead}/one-page`].map(
    (name) => `/process/${meridian}/${name}`,
  )
  return [...ofProcess, `${ofProcess[0]}/write`, ...aroundRounds]
}

/** How far a page can be pushed to the side, in pixels. */
export const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => {
    window.scrollTo(1000, window.scrollY)
    const far = window.scrollX
    window.scrollTo(0, window.scrollY)
    return far
  })
