import type { Commands } from '#commands/index.ts'
import { noteAnswer } from './offline/offline.ts'
import { plainWords } from './plainWords.ts'
import { words } from './words/words.ts'

const said = words.ui

export type Name = keyof Commands
export type InputOf<N extends Name> = Commands[N]['input']
export type OutputOf<N extends Name> = Commands[N]['output']
export type Progressed = { done: number; total: number; doing: string }

/** The server says no, in words. Nothing was written. */
export class Refused extends Error {
  readonly code: string
  constructor({ code, sentence }: { code: string; sentence: string }) {
    super(sentence)
    this.code = code
  }
}

/** What was sent cannot be taken as it is: where, and why. */
export class Invalid extends Error {
  readonly problems: readonly { path: readonly (string | number)[]; message: string }[]
  constructor(problems: Invalid['problems']) {
    super(problems.map(({ message }) => plainWords(message)).join(' '))
    this.problems = problems.map(({ path, message }) => ({ path, message: plainWords(message) }))
  }
}

/** Something broke, or nobody answers. */
export class Broken extends Error {}

/** The words for a person that belong to whatever was thrown. */
export const sentenceOf = (error: unknown): string =>
  error instanceof Refused || error instanceof Invalid || error instanceof Broken ? error.message : said.pageBroke

type Answer<R> = { result: R } | { refused: { code: string; sentence: string } } | { invalid: Invalid['problems'] } | { broken: { sentence: string } }

const resultOf = <R>(answer: Answer<R>): R => {
  if ('result' in answer) return answer.result
  if ('refused' in answer) throw new Refused(answer.refused)
  if ('invalid' in answer) throw new Invalid(answer.invalid)
  throw new Broken(answer.broken?.sentence ?? said.serverBroke)
}

type Manner = { accept?: string; keepalive?: boolean; isReading?: boolean }

const post = (
  name: string,
  input: unknown,
  { accept = 'application/json', keepalive = false, isReading = false }: Manner = {},
): Promise<Response> => {
  const headers = { 'content-type': 'application/json', accept, ...(isReading ? { 'x-reading': 'yes' } : {}) }
  return fetch(`/api/${name}`, { method: 'POST', headers, body: JSON.stringify(input), keepalive }).catch(() => {
    throw new Broken(said.unreached)
  })
}

const parsed = (text: string) => {
  try {
    return JSON.parse(text)
  } catch {
    throw new Broken(said.unreached)
  }
}

/** Asks the server to do one command. */
export const call = async <N extends Name>(name: N, input: InputOf<N>): Promise<OutputOf<N>> => {
  const response = await post(name, input)
  return resultOf(parsed(await response.text()))
}

/** Asks for something to read. When the server does not answer, what it said last is read again, if this browser kept it. */
export const read = async <N extends Name>(name: N, input: InputOf<N>): Promise<OutputOf<N>> => {
  const response = await post(name, input, { isReading: true })
  const answer = resultOf<OutputOf<N>>(parsed(await response.text()))
  noteAnswer(response.headers.get('x-kept-at'))
  return answer
}

/** Tells the server while the page goes, and does not wait for an answer. */
export const callLeaving = <N extends Name>(name: N, input: InputOf<N>): void => {
  post(name, input, { keepalive: true }).catch(() => {})
}

/** Asks for a long command and hears how far it has come. */
export const callLong = async <N extends Name>(name: N, input: InputOf<N>, onProgress: (progress: Progressed) => void): Promise<OutputOf<N>> => {
  const response = await post(name, input, { accept: 'application/x-ndjson' })
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let pending = ''
  for (;;) {
    const { value, done } = (await reader?.read()) ?? { value: undefined, done: true }
    const lines = (pending + (value ?? '')).split('\n')
    pending = done ? '' : (lines.pop() ?? '')
    for (const line of lines.filter((each) => each.trim() !== '')) {
      const answer = parsed(line)
      if ('progress' in answer) onProgress(answer.progress)
      else return resultOf(answer)
    }
    if (done) throw new Broken(said.unreached)
  }
}
