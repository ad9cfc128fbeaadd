import { readFileSync, writeFileSync } from 'node:fs'
import { withParts } from '#evidence/fit/markdown.ts'
import { trialsOf } from './calibration.ts'
import { drawsFrom } from './draws.ts'
import { type Row, rowOf } from './forecasts.ts'
import { ownTrialsOf } from './own.ts'
import { calibrationIn, calibrationTable, chancesTable, LEVEL, MOST_OVER_BASE, selectionTable, stagesTable, worldsTable } from './report.ts'
import { WORLDS } from './world.ts'

/** The odds tried on processes that are drawn from the model and on worlds in which it is wrong; the figures go into the page. */

const PAGE = new URL('../../docs/method/proof.md', import.meta.url)
const SEED = 20_261_124
const TRIALS = 10_000
const PROCESSES = 10_000

const calibrations = [
  calibrationIn('facts, silence and promises', trialsOf(drawsFrom(SEED), TRIALS, 'none')),
  calibrationIn('the same with signs, each acting by more or less than is said', trialsOf(drawsFrom(SEED + 1), TRIALS, 'each')),
  calibrationIn('facts, silence and up to twenty finals behind the candidate', ownTrialsOf(drawsFrom(SEED + 3), TRIALS, 'finals')),
]
const halved = calibrationIn('the same, all of it from the first conversations on', ownTrialsOf(drawsFrom(SEED + 4), TRIALS, 'histories'))
const alike = trialsOf(drawsFrom(SEED + 2), TRIALS, 'alike')
const rows = WORLDS.map((world, index) => rowOf(world, PROCESSES, SEED + 10 + index))

const parts = {
  calibration: calibrationTable([...calibrations, halved]),
  chances: chancesTable(alike),
  worlds: worldsTable(rows),
  selection: selectionTable(),
  followed: stagesTable(rows.at(-2) as Row),
  counted: stagesTable(rows.at(-1) as Row),
}
process.stdout.write(`${Object.values(parts).join('\n\n')}\n`)
writeFileSync(PAGE, withParts(readFileSync(PAGE, 'utf8'), parts))

const isRight =
  [
    ...calibrations.flatMap(({ flat, rangeOdd }) => [flat, rangeOdd]),
    ...[0, 2].map((index) => calibrations[index]?.calibrated ?? 0),
    calibrationIn('', alike).calibrated,
    halved.calibrated,
  ].every((p) => p > LEVEL) && rows.every(({ overBase }) => overBase < MOST_OVER_BASE)
if (!isRight) process.exitCode = 1
