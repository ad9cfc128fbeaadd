type Printer = (output: never) => string

/** Commands whose answer is a file: it is printed as it is. */
const FILES = new Set(['archive.export'])

const dashes = (value: unknown): string => (value === null || value === undefined || value === '' ? '-' : String(value))

const spaced = (name: string): string => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)

/** Any answer in plain lines: names and values, lists as numbered parts, what is unknown left out. */
const plain = (value: unknown, indent = ''): string => {
  if (Array.isArray(value)) return value.map((item) => `${indent}-${plain(item, `${indent}  `).slice(indent.length + 1)}`).join('')
  if (typeof value !== 'object' || value === null) return `${indent}${dashes(value)}\n`
  return Object.entries(value)
    .filter(([, inner]) => inner !== null && !(Array.isArray(inner) && inner.length === 0))
    .map(([name, inner]) =>
      typeof inner === 'object' ? `${indent}${spaced(name)}:\n${plain(inner, `${indent}  `)}` : `${indent}${spaced(name)}: ${dashes(inner)}\n`,
    )
    .join('')
}

type Row = {
  process: { id: string; company: string; role: string | null; demo: boolean }
  stage: string
  silence: { days: number } | null
  outcome: { kind: string } | null
}

const PRINTERS: Record<string, Printer> = {
  'process.list': ({ rows, counts }: { rows: Row[]; counts: { open: number; ended: number; all: number } }) =>
    `${rows
      .map(({ process, stage, silence, outcome }) => {
        const state = outcome?.kind ?? (silence === null ? stage : `${stage}, ${silence.days} days without word`)
        return `${process.id}  ${process.company}${process.role === null ? '' : `, ${process.role}`}  (${state})${process.demo ? '  [example]' : ''}\n`
      })
      .join('')}${counts.open} open, ${counts.ended} ended.\n`,
  'history.list': ({ changes }: { changes: { seq: number; at: string; sentence: string; undoneBy: number | null }[] }) =>
    changes
      .map(
        ({ seq, at, sentence, undoneBy }) =>
          `${seq}  ${at.slice(0, 16).replace('T', ' ')}  ${sentence}${undoneBy === null ? '' : `  (undone by ${undoneBy})`}\n`,
      )
      .join(''),
}

/** What the command line prints of an answer: words, or JSON when asked. */
export const print = (command: string, output: unknown, json: boolean): string => {
  if (json || FILES.has(command)) return `${JSON.stringify(output, null, FILES.has(command) ? undefined : 2)}\n`
  const printer = PRINTERS[command]
  return printer === undefined ? plain(output) : printer(output as never)
}
