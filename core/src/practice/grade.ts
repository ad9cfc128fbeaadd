import { StarPart } from '#core/record/story.ts'

/** How well it went, as the reckoning of the days takes it. What was easy nobody can tell from the parts, so nothing is ever graded easy. */
export type Grade = 'again' | 'hard' | 'good'

/**
 * The grade of a telling by what was in it: all four parts are good; without the action there was no story, so it is to be told again; with the action and
 * not all of the rest it was hard.
 *
 * @example gradeOf(['situation', 'task', 'action', 'result']) // => 'good'
 * @example gradeOf(['task', 'action']) // => 'hard'
 * @example gradeOf(['situation', 'result']) // => 'again'
 */
export const gradeOf = (told: readonly StarPart[]): Grade => {
  if (!told.includes('action')) return 'again'
  return missingFrom(told).length === 0 ? 'good' : 'hard'
}

/** The parts that were not told, in their order. */
export const missingFrom = (told: readonly StarPart[]): StarPart[] => StarPart.options.filter((part) => !told.includes(part))
