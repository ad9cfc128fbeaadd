import { once } from 'node:events'
import { writeSync } from 'node:fs'
import { xorshift128plus } from 'pure-rand/generator/xorshift128plus'
import { backUpNow, exportArchive, restoreArchive } from '#commands/archive/archive.ts'
import type { Command, Context } from '#commands/command.ts'
import { saveNote } from '#commands/followup/keptNotes.ts'
import { sentNote } from '#commands/followup/sentNote.ts'
import { showOdds } from '#commands/odds/odds.ts'
import { saveDebrief } from '#commands/record/debrief.ts'
import { undo } from '#commands/record/history.ts'
import { addProcess } from '#commands/record/process.ts'
import { addRound } from '#commands/record/round.ts'
import { keepPosting } from '#commands/stories/posting.ts'
import { addStory } from '#commands/stories/story.ts'
import { putOff } from '#commands/today/aside.ts'
import { clock, worldOf } from '#commands/world.ts'
import { UNKNOWN_PROCESS } from '#core/record/process.ts'
import { Refusal } from '#core/refusal.ts'
import { recordChange } from '#store/changes.ts'
import { openFolder } from '#store/open.ts'

/** What was acknowledged: the number of a change, the command that made it, and words that it wrote. A forecast has no number: 0, and its process. */
export type Acknowledged = readonly [seq: number, command: string, mark: string]

/** Said once the modules are loaded, and once the record is open. */
export const LOADED = 'loaded'
export const OPEN = 'open'

const say = (line: unknown): void => void writeSync(1, `${JSON.stringify(line)}\n`)
const acknowledge = (seq: number | null, command: string, mark: string): void => {
  if (seq !== null) say([seq, command, mark] satisfies Acknowledged)
}

type Known = { processes: string[]; last: number; marks: number }

/** What the commands used here answer: the change, and the key of what is new. */
type Done = { seq: number; process: string; round: string; note: string }

/** Does a command through its own schema, as every shell does. */
const perform = async (context: Context, command: Pick<Command, 'input' | 'run'>, input: unknown): Promise<Done> =>
  (await command.run(context, command.input.parse(input))) as Done

const BULK = 200

type Step = (context: Context, known: Known, mark: string, chance: number) => Promise<void>

const add: Step = async (context, known, mark) => {
  const { seq, process } = await perform(context, addProcess, { company: mark, notes: mark.repeat(20) })
  acknowledge(seq, 'process.add', mark)
  known.processes.push(process)
  known.last = seq
}

const debrief: Step = async (context, known, mark, chance) => {
  const process = known.processes[chance % known.processes.length]
  if (process === undefined) return
  const { seq, round } = await perform(context, addRound, { process, heldOn: '2026-01-05', where: mark, number: null })
  acknowledge(seq, 'round.add', mark)
  const saved = await perform(context, saveDebrief, { round, notes: mark, asked: [{ question: mark, answer: null }] })
  acknowledge(saved.seq, 'debrief.save', mark)
  const later = await perform(context, putOff, { due: `debrief:${round}:2026-01-05`, until: '2199-01-01' })
  acknowledge(later.seq, 'today.postpone', round)
  known.last = later.seq
}

const tell: Step = async (context, known, mark, chance) => {
  const story = await perform(context, addStory, { title: mark, result: mark })
  acknowledge(story.seq, 'story.add', mark)
  known.last = story.seq
  const process = known.processes[chance % known.processes.length]
  if (process === undefined) return
  const kept = await perform(context, keepPosting, { process, text: `You bring:\n- ${mark}` })
  acknowledge(kept.seq, 'posting.keep', mark)
  known.last = kept.seq
}

const write: Step = async (context, known, mark, chance) => {
  const process = known.processes[chance % known.processes.length]
  if (process === undefined) return
  const { seq, note } = await perform(context, saveNote, { process, kind: 'nudge', text: mark })
  acknowledge(seq, 'note.save', mark)
  known.last = seq
  if (chance % 2 === 0) return
  const sent = await perform(context, sentNote, { note })
  acknowledge(sent.seq, 'note.sent', mark)
  known.last = sent.seq
}

const takeBack: Step = async (context, known) => {
  const { seq } = await perform(context, undo, { seq: known.last })
  acknowledge(seq, 'history.undo', '')
  known.last = seq
}

const bulk: Step = async (context, known, mark) => {
  const processes = Array.from({ length: BULK }, () => ({ ...UNKNOWN_PROCESS, company: mark, id: context.newId(), importKey: null, demo: false }))
  const seq = await recordChange(context.store.db, { at: context.now(), command: 'import.apply' }, async (draft) => {
    await draft.add('processes', processes)
    return { sentence: `Imported ${BULK} processes.`, processId: null }
  })
  acknowledge(seq, 'import.apply', mark)
  known.last = seq as number
}

const restore: Step = async (context) => {
  await perform(context, restoreArchive, { archive: await perform(context, exportArchive, {}), replace: true })
}

const backUp: Step = async (context, known, mark, chance) => {
  await Promise.all([perform(context, backUpNow, {}), add(context, known, mark, chance)])
}

const show: Step = async (context, known, _mark, chance) => {
  const process = known.processes[chance % known.processes.length]
  if (process === undefined) return
  await perform(context, showOdds, { process })
  acknowledge(0, 'odds.show', process)
}

const STEPS: readonly Step[] = [
  ...Array<Step>(12).fill(add),
  ...Array<Step>(8).fill(debrief),
  ...Array<Step>(4).fill(tell),
  ...Array<Step>(4).fill(write),
  show,
  takeBack,
  takeBack,
  takeBack,
  bulk,
  restore,
  backUp,
]

/** Writes to the record in a folder, as fast as it can, until it is killed. */
const writeUntilKilled = async (folder: string, seed: number): Promise<void> => {
  say(LOADED)
  await once(process.stdin, 'data')
  const store = await openFolder(folder, clock())
  const context = { ...worldOf(store), progress: async () => {} }
  say(OPEN)
  const dice = xorshift128plus(seed)
  const known: Known = { processes: [], last: 1, marks: 0 }
  for (;;) {
    const step = STEPS[(dice.next() >>> 0) % STEPS.length] as Step
    known.marks += 1
    try {
      await step(context, known, `mark ${seed}-${known.marks};`, dice.next() >>> 0)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
    }
  }
}

if (import.meta.main) await writeUntilKilled(process.argv[2] as string, Number(process.argv[3]))
