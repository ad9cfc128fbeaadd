/** The record, its history, and the one-row ledger that numbers the changes. */
export const record = {
  name: 'record',
  statements: [
    `create table "ledger" ("id" integer primary key check ("id" = 1), "seq" integer not null)`,
    `insert into "ledger" ("id", "seq") values (1, 0)`,
    `create table "changes" (
    "seq" integer primary key, "at" text not null, "command" text not null, "sentence" text not null,
    "processId" text, "undoes" integer references "changes" ("seq"))`,
    `create index "changes_of_process" on "changes" ("processId", "seq")`,
    `create unique index "changes_undone" on "changes" ("undoes")`,
    `create table "change_entries" (
    "changeSeq" integer not null references "changes" ("seq"), "position" integer not null, "kind" text not null,
    "rowId" text not null, "before" text, "after" text, primary key ("changeSeq", "position"))`,
    `create index "entries_of_row" on "change_entries" ("rowId")`,
    `create table "processes" (
    "id" text primary key, "revision" integer not null, "company" text not null, "role" text, "source" text, "employerKind" text,
    "appliedOn" text, "place" text, "workplace" text, "postingUrl" text, "postingText" text, "notes" text,
    "importKey" text unique, "demo" integer not null)`,
    `create index "processes_by_day" on "processes" ((coalesce("appliedOn", '')), "id")`,
    `create table "people" (
    "id" text primary key, "revision" integer not null, "processId" text not null references "processes" ("id"),
    "name" text not null, "role" text, "decisionPart" text, "notes" text)`,
    `create index "people_of_process" on "people" ("processId")`,
    `create table "rounds" (
    "id" text primary key, "revision" integer not null, "processId" text not null references "processes" ("id"),
    "number" integer, "formats" text not null, "plannedOn" text, "plannedTime" text, "heldOn" text, "heldTime" text, "zone" text,
    "durationMinutes" integer, "where" text, "personIds" text not null, "isScreen" integer, "isLast" integer, "finalists" integer)`,
    `create index "rounds_of_process" on "rounds" ("processId", "heldOn", "plannedOn")`,
    `create table "debriefs" (
    "id" text primary key, "revision" integer not null, "processId" text not null references "processes" ("id"),
    "roundId" text not null unique references "rounds" ("id"), "ownGuess" double precision, "asked" text not null,
    "caredAbout" text, "openQuestions" text, "notes" text)`,
    `create index "debriefs_of_process" on "debriefs" ("processId")`,
    `create table "promises" (
    "id" text primary key, "revision" integer not null, "processId" text not null references "processes" ("id"),
    "by" text not null, "what" text not null, "madeOn" text, "dueOn" text, "keptOn" text, "roundId" text references "rounds" ("id"))`,
    `create index "promises_of_process" on "promises" ("processId")`,
    `create table "messages" (
    "id" text primary key, "revision" integer not null, "processId" text not null references "processes" ("id"),
    "direction" text not null, "kind" text, "on" text, "time" text, "personId" text references "people" ("id"), "text" text)`,
    `create index "messages_of_process" on "messages" ("processId", "direction", "on")`,
    `create table "outcomes" (
    "id" text primary key, "revision" integer not null, "processId" text not null unique references "processes" ("id"),
    "kind" text not null, "on" text, "stage" text, "notes" text)`,
  ],
}
