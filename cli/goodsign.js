#!/usr/bin/env node
import '../setup/old-node.js'
import { ensureLibraries } from '../setup/libraries.js'
import { orSayWhy } from '../setup/plain-error.js'
import { COMMAND_FLAGS, run } from '../setup/run.js'

orSayWhy(async () => {
  await ensureLibraries(process.stderr)
  run('cli/src/main.ts', process.argv.slice(2), COMMAND_FLAGS)
})
