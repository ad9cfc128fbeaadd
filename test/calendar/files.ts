import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readCalendar } from '#commands/calendar/readCalendar.ts'
import { Refusal } from '#core/refusal.ts'

/** What became of each file of a folder: how many events were read and left out, or why it was refused. `node test/calendar/files.ts FOLDER` */
const folder = process.argv[2]
if (folder === undefined) throw new Error('Name the folder: node test/calendar/files.ts FOLDER')

let [read, refused] = [0, 0]
process.stdout.write('| file | read | on whose clock | left out, and why |\n| --- | ---: | --- | --- |\n')
for (const file of readdirSync(folder)
  .filter((name) => /\.(?:ics|eml)$/i.test(name))
  .sort()) {
  try {
    const { events, leftOut } = await readCalendar(readFileSync(join(folder, file), 'utf8'))
    const clocks = new Set(
      events.flatMap(({ starts }) => starts.map(({ start }) => (start.kind === 'instant' ? (start.zone ?? 'an instant') : start.kind))),
    )
    const why = [...new Set(leftOut.map((one) => one.why))].map((one) => `${leftOut.filter((other) => other.why === one).length}: ${one}`)
    read += 1
    process.stdout.write(`| ${file} | ${events.length} | ${[...clocks].join(', ')} | ${why.join(' ')} |\n`)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    refused += 1
    process.stdout.write(`| ${file} | | | ${error.message} |\n`)
  }
}
process.stdout.write(`\n${read} read, ${refused} refused in words.\n`)
