import type { Context } from '#commands/command.ts'
import { perform } from '#commands/perform.ts'
import { fillRecord } from './large-record.ts'
import { atMost, type Figure, timed } from './measure.ts'

const PROCESSES = 10_000

/** Today and everything open over a long search of which nothing is over: after a change, when all is worked out anew, and again while nothing is written. */
export const measureToday = async (openEmpty: () => Promise<Context>): Promise<Figure[]> => {
  const context = await openEmpty()
  const ids = await fillRecord(context, PROCESSES, context.now().slice(0, 10), { isOver: false })
  const show = () => perform(context, 'today.show', {})
  const again = await timed(5, show)
  let turn = 0
  const afterChange = (command: string) =>
    timed(5, async () => {
      turn += 1
      await perform(context, 'process.correct', { process: ids[turn], place: `Place ${turn}` })
      await perform(context, command, {})
    })
  const [today, open] = [await afterChange('today.show'), await afterChange('portfolio.show')]
  await context.store.close()
  return [
    atMost('today over 10,000 open processes, nothing written since', again, 20, 'ms'),
    atMost('a change, and today after it', today, 800, 'ms'),
    atMost('a change, and everything open after it', open, 1500, 'ms'),
  ]
}
