import { type RawBuilder, SqliteAdapter, sql } from 'kysely'
import type { Day } from '#core/record/day.ts'
import type { EmployerKind, Process, Source } from '#core/record/process.ts'
import { Stage } from '#core/record/stage.ts'
import { type ListedRecord, listedByIds } from './records.ts'
import type { Db } from './tables.ts'

/** Which processes a list shows. */
export type Shown = 'open' | 'ended' | 'all'

/** What a list can be in the order of: rounds ahead and then what moved last, the company, the furthest stage, the longest silence, the next round, the day of applying. */
export const SORTS = ['moved', 'company', 'stage', 'silence', 'next', 'applied'] as const
/** What the rows of a list can stand together by. */
export const GROUPS = ['stage', 'source', 'employer', 'company', 'month'] as const
export type Sort = (typeof SORTS)[number]
export type Group = (typeof GROUPS)[number]

/** What a list is narrowed to. Null narrows nothing; `unknown` is what nobody said. */
export type Filter = {
  readonly search: string | null
  readonly shown: Shown
  readonly stage: Stage | null
  readonly source: Source | 'unknown' | null
  readonly employerKind: EmployerKind | 'unknown' | null
  readonly hasNext: boolean
  /** Only these keys; null when any. */
  readonly among: readonly string[] | null
  readonly today: Day
}
export type ListQuery = Filter & { readonly sort: Sort; readonly group: Group | null; readonly offset: number; readonly limit: number }

const isScreen = sql`("isScreen" = 1 or ("isScreen" is null and "formats" like '%"screen"%'))`
const dayOfRound = sql`coalesce("heldOn", "plannedOn")`
/** Sorts as the rounds of a process do, by number, day and key; whether it was the last stands at its end. */
const place = sql`cast(coalesce("number", 100) + 100 as text) || coalesce("heldOn", "plannedOn", '9999') || "id" || case when "isLast" = 1 then '1' else '0' end`

/** Day and hour of the next round, as text that sorts; one without an hour is the last of its day. */
const nextAt = (today: Day) =>
  sql`min(case when "heldOn" is null and "plannedOn" >= ${today} then "plannedOn" || coalesce("plannedTime", '99:99') end)`

const roundFacts = (today: Day) => sql`
  select "processId", count(*) as "rounds", max(${dayOfRound}) as "lastDay", ${nextAt(today)} as "nextAt",
    sum(case when ${isScreen} then 1 else 0 end) as "screens",
    max(case when ${isScreen} then null else "number" end) as "highest",
    max(case when ${isScreen} then null else ${place} end) as "furthest"
  from "rounds" group by "processId"`

const messageFacts = sql`
  select "processId", count(*) as "received", max("on") as "heardOn", max(case when "kind" = 'references' then 1 else 0 end) as "references"
  from "messages" where "direction" = 'received' group by "processId"`

/** As `fullRounds` of core counts them. */
const fullRounds = sql`case when r."highest" - r."screens" > r."rounds" - r."screens" then r."highest" - r."screens" else r."rounds" - r."screens" end`

/** The place of its stage among the stages, as `stageOf` of core says it; a test holds the two together. */
const stageNumber = sql`case when m."references" = 1 then 6 when r."rounds" is null then 0 when ${fullRounds} = 0 then 1
  when substr(r."furthest", length(r."furthest")) = '1' then 5 when ${fullRounds} > 2 then 4 when ${fullRounds} = 2 then 3 else 2 end`

const heardSince = sql`case when r."lastDay" is not null and (m."heardOn" is null or r."lastDay" > m."heardOn") then r."lastDay"
  when m."heardOn" is not null then m."heardOn" when r."rounds" is null and m."received" is null then p."appliedOn" end`

const columns = sql`p."id", p."company", p."role", p."source", p."employerKind", p."appliedOn", p."notes", o."id" as "outcomeId"`

/** Each process with what is derived of it: its stage, its next round, since when it is silent (as `silenceOf` of core says). */
const derived = (today: Day) => sql`
  select d.*, case when d."outcomeId" is null and d."nextAt" is null and d."heard" <= ${today} then d."heard" end as "silentSince" from (
    select ${columns}, r."lastDay",
      case when o."id" is null then r."nextAt" end as "nextAt", ${stageNumber} as "stageNo", ${heardSince} as "heard"
    from "processes" p left join "outcomes" o on o."processId" = p."id"
    left join (${roundFacts(today)}) r on r."processId" = p."id" left join (${messageFacts}) m on m."processId" = p."id") d`

/** The same without what only some lists need; cheaper by far. */
const plain = (today: Day) => sql`
  select ${columns},
    (select max(${dayOfRound}) from "rounds" where "processId" = p."id") as "lastDay",
    case when o."id" is null then (select ${nextAt(today)} from "rounds" where "processId" = p."id") end as "nextAt"
  from "processes" p left join "outcomes" o on o."processId" = p."id"`

const escaped = (text: string): string => text.toLowerCase().replace(/[\\%_]/g, (sign) => `\\${sign}`)

/** A word that is sought: in the company, the role, the notes, or the name of somebody met. */
const hasWord = (word: string) => {
  const pattern = `%${escaped(word)}%`
  const like = (words: RawBuilder<unknown>) => sql`lower(${words}) like ${pattern} escape '\\'`
  return sql`(${like(sql`p."company"`)} or ${like(sql`coalesce(p."role", '')`)} or (p."notes" is not null and ${like(sql`p."notes"`)})
    or exists (select 1 from "people" h where h."processId" = p."id" and ${like(sql`h."name"`)}))`
}

/** A list of keys as one parameter, however long it is. */
const isAmong = (db: Db, ids: readonly string[]) =>
  db.getExecutor().adapter instanceof SqliteAdapter
    ? sql`p."id" in (select "value" from json_each(${JSON.stringify(ids)}))`
    : sql`p."id" in (select jsonb_array_elements_text(cast(${JSON.stringify(ids)} as jsonb)))`

const isOr = (column: RawBuilder<unknown>, value: string) => (value === 'unknown' ? sql`${column} is null` : sql`${column} = ${value}`)

const conditions = (db: Db, filter: Filter, shown: Shown): RawBuilder<unknown> => {
  const { search, stage, source, employerKind, hasNext, among } = filter
  const all = [
    ...(shown === 'all' ? [] : [shown === 'open' ? sql`p."outcomeId" is null` : sql`p."outcomeId" is not null`]),
    ...(stage === null ? [] : [sql`p."stageNo" = ${Stage.options.indexOf(stage)}`]),
    ...(source === null ? [] : [isOr(sql`p."source"`, source)]),
    ...(employerKind === null ? [] : [isOr(sql`p."employerKind"`, employerKind)]),
    ...(hasNext ? [sql`p."nextAt" is not null`] : []),
    ...(among === null ? [] : [isAmong(db, among)]),
    ...(search ?? '').split(/\s+/).flatMap((word) => (word === '' ? [] : [hasWord(word)])),
  ]
  return all.length === 0 ? sql`` : sql`where ${sql.join(all, sql` and `)}`
}

const unknownLast = (column: RawBuilder<unknown>) => sql`case when ${column} is null then 1 else 0 end, ${column}`
/** Rounds ahead, the soonest first; then what moved last. */
const movedLast = sql`${unknownLast(sql`p."nextAt"`)}, coalesce(p."lastDay", '') desc, coalesce(p."appliedOn", '') desc, p."id" desc`
const SORTED: Readonly<Record<Sort, RawBuilder<unknown>>> = {
  moved: movedLast,
  company: sql`lower(p."company"), lower(coalesce(p."role", '')), p."id"`,
  stage: sql`p."stageNo" desc, ${movedLast}`,
  silence: sql`${unknownLast(sql`p."silentSince"`)}, ${movedLast}`,
  next: movedLast,
  applied: sql`${unknownLast(sql`p."appliedOn"`)} desc, p."id" desc`,
}

const KEYED: Readonly<Record<Group, { readonly key: RawBuilder<unknown>; readonly order: RawBuilder<unknown> }>> = {
  stage: { key: sql`p."stageNo"`, order: sql`p."stageNo" desc` },
  source: { key: sql`p."source"`, order: unknownLast(sql`p."source"`) },
  employer: { key: sql`p."employerKind"`, order: unknownLast(sql`p."employerKind"`) },
  company: { key: sql`p."company"`, order: sql`lower(p."company"), p."company"` },
  month: { key: sql`substr(p."appliedOn", 1, 7)`, order: sql`${unknownLast(sql`substr(p."appliedOn", 1, 7)`)} desc` },
}

const isPlain = ({ stage, hasNext }: Filter, sort: Sort, group: Group | null): boolean =>
  stage === null && !hasNext && group !== 'stage' && (sort === 'moved' || sort === 'company' || sort === 'applied')

const from = (query: Filter, sort: Sort, group: Group | null) => (isPlain(query, sort, group) ? plain(query.today) : derived(query.today))

const byRounds = (today: Day) => sql`
  select ${columns}, l."lastDay", case when o."id" is null then l."nextAt" end as "nextAt"
  from "processes" p left join "outcomes" o on o."processId" = p."id"
  join (select "processId", max(${dayOfRound}) as "lastDay", ${nextAt(today)} as "nextAt" from "rounds" where ${dayOfRound} is not null group by "processId") l on l."processId" = p."id"`
const withoutRounds = sql`
  select ${columns} from "processes" p left join "outcomes" o on o."processId" = p."id"
  where not exists (select 1 from "rounds" r where r."processId" = p."id" and coalesce(r."heldOn", r."plannedOn") is not null)`

const keysOf = async (db: Db, text: RawBuilder<Pick<Process, 'id'>>): Promise<string[]> => (await text.execute(db)).rows.map(({ id }) => id)

/**
 * The list that is asked for most, rounds ahead and what moved last: those with a round of a known day, then the others by the index
 * `processes_by_day`, since most of a long search is there. They are only asked for when the first do not fill the window.
 */
const movedKeys = async (db: Db, query: ListQuery): Promise<string[]> => {
  const { shown, offset, limit, today } = query
  const narrowed = conditions(db, query, shown)
  const first = await keysOf(db, sql`select p."id" from (${byRounds(today)}) p ${narrowed} order by ${movedLast} limit ${limit} offset ${offset}`)
  const rest = limit - first.length
  if (rest === 0) return first
  let before = offset + first.length
  if (first.length === 0 && offset > 0) {
    const { rows } = await sql<{ count: number }>`select count(*) as "count" from (${byRounds(today)}) p ${narrowed}`.execute(db)
    before = Number(rows[0]?.count)
  }
  const order = sql`coalesce(p."appliedOn", '') desc, p."id" desc`
  const passed = Math.max(0, offset - before)
  const others = await keysOf(db, sql`select p."id" from (${withoutRounds}) p ${narrowed} order by ${order} limit ${rest} offset ${passed}`)
  return [...first, ...others]
}

/** The keys of the processes of a list, in its order. */
export const listKeys = async (db: Db, query: ListQuery): Promise<string[]> => {
  const { sort, group, offset, limit, shown } = query
  if (sort === 'moved' && group === null && isPlain(query, sort, group)) return movedKeys(db, query)
  const order = group === null ? SORTED[sort] : sql`${KEYED[group].order}, ${SORTED[sort]}`
  return keysOf(
    db,
    sql`select p."id" from (${from(query, sort, group)}) p ${conditions(db, query, shown)} order by ${order} limit ${limit} offset ${offset}`,
  )
}

/** A window of a list. */
export const listRecords = async (db: Db, query: ListQuery): Promise<ListedRecord[]> => listedByIds(db, await listKeys(db, query))

/** How many processes there are: a process has one outcome at most, so nothing need be joined. */
export const countAll = async (db: Db): Promise<{ open: number; all: number }> => {
  const { rows } = await sql<{ all: number; ended: number }>`
    select (select count(*) from "processes") as "all", (select count(*) from "outcomes") as "ended"`.execute(db)
  const all = Number(rows[0]?.all)
  return { open: all - Number(rows[0]?.ended), all }
}

/** How many processes match everything but whether they are open: open, ended and all of them. */
export const countRecords = async (db: Db, filter: Filter): Promise<{ open: number; ended: number; all: number }> => {
  const { search, source, employerKind, among } = filter
  if (isPlain(filter, 'moved', null) && search === null && source === null && employerKind === null && among === null) {
    const { open, all: total } = await countAll(db)
    return { open, ended: total - open, all: total }
  }
  const { rows } = await sql<{ all: number; ended: number }>`
    select count(*) as "all", count(p."outcomeId") as "ended" from (${from(filter, 'moved', null)}) p ${conditions(db, filter, 'all')}`.execute(db)
  const [all, ended] = [Number(rows[0]?.all), Number(rows[0]?.ended)]
  return { open: all - ended, ended, all }
}

/** How many processes of a list stand in each group, in the order of the groups; the key of what nobody said is null. */
export const countGroups = async (db: Db, filter: Filter, group: Group): Promise<{ key: string | null; count: number }[]> => {
  const { key, order } = KEYED[group]
  const { rows } = await sql<{ key: string | number | null; count: number }>`
    select ${key} as "key", count(*) as "count" from (${from(filter, 'moved', group)}) p ${conditions(db, filter, filter.shown)}
    group by ${key} order by ${order}`.execute(db)
  return rows.map((row) => ({ key: typeof row.key === 'number' ? (Stage.options[row.key] ?? null) : row.key, count: Number(row.count) }))
}
