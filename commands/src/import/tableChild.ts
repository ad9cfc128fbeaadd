import { stdin, stdout } from 'node:process'
import { type TableLimits, tableText } from './tableText.ts'

// Run by readTable in a process of its own: the limits are its argument, the text its input, the answer its output.
const limits = JSON.parse(process.argv[2] ?? '') as TableLimits
const parts: Buffer[] = []
for await (const part of stdin) parts.push(part as Buffer)
stdout.write(JSON.stringify(tableText(Buffer.concat(parts).toString('utf8'), limits)))
