import './old-node.js'
import { join } from 'node:path'
import { command } from './command.js'
import { ensureLibraries } from './libraries.js'
import { node24 } from './node24.js'
import { ROOT } from './place.js'
import { orSayWhy } from './plain-error.js'
import { withPostgres } from './postgres.js'
import { asOne, tally } from './tally.js'
import { vitest } from './vitest.js'

/** What needs more of the machine than `npm test` may ask: a PostgreSQL, and minutes of killed processes. */
orSayWhy(async () => {
  await ensureLibraries()
  await withPostgres((url) =>
    tally([
      ["Running the store's tests on PostgreSQL", () => vitest(['--project', 'unit', 'store/'], { GOODSIGN_TEST_POSTGRES: url })],
      ['Killing it while it writes, 200 times', () => asOne(command(node24(), [join(ROOT, 'test', 'kill.ts')], { cwd: ROOT }))],
    ]),
  )
})
