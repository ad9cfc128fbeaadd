import { z } from 'zod'
import { Day } from '#core/record/day.ts'
import { Due } from '#core/today/due.ts'
import { noticesOf } from '#core/today/notices.ts'
import { command } from '../command.ts'
import { momentOf } from '../record/rows.ts'
import { showToday } from './today.ts'

export const listNotices = command({
  name: 'today.notices',
  summary:
    'Lists what may be told aloud just now: a round in the hour before it, all else of today; nothing between 22 and 7, nothing of the example search.',
  input: z.strictObject({}),
  output: z.strictObject({
    today: Day,
    notices: z.array(z.strictObject({ name: z.string().describe('By this it is known whether it was told already.'), due: Due })),
  }),
  run: async (context) => {
    const { today, demo, next } = await showToday.run(context, {})
    return { today, notices: demo ? [] : noticesOf({ next }, momentOf(context)) }
  },
})
