import { LANGUAGE } from './counted.ts'

/** What fields, forms, notices and days say wherever they stand. */
export const ui = {
  loading: 'Loading',
  tryAgain: 'Try again',
  doneOf: (done: number, total: number) => `${done.toLocaleString(LANGUAGE)} of ${total.toLocaleString(LANGUAGE)}`,

  unknown: 'Not known',
  yes: 'Yes',
  no: 'No',
  add: (one: string) => `Add ${one}`,
  takeAway: 'Take away',
  takeAwayOf: (one: string, place: number) => `Take away ${one}: number ${place}`,

  unsaved: 'These are words you had typed and not saved.',
  startOver: 'Start over without them',
  unfinished: 'A date, hour or number is not finished. Finish it, or empty it when you do not know.',
  lookAgain: 'Something above needs another look. Nothing was saved yet.',
  loadThere: 'Load what is there now',
  loadedThere: 'What is there now is loaded. What you typed is still in its fields: save again to keep it.',
  cancel: 'Cancel',

  notices: 'Notices (F6)',
  undo: 'Undo',
  undoOf: (sentence: string) => `Undo: ${sentence}`,
  close: 'Close',
  closeOf: (sentence: string) => `Close the notice: ${sentence}`,
  undone: 'Undone.',
  unchanged: 'Nothing was different, so nothing was changed.',

  unreached: 'Goodsign does not answer. Is it still running? Start it again and try once more; what you typed is still here.',
  pageBroke: 'Something went wrong on this page. Load it again.',
  serverBroke: 'Something broke, and nothing was written.',
  wholeAddress: 'Write the whole address, beginning with https:// or http://.',
  tooLong: 'This is longer than can be kept here.',
  empty: 'This cannot be empty.',
  tooLarge: 'This number is larger than it can be.',
  tooSmall: 'This number is smaller than it can be.',
  cannotBe: 'This cannot be taken as it is.',

  today: 'today',
  tomorrow: 'tomorrow',
  yesterday: 'yesterday',
  dayAt: (day: string, time: string) => `${day} at ${time}`,
}
