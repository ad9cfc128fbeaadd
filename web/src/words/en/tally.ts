import { counted, LANGUAGE } from './counted.ts'

const days = (value: number): string => {
  const rounded = Number.isInteger(value) ? value : Math.round(value * 10) / 10
  return rounded === 1 ? '1 day' : `${rounded.toLocaleString(LANGUAGE)} days`
}

const figure = (count: number): string => count.toLocaleString(LANGUAGE)

/** What became of one's processes, counted. */
export const tally = {
  title: 'Your record',
  lead: 'What became of your processes, counted. It is a record of what happened, not a mark for you.',
  leadExample: 'This is the example search. Once a process of your own is here, this page counts yours.',
  empty: 'Nothing to count yet. It begins with the first process.',
  add: 'Add a process',

  steps: 'How far they came',
  stepsHow: 'The mark is the share that went on, the band is where it may lie in four of five cases. What may still go on is not counted.',
  rungs: {
    applied: 'applying',
    conversation: 'a first conversation',
    full: 'a full interview',
    second: 'a second interview',
    offer: 'an offer',
  },
  step: (from: string, to: string) => `From ${from} to ${to}`,
  stepCount: (wentOn: number, decided: number) => (decided === 0 ? 'none decided yet' : `${figure(wentOn)} of ${figure(decided)}`),
  stepOpen: (open: number) => counted(open, { one: '# may still go on', other: '# may still go on' }),
  stepLeft: (left: number) => counted(left, { one: 'you left #', other: 'you left #' }),
  stepRange: (low: string, high: string) => (low === high ? `about ${low} of 10` : `may be ${low} to ${high} of 10`),
  stepRare: (high: number) => `fewer than ${Math.floor(high * 1000) + 1} in 1,000`,
  tenths: (share: number) => (share * 10).toLocaleString(LANGUAGE, { maximumFractionDigits: 1 }),
  axisNone: 'none of ten',
  axisHalf: 'five',
  axisAll: 'all of ten',
  smallTruth: (enough: number) =>
    `Where fewer than ${enough} are decided, your own share is a worse forecast than what holds for everybody. That is why it moves the chance of a process only a little at first.`,

  table: 'The same as a table',
  tableStep: 'Step',
  tableWentOn: 'Went on',
  tableDecided: 'Of those decided',
  tableRange: 'May be, of 10',
  tableOpen: 'May still go on',
  tableLeft: 'You left',

  sources: 'By how you came in',
  employers: 'By kind of employer',
  groupTable: (title: string) => `${title}, as a table`,
  groupName: 'Way in',
  groupProcesses: 'In all',
  groupConversation: 'Conversation',
  groupOffer: 'Offer',
  groupKind: 'Employer',
  groupUnknown: 'Not known',
  ofCount: (events: number, trials: number) => (trials === 0 ? 'none decided' : `${figure(events)} of ${figure(trials)}`),
  groupsHow: 'How many came to a conversation, and how many of those to an offer, of those decided.',
  groupsFew: 'Groups are small: a difference between two of them is more often chance than not.',

  replies: 'How long they took to answer',
  replyAfter: { applying: 'After applying', round: 'After a round' },
  replyWords: (after: string, count: number, median: number | null, most: number | null) =>
    median === null
      ? `${after}: no reply with known days yet.`
      : `${after}: ${most !== null && most <= median ? 'nine of ten' : 'half'} of ${counted(count, { one: '# reply', other: '# replies' })} came within ${days(median)}${most === null || most <= median ? '' : `, nine of ten within ${days(Math.ceil(most))}`}.`,
  replyNever: (count: number) =>
    counted(count, { one: '# process was closed because they never replied.', other: '# processes were closed because they never replied.' }),
  replyHow: 'A round stands for the invitation to it where that was not recorded, so some of these are a little long.',
  replyTitle: 'The replies by the days they took',
  replyHalf: 'half',
  replyBeyond: (end: number) => (end < 60 ? days(end) : `${end} or more`),
  replyDays: days,
  replyTable: 'The slowest replies as a table',
  replyCompany: 'Company',
  replySince: 'Since',
  replyDaysHead: 'Days',

  guesses: 'Your guesses and ours',
  guessesTable: 'The forecasts that have their answer',
  guessesNone: 'A forecast is kept each time a chance is shown. When the answer comes, it is scored here.',
  guessProcess: 'Process',
  guessStage: 'Stage',
  guessOurs: 'Ours',
  guessOwn: 'Yours',
  guessAnswer: 'What came',
  guessSkipped: 'skipped',
  figure,
  inTens: (chance: number) => `${Math.round(chance * 10)} of 10`,
}
