/** Notes that are kept until they are sent; whom they are from, and where they go. */
export const notes = {
  name: 'notes',
  statements: [
    `alter table "settings" add column "name" text`,
    `alter table "settings" add column "email" text`,
    `alter table "settings" add column "phone" text`,
    `alter table "people" add column "email" text`,
    `create table "keptNotes" (
    "id" text primary key, "revision" integer not null, "processId" text not null references "processes" ("id"), "kind" text not null,
    "personId" text references "people" ("id"), "roundId" text references "rounds" ("id"), "to" text, "subject" text, "text" text not null)`,
    `create index "notes_of_process" on "keptNotes" ("processId")`,
  ],
}
