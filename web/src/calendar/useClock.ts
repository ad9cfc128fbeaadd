import { useAnswer } from '../answers.ts'

/** The candidate's own time zone; empty until it is known. */
export const useClock = (): string => useAnswer('settings.show', {}).data?.clock ?? ''
