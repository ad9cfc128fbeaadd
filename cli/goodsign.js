#!/usr/bin/env node
import '../setup/old-node.js'
import { ensureLibraries } from '../setup/libraries.js'
import { orSayWhy } from '../setup/plain-error.js'
import { run } from '../setup/run.js'

orSayWhy(async () => {
  await ensureLibraries(process.stderr)
  // A command is over soon: speed before memory, which a long file of processes is scored a fifth quicker by.
  run('cli/src/main.ts', process.argv.slice(2), [])
})
