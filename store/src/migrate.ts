import { type Kysely, SqliteAdapter, sql } from 'kysely'
import { record } from './migrations/0001-record.ts'
import { readings } from './migrations/0002-readings.ts'
import { settings } from './migrations/0003-settings.ts'
import { drafts } from './migrations/0004-drafts.ts'
import { forecasts } from './migrations/0005-forecasts.ts'
import { openings } from './migrations/0006-openings.ts'
import { asides } from './migrations/0007-asides.ts'
import { preps } from './migrations/0008-preps.ts'
import { stories } from './migrations/0009-stories.ts'
import { notes } from './migrations/0010-notes.ts'
import { calendar } from './migrations/0011-calendar.ts'
import { mailbox } from './migrations/0012-mailbox.ts'
import { given } from './migrations/0013-given.ts'
import type { Database } from './tables.ts'

/** `statements` are understood by both databases; what only one of them understands stands apart. */
type Migration = {
  readonly name: string
  readonly statements: readonly string[]
  readonly onSqlite?: readonly string[]
  readonly onPostgres?: readonly string[]
}

/** Every migration there has been, in order. One that was released is never edited; a new one is added at the end. */
const MIGRATIONS: readonly Migration[] = [
  record,
  readings,
  settings,
  drafts,
  forecasts,
  openings,
  asides,
  preps,
  stories,
  notes,
  calendar,
  mailbox,
  given,
]

/** The number of the newest migration this program knows. */
export const NEWEST = MIGRATIONS.length

/** The record was written by a newer Goodsign than this one: it is left as it is. */
export class RecordTooNew extends Error {
  override readonly name = 'RecordTooNew'
  constructor(found: number) {
    super(
      `This record was written by a newer Goodsign (its version is ${found}, this program knows up to ${NEWEST}). It was not touched. Update Goodsign and open it again.`,
    )
  }
}

const isTableMissing = (error: unknown): boolean => {
  const { code, message } = error as { code?: string; message?: string }
  return code === '42P01' || /no such table/.test(message ?? '')
}

/** The number of the last migration the database has seen; 0 for an empty one. */
export const versionOf = async (db: Kysely<Database>): Promise<number> => {
  try {
    const { newest } = await db
      .selectFrom('migrations')
      .select(({ fn }) => fn.max('number').as('newest'))
      .executeTakeFirstOrThrow()
    return Number(newest ?? 0)
  } catch (error) {
    if (isTableMissing(error)) return 0
    throw error
  }
}

const takeStep = async (db: Kysely<Database>, number: number, migration: Migration, at: string): Promise<void> => {
  const { name, statements, onSqlite = [], onPostgres = [] } = migration
  const own = db.getExecutor().adapter instanceof SqliteAdapter ? onSqlite : onPostgres
  await db.transaction().execute(async (tx) => {
    if (number === 1) await sql`create table "migrations" ("number" integer primary key, "name" text not null, "at" text not null)`.execute(tx)
    await tx.insertInto('migrations').values({ number, name, at }).execute()
    for (const statement of [...statements, ...own]) await sql.raw(statement).execute(tx)
  })
}

/**
 * Brings the database up to date, each migration in one transaction: it is done or it is not.
 *
 * @throws RecordTooNew when the database is ahead of this program; nothing is written then.
 */
export const migrate = async (db: Kysely<Database>, at: string): Promise<void> => {
  const version = await versionOf(db)
  if (version > NEWEST) throw new RecordTooNew(version)
  for (const [index, migration] of MIGRATIONS.entries()) {
    const number = index + 1
    if (number <= version) continue
    try {
      await takeStep(db, number, migration, at)
    } catch (error) {
      // Another program that opened the record at the same moment may have taken this step first.
      if ((await versionOf(db)) < number) throw error
    }
  }
}
