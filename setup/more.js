import './old-node.js'
import { join } from 'node:path'
import { ensureChromium } from './chromium.js'
import { command } from './command.js'
import { ensureLibraries } from './libraries.js'
import { withMailServers } from './mailServers.js'
import { node24 } from './node24.js'
import { ensurePages } from './pages.js'
import { ROOT } from './place.js'
import { orSayWhy } from './plain-error.js'
import { withPostgres } from './postgres.js'
import { asOne, tally } from './tally.js'
import { vitest } from './vitest.js'

/** Tells what was measured; a machine that is slow today fails nothing. */
const measured = async (/** @type {string} */ chromium) => {
  const done = await command(node24(), [join(ROOT, 'bench', 'main.ts'), 'pages'], { cwd: ROOT, env: { GOODSIGN_CHROMIUM: chromium } })
  process.stdout.write(`\n${done.output}`)
  return done
}

/** What needs more of the machine than `npm test` may ask: a PostgreSQL, minutes of killed processes, mail and calendar servers, ten thousand processes in a browser. */
orSayWhy(async () => {
  await ensureLibraries()
  const chromium = await ensureChromium()
  await ensurePages()
  const script = (/** @type {string} */ file, /** @type {string[]} */ ...args) => asOne(command(node24(), [join(ROOT, file), ...args], { cwd: ROOT }))
  await withPostgres((url) =>
    tally([
      [
        'Taking pictures of every page in every state, and playing what takes longer',
        () => vitest(['--project', 'tour'], { GOODSIGN_CHROMIUM: chromium }),
      ],
      ["Running the store's tests on PostgreSQL", () => vitest(['--project', 'unit', 'store/'], { GOODSIGN_TEST_POSTGRES: url })],
      ['Measuring the pages over ten thousand processes', () => asOne(measured(chromium))],
      ['Killing it while it writes, 200 times', () => script('test/kill.ts')],
    ]),
  )
  await withMailServers(({ imap, smtp, radicale, sent }) =>
    tally([
      ['Drafts, letters and the feed with real servers', () => script('test/mail/real.ts', String(imap), String(smtp), String(radicale), sent)],
      ['10,000 histories of invitations, in every order', () => script('test/calendar/itip.ts', '10000')],
      ['Reading 10,000 calendars changed by chance', () => script('test/calendar/hostile.ts', '10000')],
    ]),
  )
})
