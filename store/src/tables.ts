import type { ColumnType, Kysely, Transaction } from 'kysely'
import { z } from 'zod'
import type { Forecast } from '#core/record/forecast.ts'
import { ROW_SHAPES, type RowKind, type RowOf } from '#core/record/record.ts'

/** What a value of a shape is in a column: yes and no are 1 and 0, lists are JSON text, the rest is as it is. */
type Stored<V> = V extends boolean ? 0 | 1 : V extends readonly unknown[] ? string : V

/** A row as the database holds it: the same names as the shape, and nothing more. */
export type StoredRow<K extends RowKind> = { [Field in keyof RowOf<K>]: Stored<RowOf<K>[Field]> }

/** What was typed into a form and not saved: its fields, and how far each window has got, as JSON text. */
export type StoredDraft = { key: string; version: string; at: string; fields: string; turns: string }

/** A forecast as the database holds it: its inputs as JSON text. */
export type StoredForecast = Omit<Forecast, 'inputs'> & { inputs: string }

/** What is written once: no statement that changes it can be written down. */
type WrittenOnce<Row> = { [Field in keyof Row]: ColumnType<Row[Field], Row[Field], never> }

type RecordTables = { [K in RowKind]: StoredRow<K> }

/** Every table, as queries see it. The record's tables are the shapes of core; a test holds the migrations to them. */
export interface Database extends RecordTables {
  migrations: { number: number; name: string; at: string }
  ledger: { id: number; seq: number }
  changes: { seq: number; at: string; command: string; sentence: string; processId: string | null; undoes: number | null }
  change_entries: { changeSeq: number; position: number; kind: RowKind; rowId: string; before: string | null; after: string | null }
  drafts: StoredDraft
  forecasts: WrittenOnce<StoredForecast>
  mailboxes: { id: number; place: string; sealed: string; at: string }
  outgoing: { messageId: string; processId: string; letter: string; state: string; drafted: number; at: string }
  feeds: { secret: string; at: string }
  given: { uid: string; processId: string; sequence: number; stampedAt: string; entry: string }
  digests: { on: string; state: string; at: string }
}

export type Db = Kysely<Database>
export type Tx = Transaction<Database>

const isOf = (schema: z.ZodType, kind: typeof z.ZodBoolean | typeof z.ZodArray): boolean =>
  schema instanceof kind || ((schema instanceof z.ZodNullable || schema instanceof z.ZodDefault) && isOf(schema.unwrap() as z.ZodType, kind))

const fieldsOf = (kind: RowKind, type: typeof z.ZodBoolean | typeof z.ZodArray): string[] =>
  Object.entries(ROW_SHAPES[kind].shape).flatMap(([name, schema]) => (isOf(schema, type) ? [name] : []))

const kinds = Object.keys(ROW_SHAPES) as RowKind[]
const yesNoFields = Object.fromEntries(kinds.map((kind) => [kind, fieldsOf(kind, z.ZodBoolean)])) as Record<RowKind, string[]>
const listFields = Object.fromEntries(kinds.map((kind) => [kind, fieldsOf(kind, z.ZodArray)])) as Record<RowKind, string[]>

/** A row of core as the database stores it. */
export const toStored = <K extends RowKind>(kind: K, row: RowOf<K>): StoredRow<K> => {
  const stored: Record<string, unknown> = { ...row }
  for (const field of yesNoFields[kind]) stored[field] = stored[field] === null ? null : Number(stored[field])
  for (const field of listFields[kind]) stored[field] = JSON.stringify(stored[field])
  return stored as StoredRow<K>
}

/** A stored row as core knows it, checked on the way out. */
export const fromStored = <K extends RowKind>(kind: K, stored: object): RowOf<K> => {
  const row: Record<string, unknown> = { ...stored }
  for (const field of yesNoFields[kind]) row[field] = row[field] === null ? null : row[field] === 1
  for (const field of listFields[kind]) row[field] = JSON.parse(row[field] as string)
  return ROW_SHAPES[kind].parse(row) as RowOf<K>
}
