import { z } from 'zod'
import { askedBefore, earlierOf, surenessWords, weakOf } from './earlier.ts'
import { type Format, formatOf, TaskKind, taskNamed } from './formats.ts'
import { leftOf } from './known.ts'
import { kindsOf, metIn, type Subject } from './subject.ts'
import { isWorthWriting, unknownsOf } from './unknown.ts'
import { brief, listed } from './words.ts'

/** Something to do before a round: a gap to close or something to polish. */
export const Task = z.strictObject({
  id: z.string(),
  kind: TaskKind,
  minutes: z.int().positive().describe('How long it is worth.'),
  least: z.int().positive().describe('In how little time it is still worth beginning.'),
  text: z.string(),
})
export type Task = z.infer<typeof Task>

/** In turns from each list, each name once: what several formats want stands where the first wants it. */
export const inTurns = (lists: readonly (readonly string[])[]): string[] => {
  const longest = Math.max(0, ...lists.map(({ length }) => length))
  const all = Array.from({ length: longest }, (_, place) => lists.flatMap((list) => list[place] ?? [])).flat()
  return [...new Set(all)]
}

/** Without what others of the list say already. */
export const uncovered = <T extends { readonly id: string; readonly covers: readonly string[] }>(items: readonly T[]): T[] => {
  const covered = new Set(items.flatMap(({ covers }) => covers))
  return items.filter(({ id }) => !covered.has(id))
}

const promisesOf = ({ record }: Subject): Task[] =>
  record.promises
    .filter(({ by, keptOn }) => by === 'me' && keptOn === null)
    .map(({ what }, place) => ({
      id: `promise-${place + 1}`,
      kind: 'gap',
      minutes: 20,
      least: 10,
      text: `You promised: ${what}. Do it, or say when.`,
    }))

const unasked = (subject: Subject): Task[] => {
  const [first] = unknownsOf(subject)
  return first?.mend === 'round' ? [{ id: 'ask-them', kind: 'gap', minutes: 5, least: 5, text: first.text }] : []
}

/** What the earlier rounds leave to do: write down what is not, better what was weak, meet what they cared about. */
const fromEarlier = (subject: Subject): Task[] => {
  const earlier = earlierOf(subject)
  const told = earlier.filter(({ debrief }) => debrief !== null)
  const weak = weakOf(askedBefore(earlier))
  return [
    ...earlier.flatMap((one, place): Task[] =>
      isWorthWriting(one, subject)
        ? [
            {
              id: `write-up-${place + 1}`,
              kind: 'gap',
              minutes: 10,
              least: 5,
              text: `Write down what you remember of ${one.name}, if it is only five lines.`,
            },
          ]
        : [],
    ),
    ...(told.length === 0
      ? []
      : [{ id: 'reread', kind: 'gap', minutes: 10, least: 5, text: `Read your notes of ${listed(told.map(({ name }) => name))} once.` } as const]),
    ...weak.map(({ question, from, place }): Task => {
      const asked = `“${brief(question.question, 90)}” (${from.name}, ${surenessWords(question)})`
      return question.instead === null
        ? { id: `answer-${earlier.indexOf(from) + 1}-${place + 1}`, kind: 'gap', minutes: 15, least: 10, text: `Find a better answer to ${asked}.` }
        : {
            id: `say-${earlier.indexOf(from) + 1}-${place + 1}`,
            kind: 'gap',
            minutes: 10,
            least: 5,
            text: `Say aloud what you would say instead to ${asked}: ${brief(question.instead, 90)}`,
          }
    }),
    ...told.flatMap(({ debrief, name }, place): Task[] => {
      const cared = (debrief?.caredAbout ?? '').trim()
      return cared === ''
        ? []
        : [
            {
              id: `cared-${place + 1}`,
              kind: 'gap',
              minutes: 20,
              least: 10,
              text: `Have one story with a result for what they cared about in ${name}: ${brief(cared, 110)}`,
            },
          ]
    }),
  ]
}

/** What only makes sense when one knows who is there. */
const NEEDS_PEOPLE = new Set(['people-look-up'])

/** How much there is to do for a format before it: what takes most is begun first. */
const load = ({ tasks }: Format): number => tasks.map(taskNamed).reduce((sum, { kind, minutes }) => sum + (kind === 'gap' ? minutes : 0), 0)

const catalogued = (formats: readonly Format[], knowsPeople: boolean, doneBefore: ReadonlySet<string>): Task[] =>
  uncovered(
    inTurns([
      ...formats.toSorted((one, other) => load(other) - load(one)).map(({ tasks }) => tasks),
      ['company-three', 'pick-questions', 'likely-aloud'],
    ]).map(taskNamed),
  )
    .filter(({ id, once }) => (knowsPeople || !NEEDS_PEOPLE.has(id)) && !(once && doneBefore.has(id)))
    .map(({ id, kind, minutes, least, text }) => ({ id, kind, minutes, least, text }))

/** Alone at one's own table nobody asks and nobody is asked. */
const isAlone = (formats: readonly Format[]): boolean => formats.every(({ id }) => id === 'take-home')

/** Everything worth doing before a round, the most useful first: gaps before polish, and what this process left open before what every round wants. */
export const tasksFor = (subject: Subject): Task[] => {
  const { said, assumed } = kindsOf(subject)
  const formats = [...said, ...assumed].map(formatOf)
  const own = [...unasked(subject), ...promisesOf(subject), ...fromEarlier(subject)]
  const all = isAlone(formats)
    ? [...own, ...(formats[0]?.tasks ?? []).map(taskNamed).map(({ id, kind, minutes, least, text }) => ({ id, kind, minutes, least, text }))]
    : [...own, ...catalogued(formats, metIn(subject.record, subject.round).length > 0, subject.doneBefore).flatMap((task) => leftOf(task, subject))]
  return [...all.filter(({ kind }) => kind === 'gap'), ...all.filter(({ kind }) => kind === 'polish')]
}
