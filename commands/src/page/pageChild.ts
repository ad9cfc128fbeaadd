import { stdin, stdout } from 'node:process'
import { type PageLimits, pageOf } from './pageOf.ts'

// Run by readPage in a process of its own: the limits are its argument, the page its input, the answer its output.
const limits = JSON.parse(process.argv[2] ?? '') as PageLimits
const parts: Buffer[] = []
for await (const part of stdin) parts.push(part as Buffer)
stdout.write(JSON.stringify(pageOf(Buffer.concat(parts).toString('utf8'), limits)))
