import type { Commands } from '#commands/index.ts'

type Preview = Commands['import.preview']['output']

/** Doubts printed at most; the rest is counted. */
const MOST_DOUBTS = 20

const counted = (count: number, one: string, several = `${one}s`): string => `${count} ${count === 1 ? one : several}`

const datesText = ({ asked, decided, example }: Preview['dateOrder']): string => {
  if (asked && decided === null)
    return `\nDates such as ${example} can be read two ways. Say which: --choices '{"dateOrder":"day-first"}' or '{"dateOrder":"month-first"}'.\n`
  return decided === null ? '' : `\nDates are read with the ${decided === 'day-first' ? 'day' : 'month'} first.\n`
}

/** What a spreadsheet would become, in short: its columns, what is doubtful, and how much there is. */
export const previewText = ({ columns, stages, dateOrder, processes, notImported, counts, already }: Preview): string => {
  const doubts = [
    ...notImported.map(({ rowNumber, text, sentence }) => `  Row ${rowNumber}: ${sentence} (${text})\n`),
    ...processes.flatMap((one) => one.doubts.map(({ rowNumber, text, sentence }) => `  Row ${rowNumber}: ${sentence} (${text})\n`)),
  ]
  const more = doubts.length > MOST_DOUBTS ? `  and ${doubts.length - MOST_DOUBTS} more.\n` : ''
  return [
    `${counted(counts.rows, 'row')} would become ${counted(counts.processes, 'process', 'processes')}: ${already.new} new, ${already.news} with news, ${already.known} known already.\n`,
    `${counted(counts.rounds, 'round')}, ${counted(counts.messages, 'message')}, ${counts.processes - counts.open} ended.\n`,
    '\nColumns\n',
    ...columns.map(({ header, meaningSentence }) => `  ${header}: ${meaningSentence}\n`),
    stages.length === 0 ? '' : `\nRounds\n${stages.map(({ name, sentence }) => `  ${name}: ${sentence}\n`).join('')}`,
    datesText(dateOrder),
    doubts.length === 0 ? '' : `\nDoubtful\n${doubts.slice(0, MOST_DOUBTS).join('')}${more}`,
    '\nNothing was written. import.apply brings it in.\n',
  ].join('')
}
