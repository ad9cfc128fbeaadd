import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'

/** Writes the page of all faults that no test noticed, from the reports of one or more runs: later files take the place of earlier ones. */

const PAGE = new URL('../../docs/method/faults.md', import.meta.url)

const Place = z.object({ line: z.int(), column: z.int() })
const Mutant = z.object({
  status: z.string(),
  replacement: z.string().optional(),
  location: z.object({ start: Place, end: Place }),
})
const Report = z.object({ files: z.record(z.string(), z.object({ source: z.string(), mutants: z.array(Mutant) })) })

type Faults = { readonly file: string; readonly noticed: number; readonly of: number; readonly left: readonly string[] }

const LONGEST = 90

/** Code in one line, short enough to be read. */
const inLine = (code: string): string => {
  const words = code.replace(/\s+/g, ' ').trim()
  return words.length > LONGEST ? `${words.slice(0, LONGEST)} …` : words
}

const quoted = (code: string): string => `\`\` ${inLine(code)} \`\``

const sourceAt = (source: string, { start, end }: z.infer<typeof Mutant>['location']): string => {
  const lines = source.split('\n').slice(start.line - 1, end.line)
  return lines
    .map((line, index) => line.slice(index === 0 ? start.column - 1 : 0, index === end.line - start.line ? end.column - 1 : undefined))
    .join('\n')
}

const faultsIn = (file: string, { source, mutants }: z.infer<typeof Report>['files'][string]): Faults => {
  const tried = mutants.filter(({ status }) => status !== 'Ignored')
  const left = tried.filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
  return {
    file,
    noticed: tried.length - left.length,
    of: tried.length,
    left: left.map(({ location, replacement }) => `${quoted(sourceAt(source, location))} became ${quoted(replacement ?? '')}`),
  }
}

const found = new Map<string, Faults>()
for (const report of process.argv.slice(2))
  for (const [file, told] of Object.entries(Report.parse(JSON.parse(readFileSync(report, 'utf8'))).files)) found.set(file, faultsIn(file, told))

const percent = (part: number, of: number): string => `${Math.floor((100 * part) / of)} %`
const all = [...found.values()].filter(({ of }) => of > 0).sort((one, other) => (one.file < other.file ? -1 : 1))
const totalIn = (folder: string): string => {
  const those = all.filter(({ file }) => file.startsWith(folder))
  const [noticed, of] = [those.reduce((sum, one) => sum + one.noticed, 0), those.reduce((sum, one) => sum + one.of, 0)]
  return `| ${folder} | ${noticed.toLocaleString('en')} | ${of.toLocaleString('en')} | ${percent(noticed, of)} |`
}

writeFileSync(
  PAGE,
  `# Faults that no test noticed

Faults were put into the arithmetic one after the other, and here are those that no test noticed, file by file, with the share of those that were noticed. What they have in
common, and why most of them cannot be noticed, is on [the page on the proofs](proof.md#faults-put-in-on-purpose). The page is written by \`test/mutation/page.ts\`.

| folder | noticed | of | share |
| --- | --- | --- | --- |
${['core/src/stats', 'core/src/odds'].map(totalIn).join('\n')}

${all.map(({ file, noticed, of, left }) => [`## ${file}: ${noticed} of ${of}, ${percent(noticed, of)}\n`, ...left.map((one) => `- ${one}`)].join('\n')).join('\n\n')}
`,
)
