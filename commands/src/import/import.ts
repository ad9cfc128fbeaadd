import { z } from 'zod'
import { type MergePlan, mergePlan } from '#core/import/mergePlan.ts'
import { ImportChoices, ImportedProcess, ImportPreview, NO_CHOICES } from '#core/import/preview.ts'
import { readSheet } from '#core/import/readSheet.ts'
import { twinsOf } from '#core/import/twins.ts'
import { todayAt } from '#core/record/moves.ts'
import type { ProcessRecord, RowOf } from '#core/record/record.ts'
import { Refusal } from '#core/refusal.ts'
import type { Draft } from '#store/changes.ts'
import { processNames, recordsByImportKey } from '#store/records.ts'
import type { Db, Tx } from '#store/tables.ts'
import { type Context, command } from '../command.ts'
import { change, momentOf, Written } from '../record/rows.ts'
import { readTable } from './readTable.ts'

const Sheet = z.strictObject({
  text: z.string().max(20_000_000).describe('The text of the CSV file.'),
  choices: ImportChoices.partial().optional().describe('How to read it, where you know better than the sheet.'),
})

type Asked = z.output<typeof Sheet>

const read = async (context: Context, { text, choices }: Asked): Promise<ImportPreview> => {
  const { rows } = await readTable(text)
  const chosen = { dateOrder: choices?.dateOrder ?? NO_CHOICES.dateOrder, columns: choices?.columns ?? NO_CHOICES.columns }
  return readSheet(rows, chosen, todayAt(momentOf(context)))
}

const known = (db: Db | Tx, preview: ImportPreview): Promise<Map<string, ProcessRecord>> =>
  recordsByImportKey(
    db,
    preview.processes.map(({ importKey }) => importKey),
  )

/** What the record has of a process in the sheet: nothing, all of it, or all but some news. */
const Already = z.enum(['new', 'news', 'known'])

const alreadyOf = (existing: ProcessRecord | undefined, plan: MergePlan): z.infer<typeof Already> => {
  if (existing === undefined) return 'new'
  return plan.nothing ? 'known' : 'news'
}

/** A row that looks like a process typed by hand is doubtful: it would be added as another one. */
const withTwins = async (db: Db, preview: ImportPreview): Promise<ImportPreview> => {
  const twins = new Map(twinsOf(await processNames(db), preview.processes).map(({ importKey, sentence }) => [importKey, sentence]))
  if (twins.size === 0) return preview
  const processes = preview.processes.map((imported) => {
    const sentence = twins.get(imported.importKey)
    const doubt = { rowNumber: imported.rowNumbers[0] as number, column: null, text: imported.process.company }
    return sentence === undefined
      ? imported
      : { ...imported, doubts: [...imported.doubts, { ...doubt, sentence: `${sentence} It would be added as another.` }] }
  })
  return { ...preview, processes, counts: { ...preview.counts, doubtful: processes.filter(({ doubts }) => doubts.length > 0).length } }
}

export const previewImport = command({
  name: 'import.preview',
  summary: 'Shows what a spreadsheet would become: columns, doubtful rows, dates that can be read two ways. Nothing is written.',
  takesFile: { field: 'text', as: 'text' },
  input: Sheet,
  output: ImportPreview.extend({
    processes: z.array(ImportedProcess.extend({ already: Already })),
    already: z.strictObject({ new: z.int(), news: z.int(), known: z.int() }),
  }),
  run: async (context, asked) => {
    const preview = await withTwins(context.store.db, await read(context, asked))
    const existing = await known(context.store.db, preview)
    const already = { new: 0, news: 0, known: 0 }
    const processes = preview.processes.map((imported) => {
      const there = existing.get(imported.importKey)
      const state = alreadyOf(there, mergePlan(there ?? null, imported))
      already[state] += 1
      return { ...imported, already: state }
    })
    return { ...preview, processes, already }
  },
})

type NewRows = { [K in 'processes' | 'rounds' | 'messages' | 'outcomes']: Omit<RowOf<K>, 'revision'>[] }

/** The rows that a plan adds, under the key of a process that is there or of a new one. */
const addRows = (rows: NewRows, plan: MergePlan, importKey: string, processId: string, context: Context): void => {
  if (plan.process !== null) rows.processes.push({ ...plan.process, id: processId, importKey, demo: false })
  for (const round of plan.rounds) rows.rounds.push({ ...round, id: context.newId(), processId })
  for (const message of plan.messages) rows.messages.push({ ...message, id: context.newId(), processId })
  if (plan.outcome !== null) rows.outcomes.push({ ...plan.outcome, id: context.newId(), processId })
}

/** Processes written between two words of progress. */
const AT_A_TIME = 500

const write = async (context: Context, draft: Draft, preview: ImportPreview): Promise<{ added: number; changed: number }> => {
  const existing = await known(draft.tx, preview)
  const total = preview.processes.length
  const counts = { added: 0, changed: 0 }
  for (let start = 0; start < total; start += AT_A_TIME) {
    const rows: NewRows = { processes: [], rounds: [], messages: [], outcomes: [] }
    for (const imported of preview.processes.slice(start, start + AT_A_TIME)) {
      const there = existing.get(imported.importKey)
      const plan = mergePlan(there ?? null, imported)
      if (plan.nothing) continue
      counts[there === undefined ? 'added' : 'changed'] += 1
      addRows(rows, plan, imported.importKey, there?.process.id ?? context.newId(), context)
    }
    await draft.add('processes', rows.processes)
    await draft.add('rounds', rows.rounds)
    await draft.add('messages', rows.messages)
    await draft.add('outcomes', rows.outcomes)
    await context.progress({ done: Math.min(start + AT_A_TIME, total), total, doing: 'Writing processes' })
  }
  return counts
}

const counted = (count: number): string => (count === 1 ? '1 process' : `${count} processes`)

export const applyImport = command({
  name: 'import.apply',
  summary: 'Brings a spreadsheet into the record. What the record has is kept; bringing the same sheet again adds nothing.',
  takesFile: { field: 'text', as: 'text' },
  long: true,
  input: Sheet,
  output: Written.extend({
    added: z.int().describe('Processes that were new.'),
    changed: z.int().describe('Processes that were there and got news.'),
    known: z.int().describe('Processes of which everything was there.'),
  }),
  run: async (context, asked) => {
    const preview = await read(context, asked)
    const { asked: undecided, example, decided } = preview.dateOrder
    if (undecided && decided === null) throw new Refusal('dates-ambiguous', { example: example ?? '8/5' })
    let counts = { added: 0, changed: 0 }
    const seq = await change(context, 'import.apply', async (draft) => {
      counts = await write(context, draft, preview)
      const news = counts.changed === 0 ? '' : `, and news of ${counted(counts.changed)}`
      return { sentence: `Imported ${counted(counts.added)}${news}.`, processId: null }
    })
    return { seq, ...counts, known: preview.processes.length - counts.added - counts.changed }
  },
})
