import type { PrepHours } from './settings.ts'

const EVENING = { from: '18:30', to: '21:30' } as const
const WEEKEND = [
  { from: '10:00', to: '12:30' },
  { from: '14:00', to: '17:00' },
] as const

/** What holds while the candidate has not said when they can get ready: evenings but Saturday's, and the days of a weekend. */
export const USUAL_HOURS: readonly PrepHours[] = [
  ...[1, 2, 3, 4, 5, 7].map((weekday) => ({ weekday, ...EVENING })),
  ...[6, 7].flatMap((weekday) => WEEKEND.map((hours) => ({ weekday, ...hours }))),
]
