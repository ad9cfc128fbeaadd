import './old-node.js'
import { ensureLibraries } from './libraries.js'
import { ensurePages } from './pages.js'
import { orSayWhy } from './plain-error.js'
import { run } from './run.js'

orSayWhy(async () => {
  await ensureLibraries()
  await ensurePages()
  run('server/src/main.ts', process.argv.slice(2))
})
