import type { InputOf, OutputOf } from '../call.ts'

/** A file that was brought: a key of its own, what to call it, and what is in it. */
export type Brought = { readonly id: string; readonly name: string; readonly text: string }

/** What a file would become. */
export type Preview = OutputOf<'calendar.preview'>
export type Planned = Preview['events'][number]
export type Step = Planned['rounds'][number]

/** What the candidate knows better of a file. */
export type Choices = NonNullable<InputOf<'calendar.preview'>['choices']>
export type EventChoice = NonNullable<Choices['events']>[string]

/** The choices with what is said of one event now; what is undefined is no longer said. */
export const withEvent = (choices: Choices, uid: string, said: { [K in keyof EventChoice]?: EventChoice[K] | undefined }): Choices => {
  const all = { ...choices.events?.[uid], ...said }
  const event = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as EventChoice
  return { ...choices, events: { ...choices.events, [uid]: event } }
}

/** Whether something of it would be written. */
export const isNews = ({ already }: Planned): boolean => already === 'new' || already === 'news'
