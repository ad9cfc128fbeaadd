import type { Commands } from '#commands/index.ts'
import { answerText } from './answerText.ts'
import { calendarText, feedText } from './calendarText.ts'
import { coverageText, postingText } from './coverageText.ts'
import { dossierText, factsText } from './dossierText.ts'
import { askText, forecastsText, rescoreText, scoreText } from './forecastText.ts'
import { letterText, mailboxText } from './mailText.ts'
import { checkText, draftsText, keptNotesText, linkText, whenText } from './noteText.ts'
import { oddsText } from './oddsText.ts'
import { portfolioText } from './portfolioText.ts'
import { practiceText } from './practiceText.ts'
import { briefText, comparisonText, planText, questionsText } from './prepText.ts'
import { previewText } from './previewText.ts'
import { listText, processText } from './processText.ts'
import { messageText, readText } from './readerText.ts'
import { signsText, signText } from './signText.ts'
import { storiesText, suggestedText } from './storyText.ts'
import { todayText } from './todayText.ts'

/** Commands whose answer is a file: it is printed as it is. */
const FILES = new Set(['archive.export'])

/** Commands whose answer is a text: it is printed as it is, with its line ends. */
const TEXTS = new Set(['calendar.export', 'feed.read'])

const spaced = (name: string): string => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)

const isKnown = (value: unknown): boolean => value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)

/** Any answer in plain lines: names and values, lists as parts, what is unknown left out. */
const plain = (value: unknown, indent = ''): string => {
  if (Array.isArray(value)) return value.map((item) => `${indent}-${plain(item, `${indent}  `).slice(indent.length + 1)}`).join('')
  if (typeof value !== 'object' || value === null) return `${indent}${value}\n`
  return Object.entries(value)
    .filter(([, inner]) => isKnown(inner))
    .map(([name, inner]) =>
      typeof inner === 'object' ? `${indent}${spaced(name)}:\n${plain(inner, `${indent}  `)}` : `${indent}${spaced(name)}: ${inner}\n`,
    )
    .join('')
}

type Change = Commands['history.list']['output']['changes'][number]

const changeText = ({ seq, at, sentence, undoneBy }: Change): string =>
  `${seq}  ${at.slice(0, 16).replace('T', ' ')}  ${sentence}${undoneBy === null ? '' : `  (undone by ${undoneBy})`}\n`

const backupText = ({ name, bytes }: Commands['backup.now']['output']): string => `${name}  ${Math.ceil(bytes / 1000)} kB\n`

const PRINTERS: { [Name in keyof Commands]?: (output: Commands[Name]['output']) => string } = {
  answer: answerText,
  'today.show': todayText,
  'odds.show': oddsText,
  'odds.ask': (answer) => askText(oddsText, answer),
  'forecast.list': forecastsText,
  'forecast.score': scoreText,
  'forecast.rescore': rescoreText,
  'portfolio.show': portfolioText,
  'prep.brief': briefText,
  'prep.compare': comparisonText,
  'prep.questions': questionsText,
  'prep.plan': planText,
  'process.show': processText,
  'process.list': listText,
  'signs.read': readText,
  'message.read': messageText,
  'import.preview': previewText,
  'note.draft': draftsText,
  'note.check': checkText,
  'note.list': keptNotesText,
  'note.mailto': linkText,
  'note.when': whenText,
  'calendar.preview': calendarText,
  'mail.preview': letterText,
  'mailbox.check': mailboxText,
  'feed.show': feedText,
  'feed.make': feedText,
  'feed.close': feedText,
  'holidays.list': ({ country, holidays }) =>
    holidays.length === 0
      ? `${country === null ? 'No country is set' : `No holidays are known of ${country}`}.\n`
      : holidays.map(({ on, name }) => `${on}  ${name}\n`).join(''),
  'holidays.places': ({ places }) => places.map(({ code, name }) => `${code.padEnd(12)}${name}\n`).join(''),
  'history.list': ({ changes, more }) => `${changes.map(changeText).join('')}${more ? `Earlier ones: --before ${changes.at(-1)?.seq}\n` : ''}`,
  'history.show': ({ entries, ...change }) => `${changeText(change)}${plain(entries)}`,
  'backup.list': ({ backups }) => (backups.length === 0 ? 'There is no backup yet.\n' : backups.map(backupText).join('')),
  'backup.now': backupText,
  'signs.list': signsText,
  'signs.show': signText,
  'story.list': storiesText,
  'story.suggest': suggestedText,
  'posting.read': postingText,
  'coverage.show': coverageText,
  'dossier.show': dossierText,
  'dossier.read': factsText,
  'dossier.fetch': factsText,
  'practice.next': practiceText,
}

/** What a command that writes answers: the change it made, and the keys of what is new. */
const writtenText = ({ seq, ...rest }: { seq: number | null }): string =>
  `${seq === null ? 'There was nothing to change.' : `Done, as change ${seq}.`}\n${plain(rest)}`

/** Signs that would move a terminal's cursor or worse; words from a spreadsheet may hold them. */
const CONTROL = /[^\P{Control}\n\t]/gu

/** What the command line prints of an answer: words, or JSON when asked. */
export const print = (command: string, output: unknown, json: boolean): string => {
  if (command === 'note.eml' && !json) return (output as Commands['note.eml']['output']).file
  if (json || FILES.has(command)) return `${JSON.stringify(output, null, FILES.has(command) ? undefined : 2)}\n`
  if (TEXTS.has(command)) return (output as { text: string }).text
  const printer = PRINTERS[command as keyof Commands] as ((output: unknown) => string) | undefined
  const isWritten = typeof output === 'object' && output !== null && 'seq' in output
  return (printer?.(output) ?? (isWritten ? writtenText(output as { seq: number | null }) : plain(output))).replace(CONTROL, '')
}
