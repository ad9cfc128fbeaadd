import { addDays } from '../ui/days.ts'

/** The days to which something can be put off in one step, each once: tomorrow, the next Monday, and a week from now. */
export type PutOffDay = { name: 'tomorrow' | 'monday' | 'inAWeek'; day: string }

const A_WEEK = 7
const MONDAY = 1

/**
 * @param day today
 * @example putOffDays('2026-11-24') // => [{ name: 'tomorrow', day: '2026-11-25' }, { name: 'monday', day: '2026-11-30' }, { name: 'inAWeek', day: '2026-12-01' }]
 */
export const putOffDays = (day: string): PutOffDay[] => {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  const toMonday = (MONDAY - weekday + A_WEEK) % A_WEEK || A_WEEK
  const all: [PutOffDay['name'], number][] = [
    ['tomorrow', 1],
    ['monday', toMonday],
    ['inAWeek', A_WEEK],
  ]
  return all
    .filter(([, days], index) => all.findIndex(([, other]) => other === days) === index)
    .map(([name, days]) => ({ name, day: addDays(day, days) }))
}
