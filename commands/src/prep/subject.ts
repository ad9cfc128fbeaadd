import { type Dossier, dossierOf } from '#core/dossier/dossier.ts'
import { earlierRounds, isPast, roundName, type Subject } from '#core/prep/subject.ts'
import { todayAt } from '#core/record/moves.ts'
import { type Prep, type PrepFacts, UNKNOWN_PREP } from '#core/record/prep.ts'
import type { ProcessRecord } from '#core/record/record.ts'
import { Refusal } from '#core/refusal.ts'
import { processesOfCompany, readRecord } from '#store/records.ts'
import { allRows, getRow, rowsOfProcesses } from '#store/rows.ts'
import type { Db, Tx } from '#store/tables.ts'
import type { Context } from '../command.ts'
import { momentOf } from '../record/rows.ts'

/** What is said of getting ready for a round, and the row it stands in; null while nothing was said. */
export const prepOf = (preps: readonly Prep[], roundId: string): { facts: PrepFacts; row: Prep | null } => {
  const row = preps.find((prep) => prep.roundId === roundId) ?? null
  if (row === null) return { facts: UNKNOWN_PREP, row }
  const { id: _id, revision: _revision, processId: _process, roundId: _round, ...facts } = row
  return { facts, row }
}

/** A round with all that is recorded of its process, and what was said of getting ready for its rounds. @throws Refusal when there is none with this key. */
export const roundRecord = async (
  db: Db | Tx,
  roundId: string,
): Promise<{ record: ProcessRecord; round: ProcessRecord['rounds'][number]; preps: Prep[] }> => {
  const row = await getRow(db, 'rounds', roundId)
  const record = row === null ? null : await readRecord(db, row.processId)
  const round = record?.rounds.find(({ id }) => id === roundId)
  if (record === null || round === undefined) throw new Refusal('round-unknown')
  return { record, round, preps: await rowsOfProcesses(db, 'preps', [record.process.id]) }
}

/** What is known of the company of a process, as of today. */
export const dossierFor = async (context: Context, process: ProcessRecord['process'], db: Db | Tx = context.store.db): Promise<Dossier> =>
  dossierOf(await rowsOfProcesses(db, 'facts', await processesOfCompany(db, process)), todayAt(momentOf(context)))

/** What is got ready for. What was chosen to be asked in rounds that have taken place counts as asked. */
export const subjectOf = async (context: Context, roundId: string, db: Db | Tx = context.store.db): Promise<Subject> => {
  const { record, round, preps } = await roundRecord(db, roundId)
  const moment = momentOf(context)
  const before = earlierRounds(record, round)
    .filter((earlier) => isPast(earlier, moment))
    .map((earlier) => ({ name: roundName(earlier), facts: prepOf(preps, earlier.id).facts }))
  const askedThem = before.flatMap(({ name, facts }) => facts.chosen.map((question) => ({ round: name, question })))
  const doneBefore = new Set(before.flatMap(({ facts }) => facts.done.filter(({ minutes }) => minutes === null).map(({ task }) => task)))
  const stories = (await allRows(db, 'stories')).filter(({ demo }) => demo === record.process.demo)
  const requirements = await rowsOfProcesses(db, 'requirements', [record.process.id])
  const { quotable } = await dossierFor(context, record.process, db)
  const prep = prepOf(preps, roundId).facts
  return { record, round, moment, askedThem, doneBefore, prep, stories, requirements, sentences: quotable.length }
}
