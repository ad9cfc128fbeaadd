import type { z } from 'zod'
import { backUpNow, exportArchive, listBackupsCommand, restoreArchive, restoreBackup } from './archive/archive.ts'
import { eraseRecord } from './archive/erase.ts'
import { applyCalendar, previewCalendar } from './calendar/calendar.ts'
import { closeFeed, exportCalendar, makeFeed, readFeed, showFeed } from './calendar/export.ts'
import type { Command } from './command.ts'
import { loadDemo, removeDemo } from './demo/demo.ts'
import { previewDigest, sendDigest } from './digest/digest.ts'
import { fetchDossier, readDossier, showDossier } from './dossier/dossier.ts'
import { addFact, correctFact, removeFact } from './dossier/fact.ts'
import { checkNote } from './followup/checkNote.ts'
import { closeSilence } from './followup/closeSilence.ts'
import { draftNote } from './followup/draftNote.ts'
import { listNotes, removeNote, saveNote } from './followup/keptNotes.ts'
import { fileNote, linkNote } from './followup/outOfTheDoor.ts'
import { sentNote } from './followup/sentNote.ts'
import { whenToWrite } from './followup/whenToWrite.ts'
import { applyImport, previewImport } from './import/import.ts'
import { draftLetter, previewLetter, sendLetter } from './mailbox/mail.ts'
import { checkMailbox, removeMailbox, saveMailbox, showMailbox } from './mailbox/mailbox.ts'
import { listForecasts, rescoreForecasts, scoreForecasts } from './odds/forecasts.ts'
import { answer, askOdds, showOdds } from './odds/odds.ts'
import { showPortfolio } from './odds/portfolio.ts'
import { scoreOdds } from './odds/score.ts'
import { gradePractice, nextPractice, removePractice } from './practice/practice.ts'
import { compareRounds, showBrief, suggestQuestions } from './prep/brief.ts'
import { showPlan } from './prep/plan.ts'
import { doneTask, savePrep } from './prep/save.ts'
import { readMessage, readSigns } from './reader/reader.ts'
import { removeDebrief, saveDebrief } from './record/debrief.ts'
import { listDrafts, removeDraft, saveDraft, showDraft } from './record/draft.ts'
import { lastChange, listHistory, showChange, undo } from './record/history.ts'
import { addMessage, correctMessage, removeMessage } from './record/message.ts'
import { correctOutcome, recordOutcome, removeOutcome } from './record/outcome.ts'
import { addPerson, correctPerson, removePerson } from './record/person.ts'
import { addProcess, correctProcess, removeProcess, showProcess } from './record/process.ts'
import { groupProcesses, listProcesses, listProcessKeys } from './record/processList.ts'
import { closeProcesses, removeProcesses } from './record/processMany.ts'
import { addPromise, correctPromise, removePromise } from './record/promise.ts'
import { addRound, correctRound, removeRound } from './record/round.ts'
import { listHolidays, listPlaces } from './settings/holidays.ts'
import { saveSettings, showSettings } from './settings/settings.ts'
import { listSigns, showSign } from './signs/signs.ts'
import { showCoverage } from './stories/coverage.ts'
import { listStories, suggestStories } from './stories/listStories.ts'
import { keepPosting, readPosting } from './stories/posting.ts'
import { addRequirement, correctRequirement, removeRequirement } from './stories/requirement.ts'
import { addStory, correctStory, removeStory } from './stories/story.ts'
import { removeTelling, saveTelling } from './stories/telling.ts'
import { showTally } from './tally/tally.ts'
import { doneToday, putOff } from './today/aside.ts'
import { listNotices } from './today/notices.ts'
import { showToday } from './today/today.ts'

/** The table: everything a person can do with Goodsign, in the order in which help lists it. */
const TABLE = [
  answer,
  showToday,
  listNotices,
  putOff,
  doneToday,
  showOdds,
  askOdds,
  listForecasts,
  scoreForecasts,
  rescoreForecasts,
  showPortfolio,
  showTally,
  scoreOdds,
  showBrief,
  compareRounds,
  suggestQuestions,
  showPlan,
  savePrep,
  doneTask,
  previewImport,
  applyImport,
  previewCalendar,
  applyCalendar,
  exportCalendar,
  showFeed,
  makeFeed,
  closeFeed,
  readFeed,
  listSigns,
  showSign,
  readSigns,
  readMessage,
  draftNote,
  checkNote,
  saveNote,
  listNotes,
  removeNote,
  linkNote,
  fileNote,
  sentNote,
  whenToWrite,
  closeSilence,
  addProcess,
  correctProcess,
  removeProcess,
  closeProcesses,
  removeProcesses,
  listProcesses,
  listProcessKeys,
  groupProcesses,
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
  listStories,
  suggestStories,
  addStory,
  correctStory,
  removeStory,
  saveTelling,
  removeTelling,
  readPosting,
  keepPosting,
  addRequirement,
  correctRequirement,
  removeRequirement,
  showCoverage,
  showDossier,
  readDossier,
  fetchDossier,
  addFact,
  correctFact,
  removeFact,
  nextPractice,
  gradePractice,
  removePractice,
  previewLetter,
  draftLetter,
  sendLetter,
  showMailbox,
  saveMailbox,
  checkMailbox,
  removeMailbox,
  previewDigest,
  sendDigest,
  listHistory,
  lastChange,
  showChange,
  undo,
  exportArchive,
  restoreArchive,
  listBackupsCommand,
  backUpNow,
  restoreBackup,
  eraseRecord,
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
