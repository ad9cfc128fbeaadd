import { z } from 'zod'
import { Dossier, dossierOf } from '#core/dossier/dossier.ts'
import { FactsRead, factsIn } from '#core/dossier/factsIn.ts'
import { todayAt } from '#core/record/moves.ts'
import { Refusal } from '#core/refusal.ts'
import { processesOfCompany } from '#store/records.ts'
import { getRow, rowsOfProcesses } from '#store/rows.ts'
import { command } from '../command.ts'
import { fetchPage } from '../outside/fetchPage.ts'
import { PAGE_LIMITS, pageIn, readPage } from '../page/readPage.ts'
import { Key, momentOf } from '../record/rows.ts'

export const showDossier = command({
  name: 'dossier.show',
  summary: 'Shows what is known of the company of a process, under its headings, with what has grown stale and what is missing.',
  input: z.strictObject({ process: Key.process }),
  output: Dossier.extend({ company: z.string() }),
  run: async (context, { process: id }) => {
    const { db } = context.store
    const process = await getRow(db, 'processes', id)
    if (process === null) throw new Refusal('process-unknown')
    // A fact about a company holds for each process with it.
    const facts = await rowsOfProcesses(db, 'facts', await processesOfCompany(db, process))
    return { ...dossierOf(facts, todayAt(momentOf(context))), company: process.company }
  },
})

/** A text that was pasted is a page of paragraphs. */
const asPage = (text: string): string =>
  pageIn(text) ??
  text
    .split(/\n/)
    .map((line) => `<p>${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`)
    .join('')

export const readDossier = command({
  name: 'dossier.read',
  summary: 'Reads a page you saved, or a text, for what may go into the dossier of a company. Nothing is written.',
  takesFile: { field: 'text', as: 'text', megabytes: 6 },
  input: z.strictObject({ text: z.string().max(PAGE_LIMITS.bytes).describe('The page or its text.') }),
  output: FactsRead,
  run: async (_context, { text }) => factsIn(await readPage(asPage(text))),
})

/** What was fetched is read in less time than what was brought, so that both together end within ten seconds. */
const FETCHED_LIMITS = { ...PAGE_LIMITS, milliseconds: 3500 }

export const fetchDossier = command({
  name: 'dossier.fetch',
  summary: 'Fetches one page from the internet, because you say so, and reads it as dossier.read does. Nothing is written.',
  input: z.strictObject({ url: z.string().trim().min(1).max(2000).describe('The address of the page.') }),
  output: FactsRead.extend({ address: z.string().describe('Where the page was found in the end.') }),
  run: async ({ outside }, { url }) => {
    const { address, text } = await fetchPage(outside, url)
    return { ...factsIn(await readPage(asPage(text), FETCHED_LIMITS)), address }
  },
})
