import { stdin, stdout } from 'node:process'
import { type CalendarLimits, calendarText } from './calendarText.ts'

// Run by readCalendar in a process of its own: the limits are its argument, the text its input, the answer its output.
const limits = JSON.parse(process.argv[2] ?? '') as CalendarLimits
const parts: Buffer[] = []
for await (const part of stdin) parts.push(part as Buffer)
stdout.write(JSON.stringify(await calendarText(Buffer.concat(parts).toString('utf8'), limits)))
