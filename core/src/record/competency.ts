import { z } from 'zod'

/** What a requirement asks for and a story shows, beyond the trade itself. */
export const Competency = z.enum([
  'communication',
  'teamwork',
  'conflict',
  'influence',
  'leading',
  'feedback',
  'customers',
  'problems',
  'judgement',
  'priorities',
  'delivery',
  'care',
  'change',
  'learning',
  'setbacks',
  'initiative',
  'ideas',
  'integrity',
  'inclusion',
])
export type Competency = z.infer<typeof Competency>
