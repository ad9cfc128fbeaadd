import type { Commands } from '#commands/index.ts'

type Read = Commands['signs.read']['output']
type Finding = Read['findings'][number]

const HEADINGS: Readonly<Record<Finding['kind'], string>> = {
  sign: 'Signs',
  format: 'Rounds of these kinds',
  stage: 'How far',
  count: 'Numbers',
  promise: 'Promises',
  person: 'People',
  question: 'Questions',
}

const SURENESS: Readonly<Record<Finding['sureness'], string>> = { sure: '', 'half-sure': ', half sure', unsure: ', unsure' }

const oneLine = (words: string): string => words.replace(/\s+/g, ' ').slice(0, 200)

const findingText = ({ value, polarity, quote, sureness, dueOn, speaker }: Finding): string =>
  `  ${value}${polarity === 'absent' ? ', said not to be so' : ''}${dueOn === null ? '' : `, by ${dueOn}`}${SURENESS[sureness]}: “${oneLine(quote)}”${speaker === null ? '' : ` (${speaker})`}\n`

const kindText = (kind: Finding['kind'], findings: readonly Finding[]): string => {
  const ofKind = findings.filter((finding) => finding.kind === kind)
  return ofKind.length === 0 ? '' : `${HEADINGS[kind]}\n${ofKind.map(findingText).join('')}`
}

const findingsText = (findings: readonly Finding[]): string =>
  findings.length === 0
    ? 'Nothing was found that the reader knows.\n'
    : (Object.keys(HEADINGS) as Finding['kind'][]).map((kind) => kindText(kind, findings)).join('')

/** What was read, by kind, each with its words. */
export const readText = ({ findings }: Read): string => findingsText(findings)

/** What a message is about, why, and what else it says. */
export const messageText = ({ kind, sureness, because, findings }: Commands['message.read']['output']): string =>
  `${kind === null ? 'What it is about is for you to say.' : `It is about: ${kind}${SURENESS[sureness]}.`}\n${because.map(({ kind: of, quote }) => `  ${of}: “${oneLine(quote)}”\n`).join('')}${findings.length === 0 ? '' : findingsText(findings)}`
