/** What the calendar gave out last, so that its numbers grow when it differs; the hour of the daily digest, and the days it went on. */
export const given = {
  name: 'given',
  statements: [
    `create table "given" (
    "uid" text primary key, "processId" text not null, "sequence" integer not null, "stampedAt" text not null, "entry" text not null)`,
    `alter table "settings" add column "digestAt" integer`,
    `create table "digests" ("on" text primary key, "state" text not null, "at" text not null)`,
  ],
}
