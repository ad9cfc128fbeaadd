import { hasResult } from './stories.ts'
import type { Subject } from './subject.ts'
import type { Task } from './tasks.ts'
import { listed } from './words.ts'

/** How many stories a task wants to have. */
const WANTED: Readonly<Record<string, number>> = { 'stories-four': 4, 'stories-six': 6 }
const STEP = 5

const countOf = (count: number): string => (count === 1 ? 'one story' : `${count} stories`)

/** With some of the stories written down, what is left of the task that wants so many. */
const leftOfStories = (task: Task, wanted: number, { stories }: Subject): Task[] => {
  const whole = stories.filter(hasResult).length
  if (stories.length === 0) return [task]
  if (whole >= wanted && task.id === 'stories-four') return []
  if (whole >= wanted)
    return [
      {
        ...task,
        minutes: 20,
        least: 10,
        text: `Of your ${whole} whole stories choose six, and note who gets which, so that nobody hears one twice.`,
      },
    ]
  const share = Math.ceil((task.minutes * (1 - whole / wanted)) / STEP) * STEP
  const minutes = Math.max(task.least, share)
  return [{ ...task, minutes, text: `${task.text} You have ${countOf(stories.length)}, ${whole === 0 ? 'none' : whole} of them with a result.` }]
}

const leftOfResults = (task: Task, { stories }: Subject): Task[] => {
  const open = stories.filter((story) => !hasResult(story)).map(({ title }) => `“${title}”`)
  if (stories.length === 0) return [task]
  if (open.length === 0) return []
  const named = open.length > 3 ? `${open.slice(0, 3).join(', ')} and ${open.length - 3} more` : listed(open)
  return [{ ...task, text: `Give ${named} the last line: what came of it, with a number or a before and after, and what you do differently since.` }]
}

const SENTENCES = 3

const hasPosting = ({ record: { process }, requirements }: Subject): boolean =>
  process.postingText !== null || process.postingUrl !== null || requirements.length > 0

/** What a task is while no posting was given: nobody is sent to read what is not there. */
const WITHOUT_POSTING: Readonly<Record<string, string>> = {
  'posting-read':
    'Find the posting, or ask them for it, and paste it into the process: none is kept. Then write beside each line one thing you have done, or what comes nearest.',
  'craft-refresh': 'Of what such a role asks for, take the three you have used least lately, and do one small exercise with each.',
  'role-picture': 'Picture a week of this job from what they said: who wants what from you, and where that collides.',
}

/** What is written down already makes a task shorter, or does away with it; what was never given is got first. */
export const leftOf = (task: Task, subject: Subject): Task[] => {
  const without = hasPosting(subject) ? undefined : WITHOUT_POSTING[task.id]
  if (without !== undefined) return [{ ...task, text: without }]
  const wanted = WANTED[task.id]
  if (wanted !== undefined) return leftOfStories(task, wanted, subject)
  if (task.id === 'results-line') return leftOfResults(task, subject)
  if (task.id === 'company-three' && subject.sentences >= SENTENCES)
    return [{ ...task, minutes: 10, least: 5, text: 'Say the three sentences of your dossier about them aloud, and what in them draws you.' }]
  return [task]
}
