/**
 * The ledger of forecasts. It names the process but does not hang on it: a process that is removed and brought back finds its forecasts again.
 * Of one process and stage, with one evidence and one knowledge of it, there is one at most, whoever else is just showing it.
 */
export const forecasts = {
  name: 'forecasts',
  statements: [
    `create table "forecasts" (
    "id" text primary key, "at" text not null, "processId" text not null, "stage" text not null, "evidenceVersion" text not null,
    "known" text not null, "inputs" text not null, "chance" double precision not null, "low" double precision not null,
    "high" double precision not null, "baseRate" double precision not null, "ownGuess" double precision)`,
    `create unique index "forecasts_once" on "forecasts" ("processId", "stage", "evidenceVersion", "known")`,
  ],
  // What was shown stands: the database itself lets nobody alter it.
  onSqlite: [`create trigger "forecasts_stand" before update on "forecasts" begin select raise(abort, 'a forecast is never altered'); end`],
  onPostgres: [
    `create function "forecasts_stand"() returns trigger language plpgsql as $$ begin raise exception 'a forecast is never altered'; end $$`,
    `create trigger "forecasts_stand" before update on "forecasts" for each statement execute function "forecasts_stand"()`,
  ],
}
