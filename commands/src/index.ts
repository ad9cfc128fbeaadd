import type { z } from 'zod'
import { backUpNow, exportArchive, listBackupsCommand, restoreArchive, restoreBackup } from './archive/archive.ts'
import type { Command } from './command.ts'
import { loadDemo, removeDemo } from './demo/demo.ts'
import { applyImport, previewImport } from './import/import.ts'
import { listForecasts, rescoreForecasts, scoreForecasts } from './odds/forecasts.ts'
import { answer, askOdds, showOdds } from './odds/odds.ts'
import { showPortfolio } from './odds/portfolio.ts'
import { scoreOdds } from './odds/score.ts'
import { readMessage, readSigns } from './reader/reader.ts'
import { removeDebrief, saveDebrief } from './record/debrief.ts'
import { listDrafts, removeDraft, saveDraft, showDraft } from './record/draft.ts'
import { listHistory, showChange, undo } from './record/history.ts'
import { addMessage, correctMessage, removeMessage } from './record/message.ts'
import { correctOutcome, recordOutcome, removeOutcome } from './record/outcome.ts'
import { addPerson, correctPerson, removePerson } from './record/person.ts'
import { addProcess, correctProcess, listProcesses, removeProcess, showProcess } from './record/process.ts'
import { addPromise, correctPromise, removePromise } from './record/promise.ts'
import { addRound, correctRound, removeRound } from './record/round.ts'
import { listHolidays, listPlaces } from './settings/holidays.ts'
import { saveSettings, showSettings } from './settings/settings.ts'
import { listSigns, showSign } from './signs/signs.ts'

/** The table: everything a person can do with Goodsign, in the order in which help lists it. */
const TABLE = [
  answer,
  showOdds,
  askOdds,
  listForecasts,
  scoreForecasts,
  rescoreForecasts,
  showPortfolio,
  scoreOdds,
  previewImport,
  applyImport,
  listSigns,
  showSign,
  readSigns,
  readMessage,
  addProcess,
  correctProcess,
  removeProcess,
  listProcesses,
  showProcess,
  addRound,
  correctRound,
  removeRound,
  saveDebrief,
  removeDebrief,
  saveDraft,
  showDraft,
  listDrafts,
  removeDraft,
  addPerson,
  correctPerson,
  removePerson,
  addPromise,
  correctPromise,
  removePromise,
  addMessage,
  correctMessage,
  removeMessage,
  recordOutcome,
  correctOutcome,
  removeOutcome,
  listHistory,
  showChange,
  undo,
  exportArchive,
  restoreArchive,
  listBackupsCommand,
  backUpNow,
  restoreBackup,
  loadDemo,
  removeDemo,
  showSettings,
  saveSettings,
  listHolidays,
  listPlaces,
] as const

type Listed = (typeof TABLE)[number]

/** Each command's input and output by its name: what the browser's client is typed from. */
export type Commands = {
  [C in Listed as C['name']]: { input: z.input<C['input']>; output: z.output<C['output']> }
}

/** The table by name. */
export const commandNamed: ReadonlyMap<string, Command> = new Map(TABLE.map((listed) => [listed.name, listed as unknown as Command]))
