import { counted } from './counted.ts'

type Counts = { of: number; filled: number; low: number; high: number }

const middleOf = ({ of, filled }: Counts): string => (filled === 0 ? `Fewer than 1 of ${of}` : `About ${filled} of ${of}`)

/** Where one stands, what waiting does, the working, and the question most people come with. */
export const odds = {
  stand: 'Where you stand',
  icons: (counts: Counts) =>
    counts.low === counts.high ? `${middleOf(counts)}.` : `${middleOf(counts)}; at some employers ${counts.low}, at others ${counts.high}.`,
  iconsBelow: ({ of, filled, low, high }: Counts) =>
    `${filled === 0 ? 'Fewer than 1' : filled} of ${of}${high === 0 ? '' : `; the line runs from ${low} to ${high}`}`,

  guessShow: 'Show me',
  guessSkip: 'Skip',
  guessMissing: 'Choose how many, or skip.',
  guessed: (own: string, day: string) => `You guessed ${own} on ${day}.`,
  guessedOurs: (ours: string) => `Ours was ${ours} then.`,
  guessedBoth: 'When the answer comes, both are scored.',
  ofTen: (filled: number) => (filled === 0 ? 'none of 10' : `${filled} of 10`),

  hidden: 'You chose not to see chances. Nothing is asked of you here, and the days below hold all the same.',
  hiddenShow: 'Show this one now',
  hiddenChange: 'Change it in the settings',

  writeOn: 'Write on',
  stopWaitingOn: 'Stop waiting on',
  close: 'Close it as no reply',
  closed: 'Closed: they never replied. When they write after all, it opens again.',
  curve: 'What each further day without word does',
  curveTitle: 'The chance of an offer, by day without word',
  curveRead: (start: string, end: string, from: string, to: string) => `It falls from ${from} on ${start} to ${to} on ${end}, if no word comes.`,
  curveToday: 'Today',
  curveOf: (of: number) => `${of} of 10`,
  curveNone: '0',
  curveTable: 'The chance by day as a table',
  curveBand: 'The band holds four of five employers and candidates.',
  day: 'Day',
  chance: 'Chance',
  range: 'Range',
  mark: 'What day it is',
  fromTo: (low: string, high: string) => `${low} to ${high}`,

  moves: 'What would move it',
  movesFew: (count: number) =>
    counted(count, { one: 'An open question that would hardly move it', other: '# open questions that would hardly move it' }),
  movesMore: (count: number) => counted(count, { other: '# more, which would hardly move it' }),
  moveSaid: (question: string, answer: string) => `${question} ${answer}.`,

  working: 'How this was worked out',
  stepKinds: {
    measured: 'measured',
    inferred: 'worked out from measured figures',
    judgement: 'our own judgement',
    'no-evidence': 'no evidence either way',
  },
  hundredths: (chance: number) => `${Math.round(chance * 100)} of 100`,
  fromInto: (before: string, after: string) => `${before} → ${after}`,
  factor: (factor: number, moved: string) => `odds × ${factor.toFixed(2)} · ${moved}`,
  signFigures: (low: number, high: number, n: number) =>
    `${low.toFixed(2)} to ${high.toFixed(2)}, ${n === 0 ? 'nobody has counted it' : counted(n, { one: '# review mentions it', other: '# reviews mention it' })}`,
  signKnown: 'What is known of this sign',
  sources: (count: number) => (count === 1 ? 'The source' : counted(count, { other: '# sources' })),
  opensElsewhere: (citation: string) => `${citation} (opens another site)`,
  sourceFacts: {
    population: 'On whom',
    years: 'When',
    n: 'How many',
    supports: 'Used for',
    cannotSupport: 'Cannot tell',
    grade: 'Grade',
  },
  grades: {
    A: 'A: reviewed or official',
    B: 'B: a vendor or association that states its numbers',
    C: 'C: a survey',
    D: 'D: second hand',
    E: 'E: single persons',
    judgement: 'Our own judgement',
  } as Readonly<Record<string, string>>,

  question: 'Is a second interview a good sign?',
  questionFigure: 'How many of ten processes end in an offer',
  questionFigureHow:
    'Filled circles are the best figure. The line beneath runs from where it is low to where it is high, over employers and candidates.',
  questionTable: 'The same as a table',
  questionPlace: 'Where one stands',
  questionMore: 'What is known, line by line',
  questionSigns: 'And the signs in the room, the nods and the compliments? <link>What the signs are worth</link>',
  questionOwn:
    'For your own process it depends on more: which round, what was seen, how long they have been silent. <link>Add the process on your mind</link>',
  questionSources: 'Sources',
  mark1: (place: number) => `${place}: the source`,
  markMany: (first: number, last: number) => `${first}–${last}: the sources`,
}
