import type { z } from 'zod'
import type { Instant } from '#core/record/day.ts'
import type { Zone } from '#core/record/zone.ts'
import type { Store } from '#store/open.ts'
import type { Outside } from './outside/outside.ts'

/** How far a long command is: things done of things to do, and what is being done, in words. */
export type Progress = { done: number; total: number; doing: string }

/** What a command may use of the world. Nothing else reaches it: no clock, no chance, no screen. */
export type Context = {
  store: Store
  /** The instant it is. */
  now(): Instant
  /** The candidate's time zone. */
  zone: Zone
  /** A new key; later ones sort after earlier ones. */
  newId(): string
  /** The way out of this machine, for the one command that fetches a page when it is asked to. */
  outside: Outside
  /** A new secret that nobody can guess, as letters that an address may hold. */
  newSecret(): string
  /** Told by long commands; awaiting it lets others be served meanwhile. */
  progress(progress: Progress): Promise<void>
}

/** Answers one line of a file; null when the line says nothing. An answer with an `error` is one that could not be given. */
export type LineAnswer = (line: string, number: number) => object | null

/** A thing a person can do. The HTTP API, the command line and the browser's client are all made from these. */
export type Command<Name extends string = string, Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> = {
  name: Name
  /** One sentence that says what it does. */
  summary: string
  input: Input
  output: Output
  /** It takes long enough to tell of its progress. */
  long?: true
  /** One field of its input is a whole file: its text, or the JSON in it. It may weigh more than an ordinary request, up to so many megabytes where that is said. */
  takesFile?: { field: string; as: 'text' | 'json'; megabytes?: number }
  /** Its file is answered line by line, each by itself and without the record: the command line then holds no more than one line of it. */
  eachLine?: (world: Pick<Context, 'now' | 'zone'>) => LineAnswer
  run(context: Context, input: z.output<Input>): Promise<z.input<Output>>
}

/** Declares a command; it only keeps the types. */
export const command = <Name extends string, Input extends z.ZodType, Output extends z.ZodType>(
  declared: Command<Name, Input, Output>,
): Command<Name, Input, Output> => declared
